import { expect, test } from 'vitest';
import { confidenceOf } from '../../src/engine/answer/confidence.js';
import { defaultSettings } from '../../src/engine/index.js';
import { heldOut } from '../../src/faces/eval/calibrate-fit.js';
import type { CalibrationPassage, CalibrationRow } from '../../src/faces/eval/calibrate-rows.js';
import { passagesReadBy } from '../../src/faces/eval/calibrate-stop.js';
import { riskAt, thresholdFor } from '../../src/faces/eval/calibrate-sweep.js';
import { seededRandom } from '../../src/faces/eval/seeded-random.js';

const passage = (windowScore: number, holds: boolean, more: Partial<CalibrationPassage> = {}): CalibrationPassage => ({
  features: {
    sentenceScore: windowScore,
    windowScore,
    fusedScore: 1,
    articleCosine: 0.8,
    contextCoverage: 0.5,
    wordCoverage: 0.3,
    articleWordCoverage: 0.4,
    namesHeld: 1,
  },
  readScore: 150 + 3 * windowScore,
  holds,
  fits: true,
  fitsWhenSure: true,
  plain: false,
  ...more,
});

const row = (passages: readonly CalibrationPassage[], more: Partial<CalibrationRow> = {}): CalibrationRow => ({
  set: 'qa-id-wiki',
  kind: passages.some(({ holds }) => holds) ? 'answerable' : 'unanswerable',
  acrossLanguages: false,
  ...more,
  passages,
});

/** Questions whose best passage is right the more often the higher the reader's score. */
function someRows(acrossLanguages: boolean): CalibrationRow[] {
  const random = seededRandom(7);
  return Array.from({ length: 400 }, () => {
    const score = 20 * random() - 10;
    return row([passage(score, random() < 1 / (1 + Math.exp(-score / 2)))], { acrossLanguages });
  });
}

test('confidence is the logistic of the weighted sum, and what has no weight does not count', () => {
  const { features } = passage(3, true);
  const settings = {
    ...defaultSettings.confidence,
    sameLanguage: { intercept: -1, weights: { windowScore: 0.5, contextCoverage: 2 } },
  };
  expect(confidenceOf(features, false, settings)).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 12);
  expect(confidenceOf({ ...features, namesHeld: 0 }, false, settings)).toBe(confidenceOf(features, false, settings));
});

test('a higher threshold answers less, and the one chosen keeps to the risk', () => {
  const held = heldOut([...someRows(false), ...someRows(true)]);
  const risks = [0.3, 0.5, 0.7, 0.9].map((threshold) => riskAt(held, threshold, 'compared').answers);
  expect(risks).toEqual(risks.toSorted((a, b) => b - a));
  const chosen = thresholdFor(held, 0.1, 'compared');
  expect(chosen?.wrong).toBeLessThanOrEqual(0.1);
  expect(riskAt(held, (chosen?.threshold ?? 0) - 0.01, 'compared').wrong).toBeGreaterThan(0.1);
  expect(thresholdFor(held, -1, 'compared')).toBeNull();
});

test('a passage about something else is not cited', () => {
  const elsewhere = [...someRows(false), ...someRows(true)].map((one) =>
    row(
      one.passages.map((own) => ({ ...own, fits: false, fitsWhenSure: false })),
      one,
    ),
  );
  const held = heldOut(elsewhere);
  expect(riskAt(held, 0.3, 'compared').answers).toBe(0);
  expect(riskAt(held, 0.3, 'probability alone').answers).toBeGreaterThan(0);
});

test('a passage that lacks what may be worded in another way is cited only where the scores are sure', () => {
  const rows = [...someRows(false), ...someRows(true)].map((one) =>
    row(
      one.passages.map((own) => ({ ...own, fits: false })),
      one,
    ),
  );
  const { sureProbability } = defaultSettings.evidence;
  const held = heldOut(rows);
  expect(riskAt(held, 0.3, 'compared').answers).toBeGreaterThan(0);
  expect(riskAt(held, 0.3, 'compared').answers).toBe(riskAt(held, sureProbability, 'compared').answers);
});

test('reading stops after the least, where the best is clearly ahead of what retrieval offers', () => {
  const [clear, next] = [passage(20, true), passage(-20, false)];
  expect(passagesReadBy([clear, next, next], { least: 1, clearLead: 25 })).toHaveLength(1);
  expect(passagesReadBy([clear, next, next], { least: 2, clearLead: 25 })).toHaveLength(2);
  expect(passagesReadBy([clear, next, next], { least: 1, clearLead: 61 })).toHaveLength(3);
  expect(passagesReadBy([], { least: 1, clearLead: 0 })).toEqual([]);
});
