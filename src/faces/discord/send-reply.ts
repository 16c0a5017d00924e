import {
  DiscordAPIError,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type InteractionEditReplyOptions,
  type Message,
  type MessageReplyOptions,
} from 'discord.js';
import type { Answerable, Plan } from './plan-interaction.js';
import type { Reply } from './render/reply.js';

/** Set on each message again: an edit without it goes by Discord's defaults, not by the client's. */
const noPings = { parse: [], repliedUser: false } as const;

type Body = Pick<
  InteractionEditReplyOptions & MessageReplyOptions,
  'content' | 'embeds' | 'components' | 'allowedMentions'
> & { readonly flags?: readonly MessageFlags.SuppressEmbeds[] };

function asEmbeds({ embeds, lead, components }: Reply): Body | null {
  if (embeds.length === 0) return null;
  return {
    ...(lead === undefined ? {} : { content: lead }),
    embeds,
    components,
    allowedMentions: noPings,
  };
}

function asText({ text, lead, components }: Reply): Body {
  return {
    content: lead === undefined ? text : `${lead}\n${text}`,
    components,
    flags: [MessageFlags.SuppressEmbeds],
    allowedMentions: noPings,
  };
}

function isMissingPermission(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingPermissions;
}

/** Sends the embeds where they are permitted, and otherwise, or when Discord refuses them after all, the text. */
async function sendBest(reply: Reply, embedsAllowed: boolean, send: (body: Body) => Promise<unknown>): Promise<void> {
  const body = embedsAllowed ? asEmbeds(reply) : null;
  if (body === null) {
    await send(asText(reply));
    return;
  }
  try {
    await send(body);
  } catch (error) {
    if (!isMissingPermission(error)) throw error;
    await send(asText(reply));
  }
}

function mayEmbed(interaction: Answerable): boolean {
  return !interaction.inGuild() || interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks);
}

export async function acknowledge(interaction: Answerable, answersWith: Plan['answersWith']): Promise<void> {
  if (answersWith === 'update' && interaction.isButton()) await interaction.deferUpdate();
  else await interaction.deferReply(answersWith === 'public' ? {} : { flags: MessageFlags.Ephemeral });
}

/** Completes an acknowledged interaction. */
export async function sendInteractionReply(interaction: Answerable, reply: Reply): Promise<void> {
  await sendBest(reply, mayEmbed(interaction), (body) => interaction.editReply(body));
}

/** Changes the message that holds the pressed button; nothing of what it said before is left. */
export async function sendUpdate(interaction: Answerable, reply: Reply): Promise<void> {
  await sendBest(reply, mayEmbed(interaction), (body) =>
    interaction.editReply({ ...body, content: body.content ?? '', embeds: body.embeds ?? [] }),
  );
}

/** Tells the person alone, beside what the interaction answers. */
export async function sendAside(interaction: Answerable, reply: Reply): Promise<void> {
  await sendBest(reply, mayEmbed(interaction), ({ flags = [], ...body }) =>
    interaction.followUp({ ...body, flags: [...flags, MessageFlags.Ephemeral] }),
  );
}

/** Tells the person alone in place of an acknowledgement; null says nothing, as far as Discord allows that. */
export async function sendRefusal(interaction: Answerable, reply: Reply | null): Promise<void> {
  if (reply !== null) {
    await sendBest(reply, mayEmbed(interaction), ({ flags = [], ...body }) =>
      interaction.reply({ ...body, flags: [...flags, MessageFlags.Ephemeral] }),
    );
  } else if (interaction.isButton()) {
    await interaction.deferUpdate();
  } else {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.deleteReply();
  }
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
