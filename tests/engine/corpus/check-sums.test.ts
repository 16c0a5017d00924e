import { describe, expect, test } from 'vitest';
import { checkSums } from '../../../src/engine/corpus/check-sums.js';
import { checked } from './checked-article.js';

describe('a total and its parts', () => {
  test.each([
    ['id', 'Korban berjumlah 12 orang, yakni 7 pria dan 4 wanita.', 11],
    ['id', 'Sebanyak 120 peserta terdiri atas 60 siswa, 30 guru dan 20 dosen mengikuti lomba.', 110],
    [
      'id',
      'Anggaran Rp20,2 triliun terdiri dari belanja pegawai sebesar Rp12,8 triliun dan belanja modal Rp5,4 triliun.',
      18.2e12,
    ],
    ['id', 'Bus itu membawa 20 orang: 12 turis dan 9 pemandu.', 21],
    ['id', 'Ada 24 kursi (14 kursi lama, 9 kursi baru) di ruang itu.', 23],
    [
      'en',
      'The fund of $500 million, made up of $300 million in grants and $250 million in loans, was approved.',
      550e6,
    ],
    ['en', 'The committee has 15 members, consisting of 8 women and 6 men.', 14],
  ] as const)('do not agree (%s): %s', (language, text, computed) => {
    const found = checkSums(checked(text, { language }));
    expect(found.map((finding) => finding.computed)).toEqual([computed]);
    expect(found[0]).toMatchObject({ code: 'parts-do-not-add-up', sentence: text });
  });

  test.each([
    ['they agree', 'id', 'Korban berjumlah 12 orang, yakni 7 pria dan 5 wanita.'],
    [
      'they agree with decimals',
      'id',
      'Kontrak Rp 20,2 triliun itu terdiri dari induk Rp 17,8 triliun dan anak usaha Rp 2,4 triliun.',
    ],
    [
      'rounded figures agree',
      'id',
      'Dana Rp1,5 triliun terdiri atas Rp1,02 triliun dari pusat dan Rp450 miliar dari daerah.',
    ],
    ['a bracket tells of some', 'id', 'Kecelakaan itu melibatkan 20 orang (12 tewas dan 5 luka-luka).'],
    ['a colon tells of some', 'en', 'The bus carried 20 people: 12 tourists and 5 guides.'],
    ['the list is open', 'id', 'Korban berjumlah 12 orang, yakni 7 pria, 4 wanita dan lainnya.'],
    ['the list leaves a rest', 'en', 'The 15 members, namely 8 women and 6 men and the rest, met.'],
    ['each has its own parts', 'id', 'Ada 12 tim, masing-masing terdiri dari 5 pemain dan 2 pelatih.'],
    ['parts are larger than the total', 'id', 'Ada 2 tim yang terdiri dari 11 pemain dan 7 cadangan.'],
    ['an item has no figure', 'id', 'Korban 12 orang terdiri dari 7 pria, warga setempat dan 4 wanita.'],
    ['the units differ', 'id', 'Bantuan 12 ton terdiri dari 7 truk dan 4 kapal.'],
    ['the total is rough', 'id', 'Korban sekitar 12 orang, yakni 7 pria dan 4 wanita.'],
    ['the parts tell of something else', 'id', 'Jalan tol itu memiliki 30 seksi yaitu seksi 1 dan seksi 2.'],
    ['only one part is given', 'id', 'Korban 12 orang, yakni 7 pria.'],
  ] as const)('are left alone where %s (%s)', (_what, language, text) => {
    expect(checkSums(checked(text, { language }))).toEqual([]);
  });
});
