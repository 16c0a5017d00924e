import { expect, onTestFinished, test } from 'vitest';
import { openSqlitePreferences } from '../../../src/adapters/store/sqlite-preferences.js';
import { tempFolder } from '../../helpers/temp-folder.js';

const open = () => {
  const preferences = openSqlitePreferences({ folder: tempFolder() });
  onTestFinished(() => preferences.close());
  return preferences;
};

test('a question that was sent is gone after 90 days', async () => {
  const preferences = open();
  await preferences.sendQuestion({ text: 'old', language: 'en', day: '2026-01-01' });
  await preferences.sendQuestion({ text: 'kept', language: 'en', day: '2026-01-02' });
  await preferences.sendQuestion({ text: 'new', language: 'en', day: '2026-04-02' });
  expect((await preferences.feedback('2026-01-01')).questions.map(({ text }) => text)).toEqual(['new', 'kept']);
});

test('no more are kept than somebody can read', async () => {
  const preferences = open();
  const question = { language: 'en', day: '2026-01-01' } as const;
  for (let number = 0; number < 500; number += 1) {
    expect(await preferences.sendQuestion({ ...question, text: String(number) })).toBe(true);
  }
  expect(await preferences.sendQuestion({ ...question, text: 'one more' })).toBe(false);
  expect((await preferences.feedback('2026-01-01')).questions).toHaveLength(100);
});
