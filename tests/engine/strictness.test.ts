import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/engine/index.js';
import { withStrictness } from '../../src/engine/strictness.js';

test('the default strictness changes nothing', () => {
  expect(withStrictness(defaultSettings, undefined)).toBe(defaultSettings);
  expect(withStrictness(defaultSettings, 'default')).toBe(defaultSettings);
});

test('strict asks for surer passages and more caution in verdicts, and leaves the rest as it is', () => {
  const strict = withStrictness(defaultSettings, 'strict');
  for (const threshold of ['minProbability', 'minProbabilityAcross'] as const) {
    expect(strict.evidence[threshold]).toBeGreaterThan(defaultSettings.evidence[threshold]);
  }
  for (const pair of ['id', 'en', 'across'] as const) {
    expect(strict.verdict.caution[pair]).toBeGreaterThan(defaultSettings.verdict.caution[pair]);
  }
  expect(strict.retrieval).toBe(defaultSettings.retrieval);
  expect(strict.reading).toBe(defaultSettings.reading);
});
