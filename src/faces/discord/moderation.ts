import { PermissionFlagsBits, type BaseInteraction } from 'discord.js';
import { corpusMessagesFor } from '../../messages/corpus.js';
import type { FormContext } from './command.js';
import type { GuildSettings } from '../../preferences/preferences.js';

/** Asked in code too: who sees a command is a default that a server can open to anyone. */
export function mayManage(interaction: BaseInteraction): boolean {
  const { memberPermissions } = interaction;
  return interaction.inGuild() && (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);
}

/** Who looks after the corpus: those who may manage the server, and those with the role that they chose for it. */
export function isModerator(interaction: BaseInteraction, { moderatorRoleId }: GuildSettings): boolean {
  if (mayManage(interaction)) return true;
  if (!interaction.inGuild() || moderatorRoleId === null) return false;
  const { roles } = interaction.member;
  return Array.isArray(roles) ? roles.includes(moderatorRoleId) : roles.cache.has(moderatorRoleId);
}

/** Why somebody may not change the corpus from here, in their language; null where they may. */
export function refusalToChange(
  interaction: BaseInteraction,
  { guildSettings, personLanguage, corpusGuildIds }: FormContext,
): string | null {
  const messages = corpusMessagesFor(personLanguage);
  if (!isModerator(interaction, guildSettings)) return messages.moderatorsOnly;
  return corpusGuildIds.has(interaction.guildId ?? '') ? null : messages.elsewhere;
}
