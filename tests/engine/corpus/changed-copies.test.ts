import { expect, test } from 'vitest';
import { findChangedCopies } from '../../../src/engine/corpus/changed-copies.js';
import type { Claim } from '../../../src/engine/index.js';
import { checked } from './checked-article.js';

const claim = (text: string, articleId: string, publishedOn = '2018-09-29'): Claim => {
  const [first] = checked(text, { articleId, publishedOn }).claims;
  if (!first) throw new Error('no claim');
  return first;
};

const told = 'Gempa berkekuatan 7,4 mengguncang Kota Palu dan menewaskan 12 orang, kata juru bicara badan bencana.';
const updated = told.replace('12 orang', '15 orang');

const idsBeside = (claimId: string, ...claims: readonly Claim[]): string[] =>
  (findChangedCopies(claims).get(claimId) ?? []).map((copy) => copy.claim.articleId);

test('versions with another figure are found from both sides', () => {
  const claims = [
    claim(told, 'a'),
    claim(told, 'b'),
    claim(told.replace(', kata juru bicara', ', tutur juru bicara'), 'c'),
    claim(updated, 'd'),
    claim('Harga beras di pasar induk Kota Palu naik 5 persen dibandingkan bulan lalu.', 'e'),
  ];
  expect(idsBeside('d#0', ...claims).sort()).toEqual(['a', 'b', 'c']);
  expect(idsBeside('a#0', ...claims)).toEqual(['d']);
  expect(idsBeside('e#0', ...claims)).toEqual([]);
  expect(findChangedCopies(claims).get('a#0')?.[0]?.values).toMatchObject([
    { own: { value: 12 }, other: { value: 15 } },
  ]);
  expect(findChangedCopies(claims).get('d#0')?.[0]?.values).toMatchObject([
    { own: { value: 15 }, other: { value: 12 } },
  ]);
});

test('an article is not compared with itself', () => {
  const { claims } = checked(`${told} ${updated}`, { articleId: 'a' });
  expect(idsBeside('a#0', ...claims)).toEqual([]);
});

test('the same figure, and the same words of another day, are no other figure', () => {
  expect(idsBeside('a#0', claim(told, 'a'), claim(told, 'b', '2018-10-01'))).toEqual([]);
});
