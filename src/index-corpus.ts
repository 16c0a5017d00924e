import { createHash } from 'node:crypto';
import { loadFileCorpus } from './adapters/corpus/file-corpus.js';
import {
  buildIndex,
  defaultSettings,
  SitasiError,
  type Article,
  type BuildProgress,
  type CorpusProblem,
  type Embedder,
  type EmbeddingCache,
  type HybridIndex,
  type LoadedCorpus,
} from './engine/index.js';

/** A corpus as it was read at one moment. */
export interface IndexedCorpus {
  readonly index: HybridIndex;
  /** Names corpus and model together. */
  readonly fingerprint: string;
  readonly corpus: LoadedCorpus;
}

/** What there is to tell while a corpus is read. */
export type IndexEvent =
  | { readonly kind: 'corpus-problems'; readonly problems: readonly CorpusProblem[] }
  | ({ readonly kind: 'embedding' } & BuildProgress);

/** Reads and indexes the corpus; only sentences that the cache does not know are embedded. Throws `corpus-empty`. */
export async function indexCorpus(
  locations: readonly string[],
  ports: { readonly embedder: Embedder; readonly cache: EmbeddingCache },
  tell: (event: IndexEvent) => void,
): Promise<IndexedCorpus> {
  const corpus = await loadFileCorpus(locations);
  const { articles, problems } = corpus;
  if (problems.length > 0) tell({ kind: 'corpus-problems', problems });
  if (articles.length === 0) {
    throw new SitasiError('corpus-empty', 'the corpus has no usable article', { details: locations });
  }
  const index = await buildIndex(articles, ports, defaultSettings.retrieval, (progress) => {
    tell({ kind: 'embedding', ...progress });
  });
  return { index, fingerprint: fingerprintOf(articles, ports.embedder.fingerprint), corpus };
}

function fingerprintOf(articles: readonly Article[], embedderFingerprint: string): string {
  const hash = createHash('sha256').update(embedderFingerprint);
  for (const article of articles) hash.update(JSON.stringify(article));
  return hash.digest('hex');
}
