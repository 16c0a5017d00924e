import { channelMention, roleMention } from 'discord.js';
import type { Language } from '../../../engine/index.js';
import { messagesFor } from '../../../messages/index.js';
import { settingsMessagesFor } from '../../../messages/settings.js';
import type { GuildSettings } from '../../../preferences/preferences.js';
import { textReply, type Reply } from './reply.js';

/** All that is set in a server, a line each. Holds no text that anyone wrote. */
export function renderSettings(settings: GuildSettings, language: Language): Reply {
  const messages = settingsMessagesFor(language);
  const { labels } = messages;
  const { channelIds, moderatorRoleId } = settings;
  const lines = [
    [labels.channels, channelIds.map((channelId) => channelMention(channelId)).join(', ') || messages.allChannels],
    [labels.moderatorRole, moderatorRoleId === null ? messages.nobodyElse : roleMention(moderatorRoleId)],
    [
      labels.language,
      settings.language === null ? messages.languageOfServer : messagesFor(language).languageNames[settings.language],
    ],
    [labels.replies, messages.replies[settings.isPrivateByDefault ? 'private' : 'public']],
    [labels.strictness, messages.levels[settings.strictness]],
    [labels.wording, messages.wording[settings.wording ? 'allowed' : 'notAllowed']],
  ] as const;
  const description = lines.map(([label, value]) => `**${label}:** ${value}`).join('\n');
  return {
    ...textReply(`**${messages.heading}**\n${description}`),
    embeds: [{ title: messages.heading, description }],
  };
}
