import { MessageType, type Message } from 'discord.js';
import { z } from 'zod';

/** Discord's own bound for a message, with the subscription that allows the longest. */
const messageContent = z.string().max(4000);

/** Every other type is a notice by Discord, such as of a pin or a join. */
const answerable: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/**
 * The question in a message that addresses the bot, `''` when it holds none, null when the bot is not addressed: by a
 * written mention of itself (a role, everyone, or the ping of a reply is not one), or by any message to it alone.
 */
export function readMention(message: Message, botId: string): string | null {
  const fromPerson = !message.author.bot && message.webhookId === null;
  if (!fromPerson || !answerable.has(message.type)) return null;
  const content = messageContent.safeParse(message.content);
  if (!content.success) return null;
  const mention = new RegExp(`<@!?${botId}>`, 'gu');
  const addressed = message.mentions.users.has(botId) && mention.test(content.data);
  if (!addressed && !message.channel.isDMBased()) return null;
  return content.data.replace(mention, ' ').trim();
}
