import { describe, expect, test } from 'vitest';
import {
  buildCandidateIndex,
  buildIndex,
  defaultSettings,
  type Article,
  type BuildProgress,
  type CandidateIndex,
  type HybridIndex,
  type MemoryIndex,
  type VectorKeeper,
} from '../../../src/engine/index.js';
import { createHybridIndex } from '../../../src/engine/retrieval/hybrid-index.js';
import { article } from '../../helpers/articles.js';
import { createFakeEmbedder, createMemoryCache } from '../../helpers/fake-embedder.js';
import { contractArticles as articles, contractClaims, testIndex } from './index-contract.js';

const settings = defaultSettings.retrieval;
const build = (of: readonly Article[]): Promise<MemoryIndex> =>
  buildIndex(of, { embedder: createFakeEmbedder(256), cache: createMemoryCache() }, settings);

const asMemory = (index: HybridIndex | null): MemoryIndex | null => index as MemoryIndex | null;
testIndex('in memory', () => {
  const cache = createMemoryCache();
  return Promise.resolve((of, embedder, before) =>
    buildIndex(of, { embedder, cache }, settings, undefined, asMemory(before)),
  );
});

/** Vectors that are elsewhere: in another index, which is searched exactly. */
function keepElsewhere(embedder = createFakeEmbedder(256)): VectorKeeper {
  const cache = createMemoryCache();
  return {
    keep: async (of, onProgress) => {
      const other = await buildIndex(of, { embedder, cache }, settings, onProgress);
      const numberOf = new Map(of.map(({ articleId }, number) => [articleId, number]));
      const rowOf = new Map(other.claims.map(({ claimId }, row) => [claimId, row]));
      const { sentenceVectors, articleVectors } = other.data;
      return {
        nearest: async (vector, count) => {
          const found = await other.search({ vector, text: '' }, count, 'dense');
          return {
            sentences: found.flatMap(({ claimId }) => rowOf.get(claimId) ?? []),
            articles: [...new Set(found.flatMap(({ articleId }) => numberOf.get(articleId) ?? []))],
          };
        },
        cosines: (vector, numbers) =>
          Promise.resolve(
            new Map(
              numbers.map((number) => {
                const claims = other.claimsOf(of[number]?.articleId ?? '');
                const sentences = claims.map(({ claimId }) => sentenceVectors.product(rowOf.get(claimId) ?? 0, vector));
                return [number, { mean: articleVectors.product(number, vector), sentences }];
              }),
            ),
          ),
      };
    },
  };
}

const asCandidates = (index: HybridIndex | null): CandidateIndex | null => index as CandidateIndex | null;
testIndex('elsewhere', () => {
  let keeper: VectorKeeper | null = null;
  return Promise.resolve((of, embedder, before) =>
    buildCandidateIndex(
      of,
      (keeper ??= keepElsewhere(embedder as ReturnType<typeof createFakeEmbedder>)),
      settings,
      undefined,
      asCandidates(before),
    ),
  );
});

test('an index whose vectors are elsewhere orders as one that has them', async () => {
  const [own, elsewhere] = [await build(articles), await buildCandidateIndex(articles, keepElsewhere(), settings)];
  const embedder = createFakeEmbedder(256);
  for (const text of ['investasi asing langsung Jepang', 'museum', 'mitra dagng', 'kopi', '']) {
    const query = { vector: await embedder.embedQuery(text), text };
    for (const mode of ['hybrid', 'dense', 'lexical'] as const) {
      expect(await elsewhere.search(query, 10, mode)).toEqual(await own.search(query, 10, mode));
    }
  }
});

describe('an index whose vectors are elsewhere', () => {
  test('has the best of a few candidates where it takes only a few', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      article({
        articleId: `a${String(at)}`,
        language: 'id',
        text: `Kapal nomor ${String(at)} berlayar. Cuaca cerah.`,
      }),
    );
    const few = { ...settings, nearest: 1 };
    const index = await buildCandidateIndex(many, keepElsewhere(), few);
    const embedder = createFakeEmbedder(256);
    const query = { vector: await embedder.embedQuery('kapal nomor 17'), text: 'kapal nomor 17' };
    const [first] = await index.search(query, 1);
    expect(first?.claimId).toBe('a17#0');
  });

  test('is rejected with what its store says, and still tells words', async () => {
    const gone = new Error('gone');
    const keeper: VectorKeeper = {
      keep: () => Promise.resolve({ nearest: () => Promise.reject(gone), cosines: () => Promise.reject(gone) }),
    };
    const index = await buildCandidateIndex(articles, keeper, settings);
    await expect(index.search({ vector: new Float32Array(256), text: 'Jepang' }, 5)).rejects.toBe(gone);
    expect(index.termsOf('Jepang')).toMatchObject([{ matches: [{ word: 'jepang' }] }]);
  });
});

test('what was made of other articles is refused', async () => {
  const { data } = await build(articles);
  expect(() => createHybridIndex(articles.slice(1), data, settings)).toThrow(RangeError);
  const more = [...articles, article({ articleId: 'more', text: '' })];
  expect(() => createHybridIndex(more, data, settings)).toThrow(RangeError);
  expect(createHybridIndex(articles, data, settings).claims).toHaveLength(contractClaims);
});

test('an article that was indexed before is not read again', async () => {
  let timesRead = 0;
  const text = 'Kapal feri berangkat dari Padang Bai setiap pagi.';
  const watched: Article = Object.defineProperty(article({ articleId: 'watched', language: 'id', text }), 'text', {
    get: () => {
      timesRead += 1;
      return text;
    },
  });
  const ports = { embedder: createFakeEmbedder(32), cache: createMemoryCache() };
  const before = await buildIndex([watched, ...articles], ports, settings);
  const timesReadAtFirst = timesRead;
  const after = await buildIndex([...articles.slice(1), watched], ports, settings, undefined, before);
  expect({ timesReadAtFirst: timesReadAtFirst > 0, more: timesRead - timesReadAtFirst }).toEqual({
    timesReadAtFirst: true,
    more: 0,
  });
  const query = { vector: await ports.embedder.embedQuery('kapal feri'), text: 'kapal feri' };
  expect((await after.search(query, 1))[0]?.text).toBe(text);
});

test('a sentence that stands twice is embedded once, and progress counts what is new', async () => {
  const counting = createFakeEmbedder(16);
  const cache = createMemoryCache();
  const progress: BuildProgress[] = [];
  await buildIndex(articles, { embedder: counting, cache }, settings, (step) => progress.push(step));
  expect(counting.passages).toHaveLength(contractClaims - 1);
  expect(progress.at(-1)).toEqual({ embedded: contractClaims - 1, toEmbed: contractClaims - 1 });
  progress.length = 0;
  await buildIndex(articles, { embedder: counting, cache }, settings, (step) => progress.push(step));
  expect(progress).toEqual([]);
});
