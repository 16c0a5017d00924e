import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/engine/index.js';
import { buttonMessagesFor } from '../../src/messages/buttons.js';
import { checkMessagesFor } from '../../src/messages/check.js';
import { corpusMessagesFor } from '../../src/messages/corpus.js';
import { corpusChangeMessagesFor } from '../../src/messages/corpus-changes.js';
import { discordDoctorMessagesFor } from '../../src/messages/discord-doctor.js';
import { presenceText } from '../../src/messages/presence.js';
import { replyMessagesFor } from '../../src/messages/reply.js';
import { sourceMessagesFor } from '../../src/messages/sources.js';

/** Works for every text that takes parameters: each reads those it knows. */
const sample = {
  count: 1234,
  isUseful: true,
  useful: 2,
  notUseful: 3,
  mention: '<@1>',
  publishedOn: '2019',
  supported: 1,
  refuted: 2,
  'not-enough-info': 3,
  page: 1,
  pages: 2,
  articles: 1,
  claims: 2,
  version: 'abc',
  seconds: 1.25,
  channelId: null,
  applicationId: '1',
  permissions: ['Embed Links'],
  subject: 'berita.example',
  claim: 'A',
  reviewedBy: 'B',
  rating: 'C',
  changeNumber: 3,
  checks: 2,
  by: 'abc',
};

/** All texts of a catalogue by their path, those with parameters written out. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as (parameters: typeof sample) => string)(sample)]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const catalogues: Readonly<Record<string, (language: Language) => object>> = {
  buttons: buttonMessagesFor,
  check: checkMessagesFor,
  corpus: corpusMessagesFor,
  corpusChanges: corpusChangeMessagesFor,
  doctor: discordDoctorMessagesFor,
  reply: replyMessagesFor,
  sources: sourceMessagesFor,
};

const textsIn = (language: Language) =>
  Object.entries(catalogues).flatMap(([name, messagesFor]) => textsOf(messagesFor(language), name));

const indonesian = textsIn('id');
const english = textsIn('en');

describe('the messages of the Discord face', () => {
  it('are the same set in both languages', () => {
    expect(indonesian.map(([path]) => path)).toEqual(english.map(([path]) => path));
    expect(indonesian.length).toBeGreaterThan(80);
  });

  it.each([...indonesian, ...english])('%s is not empty: %s', (_path, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });

  it.each(indonesian)('%s differs between the languages: %s', (path, text) => {
    expect(text).not.toBe(new Map(english).get(path));
  });

  it('never call a claim false', () => {
    for (const [path, text] of [...indonesian, ...english]) {
      // What is wrong with a corpus file is another matter.
      if (path.startsWith('corpus.')) continue;
      expect(text, path).not.toMatch(/\b(?:false|wrong|untrue|salah|keliru|hoaks|bohong)\b/iu);
    }
  });

  it('fit on a button', () => {
    for (const [path, text] of [...indonesian, ...english]) {
      if (path.startsWith('buttons.labels.')) expect(text.length, path).toBeLessThanOrEqual(80);
    }
  });

  it('count in the way of each language', () => {
    expect(sourceMessagesFor('id').cited({ count: 1234 })).toBe('1.234 kali');
    expect(sourceMessagesFor('en').cited({ count: 1234 })).toBe('1,234 times');
    expect(sourceMessagesFor('en').cited({ count: 1 })).toBe('once');
    expect(checkMessagesFor('en').leftOut({ count: 1 })).toBe('One more sentence was not checked.');
    expect(presenceText(1)).toBe('1 artikel · 1 article');
    expect(presenceText(1200)).toBe('1.200 artikel · 1,200 articles');
  });
});
