import { GatewayIntentBits, PermissionFlagsBits as Permission } from 'discord.js';
import { channelAccess } from './channel-access.js';
import type { Journal } from './journal.js';
import {
  archivedThread,
  missingPermissions,
  noContent,
  unknownEmoji,
  unknownMessage,
  type RestResponse,
} from './refusals.js';
import { route, type RestContext, type Route } from './rest-context.js';

/** A reaction of the bot. */
export interface Reaction {
  readonly channelId: string;
  readonly messageId: string;
  readonly emoji: string;
}

// The flag for sets of strings is younger than the target of the compiler.
const wholeEmoji = new RegExp(String.raw`^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})$`, 'v');

/** The routes by which the bot reacts to a message and takes a reaction back. */
export function reactionRoutes(context: RestContext, reactions: Journal<Reaction>): readonly Route[] {
  function change(given: readonly string[], t: 'MESSAGE_REACTION_ADD' | 'MESSAGE_REACTION_REMOVE'): RestResponse {
    const [channelId = '', messageId = '', emoji = ''] = given;
    const access = channelAccess(context, channelId);
    if ('refused' in access) return access.refused;
    const { channel, may } = access;
    const stored = context.store.get(messageId);
    if (stored?.channel.channelId !== channelId || stored.visibleTo !== null) return unknownMessage;
    if (channel.thread?.isArchived === true) return archivedThread;
    if (!wholeEmoji.test(emoji)) return unknownEmoji;
    if (t === 'MESSAGE_REACTION_ADD') {
      if (!may(Permission.ReadMessageHistory | Permission.AddReactions)) return missingPermissions;
      reactions.add({ channelId, messageId, emoji });
    }
    context.gateway.dispatch({
      t,
      d: {
        user_id: context.world.botId,
        channel_id: channelId,
        message_id: messageId,
        emoji: { id: null, name: emoji },
        ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
      },
      intent:
        channel.guildId === null ? GatewayIntentBits.DirectMessageReactions : GatewayIntentBits.GuildMessageReactions,
    });
    return noContent;
  }

  const path = /^\/channels\/(\d+)\/messages\/(\d+)\/reactions\/([^/]+)\/@me$/u;
  return [
    route('PUT', path, (given) => change(given, 'MESSAGE_REACTION_ADD')),
    route('DELETE', path, (given) => change(given, 'MESSAGE_REACTION_REMOVE')),
  ];
}
