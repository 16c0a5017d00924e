import { confidenceOf, defaultSettings } from '../../engine/index.js';
import type { HeldOutRow } from './calibrate-fit.js';
import { passagesReadBy } from './calibrate-stop.js';
import { byReadScore, type CalibrationPassage } from './calibrate-rows.js';

/** What becomes of the questions at one threshold; shares of 0 to 1, NaN where there is no question of the kind. */
export interface RiskAt {
  readonly threshold: number;
  /** Shares of the questions of each kind that are answered. */
  readonly answerable: number;
  readonly unanswerable: number;
  readonly foreign: number;
  /** Share of the answers given of which no cited passage holds the answer. */
  readonly wrong: number;
  readonly answers: number;
}

/** Whether passages must also be about the same subject, time and kind of value, as `ask` wants it. */
export type Comparison = 'compared' | 'probability alone';

const { minOtherProbability, sureProbability, maxCitations } = defaultSettings.evidence;

/** Thresholds of 0.20 to 0.99. */
export const thresholds: readonly number[] = Array.from({ length: 80 }, (_, at) => (20 + at) / 100);

export function riskAt(rows: readonly HeldOutRow[], threshold: number, comparison: Comparison): RiskAt {
  const outcomes = rows.map((held) => ({ kind: held.row.kind, cited: citedAt(held, threshold, comparison) }));
  const answered = outcomes.filter(({ cited }) => cited.length > 0);
  const shareOf = (kind: HeldOutRow['row']['kind']): number =>
    answered.filter((one) => one.kind === kind).length / outcomes.filter((one) => one.kind === kind).length;
  return {
    threshold,
    answerable: shareOf('answerable'),
    unanswerable: shareOf('unanswerable'),
    foreign: shareOf('foreign'),
    wrong: answered.filter(({ cited }) => !cited.some(({ holds }) => holds)).length / answered.length,
    answers: answered.length,
  };
}

/** The lowest threshold at which at most `risk` of the answers given are wrong, or null where none keeps to it. */
export function thresholdFor(rows: readonly HeldOutRow[], risk: number, comparison: Comparison): RiskAt | null {
  return thresholds.map((threshold) => riskAt(rows, threshold, comparison)).find(({ wrong }) => wrong <= risk) ?? null;
}

/** What is cited: as selectEvidence has it, but for translations and near copies, which the development sets lack. */
function citedAt(
  { row, confidence }: HeldOutRow,
  threshold: number,
  comparison: Comparison,
): readonly CalibrationPassage[] {
  const answering = byReadScore(passagesReadBy(row.passages, defaultSettings.reading))
    .flatMap((passage) => {
      const byReading = confidenceOf(passage.features, row.acrossLanguages, confidence);
      if (comparison === 'probability alone') return [{ passage, probability: byReading }];
      const fits = byReading >= sureProbability ? passage.fitsWhenSure : passage.fits;
      return fits ? [{ passage, probability: passage.plain ? Math.max(byReading, threshold) : byReading }] : [];
    })
    .filter(({ probability }) => probability >= Math.min(minOtherProbability, threshold));
  const best = answering.find(({ probability }) => probability >= threshold);
  if (!best) return [];
  const others = answering.filter((one) => one !== best);
  return [best, ...others].slice(0, maxCitations).map(({ passage }) => passage);
}
