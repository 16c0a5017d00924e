import {
  channelMention,
  PermissionFlagsBits,
  roleMention,
  type ChatInputCommandInteraction,
  type GuildTextBasedChannel,
} from 'discord.js';
import { z } from 'zod';
import { messagesFor } from '../../../messages/index.js';
import { settingsMessagesFor, type SettingsMessages } from '../../../messages/settings.js';
import { maxChannels, snowflakeSchema } from '../../../preferences/guild-settings-schema.js';
import type { GuildSettings } from '../../../preferences/preferences.js';
import type { Outcome, SlashCommand } from '../command.js';
import { readOptions } from '../command-options.js';
import { mayManage } from '../moderation.js';
import { renderSettings } from '../render/render-settings.js';
import { textReply } from '../render/reply.js';
import { settingsData } from '../settings-data.js';

const options = z.discriminatedUnion('subcommand', [
  z.object({ subcommand: z.literal('show') }),
  z.object({ subcommand: z.literal(['add', 'remove']), channel: snowflakeSchema }),
  z.object({ subcommand: z.literal('clear') }),
  z.object({ subcommand: z.literal('moderator-role'), role: snowflakeSchema.optional() }),
  z.object({ subcommand: z.literal('language'), language: z.enum(['id', 'en', 'automatic']) }),
  z.object({ subcommand: z.literal('privacy'), private: z.boolean() }),
  z.object({ subcommand: z.literal('strictness'), level: z.enum(['default', 'strict']) }),
  z.object({ subcommand: z.literal('wording'), allowed: z.boolean() }),
]);

type Given = Exclude<z.infer<typeof options>, { subcommand: 'show' }>;

/** Why something cannot be set, or null. */
function objectionTo(given: Given, before: GuildSettings, guildId: string, messages: SettingsMessages): string | null {
  switch (given.subcommand) {
    case 'add': {
      const isFull = before.channelIds.length >= maxChannels && !before.channelIds.includes(given.channel);
      return isFull ? messages.listIsFull({ max: maxChannels }) : null;
    }
    case 'remove':
      return before.channelIds.includes(given.channel)
        ? null
        : messages.notOnTheList({ channel: channelMention(given.channel) });
    case 'moderator-role':
      // The role that everyone has carries the id of its server.
      return given.role === guildId ? messages.everyonesRole : null;
    default:
      return null;
  }
}

function changed(before: GuildSettings, given: Given): GuildSettings {
  const { channelIds } = before;
  switch (given.subcommand) {
    case 'add':
      return { ...before, channelIds: [...new Set([...channelIds, given.channel])].slice(0, maxChannels) };
    case 'remove':
      return { ...before, channelIds: channelIds.filter((channelId) => channelId !== given.channel) };
    case 'clear':
      return { ...before, channelIds: [] };
    case 'moderator-role':
      return { ...before, moderatorRoleId: given.role ?? null };
    case 'language':
      return { ...before, language: given.language === 'automatic' ? null : given.language };
    case 'privacy':
      return { ...before, isPrivateByDefault: given.private };
    case 'strictness':
      return { ...before, strictness: given.level };
    case 'wording':
      return { ...before, wording: given.allowed };
  }
}

function describeChange(now: GuildSettings, { subcommand }: Given, { changed: texts }: SettingsMessages): string {
  switch (subcommand) {
    case 'add':
    case 'remove':
    case 'clear':
      return now.channelIds.length === 0
        ? texts.everywhere
        : texts.channels({ channels: now.channelIds.map((channelId) => channelMention(channelId)).join(', ') });
    case 'moderator-role':
      return now.moderatorRoleId === null
        ? texts.noModeratorRole
        : texts.moderatorRole({ role: roleMention(now.moderatorRoleId) });
    case 'language':
      return now.language === null ? texts.automaticLanguage : texts.language[now.language];
    case 'privacy':
      return texts.replies[now.isPrivateByDefault ? 'private' : 'public'];
    case 'strictness':
      return texts.strictness[now.strictness];
    case 'wording':
      return texts.wording[now.wording ? 'allowed' : 'notAllowed'];
  }
}

/** Whether the bot is known to lack what it needs to answer in a channel. */
function cannotSpeakIn({ guild }: ChatInputCommandInteraction, channelId: string): boolean {
  const me = guild?.members.me;
  const channel = guild?.channels.cache.get(channelId) as GuildTextBasedChannel | undefined;
  if (!me || channel === undefined) return false;
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  return !channel.permissionsFor(me).has([ViewChannel, SendMessages, SendMessagesInThreads]);
}

const refused = (text: string): Outcome => ({ kind: 'refused', reply: textReply(text) });

export const settings = {
  kind: 'slash',
  data: settingsData,
  isPrivate: () => true,

  async execute(interaction, { preferences, personLanguage }) {
    const messages = settingsMessagesFor(personLanguage);
    const { guildId } = interaction;
    if (guildId === null || !mayManage(interaction)) return refused(messages.forManagersOnly);
    const given = readOptions(interaction, options);
    if (given === null) return refused(messagesFor(personLanguage).discord.optionsUnreadable);
    if (given.subcommand === 'show') {
      return { kind: 'shown', reply: renderSettings(await preferences.guild(guildId), personLanguage) };
    }

    const objection = objectionTo(given, await preferences.guild(guildId), guildId, messages);
    if (objection !== null) return refused(objection);
    const now = await preferences.changeGuild(guildId, (before) => changed(before, given));
    const text = describeChange(now, given, messages);
    const isMute = given.subcommand === 'add' && cannotSpeakIn(interaction, given.channel);
    return { kind: 'changed', reply: textReply(isMute ? `${text}\n${messages.cannotSpeakThere}` : text) };
  },
} satisfies SlashCommand;
