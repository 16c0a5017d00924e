import { createHash } from 'node:crypto';
import { SitasiError } from '../engine/index.js';
import type { Database } from '../adapters/postgres/open-database.js';
import type { ChangeListener } from '../adapters/postgres/listen.js';
import type { ChangeStore, NewChange, StoredChange } from './change-store.js';
import { readStoredChange } from './stored-change-schema.js';

/** What a process tells the others by NOTIFY after a change. */
export const changeChannel = 'sitasi_change';

interface Row {
  readonly change_number: string;
  readonly entry: string;
  readonly content_hash: string | null;
  readonly content: string | null;
}

/**
 * The journal in PostgreSQL, one for all processes on the database: changes are transactions, one at a time, and each process is told
 * of those of the others.
 */
export function createPostgresChangeStore(database: Database, listener: ChangeListener): ChangeStore {
  const known: StoredChange[] = [];
  /** Whoever makes a change takes it over too: nobody need be told of their own. */
  const ownNumbers = new Set<number>();
  /** Up to which number somebody asked for the changes. */
  let given = 0;
  const lastNumber = (): number => known.at(-1)?.changeNumber ?? 0;

  const read = async (): Promise<readonly StoredChange[]> => {
    const { rows } = await database.query<Row & Record<string, unknown>>({
      name: 'read-changes',
      text: `SELECT change_number, entry, content_hash, content FROM change LEFT JOIN content USING (content_hash)
             WHERE change_number > $1 ORDER BY change_number`,
      values: [lastNumber()],
    });
    for (const row of rows) {
      // Two readings at the same time bring the same changes.
      if (Number(row.change_number) > lastNumber()) known.push(toChange(row));
    }
    return known;
  };

  return {
    all: async () => {
      await read();
      given = lastNumber();
      return known;
    },
    append: async ({ content, ...entry }: NewChange) => {
      const json = content === null ? null : JSON.stringify(content);
      const contentHash = json === null ? null : createHash('sha256').update(json).digest('hex');
      const changeNumber = await database.transaction(async (queries) => {
        // Numbers are committed in their order, so that whoever has read up to one has read all before it.
        await queries.query({ text: 'LOCK TABLE change IN EXCLUSIVE MODE' });
        if (json !== null) {
          await queries.query({
            text: 'INSERT INTO content (content_hash, content) VALUES ($1, $2) ON CONFLICT DO NOTHING',
            values: [contentHash, json],
          });
        }
        const { rows } = await queries.query<{ change_number: string }>({
          text: `INSERT INTO change (change_number, entry, content_hash)
                 SELECT coalesce(max(change_number), 0) + 1, $1, $2 FROM change RETURNING change_number`,
          values: [JSON.stringify(entry), contentHash],
        });
        const number = Number(rows[0]?.change_number);
        ownNumbers.add(number);
        await queries.query({ text: 'SELECT pg_notify($1, $2)', values: [changeChannel, String(number)] });
        return number;
      });
      return { ...entry, content, contentHash, changeNumber };
    },
    onChange: (listen) => {
      listener.onNotice((payload) => {
        if (payload !== null && ownNumbers.has(Number(payload))) return;
        const isNews = ({ changeNumber }: StoredChange): boolean =>
          changeNumber > given && !ownNumbers.has(changeNumber);
        // Where it cannot be read what is new, whoever listens will meet the same and tell of it.
        read().then((changes) => {
          if (changes.some(isNews)) listen();
        }, listen);
      });
    },
    close: async () => {
      await listener.close();
      await database.close();
    },
  };
}

function toChange({ change_number: number, entry, content_hash: contentHash, content }: Row): StoredChange {
  const held = content === null ? null : (JSON.parse(content) as unknown);
  const change = readStoredChange(Number(number), JSON.parse(entry), contentHash, held);
  if (change !== null) return change;
  throw new SitasiError('store-damaged', 'a change of the journal cannot be read', { details: [`change ${number}`] });
}
