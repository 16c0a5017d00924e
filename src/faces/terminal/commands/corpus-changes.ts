import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import {
  SitasiError,
  type Changed,
  type CorpusOffer,
  type Refused,
  type Trust,
  type TrustTarget,
} from '../../../engine/index.js';
import { corpusChangeMessagesFor, describeChange } from '../../../messages/corpus-changes.js';
import { terminalMessagesFor } from '../../../messages/terminal.js';
import { changedToJson, previewToJson, refusedToJson, reportToJson } from '../corpus-to-json.js';
import { withoutControls } from '../render-answer.js';
import { renderChanged, renderCorpusReport, renderPreview, renderRefusal } from '../render-corpus.js';
import { reportStart } from '../report-start.js';
import { writeLine, type Terminal } from '../terminal.js';

/** Who the journal says changed something from the terminal. */
const operator = 'operator';

export interface ChangeOptions {
  readonly json?: boolean;
}

const open = (terminal: Terminal) => terminal.openEngine(terminal.config, reportStart(terminal));

/** Shows what a file or page would bring, and changes nothing; exit code 1 where it cannot be added. */
export async function corpusPreview(terminal: Terminal, from: string, options: ChangeOptions): Promise<number> {
  const preview = await (await open(terminal)).preview(await offerOf(from));
  if (preview.kind === 'refused') return refuse(terminal, preview, options);
  await writeLine(
    terminal.output,
    options.json
      ? JSON.stringify(previewToJson(preview, terminal.language))
      : renderPreview(preview, terminal.language),
  );
  return 0;
}

/**
 * Adds what a file or page holds once somebody has seen it and agrees: with `yes`, or by typing so. Exit code 1 where it was not
 * added.
 */
export async function corpusAdd(
  terminal: Terminal,
  from: string,
  options: ChangeOptions & { readonly yes?: boolean },
): Promise<number> {
  const engine = await open(terminal);
  const preview = await engine.preview(await offerOf(from));
  if (preview.kind === 'refused') return refuse(terminal, preview, options);
  const seen = options.json ? terminal.errors : terminal.output;
  await writeLine(seen, renderPreview(preview, terminal.language));
  if (!options.yes && !(await agrees(terminal))) {
    await writeLine(terminal.errors, terminalMessagesFor(terminal.language).corpusChanges.notAdded);
    return 1;
  }
  return tell(terminal, await engine.add(preview.previewId, operator), options);
}

export async function corpusRemove(terminal: Terminal, articleId: string, options: ChangeOptions): Promise<number> {
  return tell(terminal, await (await open(terminal)).remove(articleId, operator), options);
}

export async function corpusUndo(terminal: Terminal, options: ChangeOptions): Promise<number> {
  return tell(terminal, await (await open(terminal)).undo(operator), options);
}

export async function corpusTrust(
  terminal: Terminal,
  target: TrustTarget,
  trust: Trust,
  options: ChangeOptions,
): Promise<number> {
  return tell(terminal, await (await open(terminal)).setTrust(target, trust, operator), options);
}

/** Reads files and journal; new sentences are in the cache after it. Exit code 1 where something was left out. */
export async function corpusReload(terminal: Terminal, options: ChangeOptions): Promise<number> {
  const engine = await open(terminal);
  const report = await engine.reload(operator);
  const status = await engine.status();
  await writeLine(
    terminal.output,
    options.json
      ? JSON.stringify(reportToJson(report, status, terminal.language))
      : renderCorpusReport(report, status, terminal.language),
  );
  return report.problems.length > 0 ? 1 : 0;
}

export async function corpusStatus(terminal: Terminal, options: ChangeOptions): Promise<number> {
  const engine = await open(terminal);
  const [status, { problems, warnings }, [lastChange = null]] = await Promise.all([
    engine.status(),
    engine.report(),
    engine.history(1),
  ]);
  const counts = { ...status, problems: problems.length, warnings: warnings.length };
  if (options.json) {
    await writeLine(terminal.output, JSON.stringify({ ...counts, lastChange }));
    return 0;
  }
  await writeLine(terminal.output, terminalMessagesFor(terminal.language).corpusSummary(counts));
  if (lastChange !== null) {
    await writeLine(terminal.output, withoutControls(describeChange(lastChange, terminal.language)));
  }
  return 0;
}

/** The newest changes, newest first. */
export async function corpusHistory(
  terminal: Terminal,
  { json, count }: ChangeOptions & { readonly count: number },
): Promise<number> {
  const changes = await (await open(terminal)).history(count);
  if (json) {
    await writeLine(terminal.output, JSON.stringify(changes));
    return 0;
  }
  if (changes.length === 0) {
    await writeLine(terminal.output, corpusChangeMessagesFor(terminal.language).noHistory);
  }
  for (const change of changes) {
    await writeLine(terminal.output, withoutControls(describeChange(change, terminal.language)));
  }
  return 0;
}

/** All articles as JSON Lines, which `corpus add` and the corpus folder read. */
export async function corpusExport(terminal: Terminal): Promise<number> {
  const lines = await (await open(terminal)).exportArticles();
  await writeLine(terminal.output, lines.trimEnd());
  return 0;
}

/** Throws `input-unreadable` for a file that cannot be read. */
async function offerOf(from: string): Promise<CorpusOffer> {
  if (/^[a-z]+:\/\//iu.test(from)) return { kind: 'address', address: from };
  try {
    const bytes = await readFile(from);
    return { kind: 'document', document: { name: path.basename(from), bytes, contentType: null, address: null } };
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    throw new SitasiError('input-unreadable', 'a file cannot be read', { cause, details: [`${from} ${code}`.trim()] });
  }
}

/** Only somebody who sees the question can agree to it. */
async function agrees({ input, errors, language }: Terminal): Promise<boolean> {
  if (input.isTTY !== true) return false;
  const { question, yes } = terminalMessagesFor(language).corpusChanges;
  const asking = createInterface({ input, output: errors });
  try {
    const typed = (await asking.question(`${question} `)).trim().toLowerCase();
    return yes.includes(typed);
  } finally {
    asking.close();
  }
}

async function tell(terminal: Terminal, made: Changed | Refused, options: ChangeOptions): Promise<number> {
  if (made.kind === 'refused') return refuse(terminal, made, options);
  const { language } = terminal;
  await writeLine(
    terminal.output,
    options.json ? JSON.stringify(changedToJson(made, language)) : renderChanged(made, language),
  );
  return 0;
}

async function refuse(terminal: Terminal, refusal: Refused, { json }: ChangeOptions): Promise<number> {
  const { language } = terminal;
  if (json) await writeLine(terminal.output, JSON.stringify(refusedToJson(refusal, language)));
  else await writeLine(terminal.errors, renderRefusal(refusal, language));
  return 1;
}
