import { describe, expect, test } from 'vitest';
import { checkMisspellings } from '../../../src/engine/corpus/check-misspellings.js';
import { checked, subjectsOf } from './checked-article.js';

const nowhere = (): boolean => false;
const far = 'Pejabat itu menjelaskan banyak hal lain kepada para tamu yang datang dari berbagai kota di pulau itu.';

describe('a word written otherwise than elsewhere in the article', () => {
  test.each([
    [
      'a letter missing',
      'Kementerian membuka pasar. Kementerian menutup pasar.',
      'Kementrian menjaga pasar.',
      'Kementrian',
      'Kementerian',
    ],
    [
      'a letter too many',
      'Pertandingan dimulai. Pertandingan ditunda.',
      'Keamanan pertandiingan dijaga.',
      'pertandiingan',
      'Pertandingan',
    ],
    [
      'two letters swapped',
      'Kedudukan berubah. Ada kedudukan baru.',
      'Tim itu mengejar keduduakn.',
      'keduduakn',
      'Kedudukan',
    ],
  ] as const)('is found: %s', (_what, often, once, subject, meant) => {
    const found = checkMisspellings(checked(`${often} ${far} ${once}`), nowhere);
    expect(subjectsOf(found)).toEqual([subject]);
    expect(found[0]).toMatchObject({ code: 'likely-misspelling', sentence: once, other: { subject: meant } });
  });

  test.each([
    ['words that differ by grammar', 'Pemilih datang. Para pemilih antre.', 'Warga memilih pagi ini.'],
    ['an ending', 'Pertanyaan datang. Ada pertanyaan lagi.', 'Pertanyaant diajukan.'.replace('aant', 'aan')],
    ['another letter', 'Ia mengatakan itu. Dia mengatakan ini.', 'Ia menyatakan hal lain.'],
    ['words of seven letters', 'Harga berubah. Cuaca berubah.', 'Usaha itu berbuah manis.'],
    ['an island spelt in two ways', 'Pulau Sumatera. Hutan Sumatera.', 'Gajah Sumatra.'],
    ['short words', 'Warga datang. Para warga antre.', 'Harga naik.'],
    ['a word that stands twice as well', 'Kelapa dijual. Ada kelapa muda.', 'Kepala desa datang. Ia kepala desa.'],
    ['capitals', 'Kementan rapat. Kementan pulang.', 'KEMENTRAN rapat.'],
    ['a diacritic', 'Amazonia luas. Hutan Amazonia hijau.', 'Amazônia luas.'],
  ] as const)('is not: %s', (_what, often, once) => {
    expect(checkMisspellings(checked(`${often} ${far} ${once}`), nowhere)).toEqual([]);
  });

  test.each(['neighbouring neighboring', 'cancelled canceled', 'archaeology archeology', 'judgement judgment'])(
    'is not British beside American: %s',
    (words) => {
      const [british = '', american = ''] = words.split(' ');
      const article = (often: string, once: string): string => `The ${often} it. A ${often} too. ${far} One ${once}.`;
      for (const text of [article(british, american), article(american, british)]) {
        expect(checkMisspellings(checked(text, { language: 'en' }), nowhere)).toEqual([]);
      }
    },
  );

  test('is not one that another article has too', () => {
    const text = `Kementerian rapat. Kementerian pulang. ${far} Kementrian datang.`;
    expect(checkMisspellings(checked(text), (word) => word === 'kementrian')).toEqual([]);
  });

  test('is not one that is given beside the other', () => {
    const text = 'Mosquitoes bite. Mosquitoes (also spelt mosquitos) fly.';
    expect(checkMisspellings(checked(text, { language: 'en' }), nowhere)).toEqual([]);
  });
});
