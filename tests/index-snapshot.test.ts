import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CorpusProblem } from '../src/engine/index.js';
import { indexCorpus, type IndexedCorpus, type IndexEvent } from '../src/index-corpus.js';
import { createKeepSoon, keepIndex, openIndexedCorpus } from '../src/keep-index.js';
import type { ChangeStore, NewChange } from '../src/living-corpus/change-store.js';
import { createMemoryChangeStore } from '../src/living-corpus/memory-change-store.js';
import { article, articleLine } from './helpers/articles.js';
import { createFakeEmbedder, createMemoryCache } from './helpers/fake-embedder.js';
import { tempFolder, writeFiles } from './helpers/temp-folder.js';

const towns = ['Ambon', 'Bitung', 'Cilegon', 'Dumai', 'Ende', 'Fakfak', 'Garut'];
/** More sentences than are read in no time, some of them given as sentences, and one line that is no article. */
const lines = [
  ...Array.from({ length: 500 }, (_, at) =>
    articleLine({
      articleId: `berita-${String(at)}`,
      title: `Pelabuhan ${towns[at % towns.length] ?? ''}`,
      text: `Pelabuhan ${String(at)} menampung ${String(at * 7)} kapal. Dermaga ${towns[at % towns.length] ?? ''} dibuka. Ombak 🌊 tinggi. Kapal ke-${String(at)} berlayar.`,
    }),
  ),
  JSON.stringify({
    articleId: 'given',
    title: 'Given',
    language: 'en',
    sentences: ['The port opens at nine.', 'It closes at five.'],
    outlet: 'Contoh',
    url: 'none',
  }),
  '{"articleId": "broken"}',
].join('\n');

let folders: { readonly corpus: string; readonly cache: string };
let changes: ChangeStore;
beforeEach(() => {
  folders = { corpus: tempFolder(), cache: tempFolder() };
  changes = createMemoryChangeStore();
  writeFiles(folders.corpus, { 'a.jsonl': lines });
});

interface Opened {
  readonly indexed: IndexedCorpus;
  readonly events: readonly IndexEvent[];
  /** How many sentences had to be embedded: none where the index was kept, the cache of vectors being empty each time. */
  readonly embedded: number;
}

async function open(embedder = createFakeEmbedder(32)): Promise<Opened> {
  const events: IndexEvent[] = [];
  const sources = { locations: [folders.corpus], changes, embedder, cache: createMemoryCache(), vectors: null };
  const indexed = await openIndexedCorpus(sources, folders.cache, (event) => {
    if (event.kind !== 'embedding') events.push(event);
  });
  return { indexed, events, embedded: embedder.passages.length };
}

const questions = ['pelabuhan Ambon', 'berapa kapal 21', 'When does the port close?', 'plabuhan Dumai', 'kopi Toraja'];

/** All that can be told of an index from outside. */
async function everythingOf({ index, fingerprint, corpus, files }: IndexedCorpus): Promise<unknown> {
  const embedder = createFakeEmbedder(32);
  const found = [];
  for (const text of questions) {
    found.push(await index.search({ vector: await embedder.embedQuery(text), text }, 20), index.termsOf(text));
  }
  const claims = index.claims.map(({ claimId, text, speaker, quantities, dates }) => ({
    ...{ claimId, text, speaker, quantities, dates },
  }));
  return { found, claims, fingerprint, corpus, files, articles: [...index.articles] };
}

const fileOf = (): string => path.join(folders.cache, readdirSync(folders.cache)[0] ?? '');

const added = article({
  articleId: 'kopi',
  language: 'id',
  text: 'Petani Toraja menjual kopi. Harganya naik 12 persen.',
});
const addition: NewChange = {
  kind: 'added',
  by: 'a1b2c3d4e5f6',
  at: '2026-03-02T10:00:00.000Z',
  articles: [{ articleId: 'kopi', title: added.title }],
  content: { articles: [added], checks: [] },
  checkIds: [],
  trust: null,
  undoes: null,
};

describe('a second start', () => {
  test('has the index of the first without reading a sentence, and the same of everything', async () => {
    const first = await open();
    const second = await open();
    expect(first.embedded).toBeGreaterThan(1000);
    expect(second).toMatchObject({ embedded: 0 });
    expect(await everythingOf(second.indexed)).toEqual(await everythingOf(first.indexed));
    const problems = expect.arrayContaining([
      expect.objectContaining<Partial<CorpusProblem>>({ line: 502 }),
    ]) as unknown;
    for (const { events } of [first, second]) expect(events).toEqual([{ kind: 'corpus-problems', problems }]);
  });

  test('with a journal over the files has what was added and lacks what was removed', async () => {
    await changes.append(addition);
    await changes.append({
      ...addition,
      kind: 'removed',
      articles: [{ articleId: 'given', title: 'Given' }],
      content: null,
    });
    const first = await open();
    const second = await open();
    expect(second.embedded).toBe(0);
    expect(await everythingOf(second.indexed)).toEqual(await everythingOf(first.indexed));
    expect(second.indexed.index.articles.has('kopi')).toBe(true);
    expect(second.indexed.index.articles.has('given')).toBe(false);
    // What was removed is still in the files, whole, for when the removal is taken back.
    expect(second.indexed.files.articles.find(({ articleId }) => articleId === 'given')?.givenSentences).toHaveLength(
      2,
    );
  });

  test('goes on from there: a change costs what changed', async () => {
    await open();
    const embedder = createFakeEmbedder(32);
    const { indexed } = await open(embedder);
    writeFiles(folders.corpus, { 'b.jsonl': articleLine({ articleId: 'baru', text: 'Mercusuar baru menyala.' }) });
    const sources = { locations: [folders.corpus], changes, embedder, cache: createMemoryCache(), vectors: null };
    const next = await indexCorpus(sources, () => undefined, indexed);
    expect(embedder.passages).toEqual(['Mercusuar baru menyala.']);
    await keepIndex(next, sources, folders.cache, () => undefined);
    expect((await open()).embedded).toBe(0);
  });
});

test('what changed after the files were read is not taken for what was kept', async () => {
  const embedder = createFakeEmbedder(32);
  const sources = { locations: [folders.corpus], changes, embedder, cache: createMemoryCache(), vectors: null };
  const indexed = await indexCorpus(sources, () => undefined);
  writeFiles(folders.corpus, { 'b.jsonl': articleLine({ articleId: 'baru', text: 'Mercusuar baru menyala.' }) });
  await changes.append(addition);
  await keepIndex(indexed, sources, folders.cache, () => undefined);
  const { articles } = (await open()).indexed.index;
  expect([articles.has('baru'), articles.has('kopi')]).toEqual([true, true]);
});

describe('an index is made anew, without a word,', () => {
  test.each<readonly [string, () => unknown]>([
    ['when a file changed', () => writeFiles(folders.corpus, { 'a.jsonl': `${lines}\n` })],
    ['when a file was added', () => writeFiles(folders.corpus, { 'b.md': 'x' })],
    ['when the journal changed', () => changes.append(addition)],
  ])('%s', async (_, change) => {
    await open();
    await change();
    const after = await open();
    expect(after.embedded).toBeGreaterThan(1000);
    expect(after.events.map(({ kind }) => kind)).toEqual(['corpus-problems']);
    expect((await open()).embedded).toBe(0);
  });

  test('for another model', async () => {
    await open();
    expect((await open(createFakeEmbedder(32, 'another'))).embedded).toBeGreaterThan(1000);
    expect((await open()).embedded).toBe(0);
  });
});

describe('a file that cannot be used is told of, and made anew', () => {
  const kinds = ({ events }: Opened): string[] => events.map(({ kind }) => kind);

  test.each([0, 5, 60, 5000, 100_000])('cut short after %i bytes', async (length) => {
    const first = await open();
    writeFileSync(fileOf(), readFileSync(fileOf()).subarray(0, length));
    const after = await open();
    expect(after.events).toContainEqual({ kind: 'snapshot-unusable', reason: 'damaged' });
    expect(await everythingOf(after.indexed)).toEqual(await everythingOf(first.indexed));
    expect((await open()).embedded).toBe(0);
  });

  test('of another version', async () => {
    await open();
    const bytes = readFileSync(fileOf());
    bytes.writeUInt32LE(2, 'sitasi index\n'.length);
    writeFileSync(fileOf(), bytes);
    expect((await open()).events).toContainEqual({ kind: 'snapshot-unusable', reason: 'other-version' });
    expect((await open()).embedded).toBe(0);
  });

  test('a folder that cannot be written is told of, and answers are the same', async () => {
    folders = { ...folders, cache: path.join(folders.corpus, 'a.jsonl') };
    const opened = await open();
    expect(kinds(opened)).toEqual(['snapshot-unusable', 'corpus-problems', 'snapshot-unwritable']);
    expect(opened.indexed.index.articles.size).toBe(501);
  });
});

test('of changes that come together the last one is kept', async () => {
  const kept: IndexedCorpus[] = [];
  const keepSoon = createKeepSoon((indexed) => Promise.resolve(void kept.push(indexed)), 20);
  const [{ indexed: one }, { indexed: other }] = [await open(), await open()];
  expect([keepSoon(one), keepSoon(other)]).toEqual([one, other]);
  expect(kept).toEqual([]);
  await vi.waitFor(() => {
    expect(kept).toHaveLength(1);
  });
  expect(kept[0]).toBe(other);
});

test('a small corpus is not kept', async () => {
  writeFiles(folders.corpus, { 'a.jsonl': articleLine({ articleId: 'one', text: 'Satu kapal berlayar.' }) });
  await open();
  expect(readdirSync(folders.cache)).toEqual([]);
});

test('of many corpora with one cache the last four are kept', async () => {
  const corpora = Array.from({ length: 6 }, () => tempFolder());
  for (const [at, corpus] of corpora.entries()) {
    folders = { ...folders, corpus };
    writeFiles(corpus, { 'a.jsonl': lines });
    await open();
    // Written within one tick of the clock they would be of one age: each is older than the next.
    const written = readdirSync(folders.cache).map((name) => path.join(folders.cache, name));
    const newest = written.find((file) => statSync(file).mtimeMs > 1e12);
    if (newest) utimesSync(newest, 1000 + at, 1000 + at);
  }
  expect(readdirSync(folders.cache)).toHaveLength(4);
  const embedded: number[] = [];
  for (const corpus of [...corpora].reverse()) {
    folders = { ...folders, corpus };
    embedded.push((await open()).embedded);
    if (embedded.length === 4) break;
  }
  expect(embedded).toEqual([0, 0, 0, 0]);
}, 60_000);
