import { createEndpoint } from './adapters/language-model/endpoint.js';
import { createLanguageModel } from './adapters/language-model/language-model.js';
import { createSpending } from './adapters/language-model/spending.js';
import { readWordPairs } from './adapters/models/word-pairs.js';
import { readPrompts, type Prompts } from './adapters/prompts/read-prompts.js';
import type { LanguageModelConfig } from './config.js';
import {
  createBilingualWords,
  defaultSettings,
  SitasiError,
  type CorpusProblem,
  type DropReason,
  type VerdictReader,
  type Writer,
  type WriterOutcome,
} from './engine/index.js';
import type { ReplyWording } from './word-replies.js';

/** What the language model did since the start. */
export interface WordingFigures {
  readonly outcomes: Readonly<Partial<Record<WriterOutcome, number>>>;
  /** Of all its tasks together. */
  readonly seconds: number;
  /** Sentences of its drafts, by whether they were said and why not. */
  readonly sentences: Readonly<Partial<Record<DropReason | 'said', number>>>;
  /** Replies that could not be worded for a mistake in this program. */
  readonly failures: number;
  readonly spentToday: { readonly tokens: number; readonly money: number };
}

/** A language model with all that keeps it from making things up. */
export interface OpenedWording extends ReplyWording {
  /** Reads the prompts anew; with problems the old ones stay. */
  readonly reloadPrompts: () => Promise<readonly CorpusProblem[]>;
  figures(): WordingFigures;
}

/** A writer with prompts that can be read anew. */
export interface OpenedWriter {
  readonly writer: Writer;
  /** Reads the prompts anew; with problems the old ones stay. */
  readonly reloadPrompts: () => Promise<readonly CorpusProblem[]>;
  readonly spentToday: () => WordingFigures['spentToday'];
}

/** Throws `prompts-invalid`. The endpoint is not asked yet: it may come up later. */
export async function openWriter(
  config: LanguageModelConfig,
  onOutcome: (outcome: WriterOutcome, tookMs: number) => void,
): Promise<OpenedWriter> {
  const first = await readPrompts(config.promptsFolder);
  if (first.prompts === null) {
    const details = first.problems.map(
      ({ file, line, code, subject }) => `${file}${line === null ? '' : `:${String(line)}`}: ${subject || code}`,
    );
    throw new SitasiError('prompts-invalid', 'the prompts are wrong', { details });
  }
  let prompts: Prompts = first.prompts;
  const spending = createSpending(config, config.spendingFile, () => new Date());
  return {
    writer: createLanguageModel({
      model: config.model,
      endpoint: createEndpoint(config),
      prompts: () => prompts,
      spending,
      patienceMs: config.timeoutMs,
      onOutcome,
    }),
    reloadPrompts: async () => {
      const next = await readPrompts(config.promptsFolder);
      if (next.prompts !== null) prompts = next.prompts;
      return next.problems;
    },
    spentToday: () => spending.spent(),
  };
}

/** Throws what openWriter and readWordPairs throw. */
export async function openWording(config: LanguageModelConfig, reader: VerdictReader): Promise<OpenedWording> {
  const words = createBilingualWords(await readWordPairs(config.dictionaryFolder));
  const outcomes: Partial<Record<WriterOutcome, number>> = {};
  const sentences: Partial<Record<DropReason | 'said', number>> = {};
  let seconds = 0;
  let failures = 0;
  const { writer, reloadPrompts, spentToday } = await openWriter(config, (outcome, tookMs) => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    seconds += tookMs / 1000;
  });
  return {
    parts: {
      reader,
      words,
      settings: defaultSettings.wording,
      writer,
      onJudged: (reason) => {
        const outcome = reason ?? 'said';
        sentences[outcome] = (sentences[outcome] ?? 0) + 1;
      },
    },
    onFailure: () => {
      failures += 1;
    },
    reloadPrompts,
    figures: () => ({
      outcomes: { ...outcomes },
      seconds,
      sentences: { ...sentences },
      failures,
      spentToday: spentToday(),
    }),
  };
}
