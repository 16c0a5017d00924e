import {
  ComponentType,
  EmbedType,
  MessageFlags,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import { messageFlags } from './flag-bits.js';
import type { MessageBody } from './limits.js';
import { baseMessage } from './message-payloads.js';
import type { Channel } from './places.js';
import type { Ping, RestContext, RestRequest } from './rest-context.js';

/** The flags that a bot may set on what it sends. */
const settable: number = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications;

/** Discord gives every component a number. */
function numbered(rows: NonNullable<MessageBody['components']>): APIMessageTopLevelComponent[] {
  let last = 0;
  return rows.map((row) => ({
    ...row,
    type: ComponentType.ActionRow,
    id: (last += 1),
    components: row.components.map((component) => ({ ...component, id: (last += 1) })),
  })) as unknown as APIMessageTopLevelComponent[];
}

/** Leaves out what is null, as Discord does in embeds. */
function withoutNulls<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutNulls) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  ) as T;
}

function asStored({ content, embeds, components }: MessageBody): Partial<APIMessage> {
  return {
    ...(content === undefined ? {} : { content: content ?? '' }),
    ...(embeds === undefined
      ? {}
      : { embeds: (embeds ?? []).map((embed) => ({ ...withoutNulls(embed), type: EmbedType.Rich }) as APIEmbed) }),
    ...(components === undefined ? {} : { components: numbered(components ?? []) }),
  };
}

/** A new message of the bot as Discord keeps it; `extra` holds what the body does not decide. */
export function newBotMessage(
  { world }: RestContext,
  channel: Channel,
  body: MessageBody,
  extra: Partial<APIMessage> = {},
): APIMessage {
  const flags = ((body.flags ?? 0) & settable) | (extra.flags ?? 0);
  return {
    ...baseMessage(channel, world.botId, true),
    ...asStored(body),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...extra,
    flags: messageFlags(flags),
  };
}

/** A message after an edit: what the body leaves out stays, who sees it stays, and it loads no longer. */
export function editedBotMessage(message: APIMessage, body: MessageBody): APIMessage {
  const kept = (message.flags ?? 0) & ~MessageFlags.Loading;
  const unsuppressed: number = kept & ~MessageFlags.SuppressEmbeds;
  const suppression =
    body.flags === undefined || body.flags === null
      ? kept & MessageFlags.SuppressEmbeds
      : body.flags & MessageFlags.SuppressEmbeds;
  return {
    ...message,
    ...asStored(body),
    flags: messageFlags(unsuppressed | suppression),
    edited_timestamp: new Date().toISOString(),
  };
}

/** True where Discord may ping somebody for this body: where it does not say, and where it names anything. */
export function mayPing({ allowed_mentions: allowed }: MessageBody): boolean {
  if (allowed === undefined || allowed === null || allowed.parse === undefined || allowed.parse === null) return true;
  const named = [...allowed.parse, ...(allowed.users ?? []), ...(allowed.roles ?? [])];
  return named.length > 0 || allowed.replied_user === true;
}

/** Takes down an accepted message that could ping. */
export function notePing({ pings }: RestContext, { method, path }: RestRequest, body: MessageBody): void {
  if (mayPing(body)) pings.add({ method, path, allowedMentions: body.allowed_mentions } satisfies Ping);
}
