import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** As much of each peer as the benchmark uses: they are no packages of the project, so its types are not there to be read. */
export interface PeerModules {
  readonly '@orama/orama': {
    readonly create: (options: { schema: Record<string, string> }) => object;
    readonly insertMultiple: (database: object, documents: readonly object[], batch: number) => Promise<unknown>;
    readonly search: (database: object, query: object) => Promise<{ hits: readonly { document: { text: string } }[] }>;
  };
  readonly minisearch: {
    default: new (options: { fields: readonly string[]; idField: string }) => {
      addAll(documents: readonly object[]): void;
      search(text: string, options: { fuzzy: number }): readonly { id: number }[];
    };
  };
  readonly '@langchain/classic/vectorstores/memory': {
    MemoryVectorStore: new (embeddings: object) => {
      addVectors(vectors: readonly number[][], documents: readonly object[]): Promise<void>;
      similaritySearchVectorWithScore(
        vector: readonly number[],
        count: number,
      ): Promise<readonly (readonly [{ pageContent: string }, number])[]>;
    };
  };
  readonly '@lancedb/lancedb': {
    readonly connect: (
      folder: string,
    ) => Promise<{ createTable(name: string, rows: readonly object[]): Promise<LanceTable> }>;
  };
  readonly vectra: {
    LocalIndex: new (folder: string) => {
      createIndex(): Promise<void>;
      beginUpdate(): Promise<void>;
      insertItem(item: { vector: readonly number[]; metadata: { text: string } }): Promise<unknown>;
      endUpdate(): Promise<void>;
      queryItems(
        vector: readonly number[],
        text: string,
        count: number,
      ): Promise<readonly { item: { metadata: { text: string } } }[]>;
    };
  };
  readonly 'better-sqlite3': { default: typeof import('better-sqlite3') };
  readonly 'sqlite-vec': { readonly load: (database: object) => void };
  readonly 'hnswlib-node': {
    default: {
      HierarchicalNSW: new (
        space: string,
        dimensions: number,
      ) => {
        initIndex(most: number): void;
        addPoint(vector: readonly number[], label: number): void;
        setEf(ef: number): void;
        searchKnn(vector: readonly number[], count: number): { neighbors: readonly number[] };
      };
    };
  };
}

interface LanceTable {
  vectorSearch(vector: readonly number[]): LanceQuery;
}

interface LanceQuery {
  distanceType(type: string): LanceQuery;
  select(columns: readonly string[]): LanceQuery;
  limit(count: number): LanceQuery;
  toArray(): Promise<readonly { text: string }[]>;
}

const fromPeers = createRequire(new URL('../peers/package.json', import.meta.url));

/** Rejects where the peer is not installed beside the benchmark. */
export async function loadPeer<Name extends keyof PeerModules>(name: Name): Promise<PeerModules[Name]> {
  return (await import(pathToFileURL(fromPeers.resolve(name)).href)) as PeerModules[Name];
}

export function versionOfPeer(name: string): string {
  try {
    const file = path.join(path.dirname(fromPeers.resolve('./package.json')), 'node_modules', name, 'package.json');
    return (fromPeers(file) as { version: string }).version;
  } catch {
    return 'not installed';
  }
}
