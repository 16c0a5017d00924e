import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SitasiError } from '../../engine/index.js';

/** Known to the owner of the process alone. */
const ownerOnly = 0o600;
const keyBytes = 32;
const keyPattern = new RegExp(`^[0-9a-f]{${String(2 * keyBytes)}}$`, 'u');

/** The hash under which a person is known in the store; without the key, nobody can tell whose it is. */
export type HashPerson = (personId: string) => Buffer;

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new SitasiError('store-unusable', 'the key of the store cannot be read', { cause, details: [file] });
  }
}

function makeKey(file: string): string {
  const made = randomBytes(keyBytes).toString('hex');
  const unfinished = `${file}.${String(process.pid)}`;
  try {
    writeFileSync(unfinished, `${made}\n`, { mode: ownerOnly });
    renameSync(unfinished, file);
  } catch (cause) {
    throw new SitasiError('store-unusable', 'the key of the store cannot be written', { cause, details: [file] });
  }
  return made;
}

/**
 * Reads `person.key`, or makes it where that `isAllowed`: with a new key, what is kept of people could not be found again.
 * To be called by one process at a time. Throws `store-damaged` where the key is gone or is none.
 */
export function openPersonKey(folder: string, isAllowed: () => boolean): HashPerson {
  const file = path.join(folder, 'person.key');
  let key = readIfThere(file);
  if (key === null) {
    if (!isAllowed()) {
      throw new SitasiError('store-damaged', 'the key of the store is missing', { details: [file] });
    }
    key = makeKey(file);
  }
  if (!keyPattern.test(key)) {
    throw new SitasiError('store-damaged', 'the key of the store is damaged', { details: [file] });
  }
  const secret = Buffer.from(key, 'hex');
  return (personId) => createHmac('sha256', secret).update(personId).digest();
}
