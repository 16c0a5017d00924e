import { contentWordsOf } from '../text/words.js';
import type { Vocabulary, WordLists } from './word-lists.js';

/** One word of a question and the indexed words that may stand for it. */
export interface QueryTerm {
  readonly word: string;
  /** Indexed words with their likeness, 0 to 1; the word itself has 1. Empty when nothing in the corpus is like it. */
  readonly matches: readonly { readonly word: string; readonly likeness: number }[];
}

/** Which share of a question's words, weighted by their rarity, each document holds. */
export interface LexicalIndex {
  has(word: string): boolean;
  /** Every word that a document holds, in order of first appearance. */
  vocabulary(): readonly string[];
  /** Rarity of a word (BM25's inverse document frequency, never negative); a word that never occurs is the rarest. */
  rarity(word: string): number;
  /** How many documents hold a word. */
  frequency(word: string): number;
  /** Documents that hold at least this share of the words, or of whose own words the others are such a share; two words at the least. */
  sharing(words: readonly string[], leastShare: number): readonly number[];
  /** Share per document, 0 to 1, in document order; all 0 for a question without words. */
  coverage(terms: readonly QueryTerm[]): Float32Array;
}

/** The content words of a text, each once. */
export function distinctWords(text: string): readonly string[] {
  return [...new Set(contentWordsOf(text).map(({ word }) => word))];
}

/** Rarity of a word that `frequency` of so many documents hold: https://www.nowpublishers.com/article/Details/INR-019, section 3.2. */
export function rarityOf(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** One word in common says nothing. */
const fewestSharedWords = 2;

/** Indexes documents given as their distinct words. */
export function createLexicalIndex(lists: WordLists, vocabulary: Vocabulary): LexicalIndex {
  const documents = lists.starts.length - 1;
  const postings = turnedRound(lists, vocabulary.words.length);
  const none = new Uint32Array(0);
  const documentsWith = (word: string): Uint32Array => {
    const number = vocabulary.numberOf(word);
    if (number === undefined) return none;
    return postings.words.subarray(postings.starts[number] ?? 0, postings.starts[number + 1] ?? 0);
  };
  const rarity = (word: string): number => rarityOf(documentsWith(word).length, documents);
  return {
    has: (word) => documentsWith(word).length > 0,
    vocabulary: () =>
      vocabulary.words.filter((_, number) => (postings.starts[number + 1] ?? 0) > (postings.starts[number] ?? 0)),
    rarity,
    frequency: (word) => documentsWith(word).length,
    sharing: (words, leastShare) => {
      const shared = new Uint16Array(documents);
      for (const word of words)
        for (const document of documentsWith(word)) shared[document] = (shared[document] ?? 0) + 1;
      const found: number[] = [];
      for (const [document, count] of shared.entries()) {
        if (count < fewestSharedWords) continue;
        const own = (lists.starts[document + 1] ?? 0) - (lists.starts[document] ?? 0);
        if (count >= leastShare * Math.min(words.length, own)) found.push(document);
      }
      return found;
    },
    coverage: (terms) => {
      const sums = new Float32Array(documents);
      let total = 0;
      for (const term of terms) {
        const weight = rarity(term.matches[0]?.word ?? term.word);
        total += weight;
        const [only, ...others] = term.matches;
        if (only && others.length === 0) {
          for (const document of documentsWith(only.word)) {
            sums[document] = (sums[document] ?? 0) + weight * only.likeness;
          }
          continue;
        }
        const best = new Map<number, number>();
        for (const { word, likeness } of term.matches) {
          for (const document of documentsWith(word)) {
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

/** For each word the documents that hold it, in order: the same lists the other way round, by counting. */
function turnedRound({ starts, words }: WordLists, vocabularySize: number): WordLists {
  const ends = new Uint32Array(vocabularySize + 1);
  for (const word of words) ends[word + 1] = (ends[word + 1] ?? 0) + 1;
  for (let word = 0; word < vocabularySize; word += 1) ends[word + 1] = (ends[word + 1] ?? 0) + (ends[word] ?? 0);
  const next = ends.slice();
  const documents = new Uint32Array(words.length);
  for (let document = 0; document + 1 < starts.length; document += 1) {
    for (let at = starts[document] ?? 0; at < (starts[document + 1] ?? 0); at += 1) {
      const word = words[at] ?? 0;
      documents[next[word] ?? 0] = document;
      next[word] = (next[word] ?? 0) + 1;
    }
  }
  return { starts: ends, words: documents };
}
