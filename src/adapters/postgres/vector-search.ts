import type { VectorSearch } from '../../engine/ports.js';
import type { Queries } from './open-database.js';
import type { ArticleKeys } from './vector-keys.js';

/** As pgvector reads a vector. */
export const written = (vector: Float32Array): string => `[${vector.join(',')}]`;

/** The tables of vectors; both name a vector by its `key`. */
export type VectorTable = 'sentence' | 'article_mean';

export interface VectorSearchOptions {
  /** Where vectors are looked for first: a replica, or the database itself. */
  readonly reading: Queries;
  /** Where those are looked for that a replica does not have yet. */
  readonly database: Queries;
  readonly dimensions: number;
}

/** Search over the vectors of these articles, all of which are in the database. */
export function createVectorSearch(keys: readonly ArticleKeys[], options: VectorSearchOptions): VectorSearch {
  const { reading, database, dimensions } = options;
  const rowsOf = new Map<string, number[]>();
  let row = 0;
  for (const key of keys.flatMap(({ sentences }) => sentences)) {
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
    row += 1;
  }
  const articlesOf = new Map<string, number[]>();
  for (const [number, { article }] of keys.entries()) {
    articlesOf.set(article, [...(articlesOf.get(article) ?? []), number]);
  }

  // As the index has it, which keeps vectors of one size only.
  const distance = `vector::halfvec(${String(dimensions)}) <=> $1::halfvec(${String(dimensions)})`;
  const nearestOf = async (table: VectorTable, query: string, count: number): Promise<string[]> => {
    const { rows } = await reading.query<{ key: string }>({
      name: `nearest-${table}`,
      text: `SELECT key FROM ${table} ORDER BY ${distance} LIMIT $2`,
      values: [query, count],
    });
    return rows.map(({ key }) => key);
  };

  /** The cosine of each vector by its key; what has none is missing. */
  const cosinesIn = async (
    from: Queries,
    table: VectorTable,
    query: string,
    wanted: readonly string[],
  ): Promise<Map<string, number>> => {
    const { rows } = await from.query<{ key: string; cosine: number }>({
      name: `cosines-${table}`,
      text: `SELECT key, 1 - (vector <=> $1::halfvec) AS cosine FROM ${table} WHERE key = ANY($2::uuid[])`,
      values: [query, wanted],
    });
    return new Map(rows.map(({ key, cosine }) => [key, cosine]));
  };
  const cosinesOf = async (
    table: VectorTable,
    query: string,
    wanted: readonly string[],
  ): Promise<ReadonlyMap<string, number>> => {
    const found = await cosinesIn(reading, table, query, wanted);
    const missing = wanted.filter((key) => !found.has(key));
    if (missing.length === 0 || reading === database) return found;
    return new Map([...found, ...(await cosinesIn(database, table, query, missing))]);
  };

  return {
    nearest: async (vector, count) => {
      const query = written(vector);
      const [sentences, articles] = await Promise.all([
        nearestOf('sentence', query, count),
        nearestOf('article_mean', query, count),
      ]);
      return {
        sentences: sentences.flatMap((key) => rowsOf.get(key) ?? []),
        articles: articles.flatMap((key) => articlesOf.get(key) ?? []),
      };
    },
    cosines: async (vector, articles) => {
      const query = written(vector);
      const wanted = articles.flatMap((number) => keys[number] ?? []);
      const [sentences, means] = await Promise.all([
        cosinesOf('sentence', query, [...new Set(wanted.flatMap((one) => one.sentences))]),
        cosinesOf('article_mean', query, [...new Set(wanted.map(({ article }) => article))]),
      ]);
      return new Map(
        articles.map((number) => {
          const own = keys[number];
          return [
            number,
            {
              mean: (own && means.get(own.article)) ?? 0,
              sentences: (own?.sentences ?? []).map((key) => sentences.get(key) ?? 0),
            },
          ];
        }),
      );
    },
  };
}
