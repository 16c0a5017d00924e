import { claimsOf } from '../corpus/claims.js';
import type { Article, Claim } from '../types.js';
import { meanVector } from './dense-index.js';
import { stretchesOf, type Known } from './known-stretches.js';
import { createRowProducts, type RowProducts } from './row-products.js';
import { makeWordData, type WordData } from './word-data.js';

/** All of an index that takes time to make. Sentences stand in the order of their articles. */
export interface IndexData extends WordData {
  readonly sentenceVectors: RowProducts;
  /** The mean vector of each article. */
  readonly articleVectors: RowProducts;
}

/** `vectorOf` is asked for the unit vector of each claim of an article that is not `known`. Throws a RangeError where one does not fit. */
export function makeIndexData(
  articles: readonly Article[],
  vectorOf: (claim: Claim) => Float32Array,
  dimensions: number,
  known: Known<IndexData> | null = null,
): IndexData {
  const sentences = articles.reduce((sum, article) => sum + claimsOf(article).length, 0);
  const sentenceVectors = createRowProducts(sentences, dimensions);
  const articleVectors = createRowProducts(articles.length, dimensions);
  const usable = known?.data.sentenceVectors.dimensions === dimensions ? known : null;
  for (const stretch of stretchesOf(articles, usable?.articles ?? [])) {
    const { articles: own, article, sentence, from } = stretch;
    if (from && usable) {
      articleVectors.copy(article, usable.data.articleVectors, from.article, own.length);
      sentenceVectors.copy(sentence, usable.data.sentenceVectors, from.sentence, stretch.sentences);
      continue;
    }
    let row = sentence;
    for (const [at, one] of own.entries()) {
      const vectors = claimsOf(one).map(vectorOf);
      articleVectors.set(article + at, meanVector(vectors, dimensions));
      for (const vector of vectors) {
        sentenceVectors.set(row, vector);
        row += 1;
      }
    }
  }
  return { sentenceVectors, articleVectors, ...makeWordData(articles, known) };
}
