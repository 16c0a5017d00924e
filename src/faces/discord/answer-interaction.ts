import type { Services } from './command.js';
import { countReply, type Delivery, type RoutedOutcome } from './delivery.js';
import type { DiscordLog } from './log.js';
import type { Admit, AdmitEvent } from './manners-contract.js';
import { languageOfLocale } from './person-language.js';
import { planInteraction, type Answerable, type Plan, type Registry } from './plan-interaction.js';
import { readPreferences } from './read-preferences.js';
import { acknowledge, sendAside, sendInteractionReply, sendRefusal, sendUpdate } from './send-reply.js';

export interface AnswerDependencies {
  readonly services: Services;
  readonly registry: Registry;
  readonly admit: Admit;
  readonly delivery: Delivery;
  readonly log: DiscordLog;
}

/** Takes a command or button from its receipt to the answer; acknowledges before anything slow is done. */
export async function answerInteraction(interaction: Answerable, dependencies: AnswerDependencies): Promise<void> {
  const { services, registry, admit, delivery, log } = dependencies;
  const receivedAt = performance.now();
  const asker = { personId: interaction.user.id, guildId: interaction.guildId };
  const known = await readPreferences(services.preferences, asker, log);
  const { guildSettings } = known;
  const personLanguage = known.language ?? languageOfLocale(interaction.locale);
  const { corpusGuildIds } = services;
  const plan = planInteraction(interaction, registry, { guildSettings, personLanguage, corpusGuildIds });
  const finished = (
    outcome: Omit<RoutedOutcome, 'kind' | 'reply'> & { readonly kind: RoutedOutcome['kind'] | 'limited' },
    deferMs: number | null,
    delivered: boolean,
  ): void => {
    log({
      kind: 'asked',
      via: plan.via,
      command: plan.name,
      outcome: outcome.kind,
      confidence: outcome.confidence ?? null,
      language: outcome.language ?? null,
      deferMs,
      totalMs: performance.now() - receivedAt,
      delivered,
    });
  };

  const admission = await admit({
    ...whereAbouts(interaction),
    ...asker,
    via: plan.via,
    name: plan.name,
    language: personLanguage,
    guildSettings,
  });
  if (!admission.admitted) {
    const told = await delivery.attempt('refusal', () => sendRefusal(interaction, admission.reply));
    finished({ kind: 'limited' }, null, told);
    return;
  }
  try {
    const { form } = plan;
    if (form !== undefined && 'showModal' in interaction) {
      const shown = await delivery.attempt('form', () => interaction.showModal(form));
      finished({ kind: 'shown' }, performance.now() - receivedAt, shown);
      return;
    }
    if (!(await delivery.attempt('defer', () => acknowledge(interaction, plan.answersWith)))) return;
    const deferMs = performance.now() - receivedAt;
    const context = { ...services, guildSettings, personLanguage };
    const outcome = await delivery.outcomeOf(personLanguage, () => plan.execute(context));
    const delivered = await delivery.attempt('reply', () => deliver(interaction, plan, outcome));
    if (delivered) await countReply(outcome, services, log);
    finished(outcome, deferMs, delivered);
  } finally {
    admission.release();
  }
}

function deliver(interaction: Answerable, { answersWith }: Plan, { kind, reply }: RoutedOutcome): Promise<unknown> {
  if (answersWith !== 'update') return sendInteractionReply(interaction, reply);
  return kind === 'refused' || kind === 'failed' ? sendAside(interaction, reply) : sendUpdate(interaction, reply);
}

function whereAbouts({
  channelId,
  channel,
}: Answerable): Pick<AdmitEvent, 'channelId' | 'parentChannelId' | 'message'> {
  return { channelId, parentChannelId: channel?.isThread() === true ? channel.parentId : null, message: null };
}
