import { InteractionResponseType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { checkCommands, type CheckedCommand } from './command-limits.js';
import { checkMessage } from './limits.js';
import { sentMessagePayload, type World } from './payloads.js';
import { nextSnowflake } from './snowflake.js';

export interface RestResponse {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

interface PendingInteraction {
  readonly interactionId: string;
  readonly channelId: string;
  readonly createdAtMs: number;
  acknowledged: { readonly flags: number } | null;
}

export interface Rest {
  answer(request: RestRequest): RestResponse;
  /** From now on this interaction can be acknowledged, for three seconds. */
  expectInteraction(
    interactionToken: string,
    interaction: { readonly interactionId: string; readonly channelId: string },
  ): void;
  readonly commands: () => readonly CheckedCommand[];
}

const callback = z.looseObject({
  type: z.enum(InteractionResponseType),
  data: z.looseObject({ flags: z.int().optional() }).nullish(),
});
const withNonce = z.looseObject({ nonce: z.string(), enforce_nonce: z.literal(true) });

const acknowledgeWithinMs = 3000;
const tokenValidMs = 15 * 60 * 1000;

/** An error as Discord writes it. */
export function refusal(status: number, code: number, message: string, errors: readonly string[] = []): RestResponse {
  return { status, body: { code, message, ...(errors.length === 0 ? {} : { errors: { _errors: errors } }) } };
}

function refusedMessage(body: unknown): RestResponse | null {
  const { problems, isEmpty } = checkMessage(body);
  if (problems.length > 0) return refusal(400, 50035, `Invalid Form Body: ${problems.join('; ')}`, problems);
  return isEmpty ? refusal(400, 50006, 'Cannot send an empty message') : null;
}

/** What a list of commands leaves out unless it is asked for. */
function unlocalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unlocalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, inner]) => [key, unlocalised(inner)]),
  );
}

export interface RestOptions {
  readonly world: World;
  readonly gatewayAddress: () => string;
  readonly nowMs: () => number;
}

/** The part of Discord's REST interface, version 10, that the bot uses, with its refusals. */
export function createRest({ world, gatewayAddress, nowMs }: RestOptions): Rest {
  const interactions = new Map<string, PendingInteraction>();
  const byNonce = new Map<string, unknown>();
  let registered: readonly (CheckedCommand & { readonly id: string })[] = [];

  function acknowledge(interactionId: string, interactionToken: string, body: unknown): RestResponse {
    const interaction = interactions.get(interactionToken);
    if (interaction?.interactionId !== interactionId) return refusal(404, 10062, 'Unknown interaction');
    if (interaction.acknowledged !== null) {
      return refusal(400, 40060, 'Interaction has already been acknowledged.');
    }
    if (nowMs() - interaction.createdAtMs > acknowledgeWithinMs) return refusal(404, 10062, 'Unknown interaction');
    const parsed = callback.safeParse(body);
    if (!parsed.success) return refusal(400, 50035, 'Invalid Form Body');
    const { type, data } = parsed.data;
    const refused = type === InteractionResponseType.ChannelMessageWithSource ? refusedMessage(data) : null;
    if (refused !== null) return refused;
    interaction.acknowledged = { flags: data?.flags ?? 0 };
    return { status: 204 };
  }

  function writeAsInteraction(interactionToken: string, body: unknown): RestResponse {
    const interaction = interactions.get(interactionToken);
    const acknowledged = interaction?.acknowledged ?? null;
    if (interaction === undefined || acknowledged === null) return refusal(404, 10015, 'Unknown Webhook');
    if (nowMs() - interaction.createdAtMs > tokenValidMs) return refusal(401, 50027, 'Invalid Webhook Token');
    const refused = refusedMessage(body);
    if (refused !== null) return refused;
    const flags = acknowledged.flags & MessageFlags.Ephemeral;
    return { status: 200, body: sentMessagePayload(world, interaction.channelId, body, { flags }) };
  }

  function writeInChannel(channelId: string, body: unknown): RestResponse {
    if (channelId !== world.channelId && channelId !== world.directChannelId) {
      return refusal(404, 10003, 'Unknown Channel');
    }
    const refused = refusedMessage(body);
    if (refused !== null) return refused;
    const unique = withNonce.safeParse(body);
    const earlier = unique.success ? byNonce.get(unique.data.nonce) : undefined;
    if (earlier !== undefined) return { status: 200, body: earlier };
    const message = sentMessagePayload(world, channelId, body);
    if (unique.success) byNonce.set(unique.data.nonce, message);
    return { status: 200, body: message };
  }

  function register(body: unknown): RestResponse {
    const checked = checkCommands(body);
    if ('problems' in checked) return refusal(400, 50035, 'Invalid Form Body', checked.problems);
    registered = checked.commands.map((command) => ({ ...command, id: nextSnowflake() }));
    return { status: 200, body: registered.map(asKept) };
  }

  /** Discord returns more than it was given, and leaves out what has its default. */
  function asKept(command: CheckedCommand & { readonly id: string }) {
    return {
      ...command,
      type: 1,
      application_id: world.applicationId,
      version: command.id,
      default_member_permissions: command.default_member_permissions ?? null,
      dm_permission: true,
      nsfw: false,
    };
  }

  const routes: readonly (readonly [
    string,
    RegExp,
    (match: readonly string[], body: unknown, query: URLSearchParams) => RestResponse,
  ])[] = [
    [
      'GET',
      /^\/gateway\/bot$/u,
      () => ({
        status: 200,
        body: {
          url: gatewayAddress(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
        },
      }),
    ],
    [
      'GET',
      /^\/applications\/\d+\/commands$/u,
      (_match, _body, query) => ({
        status: 200,
        body: registered.map(asKept).map(query.get('with_localizations') === 'true' ? (kept) => kept : unlocalised),
      }),
    ],
    ['PUT', /^\/applications\/\d+\/commands$/u, (_match, body) => register(body)],
    [
      'POST',
      /^\/interactions\/(\d+)\/([^/]+)\/callback$/u,
      ([, interactionId = '', interactionToken = ''], body) => acknowledge(interactionId, interactionToken, body),
    ],
    [
      'PATCH',
      /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/u,
      ([, interactionToken = ''], body) => writeAsInteraction(interactionToken, body),
    ],
    [
      'POST',
      /^\/webhooks\/\d+\/([^/]+)$/u,
      ([, interactionToken = ''], body) => writeAsInteraction(interactionToken, body),
    ],
    ['POST', /^\/channels\/(\d+)\/messages$/u, ([, channelId = ''], body) => writeInChannel(channelId, body)],
    ['POST', /^\/channels\/\d+\/typing$/u, () => ({ status: 204 })],
  ];

  return {
    answer({ method, path, query, body }) {
      for (const [routeMethod, pattern, handle] of routes) {
        const match = routeMethod === method ? pattern.exec(path) : null;
        if (match !== null) return handle(match, body, query);
      }
      return refusal(404, 0, '404: Not Found');
    },
    expectInteraction(interactionToken, interaction) {
      interactions.set(interactionToken, { ...interaction, createdAtMs: nowMs(), acknowledged: null });
    },
    commands: () => registered,
  };
}
