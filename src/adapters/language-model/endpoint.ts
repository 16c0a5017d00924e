import { z } from 'zod';
import type { WriterOutcome } from '../../engine/wording/worded.js';
import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai';

/** An endpoint that speaks OpenAI's chat completions, as the operator set it. */
export interface EndpointConfig {
  /** Base address with the version: `https://api.openai.com/v1`, `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  /** Null for endpoints that want none. It goes into one header and nowhere else. */
  readonly key: string | null;
  readonly model: string;
}

/** What stopped a request. `refused` is a status of 400 or more, `busy` 429 or 503. */
export type EndpointFailure = Exclude<WriterOutcome, 'written' | 'budget-spent' | 'paused'>;

/** Says what failed and nothing that an endpoint or a library wrote: that may hold the key or the question. */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly failure: EndpointFailure;
  readonly status: number | null;

  constructor(failure: EndpointFailure, status: number | null = null) {
    super(failure);
    this.failure = failure;
    this.status = status;
  }
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface Completion {
  readonly content: string;
  /** Tokens of the request and of the reply; null where the endpoint does not count. */
  readonly usage: { readonly input: number; readonly output: number } | null;
}

export interface CompletionRequest {
  readonly messages: readonly ChatMessage[];
  /** JSON Schema that the reply shall follow, and a name for it; null to leave that to the prompt. */
  readonly format: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> } | null;
  readonly mostTokens: number;
  readonly signal: AbortSignal;
}

export interface Endpoint {
  /** Rejects with an EndpointError only. */
  complete(request: CompletionRequest): Promise<Completion>;
}

/** Far above any reply to a prompt of this project, far below what would hurt. */
const mostBytes = 256 * 1024;

export function createEndpoint({ url, key, model }: EndpointConfig): Endpoint {
  const client = new OpenAI({
    baseURL: url,
    apiKey: key ?? 'none',
    // What the environment says of OpenAI is not meant for whatever endpoint is set here.
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: boundedFetch,
  });
  return {
    async complete({ messages, format, mostTokens, signal }) {
      try {
        // max_tokens is the name that all endpoints know; OpenAI's newer one, which its own types ask for, is unknown to most.
        const body = {
          model,
          messages,
          temperature: 0,
          max_tokens: mostTokens,
          ...(format === null
            ? {}
            : {
                response_format: {
                  type: 'json_schema',
                  json_schema: { name: format.name, schema: format.schema, strict: true },
                },
              }),
        };
        const completion = await client.post<unknown>('/chat/completions', { body, signal });
        return readCompletion(completion);
      } catch (cause) {
        throw toEndpointError(cause, signal);
      }
    },
  };
}

const count = z.int().min(0);

/** As much of a chat completion as is read. An endpoint promises the shape, and not all keep it. */
const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.unknown() })).min(1),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).optional().catch(undefined),
});

function readCompletion(completion: unknown): Completion {
  const { choices, usage } = completionSchema.parse(completion);
  const [choice] = choices;
  if (choice === undefined || choice.finish_reason === 'length') throw new EndpointError('unreadable');
  return {
    content: choice.message.content,
    usage: usage === undefined ? null : { input: usage.prompt_tokens, output: usage.completion_tokens },
  };
}

/** One request whose redirects are not followed and whose body is JSON of a bounded size. */
async function boundedFetch(...[url, init]: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    await response.body?.cancel();
    throw new EndpointError('redirected', response.status);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > mostBytes) throw new EndpointError('too-large', response.status);
    chunks.push(chunk);
  }
  const isJson = /^application\/(?:[\w.]+\+)?json\b/iu.test(response.headers.get('content-type') ?? '');
  if (response.ok && !isJson) throw new EndpointError('unreadable', response.status);
  return new Response(Buffer.concat(chunks), { status: response.status, headers: response.headers });
}

function toEndpointError(cause: unknown, signal: AbortSignal): EndpointError {
  if (signal.aborted || cause instanceof APIUserAbortError) return new EndpointError('late');
  for (let error: unknown = cause; error instanceof Error; error = error.cause) {
    if (error instanceof EndpointError) return error;
  }
  if (cause instanceof APIConnectionError) return new EndpointError('unreachable');
  if (cause instanceof APIError) {
    const status = typeof cause.status === 'number' ? cause.status : null;
    return new EndpointError(status === 429 || status === 503 ? 'busy' : 'refused', status);
  }
  // What is left is a body that could not be read.
  return new EndpointError('unreadable');
}
