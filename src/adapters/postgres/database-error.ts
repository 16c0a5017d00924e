import { SitasiError } from '../../engine/errors.js';

/** The five characters by which PostgreSQL names what went wrong, or the code of a broken connection; null where there is none. */
export function codeOf(cause: unknown): string | null {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : null;
}

/** Says what a person can do about an error of the database, without what it says itself: that may hold the address with its password. */
export function databaseError(cause: unknown): SitasiError {
  if (cause instanceof SitasiError) return cause;
  const code = codeOf(cause);
  return new SitasiError('database-unusable', 'the database cannot be used', {
    cause,
    details: code === null ? [] : [code],
  });
}
