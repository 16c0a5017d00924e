import robotsParserModule from 'robots-parser';
import type { FetchRefusal } from '../../engine/corpus-keeping.js';
import type { Got, NotGot } from './get-once.js';

/** What a site asks of programs. */
export interface RobotsRules {
  /** Why a page may not be fetched; null where it may. */
  refusal(url: URL): FetchRefusal | null;
  /** Whether they hold for a while: not where robots.txt could not be had this time. */
  readonly isLasting: boolean;
  /** Seconds between two requests that it asks for; 0 where it asks for none. */
  readonly delaySeconds: number;
}

// Its types speak of a default export; what is exported is the function itself.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

const allowAll: RobotsRules = { refusal: () => null, isLasting: true, delaySeconds: 0 };
const unavailable = (refusal: FetchRefusal): RobotsRules => ({
  refusal: () => refusal,
  isLasting: false,
  delaySeconds: 0,
});

/**
 * The rules in a robots.txt as RFC 9309 has it: one that is not there allows everything, one that cannot be had allows nothing.
 * `agent` is the product name that it may speak to.
 */
export function readRobots(address: URL, got: Got | NotGot, agent: string): RobotsRules {
  if (got.kind !== 'got') return unavailable(got.kind);
  if (got.status >= 500) return unavailable('unreachable');
  if (got.status < 200 || got.status >= 300) return allowAll;
  const rules = robotsParser(address.href, new TextDecoder().decode(got.bytes));
  return {
    refusal: (url) => (rules.isAllowed(url.href, agent) === false ? 'robots-disallow' : null),
    isLasting: true,
    delaySeconds: rules.getCrawlDelay(agent) ?? 0,
  };
}
