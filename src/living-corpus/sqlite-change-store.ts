import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { SitasiError } from '../engine/index.js';
import type { ChangeStore, NewChange, StoredChange } from './change-store.js';
import { readStoredChange } from './stored-change-schema.js';

const fileName = 'corpus.sqlite';
/** How long a change waits for that of another process, in milliseconds. */
const waitMs = 10_000;
const version = 1;

/** The journal is only added to: even a mistake in this program cannot alter what it says. */
const schema = `
  CREATE TABLE content (
    content_hash TEXT PRIMARY KEY,
    content TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE change (
    change_number INTEGER PRIMARY KEY AUTOINCREMENT,
    entry TEXT NOT NULL,
    content_hash TEXT REFERENCES content (content_hash)
  ) STRICT;
  CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
  CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
  CREATE TRIGGER content_is_kept BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
  CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
`;

interface Row {
  readonly change_number: number;
  readonly entry: string;
  readonly content_hash: string | null;
  readonly content: string | null;
}

/** The files that change when the journal does; a change stands in the second one at first. */
export function journalFiles(folder: string): readonly string[] {
  return [path.join(folder, fileName), path.join(folder, `${fileName}-wal`)];
}

/**
 * The journal in `corpus.sqlite` of a folder, which is made where it is not there. SQLite commits a change as a whole and
 * waits for the disk before it is confirmed (write-ahead log, `synchronous = FULL`); several processes may use it at once.
 * Throws `store-unusable`, `store-damaged` and, for a file of a later program, `store-too-new`.
 */
export function openSqliteChangeStore(folder: string): ChangeStore {
  const file = path.join(folder, fileName);
  const known: StoredChange[] = [];
  let opened: OpenJournal | null = null;

  /** Whoever only asks makes no file. */
  const read = (): readonly StoredChange[] => {
    if (opened === null && !existsSync(file)) return known;
    opened ??= openJournal(folder, file);
    for (const row of opened.select.all(known.at(-1)?.changeNumber ?? 0)) known.push(toChange(row, file));
    return known;
  };
  /** Done before it returns; a promise only because other stores need one. */
  const guarded = <Value>(work: () => Value): Promise<Value> => {
    try {
      return Promise.resolve(work());
    } catch (cause) {
      return Promise.reject(toStoreError(cause, file));
    }
  };
  return {
    all: () => guarded(read),
    append: ({ content, ...entry }: NewChange) =>
      guarded(() => {
        const json = content === null ? null : JSON.stringify(content);
        const contentHash = json === null ? null : createHash('sha256').update(json).digest('hex');
        opened ??= openJournal(folder, file);
        const changeNumber = opened.put(JSON.stringify(entry), contentHash, json);
        return { ...entry, content, contentHash, changeNumber };
      }),
    close: () =>
      guarded(() => {
        opened?.close();
      }),
  };
}

interface OpenJournal {
  readonly select: Sqlite.Statement<[number], Row>;
  /** One transaction; returns the number of the change. */
  put(entry: string, contentHash: string | null, content: string | null): number;
  close(): void;
}

function openJournal(folder: string, file: string): OpenJournal {
  const database = open(folder, file);
  const putContent = database.prepare<[string, string]>('INSERT OR IGNORE INTO content VALUES (?, ?)');
  const putChange = database.prepare<[string, string | null]>('INSERT INTO change (entry, content_hash) VALUES (?, ?)');
  const put = database.transaction((entry: string, hash: string | null, content: string | null): number => {
    if (hash !== null && content !== null) putContent.run(hash, content);
    return Number(putChange.run(entry, hash).lastInsertRowid);
  });
  return {
    select: database.prepare<[number], Row>(
      `SELECT change_number, entry, content_hash, content FROM change LEFT JOIN content USING (content_hash)
       WHERE change_number > ? ORDER BY change_number`,
    ),
    put: (entry, hash, content) => put.immediate(entry, hash, content),
    close: () => {
      database.close();
    },
  };
}

function open(folder: string, file: string): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new Sqlite(file, { timeout: waitMs });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new SitasiError('store-damaged', 'the journal of the corpus is damaged', { details: [file] });
    }
    database
      .transaction(() => {
        const found = database.pragma('user_version', { simple: true });
        if (typeof found === 'number' && found > version) {
          throw new SitasiError('store-too-new', `schema ${String(found)} of the journal`, { details: [file] });
        }
        if (found === version) return;
        database.exec(schema);
        database.pragma(`user_version = ${String(version)}`);
      })
      .immediate();
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function toChange(row: Row, file: string): StoredChange {
  const content = row.content === null ? null : (JSON.parse(row.content) as unknown);
  const change = readStoredChange(row.change_number, JSON.parse(row.entry), row.content_hash, content);
  if (change !== null) return change;
  throw new SitasiError('store-damaged', 'a change of the journal cannot be read', {
    details: [`${file}: ${String(row.change_number)}`],
  });
}

function toStoreError(cause: unknown, file: string): Error {
  if (cause instanceof SitasiError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const isDamaged = cause instanceof SyntaxError || /^SQLITE_(?:CORRUPT|NOTADB)/u.test(code);
  return isDamaged
    ? new SitasiError('store-damaged', 'the journal of the corpus is damaged', { cause, details: [file] })
    : new SitasiError('store-unusable', 'the journal of the corpus cannot be used', { cause, details: [file, code] });
}
