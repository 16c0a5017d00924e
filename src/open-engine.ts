import { createDocumentReader } from './adapters/corpus/formats/document-reader.js';
import { createEmbedder } from './adapters/models/embedder.js';
import { createReader } from './adapters/models/reader.js';
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
} from './engine/index.js';
import { indexCorpus, indexFiles, type IndexedCorpus, type IndexEvent, type IndexSources } from './index-corpus.js';
import type { ChangeStore } from './living-corpus/change-store.js';
import { createMemoryChangeStore } from './living-corpus/memory-change-store.js';
import { openSqliteChangeStore } from './living-corpus/sqlite-change-store.js';

/** What there is to tell while the engine starts; none of it stops the start. */
export type StartEvent =
  | IndexEvent
  | { readonly kind: 'cache-unwritable'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'cache-repaired'; readonly droppedBytes: number };

/** Where the engine's parts lie. */
export type EngineConfig = Pick<
  Config,
  'corpus' | 'embedder' | 'reader' | 'cacheFolder' | 'journalFolder' | 'fetchHosts'
>;

/** Both models and a corpus indexed with the first. */
export interface EngineParts extends IndexedCorpus {
  readonly embedder: Embedder;
  readonly reader: Reader;
  readonly cache: EmbeddingCache;
  /** What the corpus was read from. */
  readonly sources: IndexSources;
}

/** An engine and what keeps and changes its corpus. */
export type OpenedEngine = Engine & CorpusKeeper & CorpusEditor;

/** Starts the engine on what openParts reads, and throws what it throws. */
export async function openEngine(config: EngineConfig, tell: (event: StartEvent) => void): Promise<OpenedEngine> {
  const changes =
    config.journalFolder === null ? createMemoryChangeStore() : openSqliteChangeStore(config.journalFolder);
  const parts = await openParts(config, tell, changes);
  const engine = createEngine(parts, defaultSettings, { ...parts, ...parts.corpus });
  const keeper = createCorpusKeeper({
    initial: parts,
    read: (before) => indexCorpus(parts.sources, tell, before),
    readJournal: ({ files }) => indexFiles(files, parts.sources, tell),
    engine,
    changes,
    documents: createDocumentReader(),
    pages: config.fetchHosts.length === 0 ? null : createPageSource({ hosts: config.fetchHosts }),
    now: () => new Date(),
  });
  return { ...engine, ...keeper };
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
  const [embedder, reader] = await Promise.all([createEmbedder(config.embedder), createReader(config.reader)]);
  const cache = await openEmbeddingCache({
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
  const sources = { locations: config.corpus, changes, embedder, cache };
  const indexed = await indexCorpus(sources, tell);
  return { embedder, reader, cache, sources, ...indexed };
}
