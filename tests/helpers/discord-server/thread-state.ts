import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { botPermissions } from './bot-permissions.js';
import type { EventContext } from './message-events.js';
import { channelPayload } from './payloads.js';
import type { Channel } from './places.js';

/** Makes a thread what it is from now on, and tells of it. */
export function changeThread(context: EventContext, channel: Channel, thread: Channel['thread']): void {
  const changed = { ...channel, thread };
  context.places.channels.set(channel.channelId, changed);
  context.gateway.dispatch({
    t: 'THREAD_UPDATE',
    d: channelPayload(changed, context.world),
    intent: GatewayIntentBits.Guilds,
  });
}

/**
 * Whether a new message may be put into the channel, as far as that is a matter of archives: one that was only archived is
 * opened again by it, one that a moderator locked as well is not.
 */
export function opensForMessage(context: EventContext, channel: Channel): boolean {
  if (channel.thread?.isArchived !== true) return true;
  const permissions = botPermissions(context.places, channel, context.world.botId);
  if (channel.thread.isLocked && (permissions & PermissionFlagsBits.ManageThreads) === 0n) return false;
  changeThread(context, channel, { ...channel.thread, isArchived: false });
  return true;
}
