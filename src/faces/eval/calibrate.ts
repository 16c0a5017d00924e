import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { projectFolder } from '../../config.js';
import { collectReadings, isComplete, keep, readKept, type Readings } from './calibrate-collect.js';
import { forecastsOf, reliabilityChart, riskChart } from './calibrate-curves.js';
import { fitConfidence, heldOut } from './calibrate-fit.js';
import {
  groupsOf,
  renderAtChosen,
  renderChosen,
  renderCoefficients,
  renderCounts,
  renderStops,
  renderSweep,
  risks,
} from './calibrate-render.js';
import { passagesRead } from './calibrate-rows.js';
import { calibrationError } from './reliability.js';

const program = new Command('calibrate')
  .description('fits the confidence of answers on the development sets and prints what to put into settings.ts')
  .option('--data <folder>', 'the development sets', path.join(projectFolder, '../shared/eval'))
  .option('--every <n>', 'reads every nth question only', toCount, 1)
  .option('--kept <file>', 'where readings are kept, set by set: what is there is not read again')
  .parse();
const options = program.opts<{ data: string; every: number; kept?: string }>();

const readings = await openReadings();
if (readings === null) {
  process.stderr.write(`skipped: the development sets are not in ${options.data} (--data names another folder)\n`);
} else {
  process.stdout.write(reportOn(readings));
  writeCurves(readings);
}

async function openReadings(): Promise<Readings | null> {
  const file = options.kept;
  const today = new Date().toISOString().slice(0, 10);
  const kept = file === undefined ? null : readKept(file);
  if (kept !== null && isComplete(kept)) return kept;
  if (!existsSync(options.data)) return null;
  return collectReadings(options.data, kept ?? { date: today, every: options.every, rows: [] }, (readings) => {
    if (file !== undefined) keep(file, readings);
  });
}

function reportOn(given: Readings): string {
  const held = heldOut(given.rows);
  const errors = groupsOf(held).map(([name, group]) => {
    const { before, after } = forecastsOf(group);
    return `- ${name}: ${calibrationError(before).toFixed(3)} → ${calibrationError(after).toFixed(3)}`;
  });
  return [
    `# Calibration, ${given.date}, every ${String(given.every)}. question, ${String(passagesRead)} candidates read`,
    renderCounts(given),
    '## Coefficients',
    renderCoefficients(fitConfidence(given.rows), given),
    '## Expected calibration error, settings before this run → fitted without the question (five folds)',
    errors.join('\n'),
    '## Thresholds, subject, time and value compared too',
    renderChosen(held, 'compared'),
    renderAtChosen(held, 'compared'),
    renderSweep(held, 'compared'),
    '## Thresholds, probability alone',
    renderChosen(held, 'probability alone'),
    '## Quality against passages read: hit@1 / passages read for an answerable question',
    renderStops(given),
    '',
  ].join('\n\n');
}

function writeCurves({ rows }: Readings): void {
  const folder = path.join(projectFolder, 'docs/quality');
  const held = heldOut(rows);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'reliability.svg'), reliabilityChart(held));
  writeFileSync(path.join(folder, 'risk-coverage.svg'), riskChart(held, Object.values(risks)));
}

function toCount(given: string): number {
  if (!/^[1-9]\d*$/u.test(given)) throw new InvalidArgumentError('must be a whole number from 1');
  return Number(given);
}
