import { GatewayIntentBits, PermissionFlagsBits, type APIMessage } from 'discord.js';
import { botPermissions } from './bot-permissions.js';
import { asReadByBot } from './content-access.js';
import { eventFields } from './message-payloads.js';
import type { Channel } from './places.js';
import type { RestContext } from './rest-context.js';

export type EventContext = Pick<RestContext, 'world' | 'places' | 'gateway'>;

/** Whether the gateway tells the bot of what happens in a channel. */
export function isSeen({ places, world }: EventContext, channel: Channel): boolean {
  if (places.channels.get(channel.channelId) === undefined) return false;
  if (channel.guildId !== null && places.guilds.get(channel.guildId)?.isAvailable !== true) return false;
  return (botPermissions(places, channel, world.botId) & PermissionFlagsBits.ViewChannel) !== 0n;
}

/** Tells of a message that was written or changed, as far as the bot may know of it. */
export function dispatchMessage(
  context: EventContext,
  t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: APIMessage,
  channel: Channel,
  authorRoles: readonly string[] = [],
): void {
  if (!isSeen(context, channel)) return;
  const fields = eventFields(channel, authorRoles);
  context.gateway.dispatch({
    t,
    d: { ...message, ...fields },
    withheld: { ...asReadByBot(message, { ...context, hasContent: false }), ...fields },
    intent: channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  });
}

/** Tells of a message that was deleted. */
export function dispatchDeletion(context: EventContext, messageId: string, channel: Channel): void {
  if (!isSeen(context, channel)) return;
  context.gateway.dispatch({
    t: 'MESSAGE_DELETE',
    d: {
      id: messageId,
      channel_id: channel.channelId,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    },
    intent: channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  });
}
