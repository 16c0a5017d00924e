import { defaultSettings, type Engine, type Language } from '../../../engine/index.js';
import { replyToLines } from '../batch-lines.js';
import { batchLineSchema } from '../contract.js';
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

/** Answers the questions of a JSON Lines file in order; see replyToLines for lines that cannot be read. */
export async function askBatch(terminal: Terminal, file: string, options: AskOptions): Promise<number> {
  const engine = await terminal.openEngine(terminal.config, reportStart(terminal));
  return replyToLines(terminal, file, batchLineSchema, async ({ question, questionId, language }) => {
    const asked = { ...options, ...(language ? { language } : {}) };
    return JSON.stringify(answerToJson(await engine.ask(toRequest(terminal, question, asked)), maxLength, questionId));
  });
}

export function toRequest(terminal: Terminal, question: string, options: AskOptions): Parameters<Engine['ask']>[0] {
  return {
    question,
    language: options.language,
    fallbackLanguage: terminal.language,
    today: options.asOf ?? terminal.today(),
  };
}
