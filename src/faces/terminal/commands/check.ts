import { defaultSettings, type CheckRequest, type Language } from '../../../engine/index.js';
import { replyToLines } from '../batch-lines.js';
import { claimLineSchema } from '../check-contract.js';
import { verdictToJson } from '../check-to-json.js';
import { renderVerdict } from '../render-verdict.js';
import { reportStart } from '../report-start.js';
import { writeLine, type Terminal } from '../terminal.js';

export interface CheckOptions {
  readonly language?: Language;
  readonly asOf?: string;
  readonly json?: boolean;
}

const { maxLength } = defaultSettings.verdict;

/** Judges one claim. An undecided claim is a verdict too: the exit code is 0. */
export async function check(terminal: Terminal, claim: string, options: CheckOptions): Promise<number> {
  const engine = await terminal.openEngine(terminal.config, reportStart(terminal));
  const result = await engine.check(toCheckRequest(terminal, claim, options));
  const text = options.json ? JSON.stringify(verdictToJson(result, maxLength)) : renderVerdict(result, maxLength);
  await writeLine(terminal.output, text);
  return 0;
}

/** Judges the claims of a JSON Lines file in order, each by the corpus or by the evidence on its line. */
export async function checkBatch(terminal: Terminal, file: string, options: CheckOptions): Promise<number> {
  const engine = await terminal.openEngine(terminal.config, reportStart(terminal));
  return replyToLines(terminal, file, claimLineSchema, async ({ claim, claimId, language, evidence }) => {
    const request = toCheckRequest(terminal, claim, { ...options, ...(language ? { language } : {}) });
    return JSON.stringify(verdictToJson(await engine.check({ ...request, evidence }), maxLength, claimId));
  });
}

function toCheckRequest(terminal: Terminal, claim: string, options: CheckOptions): CheckRequest {
  return {
    claim,
    language: options.language,
    fallbackLanguage: terminal.language,
    today: options.asOf ?? terminal.today(),
  };
}
