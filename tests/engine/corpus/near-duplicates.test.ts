import { describe, expect, test } from 'vitest';
import { clusterNearDuplicates } from '../../../src/engine/corpus/near-duplicates.js';

/** A report of its own: numbered words that no other report has, sentence by sentence. */
function report(name: string, sentences = 12): string[] {
  return Array.from({ length: sentences }, (_, at) =>
    Array.from({ length: 14 }, (_none, word) => `${name}${String(at)}x${String(word)}`).join(' '),
  );
}

function cluster(articles: Readonly<Record<string, readonly string[]>>): readonly (readonly string[])[] {
  return clusterNearDuplicates(
    Object.keys(articles).map((articleId) => ({ articleId })),
    Object.entries(articles).flatMap(([articleId, sentences]) => sentences.map((text) => ({ articleId, text }))),
  );
}

const [quake, storm] = [report('gempa'), report('badai')];

describe('articles that are one report', () => {
  test.each([
    ['word for word', quake],
    ['with other capitals and marks', quake.map((text) => `“${text.toUpperCase()}!”`)],
    [
      'with a word changed here and there',
      quake.map((text, at) => (at % 3 === 0 ? text.replace(/x5\b/u, 'lain') : text)),
    ],
    ['with a figure brought up to date', ['Korban menjadi 15 orang.', ...quake.slice(1)]],
    ['cut short', quake.slice(0, 5)],
    ['cut into other sentences', [quake.join(' ')]],
  ])('are found: %s', (_what, copy) => {
    expect(cluster({ a: storm, b: quake, c: copy })).toEqual([['b', 'c']]);
  });

  test('are given in corpus order, groups and articles', () => {
    const longer = [...storm, ...report('lanjutan', 2)];
    expect(cluster({ a: quake.slice(0, 6), b: storm, c: quake, d: longer, e: report('lain') })).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });
});

describe('articles that are not', () => {
  test.each([
    ['another report', storm],
    ['one that quotes a sentence', [...storm, ...quake.slice(0, 1)]],
    ['a long one that holds the whole report among others', [...quake.slice(0, 4), ...storm, ...report('lain', 12)]],
  ])('are left alone: %s', (_what, other) => {
    expect(cluster({ a: quake, b: other })).toEqual([]);
  });

  test('too short or empty ones too', () => {
    expect(cluster({ a: ['Hujan turun lagi.'], b: ['Hujan turun lagi.'], c: [], d: [] })).toEqual([]);
    expect(cluster({})).toEqual([]);
  });
});

test('ten thousand articles under one notice, and ten thousand copies of one, are grouped all the same', () => {
  const notice = report('pemberitahuan', 3);
  const many = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, at) => [
      `n${String(at)}`,
      at < 5000 ? quake : [...notice, ...report(`r${String(at)}`, 9)],
    ]),
  );
  const groups = cluster(many);
  expect(groups.map(({ length }) => length)).toEqual([5000]);
});
