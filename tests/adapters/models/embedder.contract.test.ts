import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEmbedder } from '../../../src/adapters/models/embedder.js';
import { projectFolder } from '../../../src/config.js';
import type { Embedder } from '../../../src/engine/index.js';
import { createFakeEmbedder } from '../../helpers/fake-embedder.js';

const openReal = (): Promise<Embedder> =>
  createEmbedder({ folder: path.join(projectFolder, 'models', 'e5-small-id-en'), allowDownload: false });

const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? Number.NaN), 0);

describe.each([
  ['the shipped model', openReal],
  ['the fake of the other tests', () => Promise.resolve(createFakeEmbedder())],
])('%s', (name, open) => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await open();
  });

  test.each([
    ['a question', "How big is Japan's FDI in ASEAN?"],
    ['a sentence', 'Jepang merupakan sumber investasi asing langsung terbesar kedua di ASEAN.'],
    ['one word', 'FDI'],
    ['nothing', ''],
    ['only spaces', ' \n\t '],
    ['5,000 words', 'investasi asing '.repeat(2500)],
    ['one word of 20,000 letters', 'a'.repeat(20_000)],
    ['lone surrogates', '\uD83D x \uDE00 \uD800'],
    ['emoji and other scripts', '👩‍👩‍👧 日本 ไทย \u202E\u0000'],
    ['the name of a special token', '<s> </s> <pad> <mask> [CLS]'],
  ])('gives a unit vector for %s', async (_, text) => {
    for (const vector of [await embedder.embedQuery(text), await embedder.embedPassage(text)]) {
      expect(vector).toBeInstanceOf(Float32Array);
      expect(vector).toHaveLength(embedder.dimensions);
      expect(vector.every(Number.isFinite)).toBe(true);
      expect(cosine(vector, vector)).toBeCloseTo(1, 4);
    }
  });

  test('gives the same vector for the same text, whatever came between, in memory of its own', async () => {
    const first = await embedder.embedPassage('Japan invests in ASEAN.');
    const kept = Float32Array.from(first);
    await embedder.embedPassage('Something else altogether.');
    const second = await embedder.embedPassage('Japan invests in ASEAN.');
    expect(first).toEqual(kept);
    expect(second).toEqual(kept);
    second.fill(0);
    expect(await embedder.embedPassage('Japan invests in ASEAN.')).toEqual(kept);
  });

  test('gives the same vectors when asked for many at a time', async () => {
    const texts = ['Jepang', 'investasi asing langsung', 'perdagangan barang ASEAN', 'beasiswa'];
    const oneByOne: Float32Array[] = [];
    for (const text of texts) oneByOne.push(await embedder.embedPassage(text));
    expect(await Promise.all(texts.map((text) => embedder.embedPassage(text)))).toEqual(oneByOne);
  });

  test('brings what is about the same thing nearer than what is not', async () => {
    const question = await embedder.embedQuery('Japan investment in ASEAN');
    const about = await embedder.embedPassage('Japan increases investment in ASEAN.');
    const unrelated = await embedder.embedPassage('The orchestra rehearsed a symphony.');
    expect(cosine(question, about)).toBeGreaterThan(cosine(question, unrelated));
  });

  test('has a fingerprint', () => {
    expect(embedder.fingerprint.length).toBeGreaterThan(4);
    expect(`${name} ${embedder.fingerprint}`).not.toContain('undefined');
  });
});

describe('the shipped model, beyond the fake', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await openReal();
  });

  test('reads a question and a passage differently', async () => {
    const text = 'Jepang berinvestasi di ASEAN.';
    expect(cosine(await embedder.embedQuery(text), await embedder.embedPassage(text))).toBeLessThan(0.999);
  });

  test.each([
    [
      'Jepang merupakan mitra dagang terbesar ketiga ASEAN.',
      "Japan was ASEAN's third-largest trading partner.",
      'The museum opens every day but Monday.',
    ],
    [
      'Kementerian menawarkan beasiswa kepada mahasiswa.',
      'The ministry offered scholarships to students.',
      'Rain is expected in the north of Java tonight.',
    ],
  ])('brings "%s" nearer to its translation than to something else', async (indonesian, english, unrelated) => {
    const own = await embedder.embedPassage(indonesian);
    const translated = cosine(own, await embedder.embedPassage(english));
    expect(translated).toBeGreaterThan(cosine(own, await embedder.embedPassage(unrelated)) + 0.05);
  });

  test('has the same fingerprint at every start', async () => {
    expect((await openReal()).fingerprint).toBe(embedder.fingerprint);
  });
});
