import {
  ApplicationCommandOptionType as OptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { inEveryLanguage } from '../../messages/index.js';
import { settingsMessagesFor, type SettingsMessages } from '../../messages/settings.js';
import { labelledBy, namedBy } from './localisations.js';

const texts = { id: settingsMessagesFor('id'), en: settingsMessagesFor('en') };

function both<Text>(select: (messages: SettingsMessages) => Text): { readonly id: Text; readonly en: Text } {
  return { id: select(texts.id), en: select(texts.en) };
}

const channelOption = {
  type: OptionType.Channel as const,
  ...namedBy(both(({ options }) => options.channel)),
  required: true,
  // A thread counts as the channel that it belongs to.
  channel_types: [
    ChannelType.GuildText as const,
    ChannelType.GuildAnnouncement as const,
    ChannelType.GuildForum as const,
    ChannelType.GuildMedia as const,
    ChannelType.GuildVoice as const,
    ChannelType.GuildStageVoice as const,
  ],
};

/** What Discord is told about the command with which a server is set up. */
export const settingsData: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...namedBy(both(({ command }) => command)),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  options: [
    { type: OptionType.Subcommand, ...namedBy(both(({ subcommands }) => subcommands.show)) },
    {
      type: OptionType.SubcommandGroup,
      ...namedBy(both(({ subcommands }) => subcommands.channels)),
      options: [
        {
          type: OptionType.Subcommand,
          ...namedBy(both(({ subcommands }) => subcommands.channels.add)),
          options: [channelOption],
        },
        {
          type: OptionType.Subcommand,
          ...namedBy(both(({ subcommands }) => subcommands.channels.remove)),
          options: [channelOption],
        },
        { type: OptionType.Subcommand, ...namedBy(both(({ subcommands }) => subcommands.channels.clear)) },
      ],
    },
    {
      type: OptionType.Subcommand,
      ...namedBy(both(({ subcommands }) => subcommands.moderatorRole)),
      options: [{ type: OptionType.Role, ...namedBy(both(({ options }) => options.role)) }],
    },
    {
      type: OptionType.Subcommand,
      ...namedBy(both(({ subcommands }) => subcommands.language)),
      options: [
        {
          type: OptionType.String,
          ...namedBy(both(({ options }) => options.language)),
          required: true,
          choices: [
            { ...labelledBy(inEveryLanguage(({ languageNames }) => languageNames.id)), value: 'id' },
            { ...labelledBy(inEveryLanguage(({ languageNames }) => languageNames.en)), value: 'en' },
            { ...labelledBy(both(({ automaticLanguage }) => automaticLanguage)), value: 'automatic' },
          ],
        },
      ],
    },
    {
      type: OptionType.Subcommand,
      ...namedBy(both(({ subcommands }) => subcommands.privacy)),
      options: [{ type: OptionType.Boolean, ...namedBy(both(({ options }) => options.private)), required: true }],
    },
    {
      type: OptionType.Subcommand,
      ...namedBy(both(({ subcommands }) => subcommands.strictness)),
      options: [
        {
          type: OptionType.String,
          ...namedBy(both(({ options }) => options.level)),
          required: true,
          choices: [
            { ...labelledBy(both(({ levels }) => levels.default)), value: 'default' },
            { ...labelledBy(both(({ levels }) => levels.strict)), value: 'strict' },
          ],
        },
      ],
    },
    {
      type: OptionType.Subcommand,
      ...namedBy(both(({ subcommands }) => subcommands.wording)),
      options: [{ type: OptionType.Boolean, ...namedBy(both(({ options }) => options.allowed)), required: true }],
    },
  ],
};
