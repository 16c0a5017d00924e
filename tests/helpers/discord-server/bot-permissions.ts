import { OverwriteType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Channel, Guild, Overwrite, Places } from './places.js';

function apply(granted: bigint, overwrites: readonly Overwrite[]): bigint {
  const deny = overwrites.reduce((bits, one) => bits | one.deny, 0n);
  const allow = overwrites.reduce((bits, one) => bits | one.allow, 0n);
  return (granted & ~deny) | allow;
}

function inGuild(guild: Guild, overwrites: readonly Overwrite[], botId: string): bigint {
  const own = new Set(guild.botRoleIds);
  const base = guild.roles
    .filter(({ roleId }) => roleId === guild.guildId || own.has(roleId))
    .reduce((bits, { permissions }) => bits | permissions, 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return PermissionsBitField.All;
  const everyone = overwrites.filter(({ targetId }) => targetId === guild.guildId);
  const roles = overwrites.filter(({ targetId, type }) => type === OverwriteType.Role && own.has(targetId));
  const member = overwrites.filter(({ targetId, type }) => type === OverwriteType.Member && targetId === botId);
  const granted = apply(apply(apply(base, everyone), roles), member);
  return (granted & PermissionFlagsBits.ViewChannel) === 0n ? 0n : granted;
}

/** What the bot may do in a channel, by Discord's order of roles and overwrites; a thread has those of its parent. */
export function botPermissions(places: Places, channel: Channel, botId: string): bigint {
  if (channel.guildId === null) return PermissionsBitField.All;
  const guild = places.guilds.get(channel.guildId);
  if (guild === undefined) return 0n;
  const parent = channel.thread === null || channel.parentId === null ? null : places.channels.get(channel.parentId);
  return inGuild(guild, (parent ?? channel).overwrites, botId);
}
