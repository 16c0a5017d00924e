import { isFunctionWord } from './function-words.js';

/** A word of a text as the word index keeps it, and where it stood. */
export interface Word {
  /** Lower case, without diacritics, clitics or plural ending. */
  readonly word: string;
  /** As it stood in the text. */
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’]s\b)?/gu;
/** Most words of a corpus: there is nothing to make plain in them. */
const isPlain = /^[a-z]+$/u;
const indonesianClitics = /(?:nya|kah|lah|pun)$/u;

/**
 * The base under which a word is indexed. Only endings that never change what a word refers to are cut ("Jepangnya",
 * "ASEAN's", "countries" → "country"): a full Indonesian stemmer would make "pekerja" and "bekerja" one word.
 */
export function baseOfWord(surface: string): string {
  const plain = isPlain.test(surface)
    ? surface
    : surface
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/['’]s$/u, '');
  if (plain.length > 6 && indonesianClitics.test(plain)) return plain.replace(indonesianClitics, '');
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (plain.length > 4 && plain.endsWith('s') && !/(?:ss|us|is|as)$/u.test(plain)) return plain.slice(0, -1);
  return plain;
}

/** All words of a text, in order. Linear in its length. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: surface, index }) => ({
    word: baseOfWord(surface),
    surface,
    start: index,
    end: index + surface.length,
  }));
}

/** The words of a text that can tell passages apart: no function words, no one-letter words but digits. */
export function contentWordsOf(text: string): Word[] {
  return wordsOf(text).filter(
    ({ word, surface }) =>
      !isFunctionWord(word) && !isFunctionWord(surface.toLowerCase()) && (word.length > 1 || /\p{N}/u.test(word)),
  );
}
