import { PermissionFlagsBits, type BaseInteraction } from 'discord.js';
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
