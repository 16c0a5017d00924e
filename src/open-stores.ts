import path from 'node:path';
import { listenTo } from './adapters/postgres/listen.js';
import { openDatabase, openPool, type Database } from './adapters/postgres/open-database.js';
import { createPostgresPreferences } from './adapters/postgres/postgres-preferences.js';
import { openSharedPersonKey } from './adapters/postgres/shared-person-key.js';
import { createVectorKeeper } from './adapters/postgres/vector-keeper.js';
import { hasPreferences, openSqlitePreferences } from './adapters/store/sqlite-preferences.js';
import { projectFolder, type Config } from './config.js';
import { defaultSettings, type Embedder, type EmbeddingCache, type VectorKeeper } from './engine/index.js';
import type { ChangeStore } from './living-corpus/change-store.js';
import { createMemoryChangeStore } from './living-corpus/memory-change-store.js';
import { changeChannel, createPostgresChangeStore } from './living-corpus/postgres-change-store.js';
import { openSqliteChangeStore } from './living-corpus/sqlite-change-store.js';
import type { Preferences } from './preferences/preferences.js';

const databaseAt = (url: string): Promise<Database> =>
  openDatabase({ url, migrationsFolder: path.join(projectFolder, 'migrations', 'shared-state') });

/** Vectors in the database, or null where each process holds its own. Throws `database-unusable`, without pgvector too. */
export async function openVectorKeeper(
  config: Pick<Config, 'databaseUrl' | 'databaseReadUrl' | 'vectorsInDatabase'>,
  embedder: Embedder,
  cache: EmbeddingCache,
): Promise<VectorKeeper | null> {
  const { databaseUrl: url, databaseReadUrl: readUrl, vectorsInDatabase } = config;
  if (url === null || !vectorsInDatabase) return null;
  // Vectors of two models are never mixed: each has tables of its own.
  const schema = `sitasi_vectors_${embedder.fingerprint.slice(0, 16)}`;
  const settings = { search_path: `${schema},public`, 'hnsw.ef_search': String(2 * defaultSettings.retrieval.nearest) };
  const migrationsFolder = path.join(projectFolder, 'migrations', 'vectors');
  const database = await openDatabase({ url, migrationsFolder, schema, settings });
  const replica = readUrl === null ? null : openPool({ url: readUrl, settings });
  return createVectorKeeper({ database, replica, embedder, cache });
}

/** The journal in the database, in a file, or as long as the process lasts. Throws what its store throws. */
export async function openChangeStore({
  databaseUrl,
  journalFolder,
}: Pick<Config, 'databaseUrl' | 'journalFolder'>): Promise<ChangeStore> {
  if (databaseUrl !== null) {
    return createPostgresChangeStore(await databaseAt(databaseUrl), listenTo(databaseUrl, changeChannel));
  }
  return journalFolder === null ? createMemoryChangeStore() : openSqliteChangeStore(journalFolder);
}

/** Settings, votes and counts, in the database or in a file. Throws what its store throws. */
export async function openPreferences({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Preferences> {
  if (databaseUrl === null) return openSqlitePreferences({ folder: dataFolder });
  const database = await databaseAt(databaseUrl);
  try {
    return createPostgresPreferences(database, await openSharedPersonKey(dataFolder, database));
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

/** The same for whoever only asks: null where nothing was ever kept. */
export async function openKeptPreferences(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
): Promise<Preferences | null> {
  return config.databaseUrl === null && !hasPreferences(config.dataFolder) ? null : openPreferences(config);
}
