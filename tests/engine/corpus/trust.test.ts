import { describe, expect, test } from 'vitest';
import { noTrustSet, trustedFirst, trustListSchema, trustOf, type Trust } from '../../../src/engine/index.js';

const list = trustListSchema.parse({
  outlets: { 'ANTARA News  Bali': 'high', 'Outlet B': 'low', constructor: 'low' },
  articles: { 'a-1': 'low', 'b-1': 'high' },
});

describe('trustOf', () => {
  test.each([
    ['an outlet', { articleId: 'x', outlet: 'ANTARA News Bali' }, 'high'],
    ['an outlet written otherwise', { articleId: 'x', outlet: ' antara news bali' }, 'high'],
    ['an article before its outlet', { articleId: 'a-1', outlet: 'ANTARA News Bali' }, 'low'],
    ['an article, the other way', { articleId: 'b-1', outlet: 'Outlet B' }, 'high'],
    ['an outlet that is not named', { articleId: 'x', outlet: 'Outlet C' }, 'normal'],
    ['no outlet', { articleId: 'x', outlet: null }, 'normal'],
    ['a name that objects have', { articleId: 'toString', outlet: 'constructor' }, 'low'],
  ] as const)('goes by %s', (_what, article, expected) => {
    expect(trustOf(article, list)).toBe(expected);
  });

  test('is normal where nothing is set', () => {
    expect(trustOf({ articleId: 'a-1', outlet: 'Outlet B' }, noTrustSet)).toBe('normal');
    expect(trustOf({ articleId: 'a-1', outlet: 'Outlet B' }, trustListSchema.parse({}))).toBe('normal');
  });
});

test.each([
  [{ outlets: { 'Outlet B': 'best' } }],
  [{ outlets: { ' ': 'low' } }],
  [{ outlet: {} }],
  [{ outlets: ['Outlet B'] }],
  ['low'],
  [null],
])('a list that says something else is refused: %j', (given) => {
  expect(trustListSchema.safeParse(given).success).toBe(false);
});

describe('trustedFirst', () => {
  interface Passage {
    readonly name: string;
    readonly trust: Trust;
    readonly merit: number;
  }
  const sorted = (passages: readonly Passage[], margin: number): string =>
    trustedFirst(passages, { trust: (one) => one.trust, merit: (one) => one.merit, margin })
      .map(({ name }) => name)
      .join('');
  const passages: readonly Passage[] = [
    { name: 'a', trust: 'low', merit: 0.9 },
    { name: 'b', trust: 'normal', merit: 0.88 },
    { name: 'c', trust: 'high', merit: 0.86 },
    { name: 'd', trust: 'normal', merit: 0.85 },
    { name: 'e', trust: 'high', merit: 0.4 },
  ];

  test('orders passages of equal merit, and no others', () => {
    expect(sorted(passages, 0.05)).toBe('cbdae');
    expect(sorted(passages, 0)).toBe('abcde');
    expect(sorted(passages, 0.03)).toBe('bacde');
    expect(sorted([], 1)).toBe('');
  });
});
