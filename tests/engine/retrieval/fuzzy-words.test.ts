import { describe, expect, test } from 'vitest';
import { createFuzzyWords } from '../../../src/engine/retrieval/fuzzy-words.js';
import { defaultSettings } from '../../../src/engine/settings.js';

const vocabulary = [
  ...['enggartiasto', 'enggar', 'jepang', 'japan', 'investasi', 'investor', 'industri', 'asean', 'sektor', 'ekspor'],
  ...['kementerian', 'menteri', 'perdagangan', 'pedagang', 'beasiswa', 'fdi', 'bbm', '2018', '2019', 'g20', 'covid19'],
];
const fuzzyWords = createFuzzyWords(vocabulary, defaultSettings.retrieval.fuzzy);
const guess = (word: string): ReturnType<typeof fuzzyWords.guess> => fuzzyWords.guess(word);
const { maxScore, maxGuesses } = defaultSettings.retrieval.fuzzy;

describe('a misspelt word is taken for the one that was meant', () => {
  test.each([
    ['enggartisto', 'enggartiasto'],
    ['enggartiastro', 'enggartiasto'],
    ['jepng', 'jepang'],
    ['jepanng', 'jepang'],
    ['investsi', 'investasi'],
    ['perdaganan', 'perdagangan'],
    ['kemnterian', 'kementerian'],
    ['besiswa', 'beasiswa'],
  ])('%s → %s', (written, meant) => {
    const [first] = guess(written);
    expect(first?.word).toBe(meant);
    expect(first?.likeness).toBeGreaterThanOrEqual(1 - maxScore);
    expect(first?.likeness).toBeLessThan(1);
  });
});

describe('is not guessed at', () => {
  test.each([
    ['a number', '2017'],
    ['a name with a number', 'covid18'],
    ['an acronym', 'fdj'],
    ['another word', 'gajah'],
    ['a word that only ends alike', 'eksektor'],
    ['nothing', ''],
    ['a very long word', 'enggartiasto'.repeat(10)],
    ['what looks like a pattern', '=jepang | ^asean'],
  ])('%s: %s', (_, written) => {
    expect(guess(written)).toEqual([]);
  });
});

test('another word of nearly the same sound keeps its first letter', () => {
  expect(guess('ekspor').map(({ word }) => word)).not.toContain('sektor');
});

test('guesses are few, best first, and always the same', () => {
  const many = ['kabar', 'kabir', 'kabur', 'kabel', 'kaber', 'kabor'];
  const fuzzy = createFuzzyWords(many, defaultSettings.retrieval.fuzzy);
  const guesses = fuzzy.guess('kabxr');
  expect(guesses).toHaveLength(maxGuesses);
  const likenesses = guesses.map(({ likeness }) => likeness);
  expect([...likenesses].sort((a, b) => b - a)).toEqual(likenesses);
  expect(createFuzzyWords([...many].reverse(), defaultSettings.retrieval.fuzzy).guess('kabxr')).toEqual(guesses);
});

test('an empty vocabulary guesses nothing', () => {
  expect(createFuzzyWords([], defaultSettings.retrieval.fuzzy).guess('jepang')).toEqual([]);
});
