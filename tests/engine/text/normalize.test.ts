import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandInformalWords, normalizeQuestion } from '../../../src/engine/text/normalize.js';

describe('what Discord adds to a question is not searched for', () => {
  test.each([
    ['a mention', '<@123456789012345678> apa itu FDI?', 'apa itu FDI?'],
    ['a mention of the old form', '<@!123456789012345678>apa itu FDI?', 'apa itu FDI?'],
    ['a role', 'apa <@&123456789012345678> itu FDI?', 'apa itu FDI?'],
    ['a channel', 'apa itu FDI <#123456789012345678>', 'apa itu FDI'],
    ['an emoji of the server', 'apa itu FDI <:mikir:123456789012345678>', 'apa itu FDI'],
    ['a moving emoji', 'apa itu FDI <a:mikir:123456789012345678>', 'apa itu FDI'],
    ['a timestamp', 'apa itu FDI <t:1567814400:R>', 'apa itu FDI'],
    ['a command', 'apa itu FDI </ask:123456789012345678>', 'apa itu FDI'],
    ['bold and italics', '**apa** *itu* __FDI__?', 'apa itu FDI?'],
    ['strikethrough, spoilers and code', '~~apa~~ ||itu|| `FDI`', 'apa itu FDI'],
    ['a link', 'apa itu [FDI](https://example.com/x)?', 'apa itu FDI?'],
  ])('%s', (_, typed, read) => {
    expect(normalizeQuestion(typed)).toBe(read);
  });
});

test.each([
  ['runs of white space', '  apa \n\t itu\r\nFDI  ', 'apa itu FDI'],
  ['zero-width characters', 'a\u200Bp\u200Da itu F\u00ADDI\uFEFF', 'apa itu FDI'],
  ['control characters', 'apa\u0000 itu\u001B FDI\u009B', 'apa itu FDI'],
  ['text turned around', '\u202Eapa itu FDI\u202C', 'apa itu FDI'],
  ['full-width letters', 'ＦＤＩ　ｄｉ ＡＳＥＡＮ', 'FDI di ASEAN'],
  ['curly quotes', 'Japan’s “FDI”', 'Japan\'s "FDI"'],
  ['ligatures', 'ﬁnance', 'finance'],
])('%s read as plain text', (_, typed, read) => {
  expect(normalizeQuestion(typed)).toBe(read);
});

test.each([
  "How big is Japan's FDI in ASEAN?",
  'Nilainya 21,2 miliar dolar AS (13,7%)?',
  'RCEP: 16 negara & 40% PDB?',
  'AEM ke-51',
  'C# < C++',
])('an ordinary question stays as it is: %s', (question) => {
  expect(normalizeQuestion(question)).toBe(question);
});

test('a question once read is read the same again, and holds no control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (question) => {
      const read = normalizeQuestion(question);
      expect(read).toBe(read.trim());
      expect(read).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test('the longest message of Discord, made of openings only, is read without delay for the next', () => {
  for (const opening of ['[', '<', '<@', '*', '](', '<:a', '||', '> ']) {
    expect(typeof normalizeQuestion(opening.repeat(4000))).toBe('string');
  }
});

describe('spellings of chat are written out', () => {
  test.each([
    ['brp investasi jepang', 'berapa investasi jepang'],
    ['gmn caranya', 'bagaimana caranya'],
    ['Kpn & dmn', 'kapan & di mana'],
    ['knp BBM naik thn ini', 'kenapa BBM naik tahun ini'],
    ['sp yg hadir', 'siapa yang hadir'],
    ['whats FDI', 'what is FDI'],
    ['hw mch', 'how much'],
  ])('%s → %s', (typed, read) => {
    expect(expandInformalWords(typed)).toBe(read);
  });

  test('inside longer words and in names they do not know, nothing changes', () => {
    for (const question of ['spanduk apbn brpkah', 'Enggartiasto Lukita', 'constructor toString __proto__', '']) {
      expect(expandInformalWords(question)).toBe(question);
    }
  });
});
