import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Preferences } from '../../preferences/preferences.js';
import { createAnswer } from './answer.js';
import { openDatabase, stopWaiting } from './open-database.js';
import { openPersonKey, type HashPerson } from './person-key.js';
import { migrate } from './schema.js';
import { storeError } from './store-error.js';
import { createGuildTable } from './guild-table.js';
import { createPersonTables } from './person-tables.js';
import { createCitationTable } from './citation-table.js';
import { createFeedbackTables } from './feedback-tables.js';

const databaseName = 'preferences.sqlite';

function holdsPeople(database: Database): boolean {
  return database.prepare('SELECT 1 FROM person UNION ALL SELECT 1 FROM vote LIMIT 1').get() !== undefined;
}

/** One process at a time, so that two that start together agree on tables and key. */
function prepare(database: Database, folder: string): HashPerson {
  return database
    .transaction(() => {
      migrate(database);
      return openPersonKey(folder, () => !holdsPeople(database));
    })
    .immediate();
}

/** Whether anything was ever kept there: whoever only asks need not make a store, with its key, as another user. */
export function hasPreferences(folder: string): boolean {
  return existsSync(path.join(folder, databaseName));
}

/**
 * Preferences in `preferences.sqlite` of a folder, which is made where it is not there; people are known by a hash with the
 * key in `person.key` beside it. Throws `store-damaged`, `store-unusable` and, for files of a later program, `store-too-new`.
 */
export function openSqlitePreferences({ folder }: { readonly folder: string }): Preferences {
  const database = openDatabase(folder, databaseName);
  try {
    const hashPerson = prepare(database, folder);
    stopWaiting(database);
    const answer = createAnswer(database.name);
    return {
      ...createGuildTable(database, answer),
      ...createPersonTables(database, hashPerson, answer),
      ...createCitationTable(database, answer),
      ...createFeedbackTables(database, answer),
      close: () =>
        answer(() => {
          database.close();
        }),
    };
  } catch (cause) {
    database.close();
    throw storeError(cause, database.name);
  }
}
