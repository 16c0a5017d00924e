import { describe, expect, test } from 'vitest';
import {
  fitLogisticRegression,
  probabilityBy,
  type LogisticExample,
} from '../../src/faces/eval/logistic-regression.js';
import { seededRandom } from '../../src/faces/eval/seeded-random.js';

describe('logistic regression', () => {
  test('finds the coefficients that the rows were drawn with', () => {
    const known = { intercept: -1.5, weights: [0.8, -0.05, 3] };
    const random = seededRandom(1);
    const rows = Array.from({ length: 20_000 }, (): LogisticExample => {
      const features = [4 * random() - 2, 100 * random(), random()];
      return { features, positive: random() < probabilityBy(known, features) };
    });
    const { intercept, weights } = fitLogisticRegression(rows, 0.1);
    expect(Math.abs(intercept - known.intercept)).toBeLessThan(0.15);
    expect(Math.abs((weights[0] ?? 0) - 0.8)).toBeLessThan(0.06);
    expect(Math.abs((weights[1] ?? 0) + 0.05)).toBeLessThan(0.003);
    expect(Math.abs((weights[2] ?? 0) - 3)).toBeLessThan(0.2);
  });

  test('of one yes/no feature is the log-odds that can be counted by hand', () => {
    const rows = [
      ...Array.from({ length: 8 }, (_, at): LogisticExample => ({ features: [1], positive: at < 6 })),
      ...Array.from({ length: 8 }, (_, at): LogisticExample => ({ features: [0], positive: at < 2 })),
    ];
    const { intercept, weights } = fitLogisticRegression(rows, 0);
    expect(intercept).toBeCloseTo(Math.log(2 / 6), 8);
    expect(weights[0]).toBeCloseTo(2 * Math.log(3), 8);
  });

  test('a feature that never changes weighs nothing, and separable rows stay finite', () => {
    const rows = [-2, -1, 1, 2].map((value): LogisticExample => ({ features: [value, 7], positive: value > 0 }));
    const { intercept, weights } = fitLogisticRegression(rows, 0.1);
    expect(weights[1]).toBeCloseTo(0, 10);
    expect([intercept, ...weights].every(Number.isFinite)).toBe(true);
    expect(weights[0]).toBeGreaterThan(0);
  });

  test('rows of one kind only are refused', () => {
    expect(() => fitLogisticRegression([{ features: [1], positive: true }], 1)).toThrow(RangeError);
    expect(() => fitLogisticRegression([], 1)).toThrow(RangeError);
  });
});
