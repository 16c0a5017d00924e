/** Exact cosine search over unit vectors, sentence by sentence and article by article. */
export interface DenseIndex {
  readonly size: number;
  /** Cosine of every sentence, in index order. */
  cosines(query: Float32Array): Float32Array;
  /** Cosine of every article's mean vector, in article order. */
  articleCosines(query: Float32Array): Float32Array;
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
  return {
    size: articleOf.length,
    cosines: (query) => products(vectors, query, dimensions),
    articleCosines: (query) => products(means, query, dimensions),
  };
}

function products(rows: Float32Array, query: Float32Array, dimensions: number): Float32Array {
  if (query.length !== dimensions) {
    throw new RangeError(`the query has ${String(query.length)} dimensions, the index ${String(dimensions)}`);
  }
  const out = new Float32Array(rows.length / dimensions);
  for (let row = 0; row < out.length; row += 1) {
    const from = row * dimensions;
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) sum += (rows[from + at] ?? 0) * (query[at] ?? 0);
    out[row] = sum;
  }
  return out;
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
