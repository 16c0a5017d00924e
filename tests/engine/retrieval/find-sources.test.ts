import { beforeAll, describe, expect, test } from 'vitest';
import { buildIndex, defaultSettings, type Article, type HybridIndex } from '../../../src/engine/index.js';
import { findSources } from '../../../src/engine/retrieval/find-sources.js';
import { article } from '../../helpers/articles.js';
import { createFakeEmbedder, createMemoryCache } from '../../helpers/fake-embedder.js';

const articles: readonly Article[] = [
  article({
    articleId: 'umkm',
    title: 'Jepang tawarkan kerja sama agar UMKM ASEAN masuk industri 4.0',
    outlet: 'ANTARA News Bali',
    publishedOn: '2019',
    text: 'One. Two.',
  }),
  article({
    articleId: 'bbm',
    title: 'Harga BBM naik mulai hari ini',
    outlet: 'Kompas',
    publishedOn: '2022-09-03',
    text: 'One.',
  }),
  article({
    articleId: 'undated',
    title: 'Enggartiasto hadiri pertemuan',
    outlet: null,
    publishedOn: null,
    text: 'One.',
  }),
  article({
    articleId: 'timnas',
    title: 'Timnas menang di Bangkok',
    outlet: 'Tempo',
    publishedOn: '2019-09-07',
    text: 'One.',
  }),
];

let index: HybridIndex;
beforeAll(async () => {
  const ports = { embedder: createFakeEmbedder(), cache: createMemoryCache() };
  index = await buildIndex(articles, ports, defaultSettings.retrieval);
});
const found = (query: string): string[] => findSources(query, index).map(({ articleId }) => articleId);

test.each(['', '  ', '\t\n'])('a blank query (%j) lists all articles, newest first, the undated last', (query) => {
  expect(found(query)).toEqual(['bbm', 'timnas', 'umkm', 'undated']);
});

describe('an article is found', () => {
  test.each([
    ['by its title', 'Jepang tawarkan kerja sama', 'umkm'],
    ['by one word of it', 'BBM', 'bbm'],
    ['in small letters', 'bbm', 'bbm'],
    ['with a typo', 'jepng', 'umkm'],
    ['with a typo in a name', 'enggartisto', 'undated'],
    ['with a typo in its outlet', 'antra', 'umkm'],
    ['by its outlet', 'antara', 'umkm'],
    ['by its day', '2022-09-03', 'bbm'],
    ['by its day, written out', '7 September 2019', 'timnas'],
    ['by its month', 'september 2022', 'bbm'],
    ['by its month with a typo', 'septmber 2022', 'bbm'],
    ['by its id', 'timnas', 'timnas'],
    ['by words in another order', 'Bangkok timnas', 'timnas'],
  ])('%s: %s', (_, query, articleId) => {
    expect(found(query)[0]).toBe(articleId);
  });
});

test.each(['zzzzzz', '🤔', '=x !y | ^z', 'x'.repeat(10_000)])('what no article is like (%.20j) finds none', (query) => {
  expect(found(query)).toEqual([]);
});

test('a source is told with all that is known of it', () => {
  expect(findSources('bbm', index)[0]).toEqual({
    articleId: 'bbm',
    title: 'Harga BBM naik mulai hari ini',
    outlet: 'Kompas',
    publishedOn: '2022-09-03',
    url: null,
    language: 'en',
    textKind: 'original',
    claims: 1,
  });
});

test('no articles give no sources', async () => {
  const none = await buildIndex(
    [],
    { embedder: createFakeEmbedder(), cache: createMemoryCache() },
    defaultSettings.retrieval,
  );
  expect(findSources('', none)).toEqual([]);
  expect(findSources('jepang', none)).toEqual([]);
});
