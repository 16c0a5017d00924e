import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseOfWord, contentWordsOf, wordsOf } from '../../../src/engine/text/words.js';

describe('words that mean the same have one base', () => {
  test.each([
    ['Jepang', 'JEPANG', 'jepang', 'Jepangnya'],
    ['ASEAN', "ASEAN's", 'ASEAN’s', 'Asean'],
    ['country', 'countries', 'Countries'],
    ['investor', 'investors'],
    ['café', 'cafe', 'cafe\u0301', 'CAFÉ'],
    ['investasi', 'investasinya', 'investasilah'],
  ])('%s', (...words) => {
    expect(new Set(words.map(baseOfWord)).size).toBe(1);
  });
});

describe('words that mean something else do not', () => {
  test.each([
    ['pekerja', 'bekerja'],
    ['dagang', 'perdagangan'],
    ['business', 'busine'],
    ['punya', 'pu'],
    ['dolar', 'dola'],
    ['2018', '2019'],
  ])('%s and %s', (one, other) => {
    expect(baseOfWord(one)).not.toBe(baseOfWord(other));
  });
});

test('every word stands at its place in the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let from = 0;
      for (const { surface, start, end, word } of wordsOf(text)) {
        expect(text.slice(start, end)).toBe(surface);
        expect(start).toBeGreaterThanOrEqual(from);
        expect(word).toBe(baseOfWord(surface));
        from = end;
      }
    }),
  );
});

test('what a question is about is left when function words and single letters go', () => {
  const words = (text: string): string[] => contentWordsOf(text).map(({ word }) => word);
  expect(words("How big is Japan's FDI in ASEAN?")).toEqual(['big', 'japan', 'fdi', 'asean']);
  expect(words('Berapa nilai investasi Jepang di ASEAN pada 2018?')).toEqual([
    'nilai',
    'investasi',
    'jepang',
    'asean',
    '2018',
  ]);
  expect(words('Pasal 5 huruf b')).toContain('5');
  expect(words('Pasal 5 huruf b')).not.toContain('b');
  expect(words('apa yang di dan ke')).toEqual([]);
  expect(words('')).toEqual([]);
});
