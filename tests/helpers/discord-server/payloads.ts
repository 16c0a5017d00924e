import { ChannelType, type APIUser } from 'discord.js';
import { memberFlags } from './flag-bits.js';
import type { Channel, Guild, Places } from './places.js';
import type { World } from './world.js';

export type { WrittenMessage } from './message-payloads.js';
export type { World } from './world.js';

const joinedAt = '2024-01-01T00:00:00.000Z';

export function userPayload(userId: string, bot: boolean): APIUser {
  return {
    id: userId,
    username: bot ? 'sitasi' : 'person',
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot,
  };
}

export function memberPayload(roleIds: readonly string[] = []) {
  return { roles: [...roleIds], joined_at: joinedAt, deaf: false, mute: false, flags: memberFlags(0) };
}

/** A channel as REST and the gateway show it. */
export function channelPayload(channel: Channel, world: World) {
  if (channel.guildId === null) {
    const recipients = [userPayload(world.personId, false)];
    return { id: channel.channelId, type: channel.type, recipients, last_message_id: null, flags: 0 };
  }
  const common = {
    id: channel.channelId,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    flags: 0,
  };
  if (channel.thread !== null) {
    return {
      ...common,
      owner_id: world.personId,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: channel.thread.isArchived,
        locked: channel.thread.isLocked,
        auto_archive_duration: 1440,
        archive_timestamp: joinedAt,
      },
    };
  }
  return {
    ...common,
    position: 0,
    nsfw: false,
    topic: null,
    permission_overwrites: channel.overwrites.map(({ targetId, type, allow, deny }) => ({
      id: targetId,
      type,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    ...(channel.type === ChannelType.GuildForum ? { available_tags: [], default_forum_layout: 0 } : {}),
  };
}

export function rolePayloads(guild: Guild) {
  return guild.roles.map(({ roleId, name, permissions }, position) => ({
    id: roleId,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: permissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  }));
}

/** What is sent when the bot sees a guild; archived threads are not among it. */
export function guildPayload(guild: Guild, places: Places, world: World) {
  const channels = places.channelsOf(guild.guildId);
  return {
    id: guild.guildId,
    name: 'Test server',
    owner_id: world.personId,
    preferred_locale: guild.preferredLocale,
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: 2,
    features: [],
    emojis: [],
    stickers: [],
    roles: rolePayloads(guild),
    channels: channels.filter(({ thread }) => thread === null).map((channel) => channelPayload(channel, world)),
    members: [{ ...memberPayload(guild.botRoleIds), user: userPayload(world.botId, true) }],
    threads: channels
      .filter(({ thread }) => thread?.isArchived === false)
      .map((channel) => channelPayload(channel, world)),
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
