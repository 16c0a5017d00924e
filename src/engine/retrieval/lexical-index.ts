import { contentWordsOf } from '../text/words.js';

/** One word of a question and the indexed words that may stand for it. */
export interface QueryTerm {
  readonly word: string;
  /** Indexed words with their likeness, 0 to 1; the word itself has 1. Empty when nothing in the corpus is like it. */
  readonly matches: readonly { readonly word: string; readonly likeness: number }[];
}

/** Which share of a question's words, weighted by their rarity, each document holds. */
export interface LexicalIndex {
  has(word: string): boolean;
  /** Every distinct word, in order of first appearance. */
  readonly vocabulary: readonly string[];
  /** Rarity of a word (BM25's inverse document frequency, never negative); a word that never occurs is the rarest. */
  rarity(word: string): number;
  /** Share per document, 0 to 1, in document order; all 0 for a question without words. */
  coverage(terms: readonly QueryTerm[]): Float32Array;
}

/** The content words of a text, each once. */
export function distinctWords(text: string): readonly string[] {
  return [...new Set(contentWordsOf(text).map(({ word }) => word))];
}

/** Indexes documents given as their distinct words. */
export function createLexicalIndex(documents: readonly (readonly string[])[]): LexicalIndex {
  const postings = new Map<string, number[]>();
  for (const [at, document] of documents.entries()) {
    for (const word of document) {
      const documentsWithWord = postings.get(word);
      if (documentsWithWord) documentsWithWord.push(at);
      else postings.set(word, [at]);
    }
  }
  const rarity = (word: string): number => {
    const frequency = postings.get(word)?.length ?? 0;
    return Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5));
  };
  return {
    has: (word) => postings.has(word),
    vocabulary: [...postings.keys()],
    rarity,
    coverage: (terms) => {
      const sums = new Float32Array(documents.length);
      let total = 0;
      for (const term of terms) {
        const weight = rarity(term.matches[0]?.word ?? term.word);
        total += weight;
        const [only, ...others] = term.matches;
        if (only && others.length === 0) {
          for (const document of postings.get(only.word) ?? []) {
            sums[document] = (sums[document] ?? 0) + weight * only.likeness;
          }
          continue;
        }
        const best = new Map<number, number>();
        for (const { word, likeness } of term.matches) {
          for (const document of postings.get(word) ?? []) {
            best.set(document, Math.max(best.get(document) ?? 0, likeness));
          }
        }
        for (const [document, likeness] of best) sums[document] = (sums[document] ?? 0) + weight * likeness;
      }
      if (total > 0) for (let at = 0; at < sums.length; at += 1) sums[at] = Math.min(1, (sums[at] ?? 0) / total);
      return sums;
    },
  };
}
