import type { RowProducts } from './row-products.js';

/** Cosine search over unit vectors, sentence by sentence and article by article. */
export interface DenseIndex {
  /** Nearly the cosine of every sentence and of every article's mean vector, all in index order. */
  near(query: Float32Array): NearCosines;
  /** The cosine of one sentence, as right as its vector is kept. */
  cosine(at: number, query: Float32Array): number;
  /** The cosine of one article's mean vector, as right as it is kept; 0 for an article without sentences. */
  articleCosine(article: number, query: Float32Array): number;
  /** By how much a near cosine is off at most, but for one in hundreds of millions (six standard deviations). */
  readonly margin: number;
}

export interface NearCosines {
  readonly sentences: Float32Array;
  readonly articles: Float32Array;
}

/** `articles` holds the mean vector of each article. Questions of other dimensions are refused with a RangeError. */
export function createDenseIndex(sentences: RowProducts, articles: RowProducts): DenseIndex {
  const fitting = (query: Float32Array): Float32Array => {
    if (query.length === sentences.dimensions) return query;
    throw new RangeError(`the query has ${String(query.length)} dimensions, the index ${String(sentences.dimensions)}`);
  };
  return {
    margin: 6 * Math.max(sentences.deviation(), articles.deviation()),
    near: (query) => ({
      sentences: sentences.products(fitting(query)),
      articles: articles.products(fitting(query)),
    }),
    cosine: (at, query) => sentences.product(at, fitting(query)),
    articleCosine: (article, query) => articles.product(article, fitting(query)),
  };
}

/** The mean of unit vectors, of length 1 again; of none it is 0, and with it every cosine. */
export function meanVector(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions);
  for (const vector of vectors) {
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0);
  }
  let squares = 0;
  for (const value of mean) squares += value * value;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  return mean.map((value) => value * scale);
}
