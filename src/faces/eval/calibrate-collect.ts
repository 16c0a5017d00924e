import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { readConfig } from '../../config.js';
import { openParts } from '../../open-engine.js';
import { readRow, rowSchema, type CalibrationRow } from './calibrate-rows.js';
import { articlesOf, questionSets, readQuestions, type QuestionSet } from './datasets.js';

/** A set about other articles, whose questions a set's corpus cannot answer. */
const foreignTo: Readonly<Record<QuestionSet, QuestionSet>> = {
  'qa-id-wiki': 'qa-cross',
  'qa-id-news': 'qa-id-wiki',
  'qa-en-wiki': 'qa-id-news',
  'qa-cross': 'qa-en-wiki',
};

/** One foreign question is asked for so many of a set's own. */
const ownPerForeign = 4;

const keptSchema = z.object({ date: z.string(), every: z.int(), rows: z.array(rowSchema) });

/** What was read, when, and of which questions. */
export type Readings = z.infer<typeof keptSchema>;

/**
 * Reads every nth question of each set, and a sample of another set's, against the set's articles. Sets that are among the
 * rows of `begun` are not read again; `tell` gets what is there after each set, as reading takes its time.
 */
export async function collectReadings(
  folder: string,
  begun: Readings,
  tell: (readings: Readings) => void,
): Promise<Readings> {
  const { date, every } = begun;
  const rows: CalibrationRow[] = [...begun.rows];
  const done = new Set(rows.map(({ set }) => set));
  for (const set of questionSets) {
    if (done.has(set)) continue;
    const parts = await openParts({ ...readConfig({}), corpus: [articlesOf(folder, set)] }, () => undefined);
    const own = sample(readQuestions(folder, set), every);
    const others = readQuestions(folder, foreignTo[set]);
    const foreign = sample(others, Math.max(1, Math.round((others.length * ownPerForeign) / own.length)));
    for (const question of own) rows.push(await readRow(question, set, false, parts, date));
    for (const question of foreign) rows.push(await readRow(question, set, true, parts, date));
    process.stderr.write(
      `${set}: ${String(own.length)} own questions and ${String(foreign.length)} foreign ones read\n`,
    );
    tell({ date, every, rows });
  }
  return { date, every, rows };
}

/** Whether every set has been read. */
export const isComplete = ({ rows }: Readings): boolean =>
  questionSets.every((set) => rows.some((row) => row.set === set));

/** Readings kept in a file, or null where it is not there. Throws where it holds something else. */
export function readKept(file: string): Readings | null {
  return existsSync(file) ? keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

export function keep(file: string, readings: Readings): void {
  writeFileSync(file, JSON.stringify(readings));
}

const sample = <Item>(items: readonly Item[], every: number): Item[] => items.filter((_, at) => at % every === 0);
