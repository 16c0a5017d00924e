import { ChannelType, OverwriteType } from 'discord.js';
import { nextSnowflake } from './snowflake.js';
import type { World } from './world.js';

export interface Role {
  readonly roleId: string;
  readonly name: string;
  readonly permissions: bigint;
}

export interface Guild {
  readonly guildId: string;
  readonly preferredLocale: string;
  /** The first is @everyone, whose id is the guild's. */
  readonly roles: readonly Role[];
  /** Roles of the bot beside @everyone. */
  readonly botRoleIds: readonly string[];
  /** False while Discord has an outage there. */
  readonly isAvailable: boolean;
}

export interface Overwrite {
  /** A role, @everyone included, or a member. */
  readonly targetId: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly channelId: string;
  /** Null for direct messages. */
  readonly guildId: string | null;
  readonly type: ChannelType;
  readonly name: string;
  readonly parentId: string | null;
  readonly overwrites: readonly Overwrite[];
  /** Null where the channel is no thread. */
  readonly thread: { readonly isArchived: boolean; readonly isLocked: boolean } | null;
}

/** The guilds that the bot is in and the channels of them, as they are now. */
export interface Places {
  readonly guilds: Map<string, Guild>;
  /** Deleted channels are not in it. */
  readonly channels: Map<string, Channel>;
  /** Channels that exist where the bot is not. */
  readonly foreignChannelIds: Set<string>;
  channelsOf(guildId: string): readonly Channel[];
}

export type GivenGuild = Partial<Omit<Guild, 'roles' | 'isAvailable'>> & {
  /** What @everyone may do; the usual permissions when not given. */
  readonly permissions?: bigint;
  /** Roles beside @everyone. */
  readonly roles?: readonly Role[];
};

export type GivenChannel = Partial<Channel>;

const threadTypes: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** A guild with what was not given filled in. */
export function newGuild(given: GivenGuild, world: World): Guild {
  const guildId = given.guildId ?? nextSnowflake();
  const everyone: Role = { roleId: guildId, name: '@everyone', permissions: given.permissions ?? world.permissions };
  return {
    guildId,
    preferredLocale: given.preferredLocale ?? world.preferredLocale,
    roles: [everyone, ...(given.roles ?? [])],
    botRoleIds: given.botRoleIds ?? [],
    isAvailable: true,
  };
}

/** A channel with what was not given filled in: a text channel of the world's guild. */
export function newChannel(given: GivenChannel, world: World): Channel {
  const channelId = given.channelId ?? nextSnowflake();
  const type = given.type ?? ChannelType.GuildText;
  const isThread = threadTypes.has(type);
  if (isThread && given.parentId === undefined) throw new Error('a thread needs the channel it stands in');
  return {
    channelId,
    guildId: given.guildId === undefined ? world.guildId : given.guildId,
    type,
    name: given.name ?? `channel-${channelId}`,
    parentId: given.parentId ?? null,
    overwrites: given.overwrites ?? [],
    thread: isThread ? (given.thread ?? { isArchived: false, isLocked: false }) : null,
  };
}

export function createPlaces(world: World): Places {
  const guild = newGuild({ guildId: world.guildId }, world);
  const general = newChannel({ channelId: world.channelId, name: 'general' }, world);
  const direct = newChannel(
    { channelId: world.directChannelId, guildId: null, type: ChannelType.DM, name: 'direct' },
    world,
  );
  const channels = new Map([general, direct].map((channel) => [channel.channelId, channel]));
  return {
    guilds: new Map([[guild.guildId, guild]]),
    channels,
    foreignChannelIds: new Set(),
    channelsOf: (guildId) => [...channels.values()].filter((channel) => channel.guildId === guildId),
  };
}
