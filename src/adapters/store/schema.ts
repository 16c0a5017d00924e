import type { Database } from 'better-sqlite3';
import { SitasiError } from '../../engine/index.js';

/** What brings a database from the version of its place in the list to the next. Never changed, only added to. */
const migrations: readonly string[] = [
  `
  CREATE TABLE guild (
    guild_id TEXT PRIMARY KEY,
    settings TEXT NOT NULL,
    left_at INTEGER
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE person (
    person_hash BLOB PRIMARY KEY,
    language TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE vote (
    person_hash BLOB NOT NULL,
    reply_key TEXT NOT NULL,
    is_useful INTEGER NOT NULL,
    PRIMARY KEY (person_hash, reply_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX vote_of_reply ON vote (reply_key, is_useful);

  CREATE TABLE citation (
    article_id TEXT PRIMARY KEY,
    times INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE reply (
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    language TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, outcome, reason, language)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE voted_reply (
    reply_key TEXT PRIMARY KEY,
    claim_hashes TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sent_question (
    text TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    day TEXT NOT NULL
  ) STRICT;
  `,
];

/** The version that this program writes. */
export const schemaVersion = migrations.length;

function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** Brings a database up to date, inside the transaction of the caller. Throws `store-too-new` for one of a later program. */
export function migrate(database: Database): void {
  const found = versionOf(database);
  if (found > schemaVersion) {
    throw new SitasiError('store-too-new', `schema ${String(found)}, known up to ${String(schemaVersion)}`, {
      details: [database.name],
    });
  }
  for (const migration of migrations.slice(found)) database.exec(migration);
  database.pragma(`user_version = ${String(schemaVersion)}`);
}
