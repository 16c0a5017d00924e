import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDenseIndex, meanVector } from '../../../src/engine/retrieval/dense-index.js';
import { createRowProducts, type RowProducts } from '../../../src/engine/retrieval/row-products.js';

const dimensions = 5;
const unit = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions })
  .filter((values) => Math.hypot(...values) > 0.01)
  .map((values) => values.map((value) => value / Math.hypot(...values)));

function rowsOf(vectors: readonly Float32Array[], width: number): RowProducts {
  const rows = createRowProducts(vectors.length, width);
  for (const [at, vector] of vectors.entries()) rows.set(at, vector);
  return rows;
}

function naiveCosine(a: readonly number[], b: readonly number[]): number {
  const product = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const lengths = Math.hypot(...a) * Math.hypot(...b);
  return lengths === 0 ? 0 : product / lengths;
}

test('scores are the cosines that a plain computation gives, for sentences and for the means of articles', () => {
  fc.assert(
    fc.property(fc.array(fc.array(unit, { maxLength: 5 }), { maxLength: 5 }), unit, (articles, query) => {
      const rows = articles.flat();
      const vectors = articles.map((sentences) => sentences.map((row) => Float32Array.from(row)));
      const means = vectors.map((ofArticle) => meanVector(ofArticle, dimensions));
      const index = createDenseIndex(rowsOf(vectors.flat(), dimensions), rowsOf(means, dimensions));
      const vector = Float32Array.from(query);
      const near = index.near(vector);
      expect(near.sentences).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) {
        expect(index.cosine(at, vector)).toBeCloseTo(naiveCosine(row, query), 4);
        expect(Math.abs((near.sentences[at] ?? 0) - naiveCosine(row, query))).toBeLessThanOrEqual(index.margin);
      }

      expect(near.articles).toHaveLength(articles.length);
      for (const [at, sentences] of articles.entries()) {
        const sums = query.map((_, dimension) => sentences.reduce((sum, row) => sum + (row[dimension] ?? 0), 0));
        // Sentences that point in opposite ways leave a mean too short to have a direction in 32 bits.
        const exact = index.articleCosine(at, vector);
        if (sentences.length === 0) expect(exact).toBe(0);
        else if (Math.hypot(...sums) > 0.01) expect(exact).toBeCloseTo(naiveCosine(sums, query), 4);
        expect(Math.abs((near.articles[at] ?? 0) - exact)).toBeLessThanOrEqual(index.margin);
      }
    }),
  );
});

describe('what does not fit together is refused', () => {
  test('a question of another model', () => {
    const index = createDenseIndex(rowsOf([Float32Array.of(1, 0)], 2), rowsOf([Float32Array.of(1, 0)], 2));
    expect(() => index.near(Float32Array.of(1, 0, 0))).toThrow(RangeError);
    expect(() => index.cosine(0, Float32Array.of(1, 0, 0))).toThrow(RangeError);
    expect(() => index.articleCosine(0, new Float32Array(0))).toThrow(RangeError);
  });
});

test('an index of nothing gives nothing', () => {
  const index = createDenseIndex(rowsOf([], 384), rowsOf([], 384));
  expect(index.near(new Float32Array(384))).toEqual({ sentences: new Float32Array(0), articles: new Float32Array(0) });
});
