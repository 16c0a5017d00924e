import type { RestResponse } from './refusals.js';
import type { RestRequest } from './rest-context.js';

/** Something that the REST side shall do instead of what is right. */
export interface Misbehaviour {
  readonly method: string;
  readonly path: RegExp;
  /** How many requests it hits; every one when not given. */
  readonly times?: number;
  /**
   * What to answer instead of doing what is asked. `never`: nothing is done and nothing answered. `dropped`: it is done, then
   * the connection is cut. When not given it is done and answered as it should be.
   */
  readonly response?: RestResponse | 'never' | 'dropped';
  /** How long the answer is held back. */
  readonly delayMs?: number;
}

/**
 * What Discord answers to too many requests: at a limit that the client cannot foresee, within a bucket that has room left; with
 * `isGlobal` at that of the application as a whole.
 */
export function tooManyRequests(
  retryAfterSeconds: number,
  { isGlobal = false }: { readonly isGlobal?: boolean } = {},
): RestResponse {
  return {
    status: 429,
    headers: {
      'retry-after': String(retryAfterSeconds),
      'x-ratelimit-scope': isGlobal ? 'global' : 'user',
      ...(isGlobal
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '1',
            'x-ratelimit-reset-after': String(retryAfterSeconds),
            'x-ratelimit-bucket': 'test-bucket',
          }),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: isGlobal },
  };
}

export const internalError: RestResponse = { status: 500, body: { code: 0, message: 'Internal Server Error' } };

export interface Misbehaviours {
  add(misbehaviour: Misbehaviour): void;
  /** What to do wrongly, or null to behave. */
  take(request: RestRequest): Misbehaviour | null;
}

export function createMisbehaviours(): Misbehaviours {
  const active: { readonly rule: Misbehaviour; left: number }[] = [];
  return {
    add(rule) {
      active.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY });
    },
    take({ method, path }) {
      const hit = active.find(({ rule, left }) => left > 0 && rule.method === method && rule.path.test(path));
      if (hit === undefined) return null;
      hit.left -= 1;
      return hit.rule;
    },
  };
}
