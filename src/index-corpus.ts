import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { fingerprintFiles, loadFileCorpus } from './adapters/corpus/file-corpus.js';
import {
  buildCandidateIndex,
  buildIndex,
  defaultSettings,
  SitasiError,
  type Article,
  type BuildProgress,
  type CorpusProblem,
  type Embedder,
  type EmbeddingCache,
  type CandidateIndex,
  type MemoryIndex,
  type VectorKeeper,
  type LoadedCorpus,
} from './engine/index.js';
import type { ChangeStore } from './living-corpus/change-store.js';
import { replayChanges, withOverlay } from './living-corpus/replay-changes.js';

/** Files as they were read, and the fingerprint that they had just before: what changed in between has another one. */
export interface ReadFiles {
  readonly files: LoadedCorpus;
  readonly filesFingerprint: string;
}

/** A corpus as it was read at one moment. */
export interface IndexedCorpus extends ReadFiles {
  readonly index: MemoryIndex | CandidateIndex;
  /** Names corpus and model together. */
  readonly fingerprint: string;
  /** The files with the journal over them: what is indexed. */
  readonly corpus: LoadedCorpus;
  /** Of the changes of the journal that are in it. */
  readonly journalFingerprint: string;
}

/** What there is to tell while a corpus is read. */
export type IndexEvent =
  | { readonly kind: 'corpus-problems'; readonly problems: readonly CorpusProblem[] }
  | ({ readonly kind: 'embedding' } & BuildProgress)
  /** The index that was kept cannot be used, and is made anew. */
  | { readonly kind: 'snapshot-unusable'; readonly reason: string }
  | { readonly kind: 'snapshot-unwritable'; readonly folder: string; readonly reason: string };

/** What a corpus is read from and indexed with. */
export interface IndexSources {
  /** Files and folders. */
  readonly locations: readonly string[];
  /** Null where no journal belongs to the files. */
  readonly changes: Pick<ChangeStore, 'all'> | null;
  readonly embedder: Embedder;
  readonly cache: EmbeddingCache;
  /** Keeps the vectors where a database does; null where this process holds them. */
  readonly vectors: VectorKeeper | null;
}

/** The files, and what they come to with the journal over them; nothing is embedded, and no article is no error. */
export async function readCorpus({
  locations,
  changes,
}: Pick<IndexSources, 'locations' | 'changes'>): Promise<Pick<IndexedCorpus, 'files' | 'corpus'>> {
  const files = await loadFileCorpus(locations);
  return { files, corpus: (await withChanges(files, changes)).corpus };
}

/**
 * Reads and indexes files and journal; only sentences that the cache does not know are embedded. What was read `before` is not
 * taken apart again where it did not change. Throws `corpus-empty`.
 */
export async function indexCorpus(
  sources: IndexSources,
  tell: (event: IndexEvent) => void,
  before: IndexedCorpus | null = null,
): Promise<IndexedCorpus> {
  const filesFingerprint = await fingerprintFiles(sources.locations);
  const files = withKnownArticles(await loadFileCorpus(sources.locations), before);
  if (files.problems.length > 0) tell({ kind: 'corpus-problems', problems: files.problems });
  return indexFiles({ files, filesFingerprint }, sources, tell, before);
}

/** The same with files that were read already: after a change of the journal. */
export async function indexFiles(
  { files, filesFingerprint }: ReadFiles,
  { locations, changes, embedder, cache, vectors }: IndexSources,
  tell: (event: IndexEvent) => void,
  before: IndexedCorpus | null = null,
): Promise<IndexedCorpus> {
  const { corpus, journalFingerprint } = await withChanges(files, changes);
  const { articles } = corpus;
  if (articles.length === 0) {
    throw new SitasiError('corpus-empty', 'the corpus has no usable article', { details: locations });
  }
  const onProgress = (progress: BuildProgress): void => {
    tell({ kind: 'embedding', ...progress });
  };
  const { retrieval } = defaultSettings;
  const known = before?.index ?? null;
  const index =
    vectors === null
      ? await buildIndex(articles, { embedder, cache }, retrieval, onProgress, known && 'data' in known ? known : null)
      : await buildCandidateIndex(articles, vectors, retrieval, onProgress, known && 'words' in known ? known : null);
  const fingerprint = fingerprintOf(corpus, embedder.fingerprint);
  return { index, fingerprint, corpus, files, filesFingerprint, journalFingerprint };
}

/** What files come to with the journal over them, and the fingerprint of that journal. */
export async function withChanges(
  files: LoadedCorpus,
  changes: IndexSources['changes'],
): Promise<Pick<IndexedCorpus, 'corpus' | 'journalFingerprint'>> {
  const made = (await changes?.all()) ?? [];
  const entries = made.map((change) => ({ ...change, content: null }));
  return {
    corpus: changes === null ? files : withOverlay(files, replayChanges(made)),
    journalFingerprint: createHash('sha256').update(JSON.stringify(entries)).digest('hex'),
  };
}

function withKnownArticles(files: LoadedCorpus, before: IndexedCorpus | null): LoadedCorpus {
  if (before === null) return files;
  const known = new Map(before.files.articles.map((article) => [article.articleId, article]));
  const articles = files.articles.map((article) => {
    const same = known.get(article.articleId);
    return same && isDeepStrictEqual(same, article) ? same : article;
  });
  return { ...files, articles };
}

const hashes = new WeakMap<Article, string>();

function fingerprintOf({ articles, checks, trust }: LoadedCorpus, embedderFingerprint: string): string {
  const hash = createHash('sha256').update(embedderFingerprint);
  for (const article of articles) {
    const known = hashes.get(article) ?? createHash('sha256').update(JSON.stringify(article)).digest('hex');
    hashes.set(article, known);
    hash.update(known);
  }
  return hash.update(JSON.stringify([checks, [...trust.outlets], [...trust.articles]])).digest('hex');
}
