import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import { nextSnowflake } from './snowflake.js';

/** Who and where, in the server that the tests play in. */
export interface World {
  readonly applicationId: string;
  readonly botId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly directChannelId: string;
  readonly personId: string;
  /** BCP 47 tag of the guild. */
  readonly preferredLocale: string;
  /** What everyone, the bot included, may do in the guild. */
  readonly permissions: bigint;
}

export const usualPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

export function createWorld(given: Partial<World>): World {
  const botId = nextSnowflake();
  return {
    applicationId: botId,
    botId,
    guildId: nextSnowflake(),
    channelId: nextSnowflake(),
    directChannelId: nextSnowflake(),
    personId: nextSnowflake(),
    preferredLocale: 'en-US',
    permissions: usualPermissions,
    ...given,
  };
}

export function userPayload(userId: string, bot: boolean) {
  return {
    id: userId,
    username: bot ? 'sitasi' : 'person',
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot,
  };
}

function memberPayload() {
  return { roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 };
}

export function guildPayload(world: World) {
  return {
    id: world.guildId,
    name: 'Test server',
    owner_id: world.personId,
    preferred_locale: world.preferredLocale,
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: 2,
    features: [],
    emojis: [],
    stickers: [],
    roles: [
      {
        id: world.guildId,
        name: '@everyone',
        color: 0,
        hoist: false,
        position: 0,
        permissions: world.permissions.toString(),
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: [
      {
        id: world.channelId,
        type: ChannelType.GuildText,
        guild_id: world.guildId,
        name: 'general',
        position: 0,
        permission_overwrites: [],
        nsfw: false,
        topic: null,
        parent_id: null,
      },
    ],
    members: [{ ...memberPayload(), user: userPayload(world.botId, true) }],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    premium_tier: 0,
    nsfw_level: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    system_channel_flags: 0,
  };
}

export interface CommandCall {
  readonly name: string;
  readonly options: Readonly<Record<string, string | boolean>>;
  /** Language of the person's client; `en-US` when not given. */
  readonly locale?: string;
  /** Otherwise in the guild. */
  readonly inDirectMessage?: boolean;
}

/** What is sent over the gateway when a person uses a slash command. */
export function commandPayload(world: World, call: CommandCall) {
  const inGuild = call.inDirectMessage !== true;
  const user = userPayload(world.personId, false);
  const channelId = inGuild ? world.channelId : world.directChannelId;
  return {
    id: nextSnowflake(),
    token: `interaction-${nextSnowflake()}`,
    application_id: world.applicationId,
    type: InteractionType.ApplicationCommand,
    version: 1,
    locale: call.locale ?? 'en-US',
    channel_id: channelId,
    channel: { id: channelId, type: inGuild ? ChannelType.GuildText : ChannelType.DM },
    app_permissions: world.permissions.toString(),
    entitlements: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: inGuild ? world.guildId : '0' },
    context: inGuild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    ...(inGuild
      ? {
          guild_id: world.guildId,
          guild_locale: world.preferredLocale,
          guild: { id: world.guildId, locale: world.preferredLocale, features: [] },
          member: { ...memberPayload(), user, permissions: world.permissions.toString() },
        }
      : { user }),
    data: {
      id: nextSnowflake(),
      name: call.name,
      type: ApplicationCommandType.ChatInput,
      options: Object.entries(call.options).map(([name, value]) => ({
        name,
        type: typeof value === 'boolean' ? 5 : 3,
        value,
      })),
    },
  };
}

export interface WrittenMessage {
  readonly content: string;
  readonly inDirectMessage?: boolean;
  readonly authorIsBot?: boolean;
  readonly authorId?: string;
  readonly webhookId?: string;
  readonly mentionEveryone?: boolean;
  /** Users that Discord lists as mentioned besides those written in the content: the author of a replied-to message. */
  readonly alsoMentions?: readonly string[];
  readonly type?: MessageType;
}

/** What is sent over the gateway when somebody writes a message. */
export function messagePayload(world: World, written: WrittenMessage) {
  const inGuild = written.inDirectMessage !== true;
  const mentioned = [...written.content.matchAll(/<@!?(\d+)>/gu)].map(([, userId]) => userId ?? '');
  const author = userPayload(written.authorId ?? world.personId, written.authorIsBot ?? false);
  return {
    id: nextSnowflake(),
    type: written.type ?? MessageType.Default,
    channel_id: inGuild ? world.channelId : world.directChannelId,
    channel_type: inGuild ? ChannelType.GuildText : ChannelType.DM,
    author,
    content: written.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: written.mentionEveryone ?? false,
    mentions: [...new Set([...mentioned, ...(written.alsoMentions ?? [])])].map((userId) =>
      userPayload(userId, userId === world.botId),
    ),
    mention_roles: [...written.content.matchAll(/<@&(\d+)>/gu)].map(([, roleId]) => roleId),
    attachments: [],
    embeds: [],
    pinned: false,
    ...(written.webhookId === undefined ? {} : { webhook_id: written.webhookId }),
    ...(inGuild ? { guild_id: world.guildId, member: memberPayload() } : {}),
  };
}

/** A message of the bot as REST returns it. */
export function sentMessagePayload(world: World, channelId: string, body: unknown, extra: object = {}) {
  const given = typeof body === 'object' && body !== null ? body : {};
  return {
    content: '',
    embeds: [],
    ...given,
    id: nextSnowflake(),
    type: MessageType.Default,
    channel_id: channelId,
    author: userPayload(world.botId, true),
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    pinned: false,
    ...extra,
  };
}
