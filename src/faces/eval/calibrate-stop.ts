import { defaultSettings, type Settings } from '../../engine/index.js';
import { questionSets, type QuestionSet } from './datasets.js';
import { byReadScore, type CalibrationPassage, type CalibrationRow } from './calibrate-rows.js';

type Stop = Pick<Settings['reading'], 'least' | 'clearLead'>;

/** What one rule of stopping costs and keeps. */
export interface StopScores extends Stop {
  /** Share of the answerable questions whose best passage read holds the answer, and passages read for each of them. */
  readonly bySet: Readonly<Record<QuestionSet, { readonly hitAt1: number; readonly read: number }>>;
  /** Passages read for a question without an answer. */
  readonly readInVain: number;
}

/** The first passages, as many as readPassages would read of them. */
export function passagesReadBy(
  passages: readonly CalibrationPassage[],
  { least, clearLead }: Stop,
): readonly CalibrationPassage[] {
  const { fusedWeight } = defaultSettings.reading;
  let best = -Infinity;
  for (const [at, passage] of passages.entries()) {
    if (at >= least && best - fusedWeight * passage.features.fusedScore >= clearLead) return passages.slice(0, at);
    best = Math.max(best, passage.readScore);
  }
  return passages;
}

export function scoreStop(rows: readonly CalibrationRow[], stop: Stop): StopScores {
  const answerable = rows.filter(({ kind }) => kind === 'answerable');
  const inSet = (set: QuestionSet): StopScores['bySet'][QuestionSet] => {
    const read = answerable.filter((row) => row.set === set).map(({ passages }) => passagesReadBy(passages, stop));
    return {
      hitAt1: mean(read.map((passages) => Number(byReadScore(passages)[0]?.holds ?? false))),
      read: mean(read.map(({ length }) => length)),
    };
  };
  const inVain = rows.filter(({ kind }) => kind !== 'answerable');
  return {
    ...stop,
    bySet: Object.fromEntries(questionSets.map((set) => [set, inSet(set)])) as StopScores['bySet'],
    readInVain: mean(inVain.map(({ passages }) => passagesReadBy(passages, stop).length)),
  };
}

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;
