import type { z } from 'zod';
import type { CorpusProblem } from '../../engine/corpus/corpus-problem.js';

/** One problem per zod issue; `lineOf` finds the line of a field. */
export function toProblems(
  file: string,
  error: z.ZodError,
  input: unknown,
  lineOf: (field: string) => number | null,
): CorpusProblem[] {
  return error.issues.flatMap((issue): CorpusProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ file, line: lineOf(key), code: 'field-unknown', subject: key }));
    }
    const field = String(issue.path[0] ?? '');
    if (field === '') return [{ file, line: lineOf(''), code: 'field-invalid', subject: '' }];
    const given = fieldOf(input, field);
    if (given === undefined) return [{ file, line: lineOf(''), code: 'field-missing', subject: field }];
    return [{ file, line: lineOf(field), code: 'field-invalid', subject: `${field}: ${shown(given)}` }];
  });
}

function shown(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 80);
  } catch {
    return '…'; // nested deeper than can be written out
  }
}

function fieldOf(input: unknown, field: string): unknown {
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[field] : undefined;
}
