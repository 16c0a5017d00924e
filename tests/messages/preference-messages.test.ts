import { describe, expect, it } from 'vitest';
import { helpMessagesFor } from '../../src/messages/help.js';
import { languageMessagesFor } from '../../src/messages/language.js';
import { mannersMessagesFor } from '../../src/messages/manners.js';
import { privacyMessagesFor } from '../../src/messages/privacy.js';
import { settingsMessagesFor } from '../../src/messages/settings.js';

/** Works for every text that takes parameters: each reads those it knows. */
const sample = {
  when: '<t:1:R>',
  channels: ['<#1>', '<#2>'],
  channel: '<#1>',
  more: 3,
  role: '<@&1>',
  max: 50,
  days: 30,
  language: 'English',
  votes: 2,
  command: '/x',
  name: 'x',
};

/** All texts of a catalogue by their path, those with parameters written out. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as (parameters: typeof sample) => string)(sample)]];
  if (typeof value !== 'object' || value === null) throw new TypeError(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe.each([
  ['settings', settingsMessagesFor],
  ['language', languageMessagesFor],
  ['privacy', privacyMessagesFor],
  ['help', helpMessagesFor],
  ['manners', mannersMessagesFor],
] as const)('the texts of %s', (name, messagesFor) => {
  const indonesian = textsOf(messagesFor('id'), name);
  const english = textsOf(messagesFor('en'), name);

  it('are the same set in both languages', () => {
    expect(indonesian.map(([path]) => path)).toEqual(english.map(([path]) => path));
    expect(indonesian.length).toBeGreaterThan(5);
  });

  it.each([...indonesian, ...english])('%s is not empty: %s', (_path, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toContain('undefined');
  });

  it.each(indonesian)('%s differs between the languages: %s', (path, text) => {
    expect(text).not.toBe(new Map(english).get(path));
  });
});

describe('what is kept about a person', () => {
  it.each([
    ['en', { language: null, votes: 1 }, 'About you: 1 vote on replies.'],
    ['en', { language: 'English', votes: 0 }, 'About you: the language that you chose (English).'],
    ['id', { language: null, votes: 1 }, 'Tentang penanya: 1 penilaian atas balasan.'],
    [
      'id',
      { language: 'Bahasa Indonesia', votes: 2 },
      'Tentang penanya: bahasa pilihan (Bahasa Indonesia) dan 2 penilaian atas balasan.',
    ],
  ] as const)('is told in %s: %o', (language, kept, text) => {
    expect(privacyMessagesFor(language).aboutYou(kept)).toBe(text);
  });
});
