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

/** What a plain text can still be sent after: embeds that are not permitted, and a form that Discord does not take. */
const refusalsOfForm: readonly unknown[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
];

/**
 * Sends the embeds where they are permitted, and otherwise, or when Discord refuses them after all, the text. Resolves with
 * Discord's refusal where it took the text instead, or null.
 */
async function sendBest(
  reply: Reply,
  embedsAllowed: boolean,
  send: (body: Body) => Promise<unknown>,
): Promise<DiscordAPIError | null> {
  const body = embedsAllowed ? asEmbeds(reply) : null;
  if (body === null) {
    await send(asText(reply));
    return null;
  }
  try {
    await send(body);
    return null;
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !refusalsOfForm.includes(error.code)) throw error;
    // Whichever part of the form was refused, a text without buttons has none of it.
    const isPermitted = error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
    await send({ ...asText(reply), ...(isPermitted ? { embeds: [], components: [] } : {}) });
    return error;
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
export function sendInteractionReply(interaction: Answerable, reply: Reply): Promise<DiscordAPIError | null> {
  return sendBest(reply, mayEmbed(interaction), (body) => interaction.editReply(body));
}

/** Changes the message that holds the pressed button; nothing of what it said before is left. */
export function sendUpdate(interaction: Answerable, reply: Reply): Promise<DiscordAPIError | null> {
  return sendBest(reply, mayEmbed(interaction), (body) =>
    interaction.editReply({ ...body, content: body.content ?? '', embeds: body.embeds ?? [] }),
  );
}

/** Tells the person alone, beside what the interaction answers. */
export function sendAside(interaction: Answerable, reply: Reply): Promise<DiscordAPIError | null> {
  return sendBest(reply, mayEmbed(interaction), ({ flags = [], ...body }) =>
    interaction.followUp({ ...body, flags: [...flags, MessageFlags.Ephemeral] }),
  );
}

/** Tells the person alone in place of an acknowledgement; null says nothing, as far as Discord allows that. */
export async function sendRefusal(interaction: Answerable, reply: Reply | null): Promise<DiscordAPIError | null> {
  if (reply !== null) {
    return sendBest(reply, mayEmbed(interaction), ({ flags = [], ...body }) =>
      interaction.reply({ ...body, flags: [...flags, MessageFlags.Ephemeral] }),
    );
  }
  if (interaction.isButton()) {
    await interaction.deferUpdate();
  } else {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.deleteReply();
  }
  return null;
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
export function sendMessageReply(message: Message, reply: Reply): Promise<DiscordAPIError | null> {
  const granted = message.inGuild() ? message.channel.permissionsFor(message.client.user) : null;
  const embedsAllowed = granted?.has(PermissionFlagsBits.EmbedLinks) ?? true;
  const mayReply = granted?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
  const once = { nonce: message.id, enforceNonce: true };
  return sendBest(reply, embedsAllowed, (body) =>
    mayReply || !message.channel.isSendable()
      ? message.reply({ ...body, ...once, failIfNotExists: false })
      : message.channel.send({ ...body, ...once }),
  );
}
