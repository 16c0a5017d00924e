import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSpans, mergeSpans, type SpanLogits } from '../../../src/adapters/models/best-spans.js';
import { tokenWindows } from '../../../src/adapters/models/token-windows.js';

const logit = fc.float({ min: -20, max: 20, noNaN: true });

/** Tokens of 0 to 3 characters a space apart, each with logits; the empty ones are spaces. */
const passes: fc.Arbitrary<SpanLogits> = fc
  .tuple(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), logit, logit), { maxLength: 25 }), logit)
  .map(([rows, noAnswer]) => {
    let at = 0;
    const tokens = rows.map(([length], id) => {
      const start = at + 1;
      at = start + length;
      return { id, start, end: at };
    });
    const start = Float32Array.from(rows, (row) => row[1]);
    const end = Float32Array.from(rows, (row) => row[2]);
    return { tokens, start, end, noAnswer };
  });

function naiveBest({ tokens, start, end, noAnswer }: SpanLogits, maxTokens: number): number | undefined {
  const scores = tokens.flatMap((_, from) =>
    tokens
      .map((__, to) => to)
      .filter((to) => to >= from && to < from + maxTokens)
      .filter((to) => tokens.slice(from, to + 1).some((token) => token.start < token.end))
      .map((to) => (start[from] ?? 0) + (end[to] ?? 0) - noAnswer),
  );
  return scores.toSorted((one, other) => other - one)[0];
}

describe('the best spans', () => {
  it('start with the highest sum of logits', () => {
    fc.assert(
      fc.property(passes, fc.integer({ min: 1, max: 8 }), (pass, maxTokens) => {
        expect(bestSpans(pass, { maxTokens, maxSpans: 5 })[0]?.score).toBe(naiveBest(pass, maxTokens));
      }),
    );
  });

  it('are few, sorted, not empty, and do not overlap', () => {
    fc.assert(
      fc.property(passes, passes, (one, other) => {
        const limits = { maxTokens: 4, maxSpans: 5 };
        for (const spans of [bestSpans(one, limits), mergeSpans([bestSpans(one, limits), bestSpans(other, limits)], 5)]) {
          expect(spans.length).toBeLessThanOrEqual(5);
          for (const [at, span] of spans.entries()) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.score).toBeLessThanOrEqual(spans[at - 1]?.score ?? Infinity);
            for (const later of spans.slice(at + 1)) {
              expect(later.start >= span.end || later.end <= span.start).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('give the better of two scores to a span that stands in two windows', () => {
    const weak = { start: 3, end: 8, score: -2 };
    const strong = { start: 3, end: 8, score: 4 };
    expect(mergeSpans([[weak], [strong]], 5)).toEqual([strong]);
  });
});

describe('the windows', () => {
  it('cover every token, share their overlap, and are never too long', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 130, max: 500 }), fc.nat(128), (count, size, overlap) => {
        const windows = tokenWindows(count, size, overlap);
        expect(windows[0]?.from).toBe(0);
        expect(windows.at(-1)?.to).toBe(count);
        for (const [at, { from, to }] of windows.entries()) {
          expect(to - from).toBe(Math.min(size, count));
          const before = windows[at - 1];
          if (before === undefined) continue;
          expect(before.to - from).toBeGreaterThanOrEqual(overlap);
          expect(to).toBeGreaterThan(before.to);
        }
      }),
    );
  });
});
