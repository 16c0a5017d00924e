import { expect, test } from 'vitest';
import { calibrationError, reliabilityBins, type Forecast } from '../../src/faces/eval/reliability.js';

const forecasts = (probability: number, right: number, wrong: number): Forecast[] =>
  Array.from({ length: right + wrong }, (_, at) => ({ probability, right: at < right }));

test('forecasts fall into bins, and certainty into the last', () => {
  const bins = reliabilityBins([...forecasts(0.05, 0, 2), ...forecasts(0.5, 1, 1), ...forecasts(1, 3, 1)]);
  expect(bins).toEqual([
    { forecasts: 2, meanProbability: 0.05, rightShare: 0 },
    { forecasts: 2, meanProbability: 0.5, rightShare: 0.5 },
    { forecasts: 4, meanProbability: 1, rightShare: 0.75 },
  ]);
});

test('the calibration error weighs each bin by its forecasts', () => {
  expect(calibrationError([...forecasts(0.8, 4, 1), ...forecasts(0.3, 3, 7)])).toBeCloseTo(0, 10);
  expect(calibrationError([...forecasts(0.9, 0, 1), ...forecasts(0.1, 1, 2)])).toBeCloseTo(
    0.25 * 0.9 + 0.75 * (1 / 3 - 0.1),
    10,
  );
  expect(calibrationError([])).toBe(0);
});
