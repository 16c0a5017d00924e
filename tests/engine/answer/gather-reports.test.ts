import { describe, expect, test } from 'vitest';
import { gatherReports } from '../../../src/engine/answer/gather-reports.js';
import type { Article, Claim } from '../../../src/engine/index.js';
import { checked } from '../corpus/checked-article.js';

interface Given {
  readonly text: string;
  readonly outlet: string | null;
  readonly publishedOn?: string;
  readonly language?: 'id' | 'en';
}

const passage = (given: Given, at = 0): { readonly claim: Claim; readonly article: Article; readonly at: number } => {
  const { text, ...rest } = given;
  const { article, claims } = checked(text, { articleId: `a${String(at)}`, publishedOn: '2018-09-29', ...rest });
  const [claim] = claims;
  if (!claim) throw new Error('no claim');
  return { claim, article, at };
};

type Told = readonly [place: number, alsoIn: readonly string[], newer: number | null];

/** The reports that passages in the order given come to, named by their place. */
const gathered = (given: readonly Given[], others: readonly Given[] = []): Told[] =>
  gatherReports(
    given.map(passage),
    others.map((other) => passage(other)),
  ).map(({ passage: { at }, alsoIn, newer }) => [at, alsoIn, newer?.at ?? null]);

const dead = (count: number): string =>
  `Gempa di Kota Palu menewaskan ${String(count)} orang, kata juru bicara badan bencana.`;
const inEnglish = (count: number): string =>
  `The earthquake in the city of Palu killed ${String(count)} people, officials said.`;
const rice = 'Harga beras di pasar induk Kota Palu naik 5 persen dibandingkan bulan sebelumnya.';

describe('one report in several outlets', () => {
  test.each([
    ['id', dead(12)],
    ['en', inEnglish(12)],
  ] as const)('is told once, with the others (%s)', (language, text) => {
    const told = (outlet: string | null): Given => ({ text, outlet, language });
    expect(gathered([told('Outlet A'), told('Outlet B'), told('outlet  b'), told('Outlet A'), told(null)])).toEqual([
      [0, ['Outlet B'], null],
    ]);
  });

  test('is known by passages that are not cited too', () => {
    expect(
      gathered(
        [
          { text: dead(12), outlet: 'Outlet A' },
          { text: rice, outlet: 'Outlet B' },
        ],
        [
          { text: dead(12).replace('kata', 'ujar'), outlet: 'Outlet C' },
          { text: dead(15), outlet: 'Outlet D' },
        ],
      ),
    ).toEqual([
      [0, ['Outlet C'], null],
      [1, [], null],
    ]);
  });

  test('is not one with another figure, name or language', () => {
    const others = [dead(15), dead(12).replace('Palu', 'Poso'), dead(12).replace('menewaskan', 'melukai')];
    for (const text of others) {
      expect(gathered([dead(12), text].map((one) => ({ text: one, outlet: one })))).toEqual([
        [0, [], null],
        [1, [], null],
      ]);
    }
    expect(
      gathered([
        { text: dead(12), outlet: 'Outlet A' },
        { text: inEnglish(12), outlet: 'Outlet B', language: 'en' },
      ]),
    ).toHaveLength(2);
  });
});

test('a newer value comes first, with the outlets of each', () => {
  expect(
    gathered([
      { text: dead(12), outlet: 'Outlet A' },
      { text: dead(12), outlet: 'Outlet B' },
      { text: dead(48), outlet: 'Outlet C', publishedOn: '2018-09-30' },
      { text: dead(48), outlet: 'Outlet D', publishedOn: '2018-09-30' },
    ]),
  ).toEqual([
    [2, ['Outlet D'], null],
    [0, ['Outlet B'], 2],
  ]);
});

test('nothing comes of nothing', () => {
  expect(gatherReports([], [passage({ text: rice, outlet: null })])).toEqual([]);
});
