import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultSettings } from '../../../src/engine/index.js';
import { createHybridIndex } from '../../../src/engine/retrieval/hybrid-index.js';
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
  build(sample: Sample): Promise<Search>;
  close?(): Promise<void>;
}

/** The peers are no packages of this project: they are installed beside the benchmark, or left out. */
const fromPeers = createRequire(new URL('../peers/package.json', import.meta.url));
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a benchmark over packages that need not be there
const load = async (name: string): Promise<any> => {
  const resolved = fromPeers.resolve(name);
  return import(pathToFileURL(resolved).href);
};
export const versionOf = (name: string): string => {
  try {
    const file = path.join(path.dirname(fromPeers.resolve('./package.json')), 'node_modules', name, 'package.json');
    return (fromPeers(file) as { version: string }).version;
  } catch {
    return 'not installed';
  }
};

const rowsOf = ({ vectors, dimensions, claims }: Sample): Float32Array[] =>
  claims.map((_, at) => vectors.subarray(at * dimensions, (at + 1) * dimensions));

const textsAt = ({ claims }: Sample, places: readonly number[]): string[] => places.map((at) => claims[at]?.text ?? '');

/** Places of the highest scores by a plain sort. */
function best(scores: Float32Array, count: number): number[] {
  return Array.from(scores.keys())
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, count);
}

function scan(rows: Float32Array, dimensions: number, query: Float32Array): Float32Array {
  const out = new Float32Array(rows.length / dimensions);
  for (let row = 0; row < out.length; row += 1) {
    const from = row * dimensions;
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) sum += (rows[from + at] as number) * (query[at] as number);
    out[row] = sum;
  }
  return out;
}

/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-explicit-any */
export const systems: readonly SearchSystem[] = [
  {
    name: 'Sitasi',
    kind: 'words and vectors',
    most: Infinity,
    build: (sample) => {
      const { articles, claims, vectors, dimensions } = sample;
      const index = createHybridIndex(articles, claims, vectors, dimensions, defaultSettings.retrieval);
      return Promise.resolve((question, count) =>
        Promise.resolve(index.search(question, count).map(({ text }) => text)),
      );
    },
  },
  {
    name: 'a loop over typed arrays',
    kind: 'vectors',
    most: 100_000,
    build: (sample) =>
      Promise.resolve(({ vector }, count) =>
        Promise.resolve(textsAt(sample, best(scan(sample.vectors, sample.dimensions, vector), count))),
      ),
  },
  {
    name: '@orama/orama',
    kind: 'words and vectors',
    most: 100_000,
    async build(sample) {
      const { create, insertMultiple, search } = await load('@orama/orama');
      const database = create({ schema: { text: 'string', embedding: `vector[${String(sample.dimensions)}]` } });
      const rows = rowsOf(sample);
      const documents = sample.claims.map(({ text }, at) => ({ text, embedding: Array.from(rows[at] ?? []) }));
      await insertMultiple(database, documents, 5000);
      return async ({ text, vector }, count) => {
        const found = await search(database, {
          mode: 'hybrid',
          term: text,
          vector: { value: Array.from(vector), property: 'embedding' },
          similarity: 0,
          limit: count,
        });
        return found.hits.map((hit: any) => hit.document.text);
      };
    },
  },
  {
    name: 'minisearch',
    kind: 'words and vectors',
    most: 100_000,
    async build(sample) {
      const { default: MiniSearch } = await load('minisearch');
      const words = new MiniSearch({ fields: ['text'], idField: 'at' });
      words.addAll(sample.claims.map(({ text }, at) => ({ at, text })));
      return ({ text, vector }, count) => {
        // It has no vectors: they are scanned beside it, and the two lists are joined by reciprocal rank.
        const byVector = best(scan(sample.vectors, sample.dimensions, vector), count);
        const byWords: number[] = words
          .search(text, { fuzzy: 0.2 })
          .slice(0, count)
          .map((hit: any) => hit.id);
        const scores = new Map<number, number>();
        for (const list of [byVector, byWords]) {
          for (const [rank, at] of list.entries()) scores.set(at, (scores.get(at) ?? 0) + 1 / (60 + rank));
        }
        const joined = [...scores].sort((a, b) => b[1] - a[1]).slice(0, count);
        return Promise.resolve(
          textsAt(
            sample,
            joined.map(([at]) => at),
          ),
        );
      };
    },
  },
  {
    name: '@langchain/classic',
    kind: 'vectors',
    most: 100_000,
    async build(sample) {
      const { MemoryVectorStore } = await load('@langchain/classic/vectorstores/memory');
      const store = new MemoryVectorStore({ embedDocuments: () => [], embedQuery: () => [] });
      const vectors = rowsOf(sample).map((row) => Array.from(row));
      await store.addVectors(
        vectors,
        sample.claims.map(({ text }) => ({ pageContent: text, metadata: {} })),
      );
      return async ({ vector }, count) => {
        const found = await store.similaritySearchVectorWithScore(Array.from(vector), count);
        return found.map(([document]: any) => document.pageContent);
      };
    },
  },
  (() => {
    let folder = '';
    return {
      name: '@lancedb/lancedb',
      kind: 'vectors' as const,
      most: 100_000,
      async build(sample: Sample) {
        const { connect } = await load('@lancedb/lancedb');
        folder = await mkdtemp(path.join(os.tmpdir(), 'sitasi-lance-'));
        const database = await connect(folder);
        const rows = rowsOf(sample);
        const table = await database.createTable(
          'claims',
          sample.claims.map(({ text }, at) => ({ text, vector: Array.from(rows[at] ?? []) })),
        );
        return async ({ vector }: SampleQuestion, count: number) => {
          const found = await table
            .vectorSearch(Array.from(vector))
            .distanceType('cosine')
            .select(['text', '_distance'])
            .limit(count)
            .toArray();
          return found.map((row: any) => row.text);
        };
      },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  })(),
  (() => {
    let folder = '';
    return {
      name: 'vectra',
      kind: 'vectors' as const,
      // It keeps all vectors as text in one file.
      most: 10_000,
      async build(sample: Sample) {
        const { LocalIndex } = await load('vectra');
        folder = await mkdtemp(path.join(os.tmpdir(), 'sitasi-vectra-'));
        const index = new LocalIndex(folder);
        await index.createIndex();
        await index.beginUpdate();
        const rows = rowsOf(sample);
        for (const [at, { text }] of sample.claims.entries()) {
          await index.insertItem({ vector: Array.from(rows[at] ?? []), metadata: { text } });
        }
        await index.endUpdate();
        return async ({ vector, text }: SampleQuestion, count: number) => {
          const found = await index.queryItems(Array.from(vector), text, count);
          return found.map((hit: any) => hit.item.metadata.text);
        };
      },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  })(),
  {
    name: 'sqlite-vec',
    kind: 'vectors',
    most: 100_000,
    async build(sample) {
      const { default: Database } = await load('better-sqlite3');
      const { load: loadVectors } = await load('sqlite-vec');
      const database = new Database(':memory:');
      loadVectors(database);
      database.exec(`CREATE VIRTUAL TABLE claims USING vec0(embedding float[${String(sample.dimensions)}])`);
      const insert = database.prepare('INSERT INTO claims(rowid, embedding) VALUES (?, ?)');
      const rows = rowsOf(sample);
      database.transaction(() => {
        for (const [at, row] of rows.entries()) insert.run(BigInt(at + 1), row);
      })();
      const find = database.prepare('SELECT rowid FROM claims WHERE embedding MATCH ? AND k = ? ORDER BY distance');
      return ({ vector }, count) =>
        Promise.resolve(
          textsAt(
            sample,
            find.all(vector, count).map(({ rowid }: any) => Number(rowid) - 1),
          ),
        );
    },
  },
  {
    name: 'hnswlib-node (approximate)',
    kind: 'vectors',
    most: 100_000,
    async build(sample) {
      const { default: hnswlib } = await load('hnswlib-node');
      const index = new hnswlib.HierarchicalNSW('ip', sample.dimensions);
      index.initIndex(sample.claims.length);
      for (const [at, row] of rowsOf(sample).entries()) index.addPoint(Array.from(row), at);
      index.setEf(100);
      return ({ vector }, count) =>
        Promise.resolve(textsAt(sample, index.searchKnn(Array.from(vector), count).neighbors));
    },
  },
];
