import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/engine/index.js';
import { withStrictness } from '../../src/engine/strictness.js';

test('the default strictness changes nothing', () => {
  expect(withStrictness(defaultSettings, undefined)).toBe(defaultSettings);
  expect(withStrictness(defaultSettings, 'default')).toBe(defaultSettings);
});

test('strict asks for surer passages and more caution in verdicts, and leaves the rest as it is', () => {
  const strict = withStrictness(defaultSettings, 'strict');
  expect(strict.evidence.minProbability).toBeGreaterThan(defaultSettings.evidence.minProbability);
  for (const pair of ['id', 'en', 'across'] as const) {
    expect(strict.verdict.caution[pair]).toBeGreaterThan(defaultSettings.verdict.caution[pair]);
  }
  expect(strict.retrieval).toBe(defaultSettings.retrieval);
  expect(strict.reading).toBe(defaultSettings.reading);
});
