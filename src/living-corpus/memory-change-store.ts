import type { ChangeStore, StoredChange } from './change-store.js';

/** A journal that lasts as long as the process: for a corpus that somebody only looks at. */
export function createMemoryChangeStore(): ChangeStore {
  const kept: StoredChange[] = [];
  return {
    all: () => Promise.resolve(kept),
    append: (change) => {
      const stored = { ...change, changeNumber: kept.length + 1, contentHash: null };
      kept.push(stored);
      return Promise.resolve(stored);
    },
    close: () => Promise.resolve(),
  };
}
