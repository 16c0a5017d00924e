import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { defaultSettings, SitasiError, type Engine, type Language } from '../../../engine/index.js';
import { batchLineSchema, type LineErrorJson } from '../contract.js';
import { renderAnswer } from '../render-answer.js';
import { reportStart } from '../report-start.js';
import { writeLine, type Terminal } from '../terminal.js';
import { answerToJson } from '../to-json.js';

export interface AskOptions {
  readonly language?: Language;
  readonly asOf?: string;
  readonly json?: boolean;
}

const { maxLength } = defaultSettings.question;

/** Answers one question. An abstention is an answer: the exit code is 0. */
export async function ask(terminal: Terminal, question: string, options: AskOptions): Promise<number> {
  const engine = await terminal.openEngine(terminal.config, reportStart(terminal));
  const answer = await engine.ask(toRequest(terminal, question, options));
  await writeLine(
    terminal.output,
    options.json ? JSON.stringify(answerToJson(answer, maxLength)) : renderAnswer(answer, maxLength),
  );
  return 0;
}

/**
 * Answers the questions of a JSON Lines file in order. A line that cannot be read gives `{line, error}` and, at the end,
 * exit code 1.
 */
export async function askBatch(terminal: Terminal, file: string, options: AskOptions): Promise<number> {
  const engine = await terminal.openEngine(terminal.config, reportStart(terminal));
  let exitCode = 0;
  let line = 0;
  for await (const text of linesOf(file)) {
    line += 1;
    if (text.trim() === '') continue;
    const reply = await answerLine(terminal, engine, text, line, options);
    if (reply.failed) exitCode = 1;
    await writeLine(terminal.output, reply.json);
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

async function answerLine(
  terminal: Terminal,
  engine: Engine,
  text: string,
  line: number,
  options: AskOptions,
): Promise<{ readonly json: string; readonly failed: boolean }> {
  const failed = (error: string): { json: string; failed: true } => ({
    json: JSON.stringify({ line, error } satisfies LineErrorJson),
    failed: true,
  });
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (cause) {
    return failed(cause instanceof Error ? cause.message : String(cause));
  }
  const parsed = batchLineSchema.safeParse(input);
  if (!parsed.success) return failed(z.prettifyError(parsed.error));
  const { question, questionId, language = options.language } = parsed.data;
  const answer = await engine.ask(toRequest(terminal, question, { ...options, ...(language ? { language } : {}) }));
  return { json: JSON.stringify(answerToJson(answer, maxLength, questionId)), failed: false };
}

export function toRequest(terminal: Terminal, question: string, options: AskOptions): Parameters<Engine['ask']>[0] {
  return {
    question,
    language: options.language,
    fallbackLanguage: terminal.language,
    today: options.asOf ?? terminal.today(),
  };
}
