import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits, type APIMessage } from 'discord.js';
import type { CheckedCommand } from './command-limits.js';
import { createGateway, type Gateway } from './gateway.js';
import { createJournal, type Journal, type RecordedRequest } from './journal.js';
import { createMisbehaviours, type Misbehaviour } from './misbehaviour.js';
import {
  commandPayload,
  createWorld,
  messagePayload,
  type CommandCall,
  type World,
  type WrittenMessage,
} from './payloads.js';
import { createRest, refusal } from './rest.js';

export { internalError, missingPermissions, tooManyRequests } from './misbehaviour.js';
export { usualPermissions } from './payloads.js';
export type { RecordedRequest } from './journal.js';

export interface SentCommand {
  readonly interactionToken: string;
  /** The request that acknowledges it. */
  acknowledged(): Promise<RecordedRequest>;
  /** The request that completes the acknowledged reply, accepted or not. */
  replied(): Promise<RecordedRequest>;
}

export interface SentMessage {
  readonly messageId: string;
  /** The message that replies to it. */
  replied(): Promise<RecordedRequest>;
}

/** A server that discord.js takes for Discord, on loopback. */
export interface DiscordServer {
  readonly token: string;
  /** For the setting: without the version. */
  readonly apiUrl: string;
  readonly world: World;
  readonly requests: Journal<RecordedRequest>;
  readonly gateway: Gateway;
  registeredCommands(): readonly CheckedCommand[];
  useCommand(call: CommandCall): SentCommand;
  writeMessage(written: WrittenMessage): SentMessage;
  /** Sends an event again that was sent before, as happens around a resume. */
  repeatLast(): void;
  misbehave(misbehaviour: Misbehaviour): void;
  /** Moves the clock by which interactions grow old. */
  advanceClock(ms: number): void;
  /** Messages of the bot in channels that were accepted. */
  channelMessages(): readonly RecordedRequest[];
  close(): Promise<void>;
}

export interface DiscordServerOptions extends Partial<World> {
  readonly heartbeatIntervalMs?: number;
}

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.test.token-of-the-test-server';
const versionPrefix = '/api/v10';
const channelMessage = /^\/channels\/\d+\/messages$/u;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}

/** What a reply refers to, where it is one. */
function referenceOf(body: unknown): string | null {
  const { message_reference: reference } = (body ?? {}) as Partial<Pick<APIMessage, 'message_reference'>>;
  return reference?.message_id ?? null;
}

export async function startDiscordServer(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const world = createWorld(options);
  const requests = createJournal<RecordedRequest>();
  const misbehaviours = createMisbehaviours();
  let clockOffsetMs = 0;
  let last: readonly [string, unknown, GatewayIntentBits | undefined] | null = null;

  const httpServer = createServer((request, response) => {
    void (async () => {
      const body = await readBody(request);
      const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://localhost');
      const path = pathname.startsWith(versionPrefix) ? decodeURIComponent(pathname.slice(versionPrefix.length)) : '';
      const method = request.method ?? '';
      const needsToken = !/^\/(interactions|webhooks)\//u.test(path);
      const answer =
        needsToken && request.headers.authorization !== `Bot ${token}`
          ? refusal(401, 0, '401: Unauthorized')
          : (misbehaviours.take({ method, path, query, body }) ?? rest.answer({ method, path, query, body }));
      response.writeHead(answer.status, {
        ...(answer.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...answer.headers,
      });
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
      requests.add({ method, path, body, status: answer.status });
    })();
  });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  const gatewayAddress = () => `ws://127.0.0.1:${String(port)}/gateway`;

  const rest = createRest({ world, gatewayAddress, nowMs: () => Date.now() + clockOffsetMs });
  const gateway = createGateway({
    world,
    token,
    httpServer,
    address: gatewayAddress,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
  });

  function dispatch(t: string, d: unknown, intent?: GatewayIntentBits): void {
    last = [t, d, intent];
    gateway.dispatch(t, d, intent);
  }

  return {
    token,
    apiUrl: `http://127.0.0.1:${String(port)}/api`,
    world,
    requests,
    gateway,
    registeredCommands: () => rest.commands(),
    useCommand(call) {
      const payload = commandPayload(world, call);
      rest.expectInteraction(payload.token, { interactionId: payload.id, channelId: payload.channel_id });
      dispatch('INTERACTION_CREATE', payload);
      return {
        interactionToken: payload.token,
        acknowledged: () =>
          requests.find(({ path }) => path === `/interactions/${payload.id}/${payload.token}/callback`),
        replied: () =>
          requests.find(
            ({ method, path }) => method === 'PATCH' && path.includes(`/${payload.token}/messages/@original`),
          ),
      };
    },
    writeMessage(written) {
      const payload = messagePayload(world, written);
      const intent =
        written.inDirectMessage === true ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
      // Without the MessageContent intent Discord shows a bot the text of messages that mention it, and direct ones.
      const isReadable = written.inDirectMessage === true || payload.mentions.some((user) => user.id === world.botId);
      dispatch('MESSAGE_CREATE', { ...payload, content: isReadable ? payload.content : '' }, intent);
      return {
        messageId: payload.id,
        replied: () =>
          requests.find(
            ({ method, path, body }) =>
              method === 'POST' && channelMessage.test(path) && referenceOf(body) === payload.id,
          ),
      };
    },
    repeatLast() {
      if (last !== null) gateway.dispatch(...last);
    },
    misbehave(misbehaviour) {
      misbehaviours.add(misbehaviour);
    },
    advanceClock(ms) {
      clockOffsetMs += ms;
    },
    channelMessages: () =>
      requests.entries.filter(
        ({ method, path, status }) => method === 'POST' && channelMessage.test(path) && status === 200,
      ),
    async close() {
      gateway.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}
