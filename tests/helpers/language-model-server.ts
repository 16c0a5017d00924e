import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const requestSchema = z.object({
  model: z.string(),
  temperature: z.number(),
  max_tokens: z.number(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).min(2),
  response_format: z
    .object({ type: z.literal('json_schema'), json_schema: z.object({ name: z.string(), schema: z.looseObject({}) }) })
    .optional(),
});

/** A request as it came in. */
export interface ReceivedRequest extends z.infer<typeof requestSchema> {
  readonly authorization: string | undefined;
  readonly path: string;
}

/** What the server does with one request. */
export type ScriptedReply =
  /** A chat completion with this content; an object is written as JSON. */
  | { readonly kind: 'says'; readonly content: unknown; readonly usage?: unknown; readonly finish?: string }
  | { readonly kind: 'responds'; readonly status: number; readonly type: string; readonly body: string }
  | { readonly kind: 'redirects'; readonly to: string }
  | { readonly kind: 'cuts' }
  | { readonly kind: 'waits' };

export interface LanguageModelServer {
  /** Base address, with the version. */
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** What is replied from now on. */
  script(reply: (request: ReceivedRequest) => ScriptedReply): void;
  close(): Promise<void>;
}

/** An OpenAI-compatible endpoint on this machine that says and does what a test wants. */
export async function startLanguageModelServer(): Promise<LanguageModelServer> {
  const requests: ReceivedRequest[] = [];
  let reply: (request: ReceivedRequest) => ScriptedReply = () => ({ kind: 'says', content: {} });
  const server = createServer((request, response) => {
    void receive(request).then((received) => {
      requests.push(received);
      send(reply(received), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/v1`,
    requests,
    script: (next) => {
      reply = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  return { ...body, authorization: request.headers.authorization, path: request.url ?? '' };
}

function send(reply: ScriptedReply, response: ServerResponse): void {
  switch (reply.kind) {
    case 'says': {
      const content = typeof reply.content === 'string' ? reply.content : JSON.stringify(reply.content);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          id: 'chatcmpl-1',
          object: 'chat.completion',
          choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: reply.finish ?? 'stop' }],
          ...(reply.usage === undefined ? {} : { usage: reply.usage }),
        }),
      );
      break;
    }
    case 'responds':
      response.writeHead(reply.status, { 'content-type': reply.type });
      response.end(reply.body);
      break;
    case 'redirects':
      response.writeHead(307, { location: reply.to });
      response.end();
      break;
    case 'cuts':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      response.write('{"choices": [{"message": {"role": "assistant", "cont');
      setTimeout(() => response.destroy(), 20);
      break;
    case 'waits':
      break;
  }
}
