import { PermissionFlagsBits } from 'discord.js';
import { nextSnowflake } from './snowflake.js';

/** Who and where, in the server that the tests play in; more guilds and channels can be added to it. */
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
  /** Whether the application was granted the MessageContent intent; asking for it ungranted closes with 4014. */
  readonly hasMessageContent: boolean;
  /** Whether a reply that mentions the bot carries the text of what it replies to: see `content-access.ts`. */
  readonly showsReferencedContent: boolean;
  /** How many shards are recommended. */
  readonly shards: number;
}

export const usualPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AddReactions |
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
    hasMessageContent: false,
    showsReferencedContent: false,
    shards: 1,
    ...given,
  };
}
