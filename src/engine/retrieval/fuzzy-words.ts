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
  const drawers = new Map<string, string[]>();
  for (const word of vocabulary) {
    // A figure that is nearly the same is another figure: numbers are never guessed.
    if (word.length < settings.minLetters || /\p{N}/u.test(word)) continue;
    const drawer = drawers.get(drawerOf(word.charAt(0), word.length));
    if (drawer) drawer.push(word);
    else drawers.set(drawerOf(word.charAt(0), word.length), [word]);
  }
  const options = { includeScore: true, threshold: settings.maxScore, ignoreLocation: true };
  // Made when it is searched first: most words of a large vocabulary are never near a misspelt one.
  const searchers = new Map<string, Fuse<string>>();
  const searcherOf = (drawer: string): Fuse<string> | null => {
    const words = drawers.get(drawer);
    if (!words) return null;
    const searcher = searchers.get(drawer) ?? new Fuse(words, options);
    searchers.set(drawer, searcher);
    return searcher;
  };
  return {
    guess: (word) => {
      if (word.length < settings.minLetters || word.length > 32 || /\p{N}/u.test(word)) return [];
      const gap = largestGap(word);
      const lengths = Array.from({ length: 2 * gap + 1 }, (_, at) => word.length - gap + at);
      return lengths
        .flatMap((length) => searcherOf(drawerOf(word.charAt(0), length))?.search(word) ?? [])
        .filter(({ score }) => (score ?? 1) <= settings.maxScore)
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
const largestGap = (word: string): number => (word.length > 7 ? 2 : 1);
// And people rarely misspell a first letter: "ekspor" is no spelling of "sektor".
const drawerOf = (first: string, length: number): string => `${first}${String(length)}`;
const lengthGap = (a: string, b: string): number => Math.abs(a.length - b.length);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
