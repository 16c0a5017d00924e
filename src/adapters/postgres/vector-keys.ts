import { createHash } from 'node:crypto';
import { claimsOf } from '../../engine/corpus/claims.js';
import type { Article } from '../../engine/types.js';

/** The keys of one article's vectors. */
export interface ArticleKeys {
  readonly article: string;
  /** Of its claims, in order. */
  readonly sentences: readonly string[];
}

export function keysOf(article: Article): ArticleKeys {
  const sentences = claimsOf(article).map(({ text }) => keyOf(text));
  return { article: keyOf(sentences.join('\n')), sentences };
}

/** The first half of the SHA-256 of a text, written as a UUID. */
export function keyOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
