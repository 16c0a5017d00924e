import { ChannelType, OverwriteType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { z } from 'zod';

const bits = z.string().regex(/^\d+$/u).transform(BigInt);
const overwriteSchema = z.object({ id: z.string(), type: z.enum(OverwriteType), allow: bits, deny: bits });

/** As much of Discord's answers as permissions are made of. */
export const channelSchema = z.object({
  id: z.string(),
  type: z.enum(ChannelType),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(overwriteSchema).default([]),
});
export const rolesSchema = z.array(z.object({ id: z.string(), permissions: bits }));
export const memberSchema = z.object({ roles: z.array(z.string()) });

export interface Standing {
  readonly guildId: string;
  readonly botId: string;
  readonly roles: z.infer<typeof rolesSchema>;
  readonly member: z.infer<typeof memberSchema>;
  readonly overwrites: z.infer<typeof channelSchema>['permission_overwrites'];
}

/** What the bot may do in a channel, as Discord works it out: roles, then the channel's overwrites for all, roles, member. */
export function channelPermissions({ guildId, botId, roles, member, overwrites }: Standing): PermissionsBitField {
  const own = roles.filter(({ id: roleId }) => roleId === guildId || member.roles.includes(roleId));
  const base = own.reduce((sum, { permissions }) => sum | permissions, 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return new PermissionsBitField(PermissionsBitField.All);
  const all = (wanted: (overwrite: Standing['overwrites'][number]) => boolean) => overwrites.filter(wanted);
  const levels = [
    all(({ id }) => id === guildId),
    all(({ id, type }) => type === OverwriteType.Role && member.roles.includes(id)),
    all(({ id, type }) => type === OverwriteType.Member && id === botId),
  ];
  const granted = levels.reduce((permissions, level) => {
    const denied = level.reduce((sum, { deny }) => sum | deny, 0n);
    const allowed = level.reduce((sum, { allow }) => sum | allow, 0n);
    return (permissions & ~denied) | allowed;
  }, base);
  return new PermissionsBitField(granted);
}
