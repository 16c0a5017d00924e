import type { Vitals } from '../../src/open-engine.js';
import type { MeasuredEngine } from '../../src/telemetry/metrics.js';

export const someVitals: Vitals = {
  present: 2,
  stages: { embed: { runs: 4, ms: 100 }, read: { runs: 40, ms: 2000 } },
  cache: { hits: 20, misses: 3 },
  languageModel: {
    outcomes: { written: 5, late: 1 },
    seconds: 6.5,
    sentences: { said: 6, 'value-not-in-passage': 2 },
    failures: 0,
    spentToday: { tokens: 4200, money: 0.25 },
  },
};

/** Three articles, and a language model that was used. */
export function measuredEngine(vitals: Partial<Vitals> = {}): MeasuredEngine {
  return {
    status: () => Promise.resolve({ articles: 3, claims: 40 }),
    vitals: () => Promise.resolve({ ...someVitals, ...vitals }),
  };
}
