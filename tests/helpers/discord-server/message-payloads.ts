import {
  ChannelType,
  MessageReferenceType,
  MessageType,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type MessageFlags,
} from 'discord.js';
import { memberPayload, userPayload } from './payloads.js';
import type { Channel } from './places.js';
import { nextSnowflake } from './snowflake.js';
import type { World } from './world.js';

/** What a forwarded message said. */
export interface Forwarded {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly attachments?: readonly APIAttachment[];
}

export interface WrittenMessage {
  readonly content: string;
  readonly inDirectMessage?: boolean;
  /** A channel of the server; the world's when not given. */
  readonly channelId?: string;
  readonly authorIsBot?: boolean;
  readonly authorId?: string;
  readonly authorRoles?: readonly string[];
  readonly webhookId?: string;
  readonly mentionEveryone?: boolean;
  /** Users that Discord lists as mentioned besides those written in the content. */
  readonly alsoMentions?: readonly string[];
  readonly type?: MessageType;
  /** The message that this one replies to; its author is mentioned unless `pingsAuthor` is false. */
  readonly replyTo?: string;
  readonly pingsAuthor?: boolean;
  readonly embeds?: readonly APIEmbed[];
  readonly attachments?: readonly APIAttachment[];
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly flags?: MessageFlags;
  /** Makes it a forward: Discord shows what was forwarded, and no content beside it. */
  readonly forwards?: readonly Forwarded[];
}

/** An image that somebody attached. */
export function attachment(filename = 'image.png', contentType = 'image/png'): APIAttachment {
  const attachmentId = nextSnowflake();
  const url = `https://cdn.discordapp.com/attachments/1/${attachmentId}/${filename}`;
  return { id: attachmentId, filename, size: 1024, url, proxy_url: url, content_type: contentType };
}

function snapshotOf({ content = '', embeds = [], attachments = [] }: Forwarded) {
  return {
    message: {
      type: MessageType.Default,
      content,
      embeds: [...embeds],
      attachments: [...attachments],
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      mentions: [],
      mention_roles: [],
      flags: 0,
      components: [],
    },
  };
}

function referenceFields(written: WrittenMessage, channel: Channel, repliedTo: APIMessage | null) {
  const place = { channel_id: channel.channelId, ...(channel.guildId === null ? {} : { guild_id: channel.guildId }) };
  if (written.forwards !== undefined) {
    return {
      message_reference: { type: MessageReferenceType.Forward, message_id: nextSnowflake(), ...place },
      message_snapshots: written.forwards.map(snapshotOf),
    };
  }
  if (written.replyTo === undefined) return {};
  return {
    message_reference: { type: MessageReferenceType.Default, message_id: written.replyTo, ...place },
    referenced_message: repliedTo,
  };
}

/** The fields that every message has. */
export function baseMessage(channel: Channel, authorId: string, isBot: boolean): APIMessage {
  return {
    id: nextSnowflake(),
    type: MessageType.Default,
    channel_id: channel.channelId,
    author: userPayload(authorId, isBot),
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
  };
}

/** A message that somebody writes, with all that it says; `repliedTo` is null where that was deleted. */
export function writtenPayload(
  world: World,
  channel: Channel,
  written: WrittenMessage,
  repliedTo: APIMessage | null,
): APIMessage {
  const { authorId = world.personId, replyTo } = written;
  const mentioned = [...written.content.matchAll(/<@!?(\d+)>/gu)].map(([, userId]) => userId ?? '');
  const pinged = repliedTo !== null && written.pingsAuthor !== false ? [repliedTo.author.id] : [];
  return {
    ...baseMessage(channel, authorId, written.authorIsBot ?? authorId === world.botId),
    type: written.type ?? (replyTo === undefined ? MessageType.Default : MessageType.Reply),
    content: written.content,
    mention_everyone: written.mentionEveryone ?? false,
    mentions: [...new Set([...mentioned, ...pinged, ...(written.alsoMentions ?? [])])].map((userId) =>
      userPayload(userId, userId === world.botId),
    ),
    mention_roles: [...written.content.matchAll(/<@&(\d+)>/gu)].map(([, roleId]) => roleId ?? ''),
    attachments: [...(written.attachments ?? [])],
    embeds: [...(written.embeds ?? [])],
    components: [...(written.components ?? [])],
    ...(written.flags === undefined ? {} : { flags: written.flags }),
    ...referenceFields(written, channel, repliedTo),
    ...(written.webhookId === undefined ? {} : { webhook_id: written.webhookId }),
  };
}

/** What MESSAGE_CREATE and MESSAGE_UPDATE add to a message. */
export function eventFields(channel: Channel, roleIds: readonly string[] = []) {
  return {
    channel_type: channel.type,
    ...(channel.guildId === null || channel.type === ChannelType.DM
      ? {}
      : { guild_id: channel.guildId, member: memberPayload(roleIds) }),
  };
}
