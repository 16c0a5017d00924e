import type { Message } from 'discord.js';
import type { Language } from '../../engine/index.js';
import type { GuildSettings } from '../../preferences/preferences.js';
import type { AnswerDependencies } from './answer-interaction.js';
import { answerAddressed } from './answer-addressed.js';
import { countReply } from './delivery.js';
import type { Addressed } from './manners-contract.js';
import { languageOfLocale } from './person-language.js';
import { readPreferences } from './read-preferences.js';
import { maySend, sendMessageReply } from './send-reply.js';

/** Takes a message that addresses the bot to its answer, in a reply to it. */
export async function answerMessage(
  message: Message,
  addressed: Addressed,
  { services, admit, delivery, log }: Omit<AnswerDependencies, 'registry'>,
): Promise<void> {
  const receivedAt = performance.now();
  if (!maySend(message)) {
    log({ kind: 'send-failed', step: 'permission-check', discordCode: null, status: null });
    return;
  }
  const via = message.inGuild() ? 'mention' : 'direct-message';
  const asker = { personId: message.author.id, guildId: message.guildId };
  const { guildSettings, language } = await readPreferences(services.preferences, asker, log);
  const personLanguage = language ?? languageOfPlace(message, guildSettings);
  const admission = await admit({
    ...asker,
    via,
    name: null,
    channelId: message.channelId,
    parentChannelId: message.channel.isThread() ? message.channel.parentId : null,
    language: personLanguage,
    guildSettings,
    message,
  });
  const finished = { kind: 'asked', via, command: null, deferMs: null } as const;
  if (!admission.admitted) {
    const { reply } = admission;
    const delivered = reply !== null && (await delivery.attempt('refusal', () => sendMessageReply(message, reply)));
    const totalMs = performance.now() - receivedAt;
    log({ ...finished, outcome: 'limited', confidence: null, language: null, totalMs, delivered });
    return;
  }
  try {
    const { channel } = message;
    const typing = channel.isSendable() ? delivery.attempt('typing', () => channel.sendTyping()) : null;
    const context = { ...services, guildSettings, personLanguage };
    const outcome = await delivery.outcomeOf(personLanguage, () => answerAddressed(addressed, context));
    await typing;
    const delivered = await delivery.attempt('reply', () => sendMessageReply(message, outcome.reply));
    if (delivered) await countReply(outcome, services, log);
    const { kind, confidence = null, language: spoken = null } = outcome;
    log({
      ...finished,
      outcome: kind,
      confidence,
      language: spoken,
      totalMs: performance.now() - receivedAt,
      delivered,
    });
  } finally {
    admission.release();
  }
}

function languageOfPlace(message: Message, { language }: GuildSettings): Language {
  return language ?? languageOfLocale(message.guild?.preferredLocale ?? null);
}
