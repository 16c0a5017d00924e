import { describe, expect, test } from 'vitest';
import { checkNumberFormats } from '../../../src/engine/corpus/check-number-formats.js';
import { checked, subjectsOf } from './checked-article.js';

describe('a figure whose value is in doubt', () => {
  test.each([
    ['id', 'Harganya 1.5.00 menurut daftar itu.', '1.5.00'],
    ['id', 'Saldo akhirnya Rp1,096.18 pada Senin.', 'Rp1,096.18'],
    ['id', 'Harga mobil itu Rp 150.00.000 saja.', 'Rp 150.00.000'],
    ['id', 'Penduduknya 41,915,040 jiwa.', '41,915,040'],
    ['id', 'Ongkosnya Rp15,000 sekali jalan.', 'Rp15,000'],
    ['id', 'Beratnya 2..5 ton.', '2..5'],
    ['en', 'It cost Rp1.096,18 in all.', 'Rp1.096,18'],
    ['en', 'The city has 1.234.567 people.', '1.234.567'],
  ] as const)('is found (%s): %s', (language, text, subject) => {
    expect(subjectsOf(checkNumberFormats(checked(text, { language })))).toEqual([subject]);
  });

  test.each([
    ['id', 'Harganya Rp1.500.000,50 dan beratnya 2,5 ton.'],
    ['id', 'Nilainya 1.5 juta, sekitar 16.9 persen.'],
    ['id', 'Rapat digelar 12.12.2017 pukul 19.30.15.'],
    ['id', 'Lihat bagian 1.2.3 dan pasal 4.1.'],
    ['id', 'Nilai proyek itu Rp1,500 triliun.'],
    ['id', 'Harganya US$1,5 miliar atau Rp20.000,-.'],
    ['id', 'Telepon 021-345.678 atau 0812.3456.7890.'],
    ['en', 'It cost US$1,500,000.50 and weighed 2.5 tons.'],
    ['en', 'A rate of 1.500 litres per hour.'],
    ['en', 'Version 4.2.1 runs on 192.168.0.1.'],
  ] as const)('is not (%s): %s', (language, text) => {
    expect(checkNumberFormats(checked(text, { language }))).toEqual([]);
  });
});
