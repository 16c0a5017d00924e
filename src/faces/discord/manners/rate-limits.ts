import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AdmitEvent } from '../manners-contract.js';
import type { Rate, Rates } from '../settings.js';
import { channelKey, isQuestion } from './event-kinds.js';

export type LimitName = Exclude<keyof Rates, 'personQuestionsInFlight'>;

/** A limit that is reached, and of whom. */
export interface Reached {
  readonly limit: LimitName;
  readonly key: string;
  /** Until more is taken. */
  readonly waitMs: number;
}

/** Counts, in memory alone. */
export interface RateLimits {
  /** Counts an event against the person who caused it; null while that is within the limit. */
  readonly ofPerson: (event: AdmitEvent) => Promise<Reached | null>;
  /** Counts it against channel and server. Only questions count there: the rest is little work and seen by one person. */
  readonly ofPlace: (event: AdmitEvent) => Promise<Reached | null>;
}

function createLimiter({ events, seconds }: Rate): RateLimiterMemory {
  return new RateLimiterMemory({ points: events, duration: seconds });
}

export function createRateLimits(rates: Rates): RateLimits {
  const limiters: Readonly<Record<LimitName, RateLimiterMemory>> = {
    personQuestions: createLimiter(rates.personQuestions),
    personActions: createLimiter(rates.personActions),
    channelQuestions: createLimiter(rates.channelQuestions),
    guildQuestions: createLimiter(rates.guildQuestions),
  };

  async function count(limit: LimitName, key: string | null): Promise<Reached | null> {
    if (key === null) return null;
    try {
      await limiters[limit].consume(key);
      return null;
    } catch (reached) {
      if (!(reached instanceof RateLimiterRes)) throw reached;
      return { limit, key, waitMs: reached.msBeforeNext };
    }
  }

  return {
    ofPerson: (event) => count(isQuestion(event) ? 'personQuestions' : 'personActions', event.personId),
    async ofPlace(event) {
      if (!isQuestion(event)) return null;
      return (await count('channelQuestions', channelKey(event))) ?? (await count('guildQuestions', event.guildId));
    },
  };
}
