import {
  DiscordAPIError,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type Message,
  type MessageReplyOptions,
} from 'discord.js';
import type { Reply } from './render/reply.js';

/** Set on each message again: an edit without it goes by Discord's defaults, not by the client's. */
const noPings = { parse: [], repliedUser: false } as const;

type Body = Pick<InteractionEditReplyOptions & MessageReplyOptions, 'content' | 'embeds' | 'flags' | 'allowedMentions'>;

function asEmbed(reply: Reply): Body | null {
  return reply.embed === null ? null : { embeds: [reply.embed], allowedMentions: noPings };
}

function asText(reply: Reply): Body {
  return { content: reply.text, flags: MessageFlags.SuppressEmbeds, allowedMentions: noPings };
}

function isMissingPermission(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingPermissions;
}

/** Sends the embed where it is permitted, and otherwise, or when Discord refuses it after all, the text. */
async function sendBest(reply: Reply, embedsAllowed: boolean, send: (body: Body) => Promise<unknown>): Promise<void> {
  const embed = embedsAllowed ? asEmbed(reply) : null;
  if (embed === null) {
    await send(asText(reply));
    return;
  }
  try {
    await send(embed);
  } catch (error) {
    if (!isMissingPermission(error)) throw error;
    await send(asText(reply));
  }
}

/** Completes an acknowledged interaction. */
export async function sendInteractionReply(interaction: ChatInputCommandInteraction, reply: Reply): Promise<void> {
  const embedsAllowed = !interaction.inGuild() || interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks);
  await sendBest(reply, embedsAllowed, (body) => interaction.editReply(body));
}

/** Whether the bot may write where the message stands; asked first, because refused requests count towards a ban. */
export function maySend(message: Message): boolean {
  if (!message.inGuild()) return true;
  const granted = message.channel.permissionsFor(message.client.user);
  const needed = message.channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return granted?.has([PermissionFlagsBits.ViewChannel, needed]) ?? false;
}

/**
 * Answers a message, once: the nonce makes Discord drop the second of two sendings, after a retry as between two
 * processes on one token.
 */
export async function sendMessageReply(message: Message, reply: Reply): Promise<void> {
  const granted = message.inGuild() ? message.channel.permissionsFor(message.client.user) : null;
  const embedsAllowed = granted?.has(PermissionFlagsBits.EmbedLinks) ?? true;
  const mayReply = granted?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
  const once = { nonce: message.id, enforceNonce: true };
  await sendBest(reply, embedsAllowed, (body) =>
    mayReply || !message.channel.isSendable()
      ? message.reply({ ...body, ...once, failIfNotExists: false })
      : message.channel.send({ ...body, ...once }),
  );
}
