import { createRowProducts } from './row-products.js';

/** Cosine search over unit vectors, sentence by sentence and article by article. */
export interface DenseIndex {
  readonly size: number;
  /** Nearly the cosine of every sentence and of every article's mean vector, all in index order. */
  near(query: Float32Array): NearCosines;
  /** The cosine of one sentence, exactly. */
  cosine(at: number, query: Float32Array): number;
  /** The cosine of one article's mean vector, exactly; 0 for an article without sentences. */
  articleCosine(article: number, query: Float32Array): number;
  /** By how much a near cosine is off at most, but for one in hundreds of millions (six standard deviations). */
  readonly margin: number;
}

export interface NearCosines {
  readonly sentences: Float32Array;
  readonly articles: Float32Array;
}

/**
 * `vectors` holds one unit vector of `dimensions` floats a sentence, one after another; `articleOf` names each sentence's
 * article by number, 0 to `articleCount` - 1. The array is kept, not copied.
 * Throws a RangeError where lengths do not fit or a value is not finite: one NaN would spread into every score.
 */
export function createDenseIndex(
  vectors: Float32Array,
  dimensions: number,
  articleOf: Int32Array,
  articleCount: number,
): DenseIndex {
  if (vectors.length !== articleOf.length * dimensions) {
    throw new RangeError(`${String(vectors.length)} floats are not ${String(articleOf.length)} vectors`);
  }
  if (!vectors.every(Number.isFinite)) throw new RangeError('a vector holds a value that is not finite');
  const means = articleMeans(vectors, dimensions, articleOf, articleCount);
  const sentences = createRowProducts(vectors, dimensions);
  const articles = createRowProducts(means, dimensions);
  const fitting = (query: Float32Array): Float32Array => {
    if (query.length === dimensions) return query;
    throw new RangeError(`the query has ${String(query.length)} dimensions, the index ${String(dimensions)}`);
  };
  return {
    size: articleOf.length,
    margin: 6 * Math.max(sentences.deviation, articles.deviation),
    near: (query) => ({
      sentences: sentences.products(fitting(query)),
      articles: articles.products(fitting(query)),
    }),
    cosine: (at, query) => product(vectors, at * dimensions, fitting(query)),
    articleCosine: (article, query) => product(means, article * dimensions, fitting(query)),
  };
}

function product(rows: Float32Array, from: number, query: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < query.length; at += 1) sum += (rows[from + at] ?? 0) * (query[at] ?? 0);
  return Math.fround(sum);
}

function articleMeans(
  vectors: Float32Array,
  dimensions: number,
  articleOf: Int32Array,
  articleCount: number,
): Float32Array {
  const means = new Float32Array(articleCount * dimensions);
  for (let row = 0; row < articleOf.length; row += 1) {
    const to = (articleOf[row] ?? 0) * dimensions;
    for (let at = 0; at < dimensions; at += 1) {
      means[to + at] = (means[to + at] ?? 0) + (vectors[row * dimensions + at] ?? 0);
    }
  }
  for (let article = 0; article < articleCount; article += 1) {
    const mean = means.subarray(article * dimensions, (article + 1) * dimensions);
    let squares = 0;
    for (const value of mean) squares += value * value;
    // An article without sentences keeps the zero vector and with it a cosine of 0.
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] ?? 0) * scale;
  }
  return means;
}
