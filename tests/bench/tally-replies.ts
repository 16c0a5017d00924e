import type { RecordedRequest } from '../helpers/discord-server/index.js';

export interface Tally {
  /** Interactions and messages that got more than one reply, or were acknowledged twice. */
  readonly doubled: number;
  /** Replies that say that too much was asked at once. */
  readonly limited: number;
  /** Requests that the server refused, by its code. */
  readonly refusals: ReadonlyMap<number, number>;
}

const inPath = /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/u;

/** The interaction or the message that a request answers; null where it answers none. */
function answeredBy({ path, body }: RecordedRequest): string | null {
  const interactionToken = inPath.exec(path)?.[1];
  if (interactionToken !== undefined) return interactionToken;
  const { message_reference: reference } = (body ?? {}) as {
    readonly message_reference?: { readonly message_id?: string };
  };
  return reference?.message_id ?? null;
}

function isReply({ method, path, body, status }: RecordedRequest): boolean {
  if (status >= 300) return false;
  if (path.endsWith('/callback')) return [4, 7, 8].includes((body as { readonly type: number }).type);
  return (method === 'PATCH' && path.endsWith('@original')) || method === 'POST';
}

/** Counts what was answered wrongly among the requests of a run. */
export function tallyReplies(requests: readonly RecordedRequest[]): Tally {
  const replies = new Map<string, Set<unknown>>();
  const acknowledgements = new Map<string, number>();
  const refusals = new Map<number, number>();
  let limited = 0;
  for (const request of requests) {
    const answered = answeredBy(request);
    if (request.status >= 400) {
      const { code } = request.response as { readonly code: number };
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
    }
    if (answered === null) continue;
    if (request.path.endsWith('/callback')) {
      acknowledgements.set(answered, (acknowledgements.get(answered) ?? 0) + 1);
      if ((request.body as { readonly type: number }).type === 4) limited += 1;
    }
    if (!isReply(request)) continue;
    const { id: messageId } = (request.response ?? {}) as { readonly id?: string };
    // Two requests that made one message, by their nonce, are one reply.
    const known = replies.get(answered) ?? new Set();
    replies.set(answered, known.add(request.path.startsWith('/channels/') ? messageId : request));
  }
  const twice = new Set([
    ...[...replies].filter(([, known]) => known.size > 1).map(([answered]) => answered),
    ...[...acknowledgements].filter(([, count]) => count > 1).map(([answered]) => answered),
  ]);
  return { doubled: twice.size, limited, refusals };
}
