import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRegions } from '../../../src/engine/text/regions.js';

const regionsIn = (text: string): string[] => findRegions(text).map(({ region }) => region);

describe('a country is the same in every language and form', () => {
  test.each([
    ['JP', 'Jepang', 'Japan', 'Japanese', 'jepang', "Japan's", 'JAPAN'],
    ['CN', 'Tiongkok', 'Cina', 'China', 'Chinese', 'RRT', "China's"],
    ['US', 'AS', 'US', 'USA', 'U.S.', 'Amerika Serikat', 'Amerika', 'United States', 'American'],
    ['ID', 'Indonesia', 'Indonesian', 'RI'],
    ['KR', 'Korea Selatan', 'South Korea', 'Korsel', 'Korean'],
    ['KP', 'Korea Utara', 'North Korea', 'Korut'],
    ['GB', 'Inggris', 'Britania Raya', 'United Kingdom', 'UK', 'British'],
    ['TH', 'Thailand', 'Thai'],
    ['SA', 'Arab Saudi', 'Saudi Arabia'],
    ['PH', 'Filipina', 'Philippines', 'Philippine'],
    ['SG', 'Singapura', 'Singapore', 'Singaporean'],
    ['MM', 'Myanmar', 'Burma'],
    ['DE', 'Jerman', 'Germany', 'German'],
    ['FR', 'Prancis', 'France', 'French'],
    ['RU', 'Rusia', 'Russia', 'Russian'],
    ['EU', 'Uni Eropa', 'European Union'],
    ['TL', 'Timor Leste', 'Timor-Leste'],
    ['VN', 'Vietnam', 'Vietnamese'],
    ['MY', 'Malaysia', 'Malay', 'Malaysian'],
    ['NL', 'Belanda', 'Netherlands', 'Dutch'],
  ])('%s: %s', (region, ...names) => {
    for (const name of names) expect([name, regionsIn(`(${name}) dan x`)]).toEqual([name, [region]]);
  });
});

describe('is no country', () => {
  test.each([
    'as large as before',
    'tell us about it',
    'Us and them',
    'senilai 21,2 miliar dolar AS',
    'senilai 5 juta dollar AS',
    'US$21.2 billion',
    'US dollars',
    'US dollar',
    'ASEAN and RCEP',
    'Javanese',
    'kota Indonesiaraya',
    'chinaware',
    'di dan ke',
    '',
  ])('%j', (text) => {
    expect(regionsIn(text)).toEqual([]);
  });
});

test('every country of a text is found in order, at its place', () => {
  const text = 'Jepang, Tiongkok, dan AS berdagang dengan Korea Selatan senilai 5 miliar dolar AS.';
  const found = findRegions(text);
  expect(found.map(({ region }) => region)).toEqual(['JP', 'CN', 'US', 'KR']);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Jepang', 'Tiongkok', 'AS', 'Korea Selatan']);
});

test('places are exact and in order in any text', () => {
  const piece = fc.oneof(fc.constantFrom('Jepang', 'US', 'dolar AS', 'İ', 'ẞ', ' ', '𝟐', 'Côte d’Ivoire'), fc.string());
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      let from = 0;
      for (const { start, end, region } of findRegions(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(region).toMatch(/^[A-Z]{2}$/u);
        from = end;
      }
    }),
  );
});
