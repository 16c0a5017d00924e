import type { RestResponse } from './refusals.js';
import type { Gateway } from './gateway.js';
import type { Journal } from './journal.js';
import type { MessageStore } from './message-store.js';
import type { Places } from './places.js';
import type { World } from './world.js';

export interface RestRequest {
  readonly method: string;
  /** Decoded, without `/api/v10` and the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** A message that could ping somebody. */
export interface Ping {
  readonly method: string;
  readonly path: string;
  /** Undefined where the request says nothing, so that Discord's defaults hold. */
  readonly allowedMentions: unknown;
}

export interface RestContext {
  readonly world: World;
  readonly places: Places;
  readonly store: MessageStore;
  readonly gateway: Gateway;
  readonly pings: Journal<Ping>;
  readonly nowMs: () => number;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** `parameters`: what the groups of `path` matched. */
  readonly answer: (parameters: readonly string[], request: RestRequest) => RestResponse;
}

export function route(method: string, path: RegExp, answer: Route['answer']): Route {
  return { method, path, answer };
}
