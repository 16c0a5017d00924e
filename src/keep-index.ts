import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { fingerprintFiles } from './adapters/corpus/file-corpus.js';
import { readIndexSnapshot, snapshotFile, writeIndexSnapshot } from './adapters/snapshot/index-snapshot.js';
import { programFingerprint } from './adapters/snapshot/program-fingerprint.js';
import { createHybridIndex, defaultSettings, noTrustSet, type LoadedCorpus } from './engine/index.js';
import { indexCorpus, withChanges, type IndexedCorpus, type IndexEvent, type IndexSources } from './index-corpus.js';

/** Below this a corpus is read in no time, and nothing need be kept of it. */
const fewestKept = 2000;

/**
 * The index that was kept of these very files, journal and model by this very program; made anew, and kept, where there is none.
 * Throws `corpus-empty`.
 */
export async function openIndexedCorpus(
  sources: IndexSources,
  folder: string,
  tell: (event: IndexEvent) => void,
): Promise<IndexedCorpus> {
  // Vectors in a database are there for the next start anyway.
  if (sources.vectors !== null) return indexCorpus(sources, tell);
  const kept = await readKept(sources, folder, tell);
  if (kept) {
    if (kept.files.problems.length > 0) tell({ kind: 'corpus-problems', problems: kept.files.problems });
    return kept;
  }
  const indexed = await indexCorpus(sources, tell);
  await keepIndex(indexed, sources, folder, tell);
  return indexed;
}

/** Changes rarely come alone: an index is kept once no other one has come for a while. */
const keptAfterMs = 10_000;

/** Hands on each index, and has the last of several kept a little later. */
export function createKeepSoon(
  keep: (indexed: IndexedCorpus) => Promise<void>,
  afterMs = keptAfterMs,
): (indexed: IndexedCorpus) => IndexedCorpus {
  let timer: NodeJS.Timeout | undefined;
  return (indexed) => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(indexed), afterMs).unref();
    return indexed;
  };
}

/** Keeps an index for the next start, where it is worth that; what fails is told. */
export async function keepIndex(
  indexed: IndexedCorpus,
  sources: IndexSources,
  folder: string,
  tell: (event: IndexEvent) => void,
): Promise<void> {
  const { index } = indexed;
  if (!('data' in index) || index.claims.length < fewestKept) return;
  const fromFiles = new Set(indexed.files.articles);
  try {
    const { file, key } = placeOf(sources, folder, indexed);
    await writeIndexSnapshot(file, key, {
      articles: indexed.files.articles,
      places: indexed.files.places,
      problems: indexed.files.problems,
      added: indexed.corpus.articles.filter((article) => !fromFiles.has(article)),
      fingerprint: indexed.fingerprint,
      data: index.data,
    });
  } catch (cause) {
    tell({ kind: 'snapshot-unwritable', folder, reason: reasonOf(cause) });
  }
}

async function readKept(
  sources: IndexSources,
  folder: string,
  tell: (event: IndexEvent) => void,
): Promise<IndexedCorpus | null> {
  const { locations, changes } = sources;
  const filesFingerprint = await fingerprintFiles(locations);
  const { journalFingerprint } = await withChanges(nothingRead, changes);
  try {
    const { file, key } = placeOf(sources, folder, { filesFingerprint, journalFingerprint });
    const snapshot = await readIndexSnapshot(file, key);
    if (snapshot === 'missing' || snapshot === 'of-something-else') return null;
    if (snapshot !== 'damaged' && snapshot !== 'other-version') {
      const { articles, places, problems, fingerprint, data } = snapshot;
      const files: LoadedCorpus = { ...nothingRead, articles, places, problems };
      const now = await withChanges(files, changes);
      // Another process may have changed something in between.
      if (now.journalFingerprint !== journalFingerprint) return null;
      const fromFiles = new Set(articles);
      const isWhole = snapshot.restoreAdded(now.corpus.articles.filter((article) => !fromFiles.has(article)));
      if (isWhole) {
        const index = createHybridIndex(now.corpus.articles, data, defaultSettings.retrieval);
        return { ...now, index, fingerprint, files, filesFingerprint };
      }
    }
    tell({ kind: 'snapshot-unusable', reason: snapshot === 'other-version' ? snapshot : 'damaged' });
  } catch (cause) {
    // Whatever a file can hold or a disk can do: the corpus itself is still there to be read.
    tell({ kind: 'snapshot-unusable', reason: cause instanceof RangeError ? 'damaged' : reasonOf(cause) });
  }
  return null;
}

const nothingRead: LoadedCorpus = { articles: [], checks: [], trust: noTrustSet, places: new Map(), problems: [] };

/** The file is named by where the corpus is and by the model, the key by all that the index was made of. */
function placeOf(
  { locations, embedder }: IndexSources,
  folder: string,
  made: Pick<IndexedCorpus, 'filesFingerprint' | 'journalFingerprint'>,
) {
  const hashOf = (...parts: readonly unknown[]) => createHash('sha256').update(JSON.stringify(parts));
  const name = hashOf(locations, embedder.fingerprint).digest('hex').slice(0, 16);
  const { filesFingerprint, journalFingerprint } = made;
  const key = hashOf(
    programFingerprint(),
    endianness(),
    embedder.fingerprint,
    filesFingerprint,
    journalFingerprint,
  ).digest();
  return { file: snapshotFile(folder, name), key };
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
