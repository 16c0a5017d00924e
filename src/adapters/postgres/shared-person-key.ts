import { timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { SitasiError } from '../../engine/errors.js';
import { openPersonKey, type HashPerson } from '../store/person-key.js';
import type { Database } from './open-database.js';

/** Hashed with the key to prove that it is the same one; nobody has this for an id. */
const provedText = 'the key of this database';

/**
 * The key by which people are known, from `person.key` in a folder of this machine; the database has none of it. All machines on one
 * database need the same file. Throws `store-damaged` where it is missing, none, or another one than that of the database.
 */
export async function openSharedPersonKey(folder: string, database: Database): Promise<HashPerson> {
  mkdirSync(folder, { recursive: true });
  const proofs = await proofIn(database);
  const hashPerson = openPersonKey(folder, () => proofs === null);
  const own = hashPerson(provedText);
  await database.query({ text: 'INSERT INTO person_key (proof) VALUES ($1) ON CONFLICT DO NOTHING', values: [own] });
  const kept = await proofIn(database);
  if (kept !== null && kept.length === own.length && timingSafeEqual(kept, own)) return hashPerson;
  throw new SitasiError('store-damaged', 'the key of people is not that of the database', {
    details: [`${folder}: person.key`],
  });
}

async function proofIn(database: Database): Promise<Buffer | null> {
  const { rows } = await database.query<{ proof: Buffer }>({ text: 'SELECT proof FROM person_key' });
  return rows[0]?.proof ?? null;
}
