import { createDocumentReader } from './adapters/corpus/formats/document-reader.js';
import { createEmbedder } from './adapters/models/embedder.js';
import { createReader } from './adapters/models/reader.js';
import { createRemoteEmbedder, type RemoteEvent } from './adapters/models/remote-embedder.js';
import { openEmbeddingCache } from './adapters/models/embedding-cache.js';
import { createPageSource } from './adapters/web/page-source.js';
import type { Config } from './config.js';
import { createCorpusKeeper } from './corpus-keeper.js';
import {
  createEngine,
  defaultSettings,
  type CorpusEditor,
  type CorpusKeeper,
  type Embedder,
  type EmbeddingCache,
  type Engine,
  type Reader,
  type ReloadReport,
} from './engine/index.js';
import { indexCorpus, indexFiles, type IndexedCorpus, type IndexEvent, type IndexSources } from './index-corpus.js';
import { createKeepSoon, keepIndex, openIndexedCorpus } from './keep-index.js';
import type { ChangeStore } from './living-corpus/change-store.js';
import { openWording, type OpenedWording, type WordingFigures } from './open-wording.js';
import type { BoundedTurns } from './take-turns.js';
import { timedPorts, type TimedPorts } from './timed-ports.js';
import { wordReplies } from './word-replies.js';
import { openChangeStore, openVectorKeeper } from './open-stores.js';

/** What there is to tell while the engine starts and runs; none of it stops it. */
export type StartEvent =
  | IndexEvent
  | RemoteEvent
  | { readonly kind: 'cache-unwritable'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'cache-repaired'; readonly droppedBytes: number }
  /** A change of another process could not be taken over; what was there before goes on answering. */
  | { readonly kind: 'catch-up-failed'; readonly reason: string }
  /** By a signal or with an exit code; it is started again. */
  | { readonly kind: 'worker-ended'; readonly how: string }
  | { readonly kind: 'worker-started-again' };

/** Where the engine's parts lie. */
export type EngineConfig = Pick<
  Config,
  | 'corpus'
  | 'embedder'
  | 'reader'
  | 'embeddingServer'
  | 'cacheFolder'
  | 'journalFolder'
  | 'fetchHosts'
  | 'languageModel'
  | 'databaseUrl'
  | 'databaseReadUrl'
  | 'vectorsInDatabase'
>;

/** Both models and a corpus indexed with the first. */
export interface EngineParts extends IndexedCorpus {
  readonly embedder: Embedder;
  readonly reader: Reader;
  readonly cache: EmbeddingCache;
  /** How often the vector of a sentence was there, and how often it was not. */
  readonly cacheUse: () => Vitals['cache'];
  /** What the corpus was read from. */
  readonly sources: IndexSources;
}

/** What the models did since the start, and what waits. */
export interface Vitals {
  /** Questions and claims that wait for their turn or have it. */
  readonly present: number;
  readonly stages: ReturnType<TimedPorts['times']>;
  /** Sentences of the corpus whose vectors were there already, and those that had to be embedded. */
  readonly cache: { readonly hits: number; readonly misses: number };
  /** Null without a language model. */
  readonly languageModel: WordingFigures | null;
}

/** An engine, what keeps and changes its corpus, and what words its replies. */
export interface OpenedEngine extends Engine, CorpusKeeper, CorpusEditor {
  vitals(): Promise<Vitals>;
}

/** By whom questions take turns; a terminal asks one after another anyway. */
export type Turns = Pick<BoundedTurns, 'take' | 'present'>;
const atOnce: Turns = { take: (work) => work(), present: () => 0 };

/** Starts the engine on what openParts reads, and throws what it and openWording throw. */
export async function openEngine(
  config: EngineConfig,
  tell: (event: StartEvent) => void,
  turns: Turns = atOnce,
): Promise<OpenedEngine> {
  const changes = await openChangeStore(config);
  const parts = await openParts(config, tell, changes);
  const ports = timedPorts(parts);
  const wording = config.languageModel === null ? null : await openWording(config.languageModel, parts.reader);
  const engine = createEngine(ports, defaultSettings, { ...parts, ...parts.corpus });
  const keepSoon = createKeepSoon((indexed) => keepIndex(indexed, parts.sources, config.cacheFolder, tell));
  const keeper = createCorpusKeeper({
    initial: parts,
    read: (before) => indexCorpus(parts.sources, tell, before).then(keepSoon),
    readJournal: (before) => indexFiles(before, parts.sources, tell, before).then(keepSoon),
    engine,
    changes,
    documents: createDocumentReader(),
    pages: config.fetchHosts.length === 0 ? null : createPageSource({ hosts: config.fetchHosts }),
    now: () => new Date(),
  });
  // What another process changed is answered from here too, without anybody asking for it.
  changes.onChange?.(() => {
    keeper.catchUp().catch((cause: unknown) => {
      tell({ kind: 'catch-up-failed', reason: cause instanceof Error ? cause.message : String(cause) });
    });
  });
  return {
    ...engine,
    ...keeper,
    ...wordReplies(engine, wording, turns.take),
    reload: wording === null ? (by) => keeper.reload(by) : (by) => reloadWithPrompts(keeper, wording, by),
    vitals: () =>
      Promise.resolve({
        present: turns.present(),
        stages: ports.times(),
        cache: parts.cacheUse(),
        languageModel: wording?.figures() ?? null,
      }),
  };
}

/** What is wrong with the prompts stands among the problems of the corpus; either is taken where it is right. */
async function reloadWithPrompts(
  keeper: Pick<CorpusKeeper, 'reload'>,
  wording: Pick<OpenedWording, 'reloadPrompts'>,
  by: string | undefined,
): Promise<ReloadReport> {
  const [report, problems] = await Promise.all([keeper.reload(by), wording.reloadPrompts()]);
  return { ...report, problems: [...report.problems, ...problems] };
}

/**
 * Reads corpus and models from disk.
 * Throws `corpus-empty` when no article can be used, and what createEmbedder and createReader throw.
 */
export async function openParts(
  config: EngineConfig,
  tell: (event: StartEvent) => void,
  changes: Pick<ChangeStore, 'all'> | null = null,
): Promise<EngineParts> {
  const [local, reader] = await Promise.all([createEmbedder(config.embedder), createReader(config.reader)]);
  const { embeddingServer: server } = config;
  const embedder = server === null ? local : await createRemoteEmbedder(server, local, tell);
  const opened = openEmbeddingCache({
    folder: config.cacheFolder,
    fingerprint: embedder.fingerprint,
    dimensions: embedder.dimensions,
    onUnwritable: (cause) => {
      tell({
        kind: 'cache-unwritable',
        folder: config.cacheFolder,
        reason: cause instanceof Error ? cause.message : String(cause),
      });
    },
    onRepaired: (droppedBytes) => {
      tell({ kind: 'cache-repaired', droppedBytes });
    },
  });
  const use = { hits: 0, misses: 0 };
  const cache: EmbeddingCache = {
    ...opened,
    has: (text) => {
      const isThere = opened.has(text);
      use[isThere ? 'hits' : 'misses'] += 1;
      return isThere;
    },
  };
  const vectors = await openVectorKeeper(config, embedder, cache);
  const sources = { locations: config.corpus, changes, embedder, cache, vectors };
  const indexed = await openIndexedCorpus(sources, config.cacheFolder, tell);
  return { embedder, reader, cache, cacheUse: () => ({ ...use }), sources, ...indexed };
}
