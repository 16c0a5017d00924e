import type { VectorSearch } from '../../engine/ports.js';
import type { Queries } from './open-database.js';
import type { ArticleKeys } from './vector-keys.js';

/** As pgvector reads a vector. */
export const written = (vector: Float32Array): string => `[${vector.join(',')}]`;

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
  const nearestOf = async (table: 'sentence' | 'article_mean', key: string, query: string, count: number) => {
    const { rows } = await reading.query<{ key: string }>({
      name: `nearest-${table}`,
      text: `SELECT ${key} AS key FROM ${table} ORDER BY ${distance} LIMIT $2`,
      values: [query, count],
    });
    return rows.map((found) => found.key);
  };

  /** The cosine of each vector by its key; what has none is missing. */
  const cosinesOf = async (
    from: Queries,
    table: 'sentence' | 'article_mean',
    key: string,
    query: string,
    wanted: readonly string[],
  ) => {
    const { rows } = await from.query<{ key: string; cosine: number }>({
      name: `cosines-${table}`,
      text: `SELECT ${key} AS key, 1 - (vector <=> $1::halfvec) AS cosine FROM ${table} WHERE ${key} = ANY($2::uuid[])`,
      values: [query, wanted],
    });
    return new Map(rows.map((found) => [found.key, found.cosine]));
  };
  const allCosinesOf = async (
    table: 'sentence' | 'article_mean',
    key: string,
    query: string,
    wanted: readonly string[],
  ) => {
    const found = await cosinesOf(reading, table, key, query, wanted);
    const missing = wanted.filter((one) => !found.has(one));
    if (missing.length === 0 || reading === database) return found;
    return new Map([...found, ...(await cosinesOf(database, table, key, query, missing))]);
  };

  return {
    nearest: async (vector, count) => {
      const query = written(vector);
      const [sentences, articles] = await Promise.all([
        nearestOf('sentence', 'sentence_key', query, count),
        nearestOf('article_mean', 'article_key', query, count),
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
        allCosinesOf('sentence', 'sentence_key', query, [...new Set(wanted.flatMap((one) => one.sentences))]),
        allCosinesOf('article_mean', 'article_key', query, [...new Set(wanted.map(({ article }) => article))]),
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
