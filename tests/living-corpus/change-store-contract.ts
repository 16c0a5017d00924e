import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/engine/index.js';
import type { ChangeStore, NewChange } from '../../src/living-corpus/change-store.js';

const article: Article = {
  articleId: 'jembatan',
  title: 'Jembatan dibuka',
  language: 'id',
  // What JSON and databases handle with care: NUL, a lone surrogate, quotes, characters outside the first plane.
  text: 'Jembatan “Suramadu” dibuka.\u0000 \ud83c\udf09 Panjangnya 5,4 km.\n',
  format: 'plain',
  givenSentences: null,
  outlet: 'Berita Contoh',
  url: null,
  publishedOn: '2009-06-10',
  textKind: 'original',
  licence: null,
  translationOf: null,
};
const nothing = { articles: [], checkIds: [], content: null, trust: null, undoes: null } as const;
const at = '2026-03-02T10:00:00.000Z';
const added: NewChange = {
  ...nothing,
  kind: 'added',
  by: 'a1b2c3d4e5f6',
  at,
  articles: [{ articleId: article.articleId, title: article.title }],
  content: { articles: [article], checks: [] },
};
const removed: NewChange = { ...added, kind: 'removed', content: null };

/** What every journal does; `open` gives two stores on one empty journal. */
export function testChangeStore(name: string, open: () => Promise<readonly [ChangeStore, ChangeStore]>): void {
  describe(`${name}: the journal`, () => {
    it('is empty at first', async () => {
      const [store] = await open();
      expect(await store.all()).toEqual([]);
    });

    it('numbers changes from 1 and gives them back as they were, oldest first', async () => {
      const [store] = await open();
      const trusted: NewChange = {
        ...nothing,
        kind: 'trust-set',
        by: 'operator',
        at,
        trust: { target: { kind: 'outlet', outlet: 'Berita Contoh' }, trust: 'high' },
      };
      const appended = [await store.append(added), await store.append(removed), await store.append(trusted)];
      expect(appended.map(({ changeNumber }) => changeNumber)).toEqual([1, 2, 3]);
      const all = await store.all();
      expect(all).toEqual(appended);
      expect(all[0]?.content?.articles).toEqual([article]);
    });

    it('shows each process what the others added, whoever adds at the same time', async () => {
      const stores = await open();
      const appended = await Promise.all(
        Array.from({ length: 20 }, (_, number) =>
          (stores[number % 2] ?? stores[0]).append(number % 3 === 0 ? added : removed),
        ),
      );
      const numbers = Array.from({ length: 20 }, (_, number) => number + 1);
      expect(appended.map(({ changeNumber }) => changeNumber).toSorted((a, b) => a - b)).toEqual(numbers);
      for (const store of stores) {
        expect((await store.all()).map(({ changeNumber }) => changeNumber)).toEqual(numbers);
      }
      expect(await stores[0].all()).toEqual(await stores[1].all());
    });
  });
}
