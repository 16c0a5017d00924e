import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { RecordedRequest } from './journal.js';
import type { Misbehaviours } from './misbehaviour.js';
import { invalidJson, unauthorized, type RestResponse } from './refusals.js';
import type { RestRequest } from './rest-context.js';

export interface HttpEndpointOptions {
  readonly token: string;
  readonly misbehaviours: Misbehaviours;
  readonly answer: (request: RestRequest) => RestResponse;
  readonly record: (request: RecordedRequest) => void;
  /** Files that anybody may get, by their path, as from Discord's content network. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const versionPrefix = '/api/v10';
/** Routes that carry a token of their own in the path. */
const withOwnToken = /^\/(?:interactions|webhooks)\//u;

/** The body, or undefined where it is no JSON; files cannot be sent to this server. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(response: ServerResponse, { status, body, headers }: RestResponse): void {
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Takes REST requests from the wire, lets them go wrong where that was asked for, and records what came of them. */
export function createHttpEndpoint({ token, misbehaviours, answer, record, files }: HttpEndpointOptions): Server {
  function perform(request: RestRequest, authorization: string | undefined): RestResponse {
    if (!withOwnToken.test(request.path) && authorization !== `Bot ${token}`) return unauthorized;
    return request.body === undefined ? invalidJson : answer(request);
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = files.get(incoming.url ?? '');
    if (file !== undefined) {
      response.end(file);
      return;
    }
    const body = await readBody(incoming);
    const { pathname, searchParams: query } = new URL(incoming.url ?? '', 'http://localhost');
    const path = pathname.startsWith(versionPrefix) ? decodeURIComponent(pathname.slice(versionPrefix.length)) : '';
    const request: RestRequest = { method: incoming.method ?? '', path, query, body };
    const misbehaviour = misbehaviours.take(request);
    const wrong = misbehaviour?.response;
    const base = { method: request.method, path, body };
    if (wrong === 'never') {
      record({ ...base, status: 0, response: undefined, isAnswered: false });
      return;
    }
    const isDropped = wrong === 'dropped';
    const right = wrong === undefined || wrong === 'dropped' ? perform(request, incoming.headers.authorization) : wrong;
    const recorded = { ...base, status: right.status, response: right.body, isAnswered: !isDropped };
    if (misbehaviour?.delayMs !== undefined) {
      record(recorded);
      await delay(misbehaviour.delayMs);
    }
    if (isDropped) incoming.socket.resetAndDestroy();
    else write(response, right);
    if (misbehaviour?.delayMs === undefined) record(recorded);
  }

  return createServer((incoming, response) => {
    void handle(incoming, response);
  });
}
