import { SitasiError } from '../../engine/errors.js';
import { claimsOf } from '../../engine/corpus/claims.js';
import type { Embedder, EmbeddingCache, VectorKeeper } from '../../engine/ports.js';
import type { Article } from '../../engine/types.js';
import type { Database, Queries } from './open-database.js';
import { keysOf, type ArticleKeys } from './vector-keys.js';
import { createVectorSearch, written, type VectorTable } from './vector-search.js';

export interface VectorKeeperOptions {
  /** With the tables of `migrations/vectors` of this embedder first in its search path. */
  readonly database: Database;
  /** A replica of it to search in, or null. */
  readonly replica: Queries | null;
  readonly embedder: Embedder;
  /** Vectors of this machine, which need not be made once more. */
  readonly cache: Pick<EmbeddingCache, 'get'>;
}

/** How many vectors are sent at once. */
const batch = 256;
/** How many keys are asked about at once. */
const keysAtOnce = 20_000;
/** Days after which a vector goes that no program on the database has asked for. */
const keptDays = 30;
/** Any number that no other program on the database takes for its own lock. */
const indexLock = 7_483_920_118;

/** Keeps the vectors of sentences in PostgreSQL with pgvector, for all processes on it; each is made once. */
export function createVectorKeeper({ database, replica, embedder, cache }: VectorKeeperOptions): VectorKeeper {
  const { dimensions } = embedder;
  const reading = replica === null ? database : orElse(replica, database);

  const missingOf = async (table: VectorTable, keys: readonly string[]): Promise<Set<string>> => {
    const missing = new Set<string>();
    for (let at = 0; at < keys.length; at += keysAtOnce) {
      const { rows } = await database.query<{ key: string }>({
        text: `SELECT key FROM unnest($1::uuid[]) AS wanted (key) WHERE NOT EXISTS (SELECT FROM ${table} WHERE ${table}.key = wanted.key)`,
        values: [keys.slice(at, at + keysAtOnce)],
      });
      for (const row of rows) missing.add(row.key);
    }
    return missing;
  };

  const keepSentences = async (
    articles: readonly Article[],
    keys: readonly ArticleKeys[],
    onProgress: Parameters<VectorKeeper['keep']>[1],
  ): Promise<void> => {
    const texts = new Map<string, string>();
    for (const [number, article] of articles.entries()) {
      for (const { position, text } of claimsOf(article)) texts.set(keys[number]?.sentences[position] ?? '', text);
    }
    const missing = [...(await missingOf('sentence', [...texts.keys()]))];
    // Where two processes begin at once, each begins at another place, and what the other one has made is left out.
    const first = Math.floor((missing.length * (process.pid % 97)) / 97);
    const inTurn = [...missing.slice(first), ...missing.slice(0, first)];
    for (let at = 0; at < inTurn.length; at += batch) {
      const wanted = await missingOf('sentence', inTurn.slice(at, at + batch));
      const vectors: string[] = [];
      const atOnce = embedder.atOnce ?? 1;
      const waiting = [...wanted].map((key) => texts.get(key) ?? '');
      for (let from = 0; from < waiting.length; from += atOnce) {
        const made = waiting
          .slice(from, from + atOnce)
          .map(async (text) => cache.get(text) ?? (await embedder.embedPassage(text)));
        vectors.push(...(await Promise.all(made)).map(written));
      }
      await database.query({
        text: `INSERT INTO sentence (key, vector)
               SELECT key, vector::halfvec FROM unnest($1::uuid[], $2::text[]) AS made (key, vector) ON CONFLICT DO NOTHING`,
        values: [[...wanted], vectors],
      });
      onProgress({ embedded: Math.min(at + batch, missing.length), toEmbed: missing.length });
    }
  };

  const keepMeans = async (keys: readonly ArticleKeys[]): Promise<void> => {
    const byKey = new Map(keys.map((one) => [one.article, one]));
    const missing = [...(await missingOf('article_mean', [...byKey.keys()]))];
    for (let at = 0; at < missing.length; at += batch) {
      const pairs = missing
        .slice(at, at + batch)
        .flatMap((article) => (byKey.get(article)?.sentences ?? []).map((sentence) => [article, sentence] as const));
      await database.query({
        text: `INSERT INTO article_mean (key, vector)
               SELECT article_key, l2_normalize(avg(vector))
               FROM unnest($1::uuid[], $2::uuid[]) AS pair (article_key, sentence_key) JOIN sentence ON sentence.key = sentence_key
               GROUP BY article_key ON CONFLICT DO NOTHING`,
        values: [pairs.map(([article]) => article), pairs.map(([, sentence]) => sentence)],
      });
    }
  };

  const noteSeen = async (table: VectorTable, keys: readonly string[]): Promise<void> => {
    for (let at = 0; at < keys.length; at += keysAtOnce) {
      await database.query({
        text: `UPDATE ${table} SET seen_on = current_date WHERE key = ANY($1::uuid[]) AND seen_on < current_date`,
        values: [keys.slice(at, at + keysAtOnce)],
      });
    }
    await database.query({ text: `DELETE FROM ${table} WHERE seen_on < current_date - $1::int`, values: [keptDays] });
  };

  const refuseOtherSize = async (): Promise<void> => {
    const { rows } = await database.query<{ size: number }>({
      text: 'SELECT vector_dims(vector) AS size FROM sentence LIMIT 1',
    });
    const size = rows[0]?.size ?? dimensions;
    if (size === dimensions) return;
    throw new SitasiError('store-damaged', 'the vectors of the database are of another size', {
      details: [`${String(size)} dimensions, the model has ${String(dimensions)}`],
    });
  };

  /** Made when the first vectors are there: faster than one by one. */
  const makeIndexes = (): Promise<void> =>
    database.transaction(async (queries) => {
      await queries.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [indexLock] });
      await queries.query({ text: 'SET LOCAL statement_timeout = 0' });
      for (const table of ['sentence', 'article_mean'] satisfies VectorTable[]) {
        await queries.query({
          text: `CREATE INDEX IF NOT EXISTS ${table}_nearest ON ${table}
                 USING hnsw ((vector::halfvec(${String(dimensions)})) halfvec_cosine_ops)`,
        });
      }
    });

  return {
    keep: async (articles, onProgress) => {
      await refuseOtherSize();
      const keys = articles.map(keysOf);
      await keepSentences(articles, keys, onProgress);
      await keepMeans(keys);
      await makeIndexes();
      await noteSeen('sentence', [...new Set(keys.flatMap(({ sentences }) => sentences))]);
      await noteSeen('article_mean', [...new Set(keys.map(({ article }) => article))]);
      return createVectorSearch(keys, { reading, database, dimensions });
    },
  };
}

/** A replica that does not answer is no reason not to. */
function orElse(replica: Queries, database: Queries): Queries {
  return { query: (query) => replica.query<never>(query).catch(() => database.query<never>(query)) };
}
