import type { Span } from '../types.js';

/**
 * The smallest pieces that numbers and dates are read from: a run of letters, digits with their inner points and
 * commas ("1.096,18"), a web address, or one other character.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'numeral' | 'address' | 'sign';
  readonly text: string;
  readonly lower: string;
}

const TOKEN = /(?<address>(?:https?:\/\/|www\.)\S+)|(?<numeral>\d+(?:[.,]\d+)*)|(?<word>[\p{L}\p{M}]+)|\S/giu;

/** Linear in the text; white space is dropped, so `end` of one token equals `start` of the next only when they touch. */
export function tokenize(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const [piece] = match;
    const groups = match.groups ?? {};
    const kind =
      groups['word'] !== undefined
        ? 'word'
        : groups['numeral'] !== undefined
          ? 'numeral'
          : groups['address'] !== undefined
            ? 'address'
            : 'sign';
    return { kind, text: piece, lower: piece.toLowerCase(), start: match.index, end: match.index + piece.length };
  });
}

/** True when token `index` touches the token before it. */
export function touchesPrevious(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && tokens[index - 1]?.end === token.start;
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'sign' && /^[-\u2010-\u2015\u2212]$/u.test(token.text);
}

/** A token that opens with a capital letter. */
export function isCapitalized(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** Fixed phrases of one or more tokens, compared without case, each with what it stands for. */
export interface PhraseTable<T> {
  readonly meanings: ReadonlyMap<string, T>;
  readonly longest: number;
}

export interface PhraseMatch<T> {
  readonly meaning: T;
  /** Number of tokens. */
  readonly length: number;
}

/** Where a phrase comes twice, the first entry counts. */
export function phraseTable<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): PhraseTable<T> {
  const meanings = new Map<string, T>();
  let longest = 0;
  for (const [phrase, meaning] of entries) {
    const tokens = tokenize(phrase);
    const key = tokens.map((token) => token.lower).join(' ');
    longest = Math.max(longest, tokens.length);
    if (!meanings.has(key)) meanings.set(key, meaning);
  }
  return { meanings, longest };
}

/** The longest phrase of the table that begins at token `index`. */
export function phraseAt<T>(table: PhraseTable<T>, tokens: readonly Token[], index: number): PhraseMatch<T> | null {
  let key = '';
  let best: PhraseMatch<T> | null = null;
  for (let length = 1; length <= table.longest; length += 1) {
    const token = tokens[index + length - 1];
    if (token === undefined) break;
    key = length === 1 ? token.lower : `${key} ${token.lower}`;
    const meaning = table.meanings.get(key);
    if (meaning !== undefined) best = { meaning, length };
  }
  return best;
}

/** The longest phrase of the table that ends just before token `index`. */
export function phraseBefore<T>(table: PhraseTable<T>, tokens: readonly Token[], index: number): PhraseMatch<T> | null {
  let key = '';
  let best: PhraseMatch<T> | null = null;
  for (let length = 1; length <= table.longest; length += 1) {
    const token = tokens[index - length];
    if (token === undefined) break;
    key = length === 1 ? token.lower : `${token.lower} ${key}`;
    const meaning = table.meanings.get(key);
    if (meaning !== undefined) best = { meaning, length };
  }
  return best;
}

/** The words of a space-separated list. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
