import { expect, test } from 'vitest';
import { confidenceOf } from '../../src/engine/answer/confidence.js';
import { defaultSettings } from '../../src/engine/index.js';
import { fitLookAgain, heldOut } from '../../src/faces/eval/calibrate-fit.js';
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
  ...more,
});

const row = (passages: readonly CalibrationPassage[], more: Partial<CalibrationRow> = {}): CalibrationRow => ({
  set: 'qa-id-wiki',
  kind: passages.some(({ holds }) => holds) ? 'answerable' : 'unanswerable',
  acrossLanguages: false,
  chosen: null,
  ...more,
  passages,
});

/** Questions whose best passage is right the more often the higher the reader's score, and where it is the best of its article. */
function someRows(acrossLanguages: boolean): CalibrationRow[] {
  const random = seededRandom(7);
  return Array.from({ length: 400 }, () => {
    const score = 20 * random() - 10;
    const isBest = random() < 0.5;
    const right = random() < 1 / (1 + Math.exp(-score / 2 - (isBest ? 1 : -1)));
    const probability = 0.3 + 0.035 * (score + 10);
    const chosen = { probability, isPlain: false, isAcross: acrossLanguages, isBest, right };
    return row([passage(score, right)], { acrossLanguages, chosen });
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
  const risks = [0.3, 0.5, 0.7, 0.9].map((threshold) => riskAt(held, threshold).answers);
  expect(risks).toEqual(risks.toSorted((a, b) => b - a));
  const chosen = thresholdFor(held, 0.1);
  expect(chosen?.wrong).toBeLessThanOrEqual(0.1);
  expect(riskAt(held, (chosen?.threshold ?? 0) - 0.01).wrong).toBeGreaterThan(0.1);
  expect(thresholdFor(held, -1)).toBeNull();
});

test('what nothing fits is not answered, and what is plain always is', () => {
  const rows = [...someRows(false), ...someRows(true)];
  const withChosen = (more: Partial<NonNullable<CalibrationRow['chosen']>> | null) =>
    heldOut(rows).map((held) => ({
      ...held,
      row: { ...held.row, chosen: more === null || held.row.chosen === null ? null : { ...held.row.chosen, ...more } },
    }));
  expect(riskAt(withChosen(null), 0.2).answers).toBe(0);
  expect(riskAt(withChosen({ isPlain: true }), 0.99).answers).toBe(rows.length);
});

test('a passage that its own article surpasses is less likely to be right', () => {
  const { bestWeight, logitWeight } = fitLookAgain(someRows(false));
  expect(bestWeight).toBeGreaterThan(0.5);
  expect(logitWeight).toBeGreaterThan(0);
});

test('reading stops after the least, where the best is clearly ahead of what retrieval offers', () => {
  const [clear, next] = [passage(20, true), passage(-20, false)];
  expect(passagesReadBy([clear, next, next], { least: 1, clearLead: 25 })).toHaveLength(1);
  expect(passagesReadBy([clear, next, next], { least: 2, clearLead: 25 })).toHaveLength(2);
  expect(passagesReadBy([clear, next, next], { least: 1, clearLead: 61 })).toHaveLength(3);
  expect(passagesReadBy([], { least: 1, clearLead: 0 })).toEqual([]);
});
