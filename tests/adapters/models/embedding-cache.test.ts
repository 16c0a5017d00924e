import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEmbeddingCache } from '../../../src/adapters/models/embedding-cache.js';
import { buildIndex, defaultSettings, type EmbeddingCache } from '../../../src/engine/index.js';
import { article } from '../../helpers/articles.js';
import { createFakeEmbedder, type FakeEmbedder } from '../../helpers/fake-embedder.js';
import { tempFolder } from '../../helpers/temp-folder.js';

const dimensions = 4;
const texts = ['Jepang berinvestasi di ASEAN.', 'Nilainya 21,2 miliar dolar AS.', 'Itu terbesar kedua.'];
const vectorOf = (text: string): Float32Array => Float32Array.of(text.length, 0.1, -1e-30, texts.indexOf(text));

interface Opened {
  readonly cache: EmbeddingCache;
  readonly unwritable: readonly unknown[];
  readonly repaired: readonly number[];
}

function open(folder: string, fingerprint = 'a'.repeat(64)): Opened {
  const unwritable: unknown[] = [];
  const repaired: number[] = [];
  const cache = openEmbeddingCache({
    folder,
    fingerprint,
    dimensions,
    onUnwritable: (cause) => unwritable.push(cause),
    onRepaired: (bytes) => repaired.push(bytes),
  });
  return { cache, unwritable, repaired };
}

/** Puts all texts and makes them durable. */
async function fill(folder: string, fingerprint?: string): Promise<Opened> {
  const opened = open(folder, fingerprint);
  for (const text of texts) opened.cache.put(text, vectorOf(text));
  await opened.cache.flush();
  return opened;
}

const known = ({ cache }: Opened): string[] => texts.filter((text) => cache.get(text));

/** The one file of a cache folder. */
function fileIn(folder: string): string {
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return path.join(folder, name ?? '');
}

describe('a second start', () => {
  test('has the vectors of the first, bit for bit', async () => {
    const folder = path.join(tempFolder(), 'made', 'by the cache');
    await fill(folder);
    const again = open(folder);
    for (const text of texts) expect(again.cache.get(text)).toEqual(vectorOf(text));
    expect(again).toMatchObject({ unwritable: [], repaired: [] });
  });

  test('embeds nothing; a changed article costs only its new sentences', async () => {
    const folder = tempFolder();
    const start = async (text: string): Promise<FakeEmbedder> => {
      const embedder = createFakeEmbedder(dimensions);
      const { cache } = open(folder);
      await buildIndex([article({ text, language: 'id' })], { embedder, cache }, defaultSettings.retrieval);
      return embedder;
    };
    expect((await start(`${texts.join(' ')} ${texts.join(' ')}`)).passages).toEqual(texts);
    expect((await start(texts.join(' '))).passages).toEqual([]);
    expect((await start(`${texts.join(' ')} Ini baru.`)).passages).toEqual(['Ini baru.']);
  });

  test('after nothing was kept knows nothing', () => {
    const folder = tempFolder();
    const { cache } = open(folder);
    cache.put('one', vectorOf('one'));
    open(folder);
    expect(known(open(folder))).toEqual([]);
  });
});

test('the file holds no text', async () => {
  const folder = tempFolder();
  await fill(folder);
  const bytes = readFileSync(fileIn(folder));
  for (const text of texts) {
    for (const word of text.split(' ').filter((part) => part.length > 3)) expect(bytes.includes(word)).toBe(false);
  }
});

test('vectors of two models are never mixed', async () => {
  const folder = tempFolder();
  await fill(folder, 'a'.repeat(64));
  expect(known(open(folder, 'b'.repeat(64)))).toEqual([]);
  expect(known(open(folder, 'a'.repeat(64)))).toEqual(texts);
});

describe('a damaged file', () => {
  test('cut short at any byte is mended, told, and complete again after the next start', async () => {
    const folder = tempFolder();
    await fill(folder);
    const file = fileIn(folder);
    const whole = readFileSync(file);
    const recordBytes = whole.length / texts.length;
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      const cut = open(folder);
      const left = Math.floor(length / recordBytes);
      expect(known(cut)).toEqual(texts.slice(0, left));
      expect(cut.repaired).toEqual(length % recordBytes === 0 ? [] : [length % recordBytes]);
      for (const text of texts.slice(left)) cut.cache.put(text, vectorOf(text));
      await cut.cache.flush();
      expect(readFileSync(fileIn(folder)).equals(whole)).toBe(true);
    }
  });

  test('with any byte flipped gives no wrong vector', async () => {
    const folder = tempFolder();
    await fill(folder);
    const file = fileIn(folder);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      writeFileSync(file, flipped);
      const opened = open(folder);
      expect(known(opened)).toEqual(texts.slice(0, Math.floor((at / whole.length) * texts.length)));
      for (const text of known(opened)) expect(opened.cache.get(text)).toEqual(vectorOf(text));
      expect(opened.repaired).toHaveLength(1);
      expect((open(folder)).repaired).toEqual([]);
    }
  });

  test('of something else altogether is replaced', async () => {
    const folder = tempFolder();
    await fill(folder);
    writeFileSync(fileIn(folder), 'not a cache at all, but longer than one record of it is');
    expect(known(open(folder))).toEqual([]);
    await fill(folder);
    expect(known(open(folder))).toEqual(texts);
  });
});

describe('a folder that cannot be used is told once, and answers are the same', () => {
  test('a file in the place of the folder', async () => {
    const folder = path.join(tempFolder(), 'cache');
    writeFileSync(folder, '');
    const opened = await fill(folder);
    await fill(folder);
    opened.cache.put('later', vectorOf('later'));
    await opened.cache.flush();
    expect(opened.unwritable).toHaveLength(1);
    expect(opened.cache.get('later')).toEqual(vectorOf('later'));
    expect(known(opened)).toEqual(texts);
  });

  test('a folder in the place of the file', async () => {
    const folder = tempFolder();
    await fill(folder);
    const file = fileIn(folder);
    const other = tempFolder();
    mkdirSync(path.join(other, path.basename(file)));
    const opened = await fill(other);
    expect(opened.unwritable).toHaveLength(1);
    expect(known(opened)).toEqual(texts);
  });
});
