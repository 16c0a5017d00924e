import path from 'node:path';
import { listenTo } from './adapters/postgres/listen.js';
import { openDatabase, type Database } from './adapters/postgres/open-database.js';
import { createPostgresPreferences } from './adapters/postgres/postgres-preferences.js';
import { openSharedPersonKey } from './adapters/postgres/shared-person-key.js';
import { hasPreferences, openSqlitePreferences } from './adapters/store/sqlite-preferences.js';
import { projectFolder, type Config } from './config.js';
import type { ChangeStore } from './living-corpus/change-store.js';
import { createMemoryChangeStore } from './living-corpus/memory-change-store.js';
import { changeChannel, createPostgresChangeStore } from './living-corpus/postgres-change-store.js';
import { openSqliteChangeStore } from './living-corpus/sqlite-change-store.js';
import type { Preferences } from './preferences/preferences.js';

const databaseAt = (url: string): Promise<Database> =>
  openDatabase({ url, migrationsFolder: path.join(projectFolder, 'migrations') });

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
