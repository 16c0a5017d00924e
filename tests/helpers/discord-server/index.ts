import type { AddressInfo } from 'node:net';
import type { APIAttachment, APIMessage } from 'discord.js';
import type { CheckedCommand } from './command-limits.js';
import { createGateway, type Gateway } from './gateway.js';
import { createHttpEndpoint } from './http-endpoint.js';
import { createInteractions } from './interactions.js';
import { createJournal, type Journal, type RecordedRequest } from './journal.js';
import { createMessageStore } from './message-store.js';
import { createMisbehaviours, type Misbehaviour } from './misbehaviour.js';
import { createPeople, type People } from './people.js';
import { createPlaceChanges, type PlaceChanges } from './place-changes.js';
import { createPlaces } from './places.js';
import type { Ping, RestContext } from './rest-context.js';
import type { Reaction } from './rest-reactions.js';
import { createRest } from './rest.js';
import { nextSnowflake } from './snowflake.js';
import { createWorld, type World } from './world.js';

export { attachment } from './message-payloads.js';
export { internalError, tooManyRequests } from './misbehaviour.js';
export { invalidForm, missingPermissions } from './refusals.js';
export { usualPermissions } from './world.js';
export type { RecordedRequest } from './journal.js';
export type { WrittenMessage } from './message-payloads.js';
export type { SentMessage } from './people.js';
export type { SentAutocomplete, SentInteraction } from './sent-interaction.js';
export type { World } from './world.js';

/** A server that discord.js takes for Discord, on loopback. */
export interface DiscordServer extends People, PlaceChanges {
  readonly token: string;
  /** For the setting: without the version. */
  readonly apiUrl: string;
  readonly world: World;
  readonly requests: Journal<RecordedRequest>;
  /** The accepted messages that could ping somebody. */
  readonly pings: Journal<Ping>;
  /** The bot's reactions, taken back or not. */
  readonly reactions: Journal<Reaction>;
  readonly gateway: Gateway;
  /** Keeps a file as Discord keeps what somebody attaches. */
  attach(filename: string, content: Uint8Array | string, contentType?: string): APIAttachment;
  registeredCommands(): readonly CheckedCommand[];
  misbehave(misbehaviour: Misbehaviour): void;
  /** Moves the clock by which interactions grow old. */
  advanceClock(ms: number): void;
  /** The message with this id as it stands now. */
  message(messageId: string): APIMessage | undefined;
  /** The requests that put a message of the bot into a channel; the second of two with one nonce put none. */
  channelMessages(): readonly RecordedRequest[];
  close(): Promise<void>;
}

export interface DiscordServerOptions extends Partial<World> {
  readonly heartbeatIntervalMs?: number;
}

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.test.token-of-the-test-server';
const channelMessage = /^\/channels\/\d+\/messages$/u;
const tokenInPath = /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/u;

function messageIdOf({ response }: RecordedRequest): unknown {
  return ((response ?? {}) as { readonly id?: unknown }).id;
}

function putMessages(requests: readonly RecordedRequest[]): RecordedRequest[] {
  const seen = new Set<unknown>();
  return requests.filter((request) => {
    const isPut = request.method === 'POST' && channelMessage.test(request.path) && request.status === 200;
    if (!isPut || seen.has(messageIdOf(request))) return false;
    seen.add(messageIdOf(request));
    return true;
  });
}

export async function startDiscordServer(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const { heartbeatIntervalMs = 41_250, ...given } = options;
  const world = createWorld(given);
  const places = createPlaces(world);
  const store = createMessageStore();
  const interactions = createInteractions();
  const requests = createJournal<RecordedRequest>();
  const pings = createJournal<Ping>();
  const reactions = createJournal<Reaction>();
  const misbehaviours = createMisbehaviours();
  let clockOffsetMs = 0;

  const files = new Map<string, Uint8Array>();
  const httpServer = createHttpEndpoint({
    files,
    token,
    misbehaviours,
    answer: (request) => rest.answer(request),
    record(request) {
      interactions.byToken(tokenInPath.exec(request.path)?.[1] ?? '')?.requests.add(request);
      requests.add(request);
    },
  });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  const gatewayAddress = () => `ws://127.0.0.1:${String(port)}/gateway`;

  const gateway = createGateway({ world, places, token, httpServer, address: gatewayAddress, heartbeatIntervalMs });
  const nowMs = () => Date.now() + clockOffsetMs;
  const context: RestContext = { world, places, store, gateway, pings, nowMs };
  const changes = createPlaceChanges(context);
  const rest = createRest({
    context,
    interactions,
    reactions,
    gatewayAddress,
    leaveGuild: (guildId) => {
      changes.removeGuild(guildId);
    },
  });

  return {
    ...createPeople({ context, interactions, requests, commands: rest.commands }),
    ...changes,
    token,
    apiUrl: `http://127.0.0.1:${String(port)}/api`,
    world,
    requests,
    pings,
    reactions,
    gateway,
    attach(filename, content, contentType = 'application/octet-stream') {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const attachmentId = nextSnowflake();
      const file = `/attachments/${attachmentId}/${encodeURIComponent(filename)}`;
      files.set(file, bytes);
      const url = `http://127.0.0.1:${String(port)}${file}`;
      return { id: attachmentId, filename, size: bytes.length, url, proxy_url: url, content_type: contentType };
    },
    registeredCommands: () => rest.commands(),
    misbehave(misbehaviour) {
      misbehaviours.add(misbehaviour);
    },
    advanceClock(ms) {
      clockOffsetMs += ms;
    },
    message: (messageId) => store.get(messageId)?.message,
    channelMessages: () => putMessages(requests.entries),
    async close() {
      gateway.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}
