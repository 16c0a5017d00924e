import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSpending, type SpendingLimits } from '../../../src/adapters/language-model/spending.js';
import { tempFolder } from '../../helpers/temp-folder.js';

const limits: SpendingLimits = { tokensPerDay: 1000, moneyPerDay: null, prices: { input: 2, output: 4 } };
const morning = () => new Date('2026-03-02T08:00:00Z');

test('what is spent today is known after a restart, and forgotten on the next day', () => {
  const file = path.join(tempFolder(), 'data', 'language-model.json');
  createSpending(limits, file, morning).reserve({ input: 500, output: 100 })?.settle({ input: 400, output: 50 });
  expect(createSpending(limits, file, morning).spent()).toEqual({ tokens: 450, money: 0.001 });
  const nextDay = createSpending(limits, file, () => new Date('2026-03-03T00:00:00Z'));
  expect(nextDay.spent()).toEqual({ tokens: 0, money: 0 });
  expect(nextDay.reserve({ input: 900, output: 100 })).not.toBeNull();
});

test('what is reserved counts until it is settled', () => {
  const spending = createSpending(limits, null, morning);
  const first = spending.reserve({ input: 600, output: 0 });
  expect(spending.reserve({ input: 600, output: 0 })).toBeNull();
  first?.settle({ input: 100, output: 0 });
  expect(spending.reserve({ input: 600, output: 0 })).not.toBeNull();
});

test('a file that is damaged counts as nothing spent', () => {
  const file = path.join(tempFolder(), 'language-model.json');
  writeFileSync(file, '{"day": 1');
  expect(createSpending(limits, file, morning).spent().tokens).toBe(0);
});

test('the file holds the sums of a day and nothing else', () => {
  const file = path.join(tempFolder(), 'language-model.json');
  createSpending(limits, file, morning).reserve({ input: 10, output: 0 });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ day: '2026-03-02', tokens: 10, money: 0.00002 });
});

test('a file that cannot be written leaves the budget in memory', () => {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'file'), '');
  const file = path.join(folder, 'file', 'language-model.json');
  const spending = createSpending(limits, file, morning);
  expect(spending.reserve({ input: 700, output: 0 })).not.toBeNull();
  expect(spending.reserve({ input: 700, output: 0 })).toBeNull();
  expect(existsSync(file)).toBe(false);
});
