import { PermissionFlagsBits, type Message } from 'discord.js';
import { sendFailureOf } from '../failure.js';
import type { DiscordLog } from '../log.js';

const pointingAway = '↗️';

/** Shows that a message was seen where it is not answered, if the bot may react there. */
export async function pointByReaction(message: Message, log: DiscordLog): Promise<void> {
  if (!message.inGuild()) return;
  const granted = message.channel.permissionsFor(message.client.user);
  if (granted?.has([PermissionFlagsBits.AddReactions, PermissionFlagsBits.ReadMessageHistory]) !== true) return;
  try {
    await message.react(pointingAway);
  } catch (error) {
    log({ kind: 'send-failed', step: 'reaction', ...sendFailureOf(error) });
  }
}
