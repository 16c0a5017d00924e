import Sqlite from 'better-sqlite3';
import { SitasiError } from '../../engine/index.js';

/** Whether another process was writing, so that the same may succeed a moment later. */
export function isBusy(cause: unknown): boolean {
  return cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_BUSY');
}

/** Says what a person can do about an error of SQLite; any other is passed on as it is. */
export function storeError(cause: unknown, file: string): Error {
  if (!(cause instanceof Sqlite.SqliteError)) return cause instanceof Error ? cause : new Error('unknown', { cause });
  const isDamaged = /^SQLITE_(?:CORRUPT|NOTADB)/u.test(cause.code);
  return isDamaged
    ? new SitasiError('store-damaged', 'the store is damaged', { cause, details: [file] })
    : new SitasiError('store-unusable', `the store cannot be used: ${cause.code}`, { cause, details: [file] });
}
