import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryChangeStore } from '../../src/living-corpus/memory-change-store.js';
import { openSqliteChangeStore } from '../../src/living-corpus/sqlite-change-store.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { testChangeStore } from './change-store-contract.js';

testChangeStore('in SQLite', () => {
  const folder = tempFolder();
  const stores = [openSqliteChangeStore(folder), openSqliteChangeStore(folder)] as const;
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  return Promise.resolve(stores);
});

describe('in memory', () => {
  it('a journal lasts as long as it is held', async () => {
    const store = createMemoryChangeStore();
    const nothing = { articles: [], checkIds: [], content: null, trust: null, undoes: null } as const;
    await store.append({ ...nothing, kind: 'reloaded', by: 'operator', at: '2026-03-02T10:00:00.000Z' });
    expect((await store.all()).map(({ changeNumber }) => changeNumber)).toEqual([1]);
  });
});
