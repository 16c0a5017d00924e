import { DiscordAPIError, DiscordjsError, MessageReferenceType, MessageType, type Message } from 'discord.js';
import { z } from 'zod';
import type { Addressed } from './manners-contract.js';
import { asksWhetherTrue, isCourtesy, isGreeting, isWordless } from './manners/check-phrases.js';
import { maxMessageAgeMs } from './settings.js';

/** Discord's own bound for a message, with the subscription that allows the longest. */
const messageContent = z.string().max(4000);

/** Every other type is a notice by Discord, such as of a pin or a join. */
const answerable: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/** Statuses by which Discord says that a message is not there, or not for us. */
const unreadable: readonly number[] = [403, 404];

function isReplyToMessage({ type, reference }: Message): boolean {
  return type === MessageType.Reply && reference?.messageId !== undefined;
}

/** Discord withholds what a message holds, without saying so, where it does not address the bot. */
function isWithheld(message: Message): boolean {
  const holds = [message.embeds, message.components, [...message.attachments.keys()], [...message.stickers.keys()]];
  const isBlank = ({ content, embeds }: Pick<Message, 'content' | 'embeds'>) => content === '' && embeds.length === 0;
  return (
    message.inGuild() &&
    isBlank(message) &&
    holds.every((held) => held.length === 0) &&
    [...message.messageSnapshots.values()].every(isBlank)
  );
}

async function repliedTo(message: Message): Promise<Message | null> {
  try {
    const target = await message.fetchReference();
    return isWithheld(target) ? null : target;
  } catch (error) {
    const isGone =
      error instanceof DiscordjsError || (error instanceof DiscordAPIError && unreadable.includes(error.status));
    if (isGone) return null;
    throw error;
  }
}

/**
 * What a message wants of the bot; null where it does not address it, or only thanks. It is addressed by a written mention
 * (a role or everyone is not one), by a reply to what it wrote, and by any message to it alone. Bots, webhooks, notices of
 * Discord and messages that come minutes late are never answered.
 */
export function readMention(message: Message, botId: string, now: number = Date.now()): Addressed | null {
  const fromPerson = !message.author.bot && message.webhookId === null;
  if (!fromPerson || !answerable.has(message.type)) return null;
  if (now - message.createdTimestamp > maxMessageAgeMs) return null;
  const content = messageContent.safeParse(message.content);
  if (!content.success) return null;
  const mention = new RegExp(`<@!?${botId}>`, 'gu');
  const isMentioned = message.mentions.users.has(botId) && mention.test(content.data);
  const isDirect = message.channel.isDMBased();
  const isReply = isReplyToMessage(message);
  const isToBot = isReply && message.mentions.repliedUser?.id === botId;
  const text = content.data.replace(mention, ' ').trim();
  // A reply without a ping reaches the bot without its words: nothing is known to be asked.
  const asksByReply = isToBot && !isWordless(text);
  if ((!isMentioned && !isDirect && !asksByReply) || isCourtesy(text)) return null;
  return readRequest(message, text, isReply && !isToBot);
}

function readRequest(message: Message, text: string, isAboutAnother: boolean): Addressed {
  const isWithoutWords = isWordless(text);
  if (isAboutAnother && (isWithoutWords || asksWhetherTrue(text))) {
    return { kind: 'check', target: () => repliedTo(message) };
  }
  if (isWithoutWords && message.reference?.type === MessageReferenceType.Forward) {
    return { kind: 'check', target: () => Promise.resolve(message) };
  }
  const asksNothing = isWithoutWords || isGreeting(text) || (message.reference === null && asksWhetherTrue(text));
  return { kind: 'question', question: asksNothing ? '' : text };
}
