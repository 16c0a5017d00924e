import type { AutocompleteInteraction } from 'discord.js';
import type { AnswerDependencies } from './answer-interaction.js';
import { describeFailure } from './failure.js';
import { languageOfLocale } from './person-language.js';
import { readPreferences } from './read-preferences.js';

/** Discord takes no more. */
const maxChoices = 25;

/** Offers choices for what is typed: none where the command is unknown or fails, for nothing else can be shown there. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  { services, registry, delivery, log }: Omit<AnswerDependencies, 'admit'>,
): Promise<void> {
  const receivedAt = performance.now();
  const command = registry.slashCommand(interaction.commandName);
  const asker = { personId: interaction.user.id, guildId: interaction.guildId };
  const { guildSettings, language } = await readPreferences(services.preferences, asker, log);
  const personLanguage = language ?? languageOfLocale(interaction.locale);
  let choices: Awaited<ReturnType<NonNullable<NonNullable<typeof command>['autocomplete']>>> = [];
  try {
    choices = (await command?.autocomplete?.(interaction, { ...services, guildSettings, personLanguage })) ?? [];
  } catch (error) {
    log(describeFailure(error));
  }
  const offered = choices.slice(0, maxChoices);
  const delivered = await delivery.attempt('choices', () => interaction.respond(offered));
  log({
    kind: 'completed',
    command: command?.data.name ?? null,
    choices: offered.length,
    totalMs: performance.now() - receivedAt,
    delivered,
  });
}
