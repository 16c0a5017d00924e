import { describe, expect, test } from 'vitest';
import {
  checkQuantityConflicts,
  datedMentionsOf,
  partnersAmong,
} from '../../../src/engine/corpus/check-quantity-conflicts.js';
import type { Article } from '../../../src/engine/index.js';
import { checked } from './checked-article.js';

type Given = Partial<Article> & { readonly text: string };

/** Pairs of figures found to disagree, in the articles given. */
function conflicts(...given: readonly Given[]): (readonly [subject: string, other: string | undefined])[] {
  const mentions = given.map((one, at) =>
    datedMentionsOf(checked(one.text, { articleId: `article-${String(at)}`, ...one })),
  );
  const partnersOf = partnersAmong(mentions.flat());
  return mentions.flatMap((own) =>
    checkQuantityConflicts(own, partnersOf).map(({ subject, other }) => [subject, other?.subject] as const),
  );
}

describe('one figure with two values in an article', () => {
  test.each([
    [
      'Nilai perdagangan Jepang dengan ASEAN mencapai 225,3 miliar dolar AS pada 2018. Pada 2018 nilai perdagangan ASEAN dengan Jepang adalah 252,3 miliar dolar AS.',
      ['252,3 miliar dolar AS', '225,3 miliar dolar AS'],
    ],
    ['Sebanyak 12 orang tewas dalam gempa di Palu. Gempa di Palu itu menewaskan 15 orang.', ['15', '12']],
    ['Sebanyak 16 negara terlibat dalam RCEP. Negara yang terlibat dalam RCEP berjumlah 18 negara.', ['18', '16']],
  ])('is found: %s', (text, [subject, other]) => {
    expect(conflicts({ text })).toEqual([[subject, other]]);
  });

  test('is found in English', () => {
    const text =
      "Japan's direct investment in ASEAN was US$21.2 billion in 2018. In 2018 Japan's direct investment in ASEAN was US$12.2 billion.";
    expect(conflicts({ text, language: 'en' })).toEqual([['US$12.2 billion', 'US$21.2 billion']]);
  });

  test.each([
    ['other winners', 'The Greens won 55 percent of the vote in Ohio. The Blues won 45 percent of the vote in Ohio.'],
    ['another fate', 'The quake killed 12 people in Palu. The quake injured 15 people in Palu.'],
    ['another direction', 'Exports to Japan rose 5 percent in Bali. Imports from Japan rose 3 percent in Bali.'],
    ['another office', 'The Jakarta office has 200 employees. The Surabaya office has 150 employees.'],
  ])('is not %s in English', (_what, text) => {
    expect(conflicts({ text, language: 'en' })).toEqual([]);
  });

  test.each([
    ['the same value', 'Sebanyak 12 orang tewas dalam gempa di Palu. Gempa di Palu itu menewaskan 12 orang.'],
    [
      'a rounded value',
      'Nilai perdagangan Jepang dengan ASEAN 225,3 miliar dolar AS. Nilai perdagangan Jepang dengan ASEAN sekitar 225 miliar dolar AS.',
    ],
    [
      'another time',
      'Nilai perdagangan Jepang dengan ASEAN 225,3 miliar dolar AS pada 2018. Nilai perdagangan Jepang dengan ASEAN 213,9 miliar dolar AS pada 2017.',
    ],
    ['another place', 'Sebanyak 12 orang tewas dalam gempa di Palu. Sebanyak 15 orang tewas dalam gempa di Donggala.'],
    ['another thing', 'Sebanyak 12 rumah rusak dalam gempa di Palu. Sebanyak 15 orang tewas dalam gempa di Palu.'],
    [
      'a part',
      'Sebanyak 120 orang tewas dalam gempa di Palu. Dari korban gempa di Palu itu hanya 15 orang tewas di laut.',
    ],
    [
      'a target',
      'Penjualan mobil listrik di Jakarta mencapai 500 unit. Penjualan mobil listrik di Jakarta ditargetkan 900 unit.',
    ],
    ['a rise', 'Penumpang kereta bandara naik menjadi 900 orang. Penumpang kereta bandara turun menjadi 700 orang.'],
    [
      'another season, as its other figure tells',
      'Torres menyumbang 10 gol dan 7 assist bagi klub Madrid. Torres menyumbang 12 gol dan 5 assist bagi klub Madrid.',
    ],
    ['a denial', 'Gempa di Palu menewaskan 12 orang. Gempa di Palu tidak menewaskan 15 orang.'],
    ['of another person', 'Sari meraih 55 persen suara di Bali. Wayan meraih 45 persen suara di Bali.'],
    ['another fate', 'Gempa itu menewaskan 12 orang di Palu. Gempa itu melukai 15 orang di Palu.'],
    ['another product', 'Nilai ekspor kopi Lampung 5 juta dolar. Nilai ekspor lada Lampung 3 juta dolar.'],
    ['a part of it', 'Penduduk Provinsi Bali 4 juta jiwa. Penduduk miskin Provinsi Bali 200 ribu jiwa.'],
    ['an aftershock', 'Gempa berkekuatan 7,4 mengguncang Palu. Gempa susulan berkekuatan 5,2 mengguncang Palu.'],
    ['another class', 'Peserta lomba kelas A berjumlah 30 siswa. Peserta lomba kelas B berjumlah 25 siswa.'],
    ['another quarter', 'Pada kuartal I laba bank itu Rp8 triliun. Pada kuartal II laba bank itu Rp9 triliun.'],
    ['another hour', 'Suhu siang di Kota Palu mencapai 32 persen. Suhu malam di Kota Palu mencapai 22 persen.'],
    ['one more', 'Polisi menyita 10 kilogram sabu di Medan. Polisi juga menyita 3 kilogram sabu di Medan.'],
  ])('is not %s', (_what, text) => {
    expect(conflicts({ text })).toEqual([]);
  });
});

describe('one figure with two values in two articles', () => {
  const one = { text: 'Sebanyak 12 orang tewas dalam gempa di Palu.', publishedOn: '2018-09-29' };
  const other = { text: 'Gempa di Palu tewas sebanyak 15 orang.', publishedOn: '2018-09-29' };

  test('of one day is found in both', () => {
    expect(conflicts(one, other)).toEqual([
      ['12', '15'],
      ['15', '12'],
    ]);
  });

  test('of two days is news', () => {
    expect(conflicts(one, { ...other, publishedOn: '2018-09-30' })).toEqual([]);
  });

  test('is not told where one is known by its year only', () => {
    expect(conflicts({ ...one, publishedOn: '2018' }, { ...other, publishedOn: '2018' })).toEqual([]);
  });

  test('is found on any day where both name the time', () => {
    const text = (value: string): string => `Pada 2018 nilai perdagangan Jepang dengan ASEAN ${value} dolar AS.`;
    expect(
      conflicts(
        { text: text('225,3 miliar'), publishedOn: '2019-01-02' },
        { text: text('252,3 miliar'), publishedOn: '2019-09-08' },
      ),
    ).toHaveLength(2);
  });

  test.each([
    ['of a day that is counted on', 'Gempa 28 September 2018 di Palu', '2018-09-29', '2018-10-05'],
    ['of a year that was not over', 'Pada 2018 gempa di Palu', '2018-06-01', '2019-02-01'],
  ])('is not told %s', (_what, opening, firstDay, secondDay) => {
    const text = (value: number): string => `${opening} menewaskan ${String(value)} orang.`;
    expect(conflicts({ text: text(832), publishedOn: firstDay }, { text: text(2081), publishedOn: secondDay })).toEqual(
      [],
    );
  });

  test('is not one of "this district", which is another in each', () => {
    expect(
      conflicts(
        { text: 'Kabupaten ini memiliki luas wilayah 3.496 km².' },
        { text: 'Kabupaten ini memiliki luas wilayah 1.902 km².' },
      ),
    ).toEqual([]);
  });

  test('is never one of two languages', () => {
    expect(
      conflicts(one, {
        text: 'Sebanyak 15 orang tewas dalam gempa di Palu.',
        publishedOn: '2018-09-29',
        language: 'en',
      }),
    ).toEqual([]);
  });
});
