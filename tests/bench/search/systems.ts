import { defaultSettings } from '../../../src/engine/index.js';
import { createHybridIndex } from '../../../src/engine/retrieval/hybrid-index.js';
import { makeIndexData } from '../../../src/engine/retrieval/index-data.js';
import { loadPeer } from './load-peer.js';
import type { Sample, SampleQuestion } from './sample.js';

/** Texts of the best sentences, best first. */
export type Search = (question: SampleQuestion, count: number) => Promise<readonly string[]>;

/** Something that indexes sentences and finds some of them. */
export interface SearchSystem {
  readonly name: string;
  /** What of a question it searches with. */
  readonly kind: 'words and vectors' | 'vectors';
  /** The largest size at which it is measured. */
  readonly most: number;
  /** `folder` is empty, and for whoever keeps files. */
  build(sample: Sample, folder: string): Promise<Search>;
}

const textsAt = ({ claims }: Sample, places: readonly number[]): string[] => places.map((at) => claims[at]?.text ?? '');

const rowsOf = ({ vectors, dimensions, claims }: Sample): Float32Array[] =>
  claims.map((_, at) => vectors.subarray(at * dimensions, (at + 1) * dimensions));

/** Each sentence with its vector as a list, as most peers want it. */
function listed(sample: Sample): { readonly text: string; readonly vector: number[] }[] {
  const rows = rowsOf(sample);
  return sample.claims.map(({ text }, at) => ({ text, vector: Array.from(rows[at] ?? []) }));
}

/** Places of the nearest vectors, by a plain loop and a plain sort. */
function nearest({ vectors, dimensions }: Sample, query: Float32Array, count: number): number[] {
  const scores = new Float32Array(vectors.length / dimensions);
  for (let row = 0; row < scores.length; row += 1) {
    const from = row * dimensions;
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) sum += (vectors[from + at] ?? 0) * (query[at] ?? 0);
    scores[row] = sum;
  }
  return Array.from(scores.keys())
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, count);
}

const sitasi: SearchSystem = {
  name: 'Sitasi',
  kind: 'words and vectors',
  most: Infinity,
  build: ({ articles, vectors, dimensions }) => {
    let row = 0;
    const next = (): Float32Array => vectors.subarray(row * dimensions, (row += 1) * dimensions);
    const index = createHybridIndex(articles, makeIndexData(articles, next, dimensions), defaultSettings.retrieval);
    return Promise.resolve(async (question, count) => (await index.search(question, count)).map(({ text }) => text));
  },
};

const plainLoop: SearchSystem = {
  name: 'a loop over typed arrays',
  kind: 'vectors',
  most: 100_000,
  build: (sample) =>
    Promise.resolve(({ vector }, count) => Promise.resolve(textsAt(sample, nearest(sample, vector, count)))),
};

const orama: SearchSystem = {
  name: '@orama/orama',
  kind: 'words and vectors',
  most: 100_000,
  async build(sample) {
    const { create, insertMultiple, search } = await loadPeer('@orama/orama');
    const database = create({ schema: { text: 'string', vector: `vector[${String(sample.dimensions)}]` } });
    await insertMultiple(database, listed(sample), 5000);
    return async ({ text, vector }, count) => {
      const { hits } = await search(database, {
        mode: 'hybrid',
        term: text,
        vector: { value: Array.from(vector), property: 'vector' },
        similarity: 0,
        limit: count,
      });
      return hits.map(({ document }) => document.text);
    };
  },
};

const miniSearch: SearchSystem = {
  name: 'minisearch',
  kind: 'words and vectors',
  most: 100_000,
  async build(sample) {
    const { default: MiniSearch } = await loadPeer('minisearch');
    const words = new MiniSearch({ fields: ['text'], idField: 'at' });
    words.addAll(sample.claims.map(({ text }, at) => ({ at, text })));
    return ({ text, vector }, count) => {
      // It has no vectors: they are scanned beside it, and the two lists are joined by reciprocal rank.
      const byWords = words.search(text, { fuzzy: 0.2 }).slice(0, count);
      const scores = new Map<number, number>();
      for (const list of [nearest(sample, vector, count), byWords.map(({ id }) => id)]) {
        for (const [rank, at] of list.entries()) scores.set(at, (scores.get(at) ?? 0) + 1 / (60 + rank));
      }
      const joined = [...scores].sort((a, b) => b[1] - a[1]).slice(0, count);
      const places = joined.map(([at]) => at);
      return Promise.resolve(textsAt(sample, places));
    };
  },
};

const langChain: SearchSystem = {
  name: '@langchain/classic',
  kind: 'vectors',
  most: 100_000,
  async build(sample) {
    const { MemoryVectorStore } = await loadPeer('@langchain/classic/vectorstores/memory');
    const store = new MemoryVectorStore({});
    const rows = listed(sample);
    const documents = rows.map(({ text }) => ({ pageContent: text, metadata: {} }));
    await store.addVectors(
      rows.map(({ vector }) => vector),
      documents,
    );
    return async ({ vector }, count) => {
      const found = await store.similaritySearchVectorWithScore(Array.from(vector), count);
      return found.map(([{ pageContent }]) => pageContent);
    };
  },
};

const lanceDb: SearchSystem = {
  name: '@lancedb/lancedb',
  kind: 'vectors',
  most: 100_000,
  async build(sample, folder) {
    const { connect } = await loadPeer('@lancedb/lancedb');
    const table = await (await connect(folder)).createTable('claims', listed(sample));
    return async ({ vector }, count) => {
      const query = table.vectorSearch(Array.from(vector)).distanceType('cosine').select(['text', '_distance']);
      return (await query.limit(count).toArray()).map(({ text }) => text);
    };
  },
};

const vectra: SearchSystem = {
  name: 'vectra',
  kind: 'vectors',
  // It keeps all vectors as text in one file.
  most: 10_000,
  async build(sample, folder) {
    const { LocalIndex } = await loadPeer('vectra');
    const index = new LocalIndex(folder);
    await index.createIndex();
    await index.beginUpdate();
    for (const { text, vector } of listed(sample)) await index.insertItem({ vector, metadata: { text } });
    await index.endUpdate();
    return async ({ vector, text }, count) => {
      const found = await index.queryItems(Array.from(vector), text, count);
      return found.map(({ item }) => item.metadata.text);
    };
  },
};

const sqliteVec: SearchSystem = {
  name: 'sqlite-vec',
  kind: 'vectors',
  most: 100_000,
  async build(sample) {
    const { default: Database } = await loadPeer('better-sqlite3');
    const { load } = await loadPeer('sqlite-vec');
    const database = new Database(':memory:');
    load(database);
    database.exec(`CREATE VIRTUAL TABLE claims USING vec0(embedding float[${String(sample.dimensions)}])`);
    const insert = database.prepare<[bigint, Float32Array]>('INSERT INTO claims(rowid, embedding) VALUES (?, ?)');
    database.transaction(() => {
      for (const [at, row] of rowsOf(sample).entries()) insert.run(BigInt(at + 1), row);
    })();
    const find = database.prepare<[Float32Array, number], { rowid: number }>(
      'SELECT rowid FROM claims WHERE embedding MATCH ? AND k = ? ORDER BY distance',
    );
    return ({ vector }, count) => {
      const places = find.all(vector, count).map(({ rowid }) => rowid - 1);
      return Promise.resolve(textsAt(sample, places));
    };
  },
};

const hnswlib: SearchSystem = {
  name: 'hnswlib-node (approximate)',
  kind: 'vectors',
  most: 100_000,
  async build(sample) {
    const { HierarchicalNSW } = (await loadPeer('hnswlib-node')).default;
    const index = new HierarchicalNSW('ip', sample.dimensions);
    index.initIndex(sample.claims.length);
    for (const [at, row] of rowsOf(sample).entries()) index.addPoint(Array.from(row), at);
    index.setEf(100);
    return ({ vector }, count) =>
      Promise.resolve(textsAt(sample, index.searchKnn(Array.from(vector), count).neighbors));
  },
};

/** Ours first: the others are told as multiples of it. */
export const systems: readonly SearchSystem[] = [
  sitasi,
  plainLoop,
  orama,
  miniSearch,
  langChain,
  lanceDb,
  vectra,
  sqliteVec,
  hnswlib,
];
