import { describe, expect, test } from 'vitest';
import { newerFirst } from '../../../src/engine/corpus/newer-first.js';
import { checked } from './checked-article.js';

interface Given {
  readonly text: string;
  readonly publishedOn: string | null;
  readonly language?: 'id' | 'en';
}

/** Passages in the order given, named by their place. */
function ordered(...given: readonly Given[]): (readonly [place: number, newer: number | null])[] {
  const passages = given.map(({ text, ...rest }, at) => {
    const { article, claims } = checked(text, { articleId: `a${String(at)}`, ...rest });
    const [claim] = claims;
    if (!claim) throw new Error('no claim');
    return { claim, article, at };
  });
  return newerFirst(passages).map(({ passage, newer }) => [passage.at, newer?.at ?? null]);
}

const dead = (count: number): string => `Sebanyak ${String(count)} orang tewas dalam gempa di Palu.`;
const trade = (year: number, value: string): string =>
  `Pada ${String(year)} nilai perdagangan Jepang dengan ASEAN mencapai ${value} miliar dolar AS.`;
const rice = { text: 'Harga beras di pasar induk Jakarta naik 5 persen.', publishedOn: '2018-09-01' };

describe('newerFirst', () => {
  test('puts the value of a later publication first and names it for the older one', () => {
    expect(
      ordered({ text: dead(12), publishedOn: '2018-09-29' }, { text: dead(48), publishedOn: '2018-09-30' }),
    ).toEqual([
      [1, null],
      [0, 1],
    ]);
  });

  test('goes by the time a sentence tells of, not by its publication', () => {
    expect(
      ordered(
        { text: trade(2017, '213,9'), publishedOn: '2019-05-01' },
        { text: trade(2018, '225,3'), publishedOn: '2019-01-10' },
      ),
    ).toEqual([
      [1, null],
      [0, 1],
    ]);
  });

  test('takes the later publication where both tell of one time', () => {
    expect(
      ordered(
        { text: trade(2018, '225,3'), publishedOn: '2019-01-10' },
        { text: trade(2018, '226,1'), publishedOn: '2019-09-08' },
      ),
    ).toEqual([
      [1, null],
      [0, 1],
    ]);
  });

  test('names the newest of several, and works in English', () => {
    const english = (count: number, publishedOn: string): Given => ({
      text: `The earthquake in Palu killed ${String(count)} people in all districts.`,
      publishedOn,
      language: 'en',
    });
    expect(ordered(english(12, '2018-09-29'), english(832, '2018-10-01'), english(48, '2018-09-30'))).toEqual([
      [1, null],
      [2, 1],
      [0, 1],
    ]);
  });

  test('leaves what has no figure in common where it is', () => {
    expect(
      ordered(rice, { text: dead(12), publishedOn: '2018-09-29' }, { text: dead(48), publishedOn: '2018-09-30' }),
    ).toEqual([
      [0, null],
      [2, null],
      [1, 2],
    ]);
    expect(ordered({ text: dead(12), publishedOn: '2018-09-29' }, rice)).toEqual([
      [0, null],
      [1, null],
    ]);
  });

  test.each([
    ['the same value', dead(12), '2018-09-29', dead(12), '2018-09-30'],
    ['one day', dead(12), '2018-09-29', dead(48), '2018-09-29'],
    ['unknown times', dead(12), null, dead(48), '2018-09-29'],
    ['times that may be one', dead(12), '2018', dead(48), '2018'],
    ['another place', dead(12), '2018-09-29', dead(48).replace('Palu', 'Poso'), '2018-09-30'],
    [
      'a target',
      trade(2018, '225,3'),
      '2019',
      'Pada 2025 nilai perdagangan Jepang dengan ASEAN ditargetkan 300 miliar dolar AS.',
      '2019',
    ],
    [
      'what became of others',
      'Gempa di Palu menewaskan 12 orang.',
      '2018-09-29',
      'Gempa di Palu melukai 48 orang.',
      '2018-09-30',
    ],
    [
      'a part of it',
      'Penduduk Provinsi Bali berjumlah 4 juta jiwa.',
      '2018',
      'Penduduk miskin Provinsi Bali berjumlah 200 ribu jiwa.',
      '2019',
    ],
    [
      'two figures of one sentence',
      'Gempa di Palu menewaskan 12 orang dan melukai 48 orang.',
      '2018-09-29',
      'Gempa di Palu menewaskan 12 orang dan melukai 48 orang.',
      '2018-09-30',
    ],
    ['a denial of change', dead(12), '2018-09-29', 'Gempa di Palu merusak 48 rumah.', '2018-09-30'],
  ])('names nothing older: %s', (_what, first, firstDay, second, secondDay) => {
    expect(ordered({ text: first, publishedOn: firstDay }, { text: second, publishedOn: secondDay })).toEqual([
      [0, null],
      [1, null],
    ]);
  });

  test('gives nothing for nothing', () => {
    expect(newerFirst([])).toEqual([]);
  });
});
