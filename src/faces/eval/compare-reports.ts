import { z } from 'zod';
import type { EvalReport } from './report.js';

/** What is kept of the report that later ones are compared with. */
export const acceptedSchema = z.strictObject({
  date: z.iso.date(),
  commit: z.string().nullable(),
  every: z.int().min(1),
  seed: z.int(),
  figures: z.record(z.string(), z.number()),
});

export type Accepted = z.infer<typeof acceptedSchema>;

export function acceptedOf(report: EvalReport): Accepted {
  const { date, commit, every, seed } = report;
  return {
    date,
    commit,
    every,
    seed,
    figures: Object.fromEntries(figuresOf(report).map(({ name, value }) => [name, value])),
  };
}

/** One figure of a report that should not get worse. Times are not among them: they are the machine's. */
interface Figure {
  readonly name: string;
  readonly value: number;
  readonly better: 'higher' | 'lower';
}

/** A figure of two reports. */
export interface ComparedFigure {
  readonly name: string;
  readonly accepted: number;
  readonly now: number;
  readonly change: 'better' | 'same' | 'worse';
}

/** Smaller changes than this are none: the same questions give the same figures but for the last digits of a float. */
const noticeable = 0.0005;

/** Each figure that both reports have, and whether it got worse. */
export function compareReports(accepted: Accepted, now: EvalReport): readonly ComparedFigure[] {
  return figuresOf(now).flatMap(({ name, value, better }) => {
    const old = accepted.figures[name];
    if (old === undefined) return [];
    const gain = better === 'higher' ? value - old : old - value;
    const change = Math.abs(gain) < noticeable ? 'same' : gain > 0 ? 'better' : 'worse';
    return [{ name, accepted: old, now: value, change }];
  });
}

function figuresOf(report: EvalReport): readonly Figure[] {
  const higher = (name: string, value: number): Figure => ({ name, value, better: 'higher' });
  const lower = (name: string, value: number): Figure => ({ name, value, better: 'lower' });
  const each = <Scores>(
    of: Readonly<Record<string, Scores>>,
    figures: (scores: Scores) => readonly Figure[],
  ): Figure[] =>
    Object.entries(of).flatMap(([set, scores]) =>
      figures(scores).map((figure) => ({ ...figure, name: `${set} ${figure.name}` })),
    );
  const { reader, oneChange, segmentation } = report;
  return [
    ...each(report.retrieval, ({ byMode }) => [
      higher('retrieval hit@5', byMode.hybrid.hitAt5),
      higher('retrieval MRR', byMode.hybrid.mrr),
    ]),
    ...each(report.evidence, (counts) => [
      higher('hit@1 after reading', counts.hitAt1),
      higher('hit@5 after reading', counts.hitAt5),
      higher('rightly answered', counts.rightlyAnswered / counts.questions),
      lower('wrongly answered', counts.wronglyAnswered / counts.questions),
      higher('token F1 of short answers', counts.tokenF1),
      lower('calibration error of answers', counts.calibrationError),
    ]),
    ...each(report.foreign, (counts) => [lower('wrongly answered', counts.wronglyAnswered / counts.questions)]),
    ...each(report.shortAnswers, ({ tokenF1 }) => [higher('token F1 at no abstention', tokenF1)]),
    ...each(reader?.spans ?? {}, ({ tokenF1 }) => [higher('token F1 of the reader alone', tokenF1)]),
    ...each(report.verdicts, (scores) => [
      higher('accuracy', scores.accuracy),
      higher('macro-F1', scores.macroF1),
      lower('swapped', scores.swapped),
      lower('calibration error', scores.calibrationError),
    ]),
    ...(oneChange
      ? [
          higher('one change, not supported', oneChange.changedNotSupported),
          lower('unchanged, refuted', oneChange.unchangedRefuted),
        ]
      : []),
    ...each(report.language, ({ right, texts }) => [higher('language', right / texts)]),
    ...(segmentation ? [higher('sentences F1', segmentation.f1)] : []),
  ];
}

/** The comparison as Markdown; what got worse stands first and says so without its colour. */
export function renderComparison(figures: readonly ComparedFigure[], acceptedOn: string): string {
  const order = { worse: 0, better: 1, same: 2 };
  const changed = figures
    .filter(({ change }) => change !== 'same')
    .toSorted((a, b) => order[a.change] - order[b.change]);
  const rows = changed.map(
    ({ name, accepted, now, change }) => `| ${name} | ${accepted.toFixed(3)} | ${now.toFixed(3)} | ${marked(change)} |`,
  );
  return [
    `## Against the report accepted on ${acceptedOn}`,
    rows.length === 0
      ? `All ${String(figures.length)} figures are the same.`
      : ['| figure | accepted | now | |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

const marked = (change: ComparedFigure['change']): string => (change === 'worse' ? '🔴 worse' : change);
