import robotsParserModule from 'robots-parser';
import type { FetchRefusal } from '../../engine/corpus-keeping.js';
import type { Got, NotGot } from './get-once.js';

/** What a site asks of programs. */
export interface RobotsRules {
  /** Why a page may not be fetched; null where it may. */
  refusal(url: URL): FetchRefusal | null;
  /** Seconds between two requests that it asks for; 0 where it asks for none. */
  readonly delaySeconds: number;
}

// Its types speak of a default export; what is exported is the function itself.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

const always = (refusal: FetchRefusal | null): RobotsRules => ({ refusal: () => refusal, delaySeconds: 0 });

/**
 * The rules in a robots.txt as RFC 9309 has it: one that is not there allows everything, one that cannot be had allows nothing.
 * `agent` is the product name that it may speak to.
 */
export function readRobots(address: URL, got: Got | NotGot, agent: string): RobotsRules {
  if (got.kind !== 'got') return always(got.kind);
  if (got.status >= 500) return always('unreachable');
  if (got.status < 200 || got.status >= 300) return always(null);
  const rules = robotsParser(address.href, new TextDecoder().decode(got.bytes));
  return {
    refusal: (url) => (rules.isAllowed(url.href, agent) === false ? 'robots-disallow' : null),
    delaySeconds: rules.getCrawlDelay(agent) ?? 0,
  };
}
