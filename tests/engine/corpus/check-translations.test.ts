import { expect, test } from 'vitest';
import { checkTranslations, pairTranslations } from '../../../src/engine/corpus/check-translations.js';
import type { Article } from '../../../src/engine/index.js';
import { article } from '../../helpers/articles.js';

/** Articles by what each is a translation of; every second one is English. */
function corpus(translations: Readonly<Record<string, string | null>>): ReadonlyMap<string, Article> {
  return new Map(
    Object.entries(translations).map(([articleId, translationOf], at) => [
      articleId,
      article({ articleId, translationOf, text: 'x', language: at % 2 === 0 ? 'id' : 'en' }),
    ]),
  );
}

const found = (translations: Readonly<Record<string, string | null>>): string[] => {
  const articles = corpus(translations);
  return [...articles.values()].flatMap((one) =>
    checkTranslations(one, articles).map(({ code, subject }) => `${one.articleId} ${code} ${subject}`),
  );
};

test('a pair that names each other is no circle', () => {
  expect(found({ a: 'b', b: 'a' })).toEqual([]);
  expect(found({ a: null, b: 'a', c: 'a' })).toEqual([]);
});

test('longer circles and an article that translates itself are found once for each article on it', () => {
  expect(found({ a: 'a' })).toEqual(['a translation-cycle a → a']);
  expect(found({ a: 'b', b: 'c', c: 'a', d: 'a' })).toEqual([
    'a translation-cycle a → b → c → a',
    'b translation-cycle b → c → a → b',
    'c translation-cycle c → a → b → c',
  ]);
});

test('a translation of nothing is found', () => {
  expect(found({ a: 'nowhere' })).toEqual(['a translation-unknown nowhere']);
});

test('pairTranslations looks both ways and only into the other language', () => {
  const pairs = pairTranslations(corpus({ a: null, b: 'a', c: 'a', d: 'a', e: 'nowhere' }));
  expect(Object.fromEntries([...pairs].map(([articleId, others]) => [articleId, [...others]]))).toEqual({
    a: ['b', 'd'],
    b: ['a'],
    d: ['a'],
  });
});
