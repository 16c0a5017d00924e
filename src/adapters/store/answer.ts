import { setTimeout as delay } from 'node:timers/promises';
import { isBusy, storeError } from './store-error.js';

/** Does the work and makes a promise of its outcome, with the errors of SQLite as a person can act on them. */
export type Answer = <Value>(work: () => Value) => Promise<Value>;

/** Longer than any number of processes writes without a pause, in milliseconds. */
const patienceMs = 10_000;
const longestPauseMs = 50;

/**
 * Work is done before the call returns, but where another process is writing: then it is tried again from its beginning, and
 * the thread is free in between.
 */
export function createAnswer(file: string): Answer {
  return async (work) => {
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        return work();
      } catch (cause) {
        if (!isBusy(cause) || performance.now() > until) throw storeError(cause, file);
      }
      // Two that wait for each other must not come back in the same moment for ever.
      await delay(1 + Math.random() * longestPauseMs);
    }
  };
}
