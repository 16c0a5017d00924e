import { createEmbedder } from './adapters/models/embedder.js';
import { createReader } from './adapters/models/reader.js';
import { openEmbeddingCache } from './adapters/models/embedding-cache.js';
import type { Config } from './config.js';
import { createCorpusKeeper } from './corpus-keeper.js';
import {
  createEngine,
  defaultSettings,
  type CorpusKeeper,
  type Embedder,
  type EmbeddingCache,
  type Engine,
  type Reader,
} from './engine/index.js';
import { indexCorpus, type IndexedCorpus, type IndexEvent } from './index-corpus.js';

/** What there is to tell while the engine starts; none of it stops the start. */
export type StartEvent =
  | IndexEvent
  | { readonly kind: 'cache-unwritable'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'cache-repaired'; readonly droppedBytes: number };

/** Where the engine's parts lie. */
export type EngineConfig = Pick<Config, 'corpus' | 'embedder' | 'reader' | 'cacheFolder'>;

/** Both models and a corpus indexed with the first. */
export interface EngineParts extends IndexedCorpus {
  readonly embedder: Embedder;
  readonly reader: Reader;
  readonly cache: EmbeddingCache;
}

/** An engine and what keeps its corpus up to date. */
export type OpenedEngine = Engine & CorpusKeeper;

/** Starts the engine on what openParts reads, and throws what it throws. */
export async function openEngine(config: EngineConfig, tell: (event: StartEvent) => void): Promise<OpenedEngine> {
  const parts = await openParts(config, tell);
  const engine = createEngine(parts, defaultSettings, parts);
  const keeper = createCorpusKeeper(parts, () => indexCorpus(config.corpus, parts, tell), engine);
  return { ...engine, ...keeper };
}

/**
 * Reads corpus and models from disk.
 * Throws `corpus-empty` when no article can be used, and what createEmbedder and createReader throw.
 */
export async function openParts(config: EngineConfig, tell: (event: StartEvent) => void): Promise<EngineParts> {
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
  const indexed = await indexCorpus(config.corpus, { embedder, cache }, tell);
  return { embedder, reader, cache, ...indexed };
}
