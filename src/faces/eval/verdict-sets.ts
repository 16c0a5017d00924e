import path from 'node:path';
import { z } from 'zod';
import { readLines } from './datasets.js';

const language = z.enum(['id', 'en']);
const rowSchema = z.object({
  claim: z.string(),
  language,
  evidence: z.string(),
  evidenceLanguage: language,
  verdict: z.enum(['supported', 'refuted', 'not-enough-info']),
});

/** The sets of claims that come with their evidence. */
export const verdictSets = ['verdict-id', 'verdict-en'] as const;
export type VerdictSet = (typeof verdictSets)[number];

/** Dates without a year in claim and evidence take the one of this day, whichever it is. */
export const yearOfUndated = '2020-01-01';

/** The claims of a set. Throws where a line is not one. */
export function readVerdictRows(folder: string, set: VerdictSet): z.infer<typeof rowSchema>[] {
  return readLines(path.join(folder, `${set}.jsonl`), rowSchema);
}
