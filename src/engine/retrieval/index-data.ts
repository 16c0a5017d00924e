import { claimsOf } from '../corpus/claims.js';
import type { Article, Claim } from '../types.js';
import { meanVector } from './dense-index.js';
import { createRowProducts, type RowProducts } from './row-products.js';
import { makeWordData, placesOf, type Known, type WordData } from './word-data.js';

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
  const places = known?.data.sentenceVectors.dimensions === dimensions ? placesOf(known.articles) : null;
  const sentences = articles.reduce((sum, article) => sum + claimsOf(article).length, 0);
  const sentenceVectors = createRowProducts(sentences, dimensions);
  const articleVectors = createRowProducts(articles.length, dimensions);
  let row = 0;
  for (const [number, article] of articles.entries()) {
    const claims = claimsOf(article);
    const place = places?.get(article);
    if (place && known) {
      articleVectors.copy(number, known.data.articleVectors, place.article);
      for (const { position } of claims) {
        sentenceVectors.copy(row + position, known.data.sentenceVectors, place.sentence + position);
      }
    } else {
      const vectors = claims.map(vectorOf);
      articleVectors.set(number, meanVector(vectors, dimensions));
      for (const [position, vector] of vectors.entries()) sentenceVectors.set(row + position, vector);
    }
    row += claims.length;
  }
  return { sentenceVectors, articleVectors, ...makeWordData(articles, known) };
}
