import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { SitasiError } from '../../engine/index.js';
import { isBusy, storeError } from './store-error.js';

/** How long opening waits for another process that opens the same, in milliseconds. */
const openTimeoutMs = 10_000;
/** How long a write waits for that of another process before it is tried again later: waiting blocks the thread. */
const writeTimeoutMs = 20;

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new SitasiError('store-unusable', 'the folder of the store cannot be made', { cause, details: [folder] });
  }
}

/** SQLite refuses this at once, whatever the timeout, where another process is doing the same on a new file. */
function writeAhead(database: Database): void {
  const waited = new Int32Array(new SharedArrayBuffer(4));
  const deadline = Date.now() + openTimeoutMs;
  for (;;) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (cause) {
      if (!isBusy(cause) || Date.now() > deadline) throw cause;
      Atomics.wait(waited, 0, 0, writeTimeoutMs);
    }
  }
}

/**
 * Opens or makes a database that survives a crash at any point and that several processes may use at once; what is deleted
 * in it is overwritten. Throws `store-damaged`, `store-unusable`.
 */
export function openDatabase(folder: string, name: string): Database {
  makeFolder(folder);
  const file = path.join(folder, name);
  let database: Database | null = null;
  try {
    database = new Sqlite(file, { timeout: openTimeoutMs });
    writeAhead(database);
    database.pragma('synchronous = NORMAL');
    database.pragma('secure_delete = ON');
    const found = database.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new SitasiError('store-damaged', 'the store is damaged', { details: [file] });
    return database;
  } catch (cause) {
    database?.close();
    throw storeError(cause, file);
  }
}

/** For when it is open: from now on a write that cannot be done at once fails with SQLITE_BUSY. */
export function stopWaiting(database: Database): void {
  database.pragma(`busy_timeout = ${String(writeTimeoutMs)}`);
}
