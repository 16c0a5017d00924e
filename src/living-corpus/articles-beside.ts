import { claimsOf, type Article } from '../engine/index.js';
import type { IndexedCorpus } from '../index-corpus.js';

/** A corpus of fewer sentences is compared whole, in no time. */
const fewestSentences = 5000;
/** Sentences that share less of their words are no copies, nor of one figure: the checks ask for 0.75 and more. */
const leastShare = 0.4;

/**
 * The articles of a corpus with which these may disagree, or of which they may be copies: those with a sentence in nearly the same words,
 * and translations either way. Comparing with all others finds no more, and takes seconds in a large corpus.
 */
export function articlesBeside(articles: readonly Article[], { index, corpus }: IndexedCorpus): readonly Article[] {
  if (index.claims.length < fewestSentences) return corpus.articles;
  const wanted = new Set(articles.flatMap(({ articleId, translationOf }) => [articleId, translationOf]));
  for (const { text } of articles.flatMap(claimsOf)) {
    for (const { articleId } of index.claimsSharing(text, leastShare)) wanted.add(articleId);
  }
  return corpus.articles.filter(
    ({ articleId, translationOf }) => wanted.has(articleId) || (translationOf !== null && wanted.has(translationOf)),
  );
}
