import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import wabt from 'wabt';
import { createRowProducts, rowProductsWasm } from '../../../src/engine/retrieval/row-products.js';

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
        const index = createRowProducts(values, width);
        const products = index.products(query);
        const length = Math.hypot(...query);
        expect(products).toHaveLength(rows);
        for (let row = 0; row < rows; row += 1) {
          const exact = query.reduce((sum, own, at) => sum + own * (values[row * width + at] ?? 0), 0);
          // Six deviations for the rows, and what two bytes a dimension leave out of the query.
          expect(Math.abs((products[row] ?? 0) - exact)).toBeLessThanOrEqual(
            6 * index.deviation * length + width * 2 ** -14,
          );
        }
      },
    ),
  );
});

test('a question asked again gives the same, whatever was asked between', () => {
  const index = createRowProducts(Float32Array.of(1, 0, 0, 1), 2);
  const first = index.products(Float32Array.of(0.6, 0.8));
  index.products(Float32Array.of(-1, 0));
  expect(index.products(Float32Array.of(0.6, 0.8))).toEqual(first);
  expect(index.products(new Float32Array(2))).toEqual(new Float32Array(2));
});
