import { ChannelType, type APIMessage } from 'discord.js';
import type { Places } from './places.js';
import type { World } from './world.js';

interface Reader {
  readonly world: World;
  readonly places: Places;
  /** Whether the application asked for the MessageContent intent and has it. */
  readonly hasContent: boolean;
}

function withheld(message: APIMessage): APIMessage {
  const { message_snapshots: snapshots, ...rest } = message;
  return {
    ...rest,
    content: '',
    embeds: [],
    attachments: [],
    components: [],
    ...(snapshots === undefined
      ? {}
      : {
          message_snapshots: snapshots.map((snapshot) => ({
            message: { ...snapshot.message, content: '', embeds: [], attachments: [], components: [] },
          })),
        }),
  };
}

function isReadable(message: APIMessage, { world, places, hasContent }: Reader): boolean {
  return (
    hasContent ||
    message.author.id === world.botId ||
    message.mentions.some((user) => user.id === world.botId) ||
    places.channels.get(message.channel_id)?.type === ChannelType.DM
  );
}

/**
 * A message as an application without the MessageContent intent gets it, over the gateway and over REST: content, embeds,
 * attachments and components are empty, except in messages of its own, in direct messages, and in messages that mention
 * it. The message that a context-menu command is used on does not go through here.
 *
 * Discord's documentation lists the exceptions message by message and has none for `referenced_message`, so the message
 * that is replied to is judged for itself, even where the reply mentions the bot: what works with the stricter reading
 * works in any case. `showsReferencedContent` plays the laxer one.
 */
export function asReadByBot(message: APIMessage, reader: Reader): APIMessage {
  const own = isReadable(message, reader) ? message : withheld(message);
  const { referenced_message: referenced } = message;
  if (referenced === undefined || referenced === null) return own;
  const isShown =
    isReadable(referenced, reader) || (reader.world.showsReferencedContent && isReadable(message, reader));
  return { ...own, referenced_message: isShown ? referenced : withheld(referenced) };
}
