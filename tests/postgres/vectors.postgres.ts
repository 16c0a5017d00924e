import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, openPool, type Database, type Queries } from '../../src/adapters/postgres/open-database.js';
import { createVectorKeeper } from '../../src/adapters/postgres/vector-keeper.js';
import { projectFolder, readConfig } from '../../src/config.js';
import {
  buildCandidateIndex,
  buildIndex,
  defaultSettings,
  type Article,
  type CandidateIndex,
  type Embedder,
  type HybridIndex,
} from '../../src/engine/index.js';
import { openEngine } from '../../src/open-engine.js';
import { contractArticles, testIndex } from '../engine/retrieval/index-contract.js';
import { article } from '../helpers/articles.js';
import { createFakeEmbedder, createMemoryCache } from '../helpers/fake-embedder.js';
import { makeTempFolder } from '../helpers/temp-folder.js';
import { emptyDatabase, onServer } from './test-database.js';

const settings = defaultSettings.retrieval;
const schema = 'sitasi_vectors_test';
const connection = { search_path: `${schema},public`, 'hnsw.ef_search': '400' };

async function openOn(url: string): Promise<Database> {
  const migrationsFolder = `${projectFolder}migrations/vectors`;
  const database = await openDatabase({ url, migrationsFolder, schema, settings: connection });
  onTestFinished(() => database.close());
  return database;
}

const build = (
  articles: readonly Article[],
  embedder: Embedder,
  database: Database,
  replica: Queries | null = null,
  before: CandidateIndex | null = null,
): Promise<CandidateIndex> => {
  const keeper = createVectorKeeper({ database, replica, embedder, cache: createMemoryCache() });
  return buildCandidateIndex(articles, keeper, settings, undefined, before);
};

const asCandidates = (index: HybridIndex | null): CandidateIndex | null => index as CandidateIndex | null;
testIndex('in PostgreSQL', async () => {
  const database = await openOn(await emptyDatabase());
  return (articles, embedder, before) => build(articles, embedder, database, null, asCandidates(before));
});

const many = Array.from({ length: 400 }, (_, at) =>
  article({
    articleId: `berita-${String(at)}`,
    language: 'id',
    text: `Pelabuhan ${String(at)} menampung ${String(at * 7)} kapal. Dermaga nomor ${String(at % 13)} dibuka. Ombak tinggi di hari ke-${String(at)}.`,
  }),
);

describe('vectors in PostgreSQL', () => {
  it('find nearly what vectors in memory find', async () => {
    const embedder = createFakeEmbedder(256);
    const own = await buildIndex(many, { embedder, cache: createMemoryCache() }, settings);
    const kept = await build(many, createFakeEmbedder(256), await openOn(await emptyDatabase()));
    let same = 0;
    let all = 0;
    for (const text of Array.from({ length: 40 }, (_, at) => `pelabuhan ${String(at * 9)} menampung kapal`)) {
      const query = { vector: await embedder.embedQuery(text), text };
      const [expected, found] = [await own.search(query, 10), await kept.search(query, 10)];
      expect(found[0]?.claimId).toBe(expected[0]?.claimId);
      for (const [at, { scores }] of expected.entries()) {
        expect(Math.abs((found[at]?.scores.fusedScore ?? 0) - scores.fusedScore)).toBeLessThan(0.005);
      }
      const ids = new Set(found.map(({ claimId }) => claimId));
      same += expected.filter(({ claimId }) => ids.has(claimId)).length;
      all += expected.length;
    }
    expect(same / all).toBeGreaterThan(0.95);
  });

  it('are made once for all processes', async () => {
    const url = await emptyDatabase();
    const [one, other] = [createFakeEmbedder(64), createFakeEmbedder(64)];
    await build(contractArticles, one, await openOn(url));
    const index = await build(contractArticles, other, await openOn(url));
    expect([one.passages.length, other.passages.length]).toEqual([4, 0]);
    expect(await index.search({ vector: await other.embedQuery('museum'), text: 'museum' }, 3)).toHaveLength(3);
  });

  it('are there whole when two processes begin at once', async () => {
    const url = await emptyDatabase();
    const [first, second] = [await openOn(url), await openOn(url)];
    const [one, other] = await Promise.all([
      build(many, createFakeEmbedder(64), first),
      build(many, createFakeEmbedder(64), second),
    ]);
    const query = { vector: await createFakeEmbedder(64).embedQuery('dermaga 7'), text: 'dermaga 7' };
    expect(await one.search(query, 10)).toEqual(await other.search(query, 10));
    const { rows } = await first.query<{ count: string }>({ text: 'SELECT count(*) FROM sentence' });
    expect(Number(rows[0]?.count)).toBe(new Set(one.claims.map(({ text }) => text)).size);
  });

  it('that another corpus on the database has are not found', async () => {
    const url = await emptyDatabase();
    const database = await openOn(url);
    await build(many, createFakeEmbedder(64), database);
    const index = await build(contractArticles, createFakeEmbedder(64), database);
    const query = { vector: await createFakeEmbedder(64).embedQuery('pelabuhan 12'), text: 'pelabuhan 12' };
    expect(new Set((await index.search(query, 100)).map(({ articleId }) => articleId))).toEqual(
      new Set(['jepang', 'sentences']),
    );
  });

  it('of another size are refused with what is wrong', async () => {
    const database = await openOn(await emptyDatabase());
    await build(contractArticles, createFakeEmbedder(64), database);
    await expect(build(contractArticles, createFakeEmbedder(32), database)).rejects.toMatchObject({
      code: 'store-damaged',
      details: ['64 dimensions, the model has 32'],
    });
  });

  it('that nobody asked for in a month go, and come back when they are wanted', async () => {
    const database = await openOn(await emptyDatabase());
    await build(contractArticles, createFakeEmbedder(64), database);
    await database.query({ text: 'UPDATE sentence SET seen_on = current_date - 31' });
    await database.query({ text: 'UPDATE article_mean SET seen_on = current_date - 31' });
    await build(contractArticles.slice(2), createFakeEmbedder(64), database);
    expect((await database.query({ text: 'SELECT FROM sentence' })).rows).toHaveLength(1);
    const embedder = createFakeEmbedder(64);
    await build(contractArticles, embedder, database);
    expect(embedder.passages).toHaveLength(3);
  });

  it('are looked for in a replica, and in the database where that lacks them or is gone', async () => {
    const [url, replicaUrl] = [await emptyDatabase(), await emptyDatabase()];
    const [database, replica] = [await openOn(url), await openOn(replicaUrl)];
    // A replica that is behind: it has the vectors of the first article alone.
    await build(contractArticles.slice(0, 1), createFakeEmbedder(64), replica);
    const asked: string[] = [];
    const counting: Queries = {
      query: (query) => {
        asked.push(query.name ?? '');
        return replica.query(query);
      },
    };
    const behind = await build(contractArticles, createFakeEmbedder(64), database, counting);
    const query = { vector: await createFakeEmbedder(64).embedQuery('museum'), text: 'museum' };
    const [first] = await behind.search(query, 5);
    expect(first?.articleId).toBe('sentences');
    expect(first?.scores.cosine).toBeGreaterThan(0.3);
    expect(asked).toContain('nearest-sentence');

    const gone = openPool({ url: 'postgres://sitasi@127.0.0.1:9/nowhere' });
    const without = await build(contractArticles, createFakeEmbedder(64), database, gone);
    expect((await without.search(query, 5))[0]?.articleId).toBe('sentences');
  });

  it('are out of reach while the connection is cut, which is told, and there again after', async () => {
    const url = await emptyDatabase();
    const index = await build(contractArticles, createFakeEmbedder(64), await openOn(url));
    const query = { vector: await createFakeEmbedder(64).embedQuery('museum'), text: 'museum' };
    const name = new URL(url).pathname.slice(1);
    await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    await expect(index.search(query, 5)).rejects.toMatchObject({ code: 'database-unusable' });
    await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect(await index.search(query, 5)).toHaveLength(5);
  });
});

it('a bot with its vectors in the database answers the same as one without', async () => {
  const cache = makeTempFolder();
  onTestFinished(cache.remove);
  const DATABASE_URL = await emptyDatabase();
  const open = (environment: Record<string, string>) =>
    openEngine(readConfig({ DATABASE_URL, SITASI_CACHE_DIR: cache.folder, ...environment }), () => undefined);
  const [inMemory, inDatabase] = [await open({}), await open({ SITASI_VECTORS: 'database' })];
  for (const question of [
    "How big is Japan's FDI in ASEAN?",
    'Siapa menteri perdagangan Indonesia?',
    'Berapa ekspor kopi?',
  ]) {
    const request = { question, fallbackLanguage: 'en', today: '2020-01-15' } as const;
    const [expected, found] = [await inMemory.ask(request), await inDatabase.ask(request)];
    expect(found.kind).toBe(expected.kind);
    if (found.kind !== 'answered' || expected.kind !== 'answered') continue;
    expect(found.shortAnswer?.text).toBe(expected.shortAnswer?.text);
    expect(found.citations.map(({ quote }) => quote)).toEqual(expected.citations.map(({ quote }) => quote));
  }
});
