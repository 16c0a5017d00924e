import { expect, it } from 'vitest';
import { withoutLeadIn } from '../../../src/engine/answer/lead-in.js';

it.each([
  ['Dapat dari grup sebelah: Jepang mitra dagang terbesar kedua ASEAN.', 'Jepang mitra dagang terbesar kedua ASEAN.'],
  ['PENTING!! Bank akan tutup.', 'Bank akan tutup.'],
  ['🚨 BREAKING NEWS: Japan left ASEAN.', 'Japan left ASEAN.'],
  ['Forwarded as received: FYI: The bank is closed.', 'The bank is closed.'],
])('leaves what is claimed: %s', (text, claim) => {
  expect(withoutLeadIn(text)).toBe(claim);
});

it.each([
  'Jepang mitra dagang terbesar ketiga ASEAN.',
  'From 2015 to 2018 trade grew: exports rose first.',
  'Dapat disimpulkan bahwa nilainya 21,2 miliar dolar AS.',
  'Informasi itu benar.',
  'Info:',
])('keeps a text that has none: %s', (text) => {
  expect(withoutLeadIn(text)).toBe(text);
});
