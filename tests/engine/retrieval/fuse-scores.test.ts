import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuseScores, highest, weightsOf, type ScoreParts } from '../../../src/engine/retrieval/fuse-scores.js';
import { defaultSettings } from '../../../src/engine/settings.js';

const weights = weightsOf('hybrid', defaultSettings.retrieval);
const nothing: ScoreParts = {
  cosine: 0,
  articleCosine: 0,
  bestCosineInArticle: 0,
  wordCoverage: 0,
  articleWordCoverage: 0,
};
const cosine = fc.double({ min: -1, max: 1, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const parts = fc.record({
  cosine,
  articleCosine: cosine,
  bestCosineInArticle: cosine,
  wordCoverage: share,
  articleWordCoverage: share,
});

describe('the fused score', () => {
  test('is 0 where nothing is alike', () => {
    expect(fuseScores(nothing, weights)).toBe(0);
  });

  test('is finite, and grows with each of its parts', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...Object.keys(nothing)), (given, part) => {
        const score = fuseScores(given, weights);
        expect(Number.isFinite(score)).toBe(true);
        expect(fuseScores({ ...given, [part]: 1 }, weights)).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  test('with a weight of 0 leaves that part out altogether', () => {
    const onlyCosine = weightsOf('dense', defaultSettings.retrieval);
    fc.assert(
      fc.property(parts, (given) => {
        expect(fuseScores(given, onlyCosine)).toBeCloseTo(given.cosine, 12);
      }),
    );
  });
});

describe('the highest scores', () => {
  test('of none are none', () => {
    expect(highest(new Float64Array(0), 10)).toEqual([]);
  });

  test('that are equal keep the order of the corpus', () => {
    expect(highest(Float64Array.of(1, 2, 1, 2, 1), 4)).toEqual([1, 3, 0, 2]);
    expect(highest(new Float64Array(1000), 5)).toEqual([0, 1, 2, 3, 4]);
    expect(highest(Float64Array.of(-0, 0, -0), 3)).toEqual([0, 1, 2]);
  });

  test('are as many as asked for or as there are, in order', () => {
    fc.assert(
      fc.property(fc.array(cosine), fc.nat({ max: 20 }), (scores, count) => {
        const places = highest(Float64Array.from(scores), count);
        const best = [...scores].sort((a, b) => b - a).slice(0, count);
        expect(places.map((at) => scores[at] ?? Number.NaN).map((score) => score + 0)).toEqual(
          best.map((score) => score + 0),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
