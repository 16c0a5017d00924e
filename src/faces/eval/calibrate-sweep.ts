import { defaultSettings, secondEstimate } from '../../engine/index.js';
import type { HeldOutRow } from './calibrate-fit.js';

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

/** Thresholds of 0.20 to 0.99. */
export const thresholds: readonly number[] = Array.from({ length: 80 }, (_, at) => (20 + at) / 100);

export function riskAt(rows: readonly HeldOutRow[], threshold: number): RiskAt {
  const outcomes = rows.map((held) => ({ row: held.row, isAnswered: (finalEstimate(held) ?? -1) >= threshold }));
  const answered = outcomes.filter(({ isAnswered }) => isAnswered);
  const shareOf = (kind: HeldOutRow['row']['kind']): number =>
    answered.filter(({ row }) => row.kind === kind).length / outcomes.filter(({ row }) => row.kind === kind).length;
  return {
    threshold,
    answerable: shareOf('answerable'),
    unanswerable: shareOf('unanswerable'),
    foreign: shareOf('foreign'),
    wrong: answered.filter(({ row }) => row.chosen?.right !== true).length / answered.length,
    answers: answered.length,
  };
}

/** The lowest threshold at which at most `risk` of the answers given are wrong, or null where none keeps to it. */
export function thresholdFor(rows: readonly HeldOutRow[], risk: number): RiskAt | null {
  return thresholds.map((threshold) => riskAt(rows, threshold)).find(({ wrong }) => wrong <= risk) ?? null;
}

/** What decides whether `ask` answers: the second estimate within one language, else the first; null where nothing fits. */
export function finalEstimate({ row: { chosen }, lookAgain }: HeldOutRow): number | null {
  if (chosen === null) return null;
  if (chosen.isPlain) return 1;
  if (chosen.isAcross) return chosen.probability;
  if (chosen.probability < defaultSettings.evidence.minFirstProbability) return null;
  return secondEstimate(chosen.probability, chosen.isBest, lookAgain);
}
