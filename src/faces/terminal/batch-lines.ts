import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { SitasiError } from '../../engine/index.js';
import type { LineErrorJson } from './contract.js';
import { writeLine, type Terminal } from './terminal.js';

/**
 * Replies to each line of a JSON Lines file, in order, and resolves with the exit code: a line that cannot be read as
 * `schema` says gives `{line, error}` and, at the end, 1. Blank lines are skipped but counted.
 */
export async function replyToLines<Line>(
  terminal: Pick<Terminal, 'output'>,
  file: string,
  schema: z.ZodType<Line>,
  reply: (line: Line) => Promise<string>,
): Promise<number> {
  let exitCode = 0;
  let number = 0;
  for await (const raw of linesOf(file)) {
    number += 1;
    // Editors on Windows begin a UTF-8 file with a byte order mark.
    const text = number === 1 ? raw.replace(/^\uFEFF/u, '') : raw;
    if (text.trim() === '') continue;
    const read = readLine(text, schema);
    if ('error' in read) {
      exitCode = 1;
      await writeLine(terminal.output, JSON.stringify({ line: number, error: read.error } satisfies LineErrorJson));
    } else await writeLine(terminal.output, await reply(read.line));
  }
  return exitCode;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  } catch (cause) {
    throw new SitasiError('input-unreadable', `${file} cannot be read`, { cause, details: [file] });
  }
}

function readLine<Line>(text: string, schema: z.ZodType<Line>): { readonly line: Line } | { readonly error: string } {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (cause) {
    return { error: cause instanceof Error ? cause.message : String(cause) };
  }
  const parsed = schema.safeParse(input);
  return parsed.success ? { line: parsed.data } : { error: z.prettifyError(parsed.error) };
}
