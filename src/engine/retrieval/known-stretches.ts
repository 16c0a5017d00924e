import { claimsOf } from '../corpus/claims.js';
import type { Article } from '../types.js';

/** What was made of articles before: those among the new ones are not read again. */
export interface Known<Data> {
  readonly articles: readonly Article[];
  readonly data: Data;
}

/** Articles one after another, and their sentences, that all are known or all are new. */
export interface Stretch {
  readonly articles: readonly Article[];
  /** Number of the first article and row of its first sentence, among the new ones. */
  readonly article: number;
  readonly sentence: number;
  readonly sentences: number;
  /** The same among the known ones, which stand there in the same order; null for new articles. */
  readonly from: { readonly article: number; readonly sentence: number } | null;
}

/** Cuts articles into stretches: a change of a large corpus leaves few, and each is taken over in one go. */
export function stretchesOf(articles: readonly Article[], known: readonly Article[]): readonly Stretch[] {
  const places = placesOf(known);
  const stretches: {
    -readonly [Key in keyof Stretch]: Stretch[Key] extends readonly Article[] ? Article[] : Stretch[Key];
  }[] = [];
  let sentence = 0;
  for (const [number, article] of articles.entries()) {
    const from = places.get(article) ?? null;
    const sentences = claimsOf(article).length;
    const last = stretches.at(-1);
    const goesOn =
      last !== undefined &&
      (from === null
        ? last.from === null
        : last.from !== null && from.article === last.from.article + last.articles.length);
    if (goesOn) {
      last.articles.push(article);
      last.sentences += sentences;
    } else {
      stretches.push({ articles: [article], article: number, sentence, sentences, from });
    }
    sentence += sentences;
  }
  return stretches;
}

/** Where each article and its first sentence stand. */
function placesOf(articles: readonly Article[]): Map<Article, { readonly article: number; readonly sentence: number }> {
  const places = new Map<Article, { article: number; sentence: number }>();
  let sentence = 0;
  for (const article of articles) {
    places.set(article, { article: places.size, sentence });
    sentence += claimsOf(article).length;
  }
  return places;
}
