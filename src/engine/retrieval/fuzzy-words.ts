import Fuse from 'fuse.js';
import type { Settings } from '../settings.js';

/** Guesses which words of the corpus a misspelt word may mean. */
export interface FuzzyWords {
  /** Nearest words first, likeness 0 to 1, never the word itself made up from nothing. */
  guess(word: string): readonly { readonly word: string; readonly likeness: number }[];
}

/**
 * Fuzzy search word by word over the vocabulary. Whole questions do not work in Fuse (patterns over 32 characters are cut
 * into chunks, and one chunk that matches is a match); single words do, and a vocabulary is short where sentences are many.
 */
export function createFuzzyWords(vocabulary: readonly string[], settings: Settings['retrieval']['fuzzy']): FuzzyWords {
  // A figure that is nearly the same is another figure: numbers are never guessed.
  const words = vocabulary.filter((word) => word.length >= settings.minLetters && !/\p{N}/u.test(word));
  const fuse = new Fuse(words, { includeScore: true, threshold: settings.maxScore, ignoreLocation: true });
  return {
    guess: (word) => {
      if (word.length < settings.minLetters || word.length > 32 || /\p{N}/u.test(word)) return [];
      return fuse
        .search(word)
        .filter(({ item, score }) => (score ?? 1) <= settings.maxScore && isSpellingOf(item, word))
        .map(({ item, score }) => ({ word: item, likeness: 1 - (score ?? 1) }))
        .sort(
          (a, b) =>
            b.likeness - a.likeness || lengthGap(a.word, word) - lengthGap(b.word, word) || compare(a.word, b.word),
        )
        .slice(0, settings.maxGuesses);
    },
  };
}

// Fuse finds a short word inside a long one ("asean" in "aseanindo"): a misspelling is about as long as the word.
// And people rarely misspell a first letter: "ekspor" is no spelling of "sektor".
const isSpellingOf = (a: string, b: string): boolean => a[0] === b[0] && lengthGap(a, b) <= (b.length > 7 ? 2 : 1);
const lengthGap = (a: string, b: string): number => Math.abs(a.length - b.length);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
