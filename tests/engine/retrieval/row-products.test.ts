import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import wabt from 'wabt';
import { createRowProducts, rowProductsWasm, type RowProducts } from '../../../src/engine/retrieval/row-products.js';

function rowsOf(values: Float32Array, dimensions: number): RowProducts {
  const index = createRowProducts(values.length / dimensions, dimensions);
  for (let row = 0; row < index.rows; row += 1)
    index.set(row, values.subarray(row * dimensions, (row + 1) * dimensions));
  return index;
}

test('what runs is what row-products.wat says', async () => {
  const text = readFileSync('src/engine/retrieval/row-products.wat', 'utf8');
  const assembler = await wabt();
  const { buffer } = assembler.parseWat('row-products.wat', text, { simd: true }).toBinary({});
  expect(rowProductsWasm).toBe(Buffer.from(buffer).toString('base64'));
});

test('products are as near to the exact ones as it says, for rows of any length and number', () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 0, max: 20 }),
      fc.infiniteStream(value),
      (width, rows, stream) => {
        const take = (count: number): number[] => Array.from({ length: count }, () => Number(stream.next().value));
        const values = Float32Array.from(take(width * rows));
        const query = Float32Array.from(take(width));
        const index = rowsOf(values, width);
        const products = index.products(query);
        const length = Math.hypot(...query);
        expect(products).toHaveLength(rows);
        for (let row = 0; row < rows; row += 1) {
          const exact = query.reduce((sum, own, at) => sum + own * (values[row * width + at] ?? 0), 0);
          // Six deviations for the rows, and what two bytes a dimension leave out of the query.
          expect(Math.abs((products[row] ?? 0) - exact)).toBeLessThanOrEqual(
            6 * index.deviation() * length + width * 2 ** -14,
          );
          // By both bytes each value is off by 1/508 of a step at most.
          const off = ((index.bytes.steps[row] ?? 0) / 508) * Math.sqrt(width) * length;
          expect(Math.abs(index.product(row, query) - exact)).toBeLessThanOrEqual(off + width * 2 ** -22);
          for (const [at, kept] of index.valuesOf(row).entries()) {
            const value = values[row * width + at] ?? 0;
            expect(Math.abs(kept - value)).toBeLessThanOrEqual((index.bytes.steps[row] ?? 0) / 508 + 1e-6);
          }
        }
      },
    ),
  );
});

test('a question asked again gives the same, whatever was asked between', () => {
  const index = rowsOf(Float32Array.of(1, 0, 0, 1), 2);
  const first = index.products(Float32Array.of(0.6, 0.8));
  index.products(Float32Array.of(-1, 0));
  expect(index.products(Float32Array.of(0.6, 0.8))).toEqual(first);
  expect(index.products(new Float32Array(2))).toEqual(new Float32Array(2));
});

test('a row that is taken over is the same', () => {
  const from = rowsOf(Float32Array.of(0.6, -0.8, 0.1, 0, 1, -0.3), 3);
  const to = createRowProducts(3, 3);
  to.copy(2, from, 1, 1);
  const query = Float32Array.of(0.2, 0.3, -0.9);
  expect(to.product(2, query)).toBe(from.product(1, query));
  expect(to.products(query)[2]).toBe(from.products(query)[1]);
  expect(to.product(0, query)).toBe(0);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'a value that is no number is refused, it would spread into every score: %s',
  (value) => {
    const index = createRowProducts(1, 2);
    expect(() => {
      index.set(0, Float32Array.of(1, value));
    }).toThrow(RangeError);
    expect(() => {
      index.set(0, Float32Array.of(value, 1));
    }).toThrow(RangeError);
  },
);

test('a row of other dimensions is refused', () => {
  expect(() => {
    createRowProducts(1, 2).set(0, Float32Array.of(1, 0, 0));
  }).toThrow(RangeError);
});
