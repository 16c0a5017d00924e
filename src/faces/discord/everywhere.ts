import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** For commands that work wherever a person meets the bot: in servers, in direct messages, and brought along. */
export const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};
