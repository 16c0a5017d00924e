import { describe, expect, it } from 'vitest';
import { describePublishedOn, describeQuoteLanguage, describeSource, messagesFor } from '../../src/messages/index.js';

/** Works for every text that takes parameters: each reads those it knows. */
const sample = { outlet: 'ANTARA News Bali', publishedOn: '2019', maxLength: 2000, errorId: 'ab12cd' };

/** All texts of a catalogue by their path, those with parameters written out. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as (parameters: typeof sample) => string)(sample)]];
  if (typeof value !== 'object' || value === null) throw new TypeError(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));
}

/** Made of names only, so that both languages write them alike. */
const alike = new Set(['source.describe.original']);

const indonesian = textsOf(messagesFor('id'));
const english = textsOf(messagesFor('en'));

describe('the messages', () => {
  it('are the same set in both languages', () => {
    expect(indonesian.map(([path]) => path)).toEqual(english.map(([path]) => path));
    expect(indonesian.length).toBeGreaterThan(30);
  });

  it.each([...indonesian, ...english])('%s is not empty: %s', (_path, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toContain('undefined');
  });

  it.each(indonesian)('%s differs between the languages: %s', (path, text) => {
    if (alike.has(path)) return;
    expect(text).not.toBe(new Map(english).get(path));
  });

  it('never call an abstention false', () => {
    for (const [path, text] of [...indonesian, ...english]) {
      if (path.startsWith('abstention.'))
        expect(text).not.toMatch(/\b(?:false|wrong|untrue|salah|keliru|hoaks|bohong)\b/iu);
    }
  });

  it('tell how long a question may be, written as in the language', () => {
    expect(messagesFor('id').abstention.reasons['too-long']({ maxLength: 2000 })).toContain('2.000 karakter');
    expect(messagesFor('en').abstention.reasons['too-long']({ maxLength: 2000 })).toContain('2,000 characters');
  });
});

describe('describeSource', () => {
  const source = { outlet: 'ANTARA News Bali', publishedOn: '2019-09-07' };
  it.each([
    ['original', 'en', 'ANTARA News Bali, 7 September 2019'],
    ['original', 'id', 'ANTARA News Bali, 7 September 2019'],
    ['retold', 'en', 'retold from ANTARA News Bali, 7 September 2019'],
    ['retold', 'id', 'diceritakan ulang dari ANTARA News Bali, 7 September 2019'],
    ['translation', 'en', 'translated from ANTARA News Bali, 7 September 2019'],
    ['translation', 'id', 'diterjemahkan dari ANTARA News Bali, 7 September 2019'],
  ] as const)('of a text that is %s, in %s', (textKind, language, expected) => {
    expect(describeSource({ ...source, textKind }, language)).toBe(expected);
  });

  it.each([
    ['original', 'en', 'outlet not given, no date given'],
    ['original', 'id', 'media tidak disebutkan, tanpa tanggal'],
    ['retold', 'en', 'retold, outlet not given, no date given'],
    ['retold', 'id', 'diceritakan ulang, media tidak disebutkan, tanpa tanggal'],
  ] as const)('says what is not known: %s in %s', (textKind, language, expected) => {
    expect(describeSource({ outlet: null, publishedOn: null, textKind }, language)).toBe(expected);
  });
});

describe('describePublishedOn', () => {
  it.each([
    ['2019', '2019', '2019'],
    ['2019-08', 'Agustus 2019', 'August 2019'],
    ['2019-01-01', '1 Januari 2019', '1 January 2019'],
    ['2019-12-31', '31 Desember 2019', '31 December 2019'],
    ['2019-02-31', '2019-02-31', '2019-02-31'],
    ['2019-13', '2019-13', '2019-13'],
    ['kemarin', 'kemarin', 'kemarin'],
  ])('writes %s with as much precision as given', (publishedOn, inIndonesian, inEnglish) => {
    expect(describePublishedOn(publishedOn, 'id')).toBe(inIndonesian);
    expect(describePublishedOn(publishedOn, 'en')).toBe(inEnglish);
  });
});

describe('describeQuoteLanguage', () => {
  it('speaks up only where quote and reply differ', () => {
    expect(describeQuoteLanguage('id', 'en')).toBe('quoted in Indonesian, the language of the source');
    expect(describeQuoteLanguage('en', 'id')).toBe('dikutip dalam bahasa Inggris, bahasa sumbernya');
    expect(describeQuoteLanguage('id', 'id')).toBeNull();
  });
});
