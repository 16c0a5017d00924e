import { access, constants, mkdir } from 'node:fs/promises';
import { loadFileCorpus } from '../../../adapters/corpus/file-corpus.js';
import { createEmbedder } from '../../../adapters/models/embedder.js';
import { createReader } from '../../../adapters/models/reader.js';
import type { ModelConfig } from '../../../config.js';
import { openWriter } from '../../../open-wording.js';
import { checkCorpus, claimsOf, SitasiError, type WriterOutcome } from '../../../engine/index.js';
import { messagesFor } from '../../../messages/index.js';
import { terminalMessagesFor } from '../../../messages/terminal.js';
import type { DoctorJson } from '../contract.js';
import { writeLine, type Terminal } from '../terminal.js';

type Check = DoctorJson['checks'][number];

/**
 * Asks Discord whether the bot can work, and in a channel where one is given (null otherwise). `details` are lines in the
 * person's language: what is missing, or that nothing is.
 */
export type ExamineDiscord = (
  channelId: string | null,
) => Promise<{ readonly isReady: boolean; readonly details: readonly string[] }>;

/** Says what is set up and what is missing; exit code 1 when questions cannot be answered. Discord is never needed for that. */
export async function doctor(
  terminal: Terminal,
  options: { readonly json?: boolean; readonly channel?: string },
  examineDiscord: ExamineDiscord,
): Promise<number> {
  const checks = [
    checkNode(),
    await checkArticles(terminal),
    await checkModel('embedder', terminal, createEmbedder),
    await checkModel('reader', terminal, createReader),
    await checkCache(terminal),
    await checkLanguageModel(terminal),
    await checkDiscord(terminal, options.channel ?? null, examineDiscord),
  ];
  const ready = checks.every(({ status }) => status !== 'broken');
  if (options.json) {
    await writeLine(terminal.output, JSON.stringify({ ready, checks } satisfies DoctorJson));
    return ready ? 0 : 1;
  }
  const texts = terminalMessagesFor(terminal.language).doctor;
  const marks = { ok: '✓', missing: '–', broken: '✗' } as const;
  for (const { name, status, detail } of checks) {
    await writeLine(terminal.output, `${marks[status]} ${texts[name]}: ${detail}`);
  }
  await writeLine(terminal.output, texts.verdict[ready ? 'ready' : 'notReady']);
  return ready ? 0 : 1;
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return { name: 'node', status: enough ? 'ok' : 'broken', detail: `${process.version} (>= 20.19)` };
}

async function checkArticles({ config, language }: Terminal): Promise<Check> {
  const corpus = await loadFileCorpus(config.corpus);
  const { articles, problems } = corpus;
  const detail = terminalMessagesFor(language).corpusSummary({
    articles: articles.length,
    claims: articles.reduce((sum, article) => sum + claimsOf(article).length, 0),
    problems: problems.length,
    warnings: checkCorpus(corpus).length,
  });
  return {
    name: 'corpus',
    status: articles.length > 0 ? 'ok' : 'broken',
    detail: `${detail} (${config.corpus.join(', ')})`,
  };
}

async function checkModel(
  name: 'embedder' | 'reader',
  { config, language }: Terminal,
  open: (model: ModelConfig) => Promise<unknown>,
): Promise<Check> {
  const model = config[name];
  try {
    await open(model);
    return { name, status: 'ok', detail: model.folder };
  } catch (cause) {
    if (!(cause instanceof SitasiError)) throw cause;
    const detail = [messagesFor(language).errors[cause.code], ...cause.details].join(' ');
    return { name, status: 'broken', detail };
  }
}

async function checkCache({ config, language }: Terminal): Promise<Check> {
  try {
    await mkdir(config.cacheFolder, { recursive: true });
    await access(config.cacheFolder, constants.W_OK);
    return { name: 'cache', status: 'ok', detail: config.cacheFolder };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const detail = terminalMessagesFor(language).cacheUnwritable({ folder: config.cacheFolder, reason });
    return { name: 'cache', status: 'missing', detail };
  }
}

/** Lets the language model do one small task. Without it replies are as they are without one, so it is never needed. */
async function checkLanguageModel({ config, language }: Terminal): Promise<Check> {
  const texts = terminalMessagesFor(language).doctor;
  const name = 'language-model';
  if (config.languageModel === null) return { name, status: 'missing', detail: texts.languageModelMissing };
  const { url, model } = config.languageModel;
  try {
    const outcomes: WriterOutcome[] = [];
    const { writer } = await openWriter(config.languageModel, (outcome) => {
      outcomes.push(outcome);
    });
    const sentence = language === 'id' ? 'Bandung berada di Jawa Barat.' : 'Bandung is in West Java.';
    await writer.standAlone({ sentence, context: sentence, language });
    const outcome = outcomes[0] ?? 'unreachable';
    const detail = `${model}, ${new URL(url).host}: ${texts.languageModelOutcomes[outcome]}`;
    return { name, status: outcome === 'written' ? 'ok' : 'missing', detail };
  } catch (cause) {
    if (!(cause instanceof SitasiError)) throw cause;
    return { name, status: 'broken', detail: [messagesFor(language).errors[cause.code], ...cause.details].join(' ') };
  }
}

async function checkDiscord(
  { config, language }: Terminal,
  channelId: string | null,
  examineDiscord: ExamineDiscord,
): Promise<Check> {
  const texts = terminalMessagesFor(language).doctor;
  if (!config.discord) return { name: 'discord', status: 'missing', detail: texts.discordMissing };
  const { isReady, details } = await examineDiscord(channelId);
  return { name: 'discord', status: isReady ? 'ok' : 'missing', detail: [texts.discordSet, ...details].join('; ') };
}
