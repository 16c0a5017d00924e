import { describe, expect, test } from 'vitest';
import { areOneReport, type JudgedSource } from '../../../src/engine/answer/judged-source.js';
import type { Article } from '../../../src/engine/index.js';
import { checked } from '../corpus/checked-article.js';

type Source = Pick<JudgedSource, 'place'>;

const told = 'Gempa di Kota Palu menewaskan 12 orang, kata juru bicara badan bencana.';

function source(text: string, given: Partial<Article> = {}): Source {
  const { article, claims } = checked(text, given);
  const [claim] = claims;
  if (!claim) throw new Error('no claim');
  return { place: { article, claim } };
}

describe('areOneReport', () => {
  const one = source(told, { articleId: 'a', outlet: 'Outlet A' });

  test.each([
    ['another sentence of the article', source('Harga beras naik.', { articleId: 'a' })],
    ['its translation', source('Rice became dearer.', { articleId: 'b', language: 'en', translationOf: 'a' })],
    [
      'the same agency text in another outlet',
      source(told.replace('kata', 'ujar'), { articleId: 'c', outlet: 'Outlet C' }),
    ],
  ])('is true of %s', (_what, other) => {
    expect(areOneReport(one, other)).toBe(true);
    expect(areOneReport(other, one)).toBe(true);
  });

  test.each([
    ['another figure in the same words', source(told.replace('12', '15'), { articleId: 'd' })],
    ['another report of the same', source('Sebanyak 12 orang di Kota Palu tewas karena gempa.', { articleId: 'e' })],
    ['evidence that came with the claim', { place: null }],
  ] as const)('is false of %s', (_what, other) => {
    expect(areOneReport(one, other)).toBe(false);
    expect(areOneReport(other, one)).toBe(false);
  });

  test('is true of two sentences of evidence that came with the claim', () => {
    expect(areOneReport({ place: null }, { place: null })).toBe(true);
  });
});
