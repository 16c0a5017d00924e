import type { Strictness } from './answer/answer.js';
import type { Settings } from './settings.js';

/** The settings with the thresholds of the strictness asked for in place. */
export function withStrictness(settings: Settings, strictness: Strictness = 'default'): Settings {
  if (strictness === 'default') return settings;
  const { evidence, verdict } = settings;
  return {
    ...settings,
    evidence: { ...evidence, minProbability: evidence.strictMinProbability },
    verdict: {
      ...verdict,
      caution: {
        id: verdict.caution.id + verdict.strictCaution,
        en: verdict.caution.en + verdict.strictCaution,
        across: verdict.caution.across + verdict.strictCaution,
      },
    },
  };
}
