import { defaultSettings, type Settings } from '../../engine/index.js';
import { byReadScore, type CalibrationPassage, type CalibrationRow } from './calibrate-rows.js';
import { fitLogisticRegression, probabilityBy } from './logistic-regression.js';

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
    sameLanguage: fitPair(rows.filter(({ acrossLanguages }) => !acrossLanguages)),
    acrossLanguages: fitPair(rows.filter(({ acrossLanguages }) => acrossLanguages)),
  };
}

/** Every question with the coefficients of the other four fifths, so that no figure is measured on what it was fitted on. */
export function heldOut(rows: readonly CalibrationRow[]): readonly HeldOutRow[] {
  return Array.from({ length: folds }, (_, fold) => {
    const confidence = fitConfidence(rows.filter((_row, at) => at % folds !== fold));
    return rows.filter((_row, at) => at % folds === fold).map((row) => ({ row, confidence }));
  }).flat();
}

/** What the engine's confidenceOf gives for one passage. */
export function probabilityOf(
  { sentenceScore, windowScore, fusedScore, contextCoverage }: CalibrationPassage,
  acrossLanguages: boolean,
  confidence: Confidence = defaultSettings.confidence,
): number {
  const { intercept, ...weights } = acrossLanguages ? confidence.acrossLanguages : confidence.sameLanguage;
  return probabilityBy(
    { intercept, weights: [weights.sentenceScore, weights.windowScore, weights.fusedScore, weights.contextCoverage] },
    [sentenceScore, windowScore, fusedScore, contextCoverage],
  );
}

/** Whether one of the first three passages holds the answer: what the probability is of. */
export const isRight = ({ passages }: CalibrationRow): boolean =>
  byReadScore(passages)
    .slice(0, 3)
    .some(({ holds }) => holds);

function fitPair(rows: readonly CalibrationRow[]): Confidence['sameLanguage'] {
  const across = rows.some(({ acrossLanguages }) => acrossLanguages);
  const examples = rows.flatMap((row) => {
    const [top] = byReadScore(row.passages);
    if (!top) return [];
    const { sentenceScore, windowScore, fusedScore, contextCoverage } = top;
    // Words are compared only within one language.
    const features = [sentenceScore, windowScore, fusedScore, ...(across ? [] : [contextCoverage])];
    return [{ features, positive: isRight(row) }];
  });
  const { intercept, weights } = fitLogisticRegression(examples, penalty);
  const [sentenceScore = 0, windowScore = 0, fusedScore = 0, contextCoverage = 0] = weights;
  return { intercept, sentenceScore, windowScore, fusedScore, contextCoverage };
}
