import { createHash } from 'node:crypto';
import { loadFileCorpus } from './adapters/corpus/file-corpus.js';
import { createEmbedder } from './adapters/models/embedder.js';
import { createReader } from './adapters/models/reader.js';
import { openEmbeddingCache } from './adapters/models/embedding-cache.js';
import type { Config } from './config.js';
import {
  buildIndex,
  createEngine,
  defaultSettings,
  SitasiError,
  type Article,
  type BuildProgress,
  type CorpusProblem,
  type Embedder,
  type Engine,
  type HybridIndex,
  type Reader,
} from './engine/index.js';

/** What there is to tell while the engine starts; none of it stops the start. */
export type StartEvent =
  | { readonly kind: 'corpus-problems'; readonly problems: readonly CorpusProblem[] }
  | { readonly kind: 'cache-unwritable'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'cache-repaired'; readonly droppedBytes: number }
  | ({ readonly kind: 'embedding' } & BuildProgress);

/** Where the engine's parts lie. */
export type EngineConfig = Pick<Config, 'corpus' | 'embedder' | 'reader' | 'cacheFolder'>;

/** Both models and a corpus indexed with the first. */
export interface EngineParts {
  readonly embedder: Embedder;
  readonly reader: Reader;
  readonly index: HybridIndex;
  /** Names corpus and model together. */
  readonly fingerprint: string;
}

/** Starts the engine on what openParts reads, and throws what it throws. */
export async function openEngine(config: EngineConfig, tell: (event: StartEvent) => void): Promise<Engine> {
  const parts = await openParts(config, tell);
  return createEngine(parts, defaultSettings, parts);
}

/**
 * Reads corpus and models from disk.
 * Throws `corpus-empty` when no article can be used, and what createEmbedder and createReader throw.
 */
export async function openParts(config: EngineConfig, tell: (event: StartEvent) => void): Promise<EngineParts> {
  const [corpus, embedder, reader] = await Promise.all([
    loadFileCorpus(config.corpus),
    createEmbedder(config.embedder),
    createReader(config.reader),
  ]);
  if (corpus.problems.length > 0) tell({ kind: 'corpus-problems', problems: corpus.problems });
  if (corpus.articles.length === 0) {
    throw new SitasiError('corpus-empty', 'the corpus has no usable article', { details: config.corpus });
  }
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
  const index = await buildIndex(corpus.articles, { embedder, cache }, defaultSettings.retrieval, (progress) => {
    tell({ kind: 'embedding', ...progress });
  });
  return { embedder, reader, index, fingerprint: fingerprintOf(corpus.articles, embedder.fingerprint) };
}

function fingerprintOf(articles: readonly Article[], embedderFingerprint: string): string {
  const hash = createHash('sha256').update(embedderFingerprint);
  for (const article of articles) hash.update(JSON.stringify(article));
  return hash.digest('hex');
}
