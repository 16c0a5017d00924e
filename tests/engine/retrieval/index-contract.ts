import { describe, expect, test } from 'vitest';
import {
  claimsOf,
  type Article,
  type Embedder,
  type HybridIndex,
  type RankedPassage,
} from '../../../src/engine/index.js';
import { article } from '../../helpers/articles.js';
import { createFakeEmbedder } from '../../helpers/fake-embedder.js';

/** Indexes articles, going on from another index of its own where there is one. */
export type BuildIndex = (
  articles: readonly Article[],
  embedder: Embedder,
  before: HybridIndex | null,
) => Promise<HybridIndex>;

export const contractArticles: readonly Article[] = [
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
export const contractClaims = contractArticles.flatMap((one) => claimsOf(one)).length;
const others = [
  article({ articleId: 'new', language: 'id', text: 'Ekspor kopi naik 12 persen. Petani senang.' }),
  ...contractArticles.slice(1),
  article({ articleId: 'newest', text: 'The museum closes at five.' }),
];

const dimensions = 256;
const searcher = createFakeEmbedder(dimensions);
const search = async (index: HybridIndex, text: string, count = 100): Promise<readonly RankedPassage[]> =>
  index.search({ vector: await searcher.embedQuery(text), text }, count);

/** What every index does, wherever it keeps its vectors. `open` is called once in each test. */
export function testIndex(place: string, open: () => Promise<BuildIndex>): void {
  const build = async (of: readonly Article[] = contractArticles): Promise<HybridIndex> =>
    (await open())(of, createFakeEmbedder(dimensions), null);

  describe(`an index with its vectors ${place}`, () => {
    test.each([
      ['investasi asing langsung Jepang', 'Investasi asing langsung'],
      ['mitra dagang', 'Jepang merupakan mitra'],
      ['investsi asing langsung', 'Investasi asing langsung'],
      ['enggartisto', 'Enggartiasto'],
      ['When does the museum open?', 'The museum opens'],
    ])('for "%s" finds "%s…" first', async (question, expected) => {
      const [first] = await search(await build(), question);
      expect(first?.text.slice(0, expected.length)).toBe(expected);
    });

    test('for any text gives every passage once, ranked from 1, best first, with finite scores in their ranges', async () => {
      const index = await build();
      for (const question of ['Jepang', '', '?!', 'museum', 'zzzz qqqq', '👍', '\uD83D', 'x'.repeat(5000)]) {
        const passages = await search(index, question);
        expect(passages.map(({ rank }) => rank)).toEqual(Array.from({ length: contractClaims }, (_, at) => at + 1));
        expect(new Set(passages.map(({ claimId }) => claimId)).size).toBe(contractClaims);
        const fused = passages.map(({ scores }) => scores.fusedScore);
        expect([...fused].sort((a, b) => b - a)).toEqual(fused);
        for (const { scores } of passages) {
          for (const score of Object.values(scores)) expect(Number.isFinite(score)).toBe(true);
          for (const share of [scores.wordCoverage, scores.articleWordCoverage]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }
    });

    test('gives passages that stand at their offsets in the article', async () => {
      const index = await build();
      for (const { articleId, start, end, text } of await search(index, 'Jepang')) {
        expect(index.articles.get(articleId)?.text.slice(start, end)).toBe(text);
        expect(text).not.toMatch(/^\s|\s$/u);
      }
    });

    test('gives as many as asked for', async () => {
      const index = await build();
      expect(await search(index, 'Jepang', 2)).toHaveLength(2);
      expect(await search(index, 'Jepang', 0)).toEqual([]);
    });

    test('keeps the order of the corpus for sentences that are the same', async () => {
      const same = (await search(await build(), 'museum')).filter(({ articleId }) => articleId === 'sentences');
      expect(same.map(({ start }) => start)).toEqual([0, 26]);
    });

    test('by meaning alone or by words alone orders by that alone', async () => {
      const index = await build();
      const query = { vector: await searcher.embedQuery('beasiswa'), text: 'mitra dagang' };
      const [byWords] = await index.search(query, 1, 'lexical');
      expect(byWords?.scores.fusedScore).toBe(byWords?.scores.wordCoverage);
      expect(byWords?.text).toContain('mitra dagang');
      for (const { scores } of await index.search(query, 10, 'dense')) expect(scores.fusedScore).toBe(scores.cosine);
    });

    test('tells the claims of an article, and none of an article it does not have', async () => {
      const index = await build();
      expect(index.claimsOf('sentences').map(({ position }) => position)).toEqual([0, 1]);
      expect(index.claimsOf('empty')).toEqual([]);
      expect(index.claimsOf('constructor')).toEqual([]);
      expect(index.articles.has('empty')).toBe(true);
    });

    test('tells which words of the corpus a question is about', async () => {
      const terms = (await build()).termsOf('Seberapa besar investsi Jepang pada 2017?');
      const found = Object.fromEntries(terms.map(({ word, matches }) => [word, matches[0]?.word ?? null]));
      expect(found).toMatchObject({ investsi: 'investasi', jepang: 'jepang', 2017: null });
      for (const { rarity } of terms) expect(rarity).toBeGreaterThanOrEqual(0);
    });

    test('of nothing finds nothing and breaks nothing', async () => {
      const index = await build([]);
      expect(await search(index, 'Jepang')).toEqual([]);
      expect(index.termsOf('Jepang')).toMatchObject([{ word: 'jepang', matches: [] }]);
      expect(index.claimsOf('jepang')).toEqual([]);
    });

    test('refuses a question of another model', async () => {
      const index = await build();
      await expect(index.search({ vector: new Float32Array(3).fill(0.5), text: 'Jepang' }, 5)).rejects.toThrow();
    });

    test('made with what was known before finds the same as one made anew, and embeds nothing again', async () => {
      const make = await open();
      const embedder = createFakeEmbedder(dimensions);
      const before = await make(contractArticles, embedder, null);
      const count = embedder.passages.length;
      const after = await make(others, embedder, before);
      expect(embedder.passages.slice(count).toSorted()).toEqual(
        ['Ekspor kopi naik 12 persen.', 'Petani senang.', 'The museum closes at five.'].toSorted(),
      );
      const anew = await build(others);
      for (const text of ['ekspor kopi', 'When does the museum close?', 'Jepang', 'eksprr kopi']) {
        expect(await search(after, text, 10)).toEqual(await search(anew, text, 10));
        expect(after.termsOf(text)).toEqual(anew.termsOf(text));
      }
      // Of what is gone nothing is found, and no word is taken for one of its words.
      expect(before.termsOf('enggartisto')).toMatchObject([{ matches: [{ word: 'enggartiasto' }] }]);
      expect(after.termsOf('enggartisto')).toMatchObject([{ matches: [] }]);
      expect((await search(before, 'Jepang')).map(({ claimId }) => claimId)).toContain('jepang#0');
    });
  });
}
