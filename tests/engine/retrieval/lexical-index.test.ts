import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createLexicalIndex as indexOf,
  distinctWords,
  type LexicalIndex,
  type QueryTerm,
} from '../../../src/engine/retrieval/lexical-index.js';
import { createVocabulary, createWordLists } from '../../../src/engine/retrieval/word-lists.js';

function createLexicalIndex(texts: readonly string[]): LexicalIndex {
  const vocabulary = createVocabulary();
  const lists = createWordLists(texts.length);
  for (const text of texts) lists.push(distinctWords(text).map((word) => vocabulary.add(word)));
  return indexOf(lists.finish(), vocabulary);
}

const documents = [
  'Jepang merupakan mitra dagang terbesar ketiga ASEAN.',
  'Nilai investasi asing langsung Jepang 21,2 miliar dolar AS.',
  'Beasiswa ditawarkan kepada mahasiswa ASEAN.',
];
const exactly = (word: string): QueryTerm => ({ word, matches: [{ word, likeness: 1 }] });
const unknown = (word: string): QueryTerm => ({ word, matches: [] });

describe('the share of a question that a document holds', () => {
  const index = createLexicalIndex(documents);

  test('is 1 where it holds every word, 0 where it holds none', () => {
    const [, second, third] = index.coverage([exactly('investasi'), exactly('jepang')]);
    expect(second).toBeCloseTo(1, 6);
    expect(third).toBe(0);
  });

  test('is 0 everywhere for a blank question and for one of unknown words', () => {
    expect([...index.coverage([])]).toEqual([0, 0, 0]);
    expect([...index.coverage([unknown('zzz')])]).toEqual([0, 0, 0]);
  });

  test('counts a rare word for more than one of many documents', () => {
    const [first, second] = index.coverage([exactly('asean'), exactly('investasi')]);
    expect(second).toBeGreaterThan(first ?? 1);
  });

  test('is smaller for a question with a word that the corpus does not know', () => {
    const [alone] = index.coverage([exactly('dagang')]);
    const [withUnknown] = index.coverage([exactly('dagang'), unknown('zzz')]);
    expect(withUnknown).toBeLessThan(alone ?? 0);
    expect(withUnknown).toBeGreaterThan(0);
  });

  test('counts a guess by its likeness', () => {
    const [, guessed] = index.coverage([{ word: 'investsi', matches: [{ word: 'investasi', likeness: 0.8 }] }]);
    expect(guessed).toBeCloseTo(0.8, 6);
  });

  test('counts the best of several guesses once', () => {
    const matches = ['investasi', 'jepang'].map((word, at) => ({ word, likeness: 0.5 + 0.2 * at }));
    expect(index.coverage([{ word: 'x', matches }])[1]).toBeCloseTo(0.7, 6);
  });
});

test('is a share, 0 to 1, whatever is asked of whatever corpus', () => {
  const words = Array.from({ length: 12 }, (_, at) => `word${String.fromCharCode(97 + at)}x`);
  const corpora = fc.array(fc.subarray(words), { maxLength: 40 });
  const questions = fc.subarray(words, { minLength: 1 });
  fc.assert(
    fc.property(corpora, questions, fc.double({ min: 0, max: 1, noNaN: true }), (corpus, asked, likeness) => {
      // One document holds every word: its sum must not be rounded up over the whole.
      const index = createLexicalIndex([...corpus, words].map((document) => document.join(' ')));
      const terms = [asked.map(exactly), asked.map((word) => ({ word, matches: [{ word, likeness }] }))];
      for (const share of terms.flatMap((some) => [...index.coverage(some)])) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});

test('rarity is finite and not negative, and highest for a word that never occurs', () => {
  const index = createLexicalIndex(documents);
  const rarities = [...index.vocabulary(), 'zzz'].map((word) => index.rarity(word));
  for (const rarity of rarities) expect(rarity).toBeGreaterThanOrEqual(0);
  expect(Math.max(...rarities)).toBe(index.rarity('zzz'));
  expect(createLexicalIndex([]).rarity('x')).toBeGreaterThanOrEqual(0);
  expect(createLexicalIndex(['constructor __proto__']).has('toString')).toBe(false);
});
