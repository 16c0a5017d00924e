import { refusal, type RestRequest, type RestResponse } from './rest.js';

/** Something that the REST side shall do instead of what is right. */
export interface Misbehaviour {
  readonly method: string;
  readonly path: RegExp;
  /** How many requests it hits; every one when not given. */
  readonly times?: number;
  readonly response: RestResponse;
}

export const tooManyRequests = (retryAfterSeconds: number): RestResponse => ({
  status: 429,
  headers: { 'retry-after': String(retryAfterSeconds), 'x-ratelimit-scope': 'user' },
  body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: false },
});
export const internalError: RestResponse = { status: 500, body: { code: 0, message: 'Internal Server Error' } };
export const missingPermissions = refusal(403, 50013, 'Missing Permissions');

export interface Misbehaviours {
  add(misbehaviour: Misbehaviour): void;
  /** What to answer wrongly with, or null to behave. */
  take(request: RestRequest): RestResponse | null;
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
      return hit.rule.response;
    },
  };
}
