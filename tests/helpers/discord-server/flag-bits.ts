import type { GuildMemberFlags, MessageFlags } from 'discord.js';

/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- Discord's types name single flags, not sets of them. */

/** Several flags at once, or none. */
export const messageFlags = (bits: number): MessageFlags => bits;
export const memberFlags = (bits: number): GuildMemberFlags => bits;
