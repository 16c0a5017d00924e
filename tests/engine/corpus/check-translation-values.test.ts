import { describe, expect, test } from 'vitest';
import { alignTranslations } from '../../../src/engine/corpus/align-translations.js';
import { checkTranslationValues } from '../../../src/engine/corpus/check-translation-values.js';
import { checked } from './checked-article.js';

const indonesian = [
  'Jepang menawarkan kerja sama kepada ASEAN agar usaha kecil dapat memanfaatkan peluang ekonomi digital.',
  'Hal itu disampaikan dalam pertemuan di Bangkok, Thailand.',
  'Nilai perdagangan Jepang dengan ASEAN mencapai 225,3 miliar dolar AS, atau 8,1 persen dari seluruh perdagangan ASEAN.',
  'Pertemuan itu berlangsung di Bangkok sampai 11 September 2019.',
  'RCEP melibatkan 16 negara.',
];
const english = [
  'Japan offered ASEAN cooperation so that small enterprises can use the opportunities of the digital economy.',
  'This was said at a meeting in Bangkok, Thailand.',
  "Japan's trade with ASEAN was worth US$225.3 billion, or 8.1 percent of all of ASEAN's trade.",
  'The meeting in Bangkok lasted until 11 September 2019.',
  'RCEP involves 16 countries.',
];

const found = (own: readonly string[], other: readonly string[]): (readonly string[])[] =>
  checkTranslationValues(
    checked(own.join(' '), { articleId: 'own', publishedOn: '2019' }),
    checked(other.join(' '), { articleId: 'other', language: 'en', publishedOn: '2019' }),
  ).map(({ code, subject, other: place }) => [code, subject, place?.subject ?? '']);

const without = (sentences: readonly string[], at: number): string[] => sentences.filter((_, index) => index !== at);
const changed = (sentences: readonly string[], before: string, after: string): string[] =>
  sentences.map((sentence) => sentence.replace(before, after));

test('a translation that agrees is left alone', () => {
  expect(found(indonesian, english)).toEqual([]);
});

describe('a value that the translation gives otherwise', () => {
  test.each([
    ['225,3 miliar', '225,3 juta', ['translation-scale-differs', '225,3 juta dolar AS', 'US$225.3 billion']],
    ['225,3 miliar', '225,3 triliun', ['translation-scale-differs', '225,3 triliun dolar AS', 'US$225.3 billion']],
    ['225,3 miliar', '252,3 miliar', ['translation-value-differs', '252,3 miliar dolar AS', 'US$225.3 billion']],
    ['8,1 persen', '81 persen', ['translation-value-differs', '81 persen', '8.1 percent']],
    ['11 September', '12 September', ['translation-value-differs', '12 September 2019', '11 September 2019']],
    ['16 negara', '18 negara', ['translation-value-differs', '18', '16']],
  ])('is found: %s is %s', (before, after, expected) => {
    expect(found(changed(indonesian, before, after), english)).toEqual([expected]);
  });

  test('is found where a sentence has no translation', () => {
    const own = changed(without(indonesian, 1), '225,3 miliar', '225,3 juta');
    expect(found(own, english)).toEqual([['translation-scale-differs', '225,3 juta dolar AS', 'US$225.3 billion']]);
  });

  test.each([
    ['a figure that only one side gives', changed(indonesian, ', atau 8,1 persen dari seluruh perdagangan ASEAN', '')],
    ['a figure in words', changed(indonesian, '16 negara', 'enam belas negara')],
    ['a rough figure', changed(indonesian, '225,3 miliar', 'sekitar 225 miliar')],
    ['a sentence left out', without(indonesian, 2)],
  ])('is not %s', (_what, own) => {
    expect(found(own, english)).toEqual([]);
  });
});

describe('alignTranslations', () => {
  const claimsOf = (sentences: readonly string[], language: 'id' | 'en'): ReturnType<typeof checked>['claims'] =>
    checked(sentences.join(' '), { language, publishedOn: '2019' }).claims;
  const pairs = (own: readonly string[], other: readonly string[]): (readonly number[])[] =>
    alignTranslations(claimsOf(own, 'id'), claimsOf(other, 'en')).map((aligned) => [
      ...aligned.own.map(({ position }) => position),
      -1,
      ...aligned.other.map(({ position }) => position),
    ]);

  test('pairs sentence with sentence', () => {
    expect(pairs(indonesian, english)).toEqual([0, 1, 2, 3, 4].map((at) => [at, -1, at]));
  });

  test('leaves out a sentence that only one side has', () => {
    expect(pairs(without(indonesian, 2), english)).toEqual([
      [0, -1, 0],
      [1, -1, 1],
      [2, -1, 3],
      [3, -1, 4],
    ]);
  });

  test('pairs two sentences with the one they became', () => {
    const joined = [
      `${(english[0] ?? '').slice(0, -1)}, which was said at a meeting in Bangkok, Thailand.`,
      ...english.slice(2),
    ];
    expect(pairs(indonesian, joined)[0]).toEqual([0, 1, -1, 0]);
  });

  test('gives nothing for nothing', () => {
    expect(pairs([], english)).toEqual([]);
    expect(pairs([], [])).toEqual([]);
  });
});
