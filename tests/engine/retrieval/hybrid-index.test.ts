import { beforeAll, describe, expect, test } from 'vitest';
import {
  buildIndex,
  claimsOf,
  defaultSettings,
  type Article,
  type BuildProgress,
  type HybridIndex,
  type RankedPassage,
} from '../../../src/engine/index.js';
import { createHybridIndex } from '../../../src/engine/retrieval/hybrid-index.js';
import { article } from '../../helpers/articles.js';
import { createFakeEmbedder, createMemoryCache } from '../../helpers/fake-embedder.js';

const articles: readonly Article[] = [
  article({
    articleId: 'jepang',
    title: 'Jepang dan ASEAN',
    language: 'id',
    text: '\r\n  Jepang merupakan mitra dagang terbesar ketiga ASEAN. \r\n\r\nInvestasi asing langsung Jepang bernilai 21,2 miliar dolar AS 👍. Enggartiasto menghadiri pertemuan itu.\r\n',
  }),
  article({ articleId: 'empty', title: 'Nothing to cite', text: 'Copyright © ANTARA 2019' }),
  article({
    articleId: 'sentences',
    text: 'The museum opens at nine. The museum opens at nine.',
    givenSentences: [
      { start: 0, end: 25 },
      { start: 26, end: 51 },
    ],
  }),
];
const claimCount = articles.flatMap((one) => claimsOf(one)).length;
const embedder = createFakeEmbedder(256);
const settings = defaultSettings.retrieval;

const build = (of: readonly Article[]): Promise<HybridIndex> =>
  buildIndex(of, { embedder, cache: createMemoryCache() }, settings);

describe('a search over a small corpus', () => {
  let index: HybridIndex;
  beforeAll(async () => {
    index = await build(articles);
  });
  const search = async (text: string, count = 100): Promise<readonly RankedPassage[]> =>
    index.search({ vector: await embedder.embedQuery(text), text }, count);

  test.each([
    ['investasi asing langsung Jepang', 'Investasi asing langsung'],
    ['mitra dagang', 'Jepang merupakan mitra'],
    ['investsi asing langsung', 'Investasi asing langsung'],
    ['enggartisto', 'Enggartiasto'],
    ['When does the museum open?', 'The museum opens'],
  ])('for "%s" finds "%s…" first', async (question, expected) => {
    const [first] = await search(question);
    expect(first?.text.slice(0, expected.length)).toBe(expected);
  });

  test.each(['Jepang', '', '?!', 'museum', 'zzzz qqqq', '👍', '\uD83D', 'x'.repeat(5000)])(
    'for %j gives every passage once, ranked from 1, best first, with finite scores in their ranges',
    async (question) => {
      const passages = await search(question);
      expect(passages.map(({ rank }) => rank)).toEqual(Array.from({ length: claimCount }, (_, at) => at + 1));
      expect(new Set(passages.map(({ claimId }) => claimId)).size).toBe(claimCount);
      const fused = passages.map(({ scores }) => scores.fusedScore);
      expect([...fused].sort((a, b) => b - a)).toEqual(fused);
      for (const { scores } of passages) {
        for (const score of Object.values(scores)) expect(Number.isFinite(score)).toBe(true);
        for (const share of [scores.wordCoverage, scores.articleWordCoverage]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  test('gives passages that stand at their offsets in the article', async () => {
    for (const { articleId, start, end, text } of await search('Jepang')) {
      expect(index.articles.get(articleId)?.text.slice(start, end)).toBe(text);
      expect(text).not.toMatch(/^\s|\s$/u);
    }
  });

  test('gives as many as asked for', async () => {
    expect(await search('Jepang', 2)).toHaveLength(2);
    expect(await search('Jepang', 0)).toEqual([]);
  });

  test('keeps the order of the corpus for sentences that are the same', async () => {
    const same = (await search('museum')).filter(({ articleId }) => articleId === 'sentences');
    expect(same.map(({ start }) => start)).toEqual([0, 26]);
  });

  test('by meaning alone or by words alone orders by that alone', async () => {
    const query = { vector: await embedder.embedQuery('beasiswa'), text: 'mitra dagang' };
    const [byWords] = index.search(query, 1, 'lexical');
    expect(byWords?.scores.fusedScore).toBe(byWords?.scores.wordCoverage);
    expect(byWords?.text).toContain('mitra dagang');
    for (const { scores } of index.search(query, 10, 'dense')) expect(scores.fusedScore).toBe(scores.cosine);
  });

  test('tells the claims of an article, and none of an article it does not have', () => {
    expect(index.claimsOf('sentences').map(({ position }) => position)).toEqual([0, 1]);
    expect(index.claimsOf('empty')).toEqual([]);
    expect(index.claimsOf('constructor')).toEqual([]);
    expect(index.articles.has('empty')).toBe(true);
  });

  test('tells which words of the corpus a question is about', () => {
    const terms = index.termsOf('Seberapa besar investsi Jepang pada 2017?');
    const found = Object.fromEntries(terms.map(({ word, matches }) => [word, matches[0]?.word ?? null]));
    expect(found).toMatchObject({ investsi: 'investasi', jepang: 'jepang', 2017: null });
    for (const { rarity } of terms) expect(rarity).toBeGreaterThanOrEqual(0);
  });
});

test('an empty corpus finds nothing and breaks nothing', async () => {
  const index = await build([]);
  expect(index.search({ vector: await embedder.embedQuery('Jepang'), text: 'Jepang' }, 10)).toEqual([]);
  expect(index.termsOf('Jepang')).toMatchObject([{ word: 'jepang', matches: [] }]);
  expect(index.claimsOf('jepang')).toEqual([]);
});

test('what was made of other articles is refused', async () => {
  const { data } = await build(articles);
  expect(() => createHybridIndex(articles.slice(1), data, settings)).toThrow(RangeError);
  expect(() => createHybridIndex([...articles, article({ articleId: 'more', text: '' })], data, settings)).toThrow(
    RangeError,
  );
  expect(createHybridIndex(articles, data, settings).claims).toHaveLength(claimCount);
});

describe('an index made with what was known before', () => {
  const others = [
    article({ articleId: 'new', language: 'id', text: 'Ekspor kopi naik 12 persen. Petani senang.' }),
    ...articles.slice(1),
    article({ articleId: 'newest', text: 'The museum closes at five.' }),
  ];
  const ports = () => ({ embedder: createFakeEmbedder(256), cache: createMemoryCache() });

  test('finds the same as one made anew, and reads nothing again', async () => {
    const before = await build(articles);
    const { embedder: counting, cache } = ports();
    const after = await buildIndex(others, { embedder: counting, cache }, settings, undefined, before);
    const anew = await build(others);
    expect(counting.passages).toEqual(['Ekspor kopi naik 12 persen.', 'Petani senang.', 'The museum closes at five.']);
    for (const text of ['ekspor kopi', 'When does the museum close?', 'Jepang', 'eksprr kopi']) {
      const query = { vector: await embedder.embedQuery(text), text };
      expect(after.search(query, 10)).toEqual(anew.search(query, 10));
      expect(after.termsOf(text)).toEqual(anew.termsOf(text));
    }
  });

  test('forgets the words of what is gone', async () => {
    const before = await build(articles);
    const after = await buildIndex(others, ports(), settings, undefined, before);
    expect(before.termsOf('enggartisto')).toMatchObject([{ matches: [{ word: 'enggartiasto' }] }]);
    expect(after.termsOf('enggartisto')).toMatchObject([{ matches: [] }]);
  });
});

test('a sentence that stands twice is embedded once, and progress counts what is new', async () => {
  const counting = createFakeEmbedder(16);
  const cache = createMemoryCache();
  const progress: BuildProgress[] = [];
  await buildIndex(articles, { embedder: counting, cache }, settings, (step) => progress.push(step));
  expect(counting.passages).toHaveLength(claimCount - 1);
  expect(progress.at(-1)).toEqual({ embedded: claimCount - 1, toEmbed: claimCount - 1 });
  progress.length = 0;
  await buildIndex(articles, { embedder: counting, cache }, settings, (step) => progress.push(step));
  expect(progress).toEqual([]);
});
