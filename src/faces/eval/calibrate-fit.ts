import { confidenceFeatureNames, type Settings } from '../../engine/index.js';
import { byReadScore, type CalibrationRow } from './calibrate-rows.js';
import { fitLogisticRegression } from './logistic-regression.js';

export type Confidence = Settings['confidence'];

/** Half the weight of the squared standardised coefficients beside the log-likelihood: next to nothing, against separable rows. */
const penalty = 0.1;
const folds = 5;

/** A question with coefficients that were fitted without it. */
export interface HeldOutRow {
  readonly row: CalibrationRow;
  readonly confidence: Confidence;
}

/** Fits "one of the first three passages holds the answer" on the scores of the first, for each of the two language pairs. */
export function fitConfidence(rows: readonly CalibrationRow[]): Confidence {
  return {
    sameLanguage: fitPair(
      rows.filter(({ acrossLanguages }) => !acrossLanguages),
      'sameLanguage',
    ),
    acrossLanguages: fitPair(
      rows.filter(({ acrossLanguages }) => acrossLanguages),
      'acrossLanguages',
    ),
  };
}

/** Every question with the coefficients of the other four fifths, so that no figure is measured on what it was fitted on. */
export function heldOut(rows: readonly CalibrationRow[]): readonly HeldOutRow[] {
  return Array.from({ length: folds }, (_, fold) => {
    const confidence = fitConfidence(rows.filter((_row, at) => at % folds !== fold));
    return rows.filter((_row, at) => at % folds === fold).map((row) => ({ row, confidence }));
  }).flat();
}

/** Whether one of the first three passages holds the answer: what the probability is of. */
export const isRight = ({ passages }: CalibrationRow): boolean =>
  byReadScore(passages)
    .slice(0, 3)
    .some(({ holds }) => holds);

/** Words are compared only within one language; there the names are among them. */
const fittedFeatures = {
  sameLanguage: confidenceFeatureNames.filter((name) => name !== 'namesHeld'),
  acrossLanguages: ['sentenceScore', 'windowScore', 'fusedScore', 'articleCosine', 'namesHeld'],
} as const;

function fitPair(rows: readonly CalibrationRow[], pair: keyof Confidence): Confidence[keyof Confidence] {
  const names = fittedFeatures[pair];
  const examples = rows.flatMap((row) => {
    const [top] = byReadScore(row.passages);
    return top ? [{ features: names.map((name) => top.features[name]), positive: isRight(row) }] : [];
  });
  const { intercept, weights } = fitLogisticRegression(examples, penalty);
  return { intercept, weights: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) };
}
