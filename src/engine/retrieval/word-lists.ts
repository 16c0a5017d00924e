/** The words of a corpus, by number. */
export interface Vocabulary {
  /** A word's number is its place; a word that is in no document any more may still stand here. */
  readonly words: readonly string[];
  numberOf(word: string): number | undefined;
}

/** The distinct words of documents: those of document `d` are `words[starts[d]]` up to `words[starts[d + 1]]`, by number. */
export interface WordLists {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
}

/** A vocabulary that takes new words. */
export interface GrowingVocabulary extends Vocabulary {
  /** The number of a word, a new one for a new word. */
  add(word: string): number;
}

/** Begins with words that are numbered already. */
export function createVocabulary(known: readonly string[] = []): GrowingVocabulary {
  const words = [...known];
  const numbers = new Map(words.map((word, number) => [word, number]));
  return {
    words,
    numberOf: (word) => numbers.get(word),
    add: (word) => {
      const number = numbers.get(word);
      if (number !== undefined) return number;
      numbers.set(word, words.length);
      words.push(word);
      return words.length - 1;
    },
  };
}

/** Takes documents one after another. */
export function createWordLists(documents: number): {
  readonly push: (words: ArrayLike<number>) => void;
  /** Takes over `count` documents of other lists, one after another. */
  readonly copy: (from: WordLists, document: number, count: number) => void;
  readonly finish: () => WordLists;
} {
  const starts = new Uint32Array(documents + 1);
  let words = new Uint32Array(1024);
  let document = 0;
  let length = 0;
  const append = (added: ArrayLike<number>): void => {
    if (length + added.length > words.length) {
      const larger = new Uint32Array(2 * (length + added.length));
      larger.set(words);
      words = larger;
    }
    words.set(added, length);
    length += added.length;
  };
  return {
    push: (added) => {
      append(added);
      document += 1;
      starts[document] = length;
    },
    copy: (from, first, count) => {
      const begin = from.starts[first] ?? 0;
      for (let at = 1; at <= count; at += 1) starts[document + at] = length + (from.starts[first + at] ?? 0) - begin;
      append(from.words.subarray(begin, from.starts[first + count] ?? 0));
      document += count;
    },
    finish: () => ({ starts, words: words.slice(0, length) }),
  };
}
