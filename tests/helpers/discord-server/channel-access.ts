import { PermissionFlagsBits } from 'discord.js';
import { botPermissions } from './bot-permissions.js';
import type { Channel } from './places.js';
import { missingAccess, unknownChannel, type RestResponse } from './refusals.js';
import type { RestContext } from './rest-context.js';

/** A channel that the bot may see, and what else it may do there. */
export interface Access {
  readonly channel: Channel;
  readonly may: (permission: bigint) => boolean;
}

export function channelAccess(
  { places, world }: RestContext,
  channelId: string,
): Access | { readonly refused: RestResponse } {
  const channel = places.channels.get(channelId);
  if (channel === undefined) {
    return { refused: places.foreignChannelIds.has(channelId) ? missingAccess : unknownChannel };
  }
  const permissions = botPermissions(places, channel, world.botId);
  if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) return { refused: missingAccess };
  return { channel, may: (permission) => (permissions & permission) === permission };
}
