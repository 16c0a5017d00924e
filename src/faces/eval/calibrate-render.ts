import { defaultSettings } from '../../engine/index.js';
import { questionSets } from './datasets.js';
import type { Readings } from './calibrate-collect.js';
import type { Confidence, HeldOutRow } from './calibrate-fit.js';
import { scoreStop } from './calibrate-stop.js';
import { riskAt, thresholdFor, type Comparison, type RiskAt } from './calibrate-sweep.js';

/** Most wrong among the answers given, by profile. */
export const risks = { default: 0.1, strict: 0.05 } as const;

const shownThresholds = [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const shownLeast = [3, 4, 5, 6, 8, 12];
const shownLeads = [5, 10, 15, 20, 25, 30, 40];

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** How many questions of each kind were read. */
export function renderCounts({ rows }: Readings): string {
  const kinds = ['answerable', 'unanswerable', 'foreign'] as const;
  const cells = questionSets.map((set) => [
    set,
    ...kinds.map((kind) => String(rows.filter((row) => row.set === set && row.kind === kind).length)),
  ]);
  return table(['set', ...kinds], cells);
}

/** The coefficients in the shape of settings.ts, ready to paste. */
export function renderCoefficients(confidence: Confidence, { date, every, rows }: Readings): string {
  const rounded = (value: number): number => Number(value.toPrecision(4));
  const pair = (name: keyof Confidence): string => {
    const fitted = rows.filter(({ acrossLanguages }) => acrossLanguages === (name === 'acrossLanguages'));
    const { intercept, weights } = confidence[name];
    const entries = Object.entries(weights).map(([key, value]) => `        ${key}: ${String(rounded(value))},`);
    return [
      `    // ${String(fitted.length)} questions`,
      `    ${name}: {`,
      `      intercept: ${String(rounded(intercept))},`,
      '      weights: {',
      ...entries,
      '      },',
      '    },',
    ].join('\n');
  };
  return [
    '```ts',
    `  // npm run calibrate -- --every ${String(every)}, ${date}`,
    '  confidence: {',
    pair('sameLanguage'),
    pair('acrossLanguages'),
    '  },',
    '```',
  ].join('\n');
}

/** Groups of questions that the tables tell apart. */
export function groupsOf(held: readonly HeldOutRow[]): readonly (readonly [string, readonly HeldOutRow[]])[] {
  return [
    ['all', held],
    ['same language', held.filter(({ row }) => !row.acrossLanguages)],
    ['across languages', held.filter(({ row }) => row.acrossLanguages)],
    ...questionSets.map((set) => [set, held.filter(({ row }) => row.set === set)] as const),
  ];
}

const riskHead = ['answerable', 'unanswerable', 'foreign', 'wrong among answers', 'answers'];
const riskCells = (risk: RiskAt): string[] => [
  ...[risk.answerable, risk.unanswerable, risk.foreign, risk.wrong].map(percent),
  String(risk.answers),
];

/** Threshold → what is answered and how much of it is wrong, for each group of questions. */
export function renderSweep(held: readonly HeldOutRow[], comparison: Comparison): string {
  const cells = groupsOf(held).flatMap(([name, group]) =>
    shownThresholds.map((threshold) => [
      name,
      threshold.toFixed(2),
      ...riskCells(riskAt(group, threshold, comparison)),
    ]),
  );
  return table(['questions', 'threshold', ...riskHead], cells);
}

/** The lowest threshold that keeps to each risk, for each group of questions. */
export function renderChosen(held: readonly HeldOutRow[], comparison: Comparison): string {
  const cells = groupsOf(held).flatMap(([name, group]) =>
    Object.entries(risks).map(([profile, risk]) => {
      const found = thresholdFor(group, risk, comparison);
      const wanted = `${profile}, ${percent(risk)}`;
      return found
        ? [name, wanted, found.threshold.toFixed(2), ...riskCells(found)]
        : [name, wanted, 'none', ...riskHead.map(() => '–')];
    }),
  );
  return table(['questions', 'most wrong', 'threshold', ...riskHead], cells);
}

/** Each set at the thresholds chosen for all of them together. */
export function renderAtChosen(held: readonly HeldOutRow[], comparison: Comparison): string {
  const chosen = Object.values(risks).flatMap((risk) => thresholdFor(held, risk, comparison) ?? []);
  const cells = chosen.flatMap(({ threshold }) =>
    groupsOf(held).map(([name, group]) => [
      threshold.toFixed(2),
      name,
      ...riskCells(riskAt(group, threshold, comparison)),
    ]),
  );
  return table(['threshold', 'questions', ...riskHead], cells);
}

/** Quality against pairs read: hit@1 and passages read for each rule of stopping. */
export function renderStops({ rows }: Readings): string {
  const stops = shownLeast.flatMap((least) =>
    (least === 12 ? [defaultSettings.reading.clearLead] : shownLeads).map((clearLead) => ({ least, clearLead })),
  );
  const cells = stops.map((stop) => {
    const { bySet, readInVain } = scoreStop(rows, stop);
    return [
      String(stop.least),
      stop.least === 12 ? '–' : String(stop.clearLead),
      ...questionSets.map((set) => `${bySet[set].hitAt1.toFixed(3)} / ${bySet[set].read.toFixed(1)}`),
      readInVain.toFixed(1),
    ];
  });
  return table(['least', 'clear lead', ...questionSets, 'read in vain'], cells);
}
