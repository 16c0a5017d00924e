import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionsBitField,
  type APIInteractionGuildMember,
} from 'discord.js';
import { botPermissions } from './bot-permissions.js';
import { channelPayload, memberPayload, userPayload } from './payloads.js';
import type { Channel, Places } from './places.js';
import { nextSnowflake } from './snowflake.js';
import { usualPermissions, type World } from './world.js';

/** Who uses a command or component, and where; without any of it the world's person in the world's channel. */
export interface Origin {
  /** Language of the person's client; `en-US` when not given. */
  readonly locale?: string;
  /** Language of the guild; what the guild has when not given. */
  readonly guildLocale?: string;
  readonly userId?: string;
  readonly channelId?: string;
  /** In the direct messages with the bot. */
  readonly inDirectMessage?: boolean;
  /** Between people, where the person brought the app along. */
  readonly inPrivateChannel?: boolean;
  /** In a guild that the bot is not in, where the person brought the app along. */
  readonly inForeignGuild?: boolean;
  /** Whether it is the person who installed the app; otherwise only where nothing else is possible. */
  readonly isUserInstall?: boolean;
  /** What the person may do in the channel. */
  readonly memberPermissions?: bigint;
  readonly memberRoles?: readonly string[];
}

/** The channel that an interaction stands in: for the contexts without the bot, one that nobody else knows. */
export function originChannel(origin: Origin, places: Places, world: World): Channel {
  const elsewhere = { channelId: nextSnowflake(), name: 'elsewhere', parentId: null, overwrites: [], thread: null };
  if (origin.inPrivateChannel === true) return { ...elsewhere, guildId: null, type: ChannelType.GroupDM };
  if (origin.inForeignGuild === true) return { ...elsewhere, guildId: nextSnowflake(), type: ChannelType.GuildText };
  const channelId = origin.channelId ?? (origin.inDirectMessage === true ? world.directChannelId : world.channelId);
  const channel = places.channels.get(channelId);
  if (channel === undefined) throw new Error('nobody can use the bot in a channel that does not exist');
  return channel;
}

function contextOf({ type, guildId }: Channel): InteractionContextType {
  if (guildId !== null) return InteractionContextType.Guild;
  return type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** The fields that tell of person and place in every interaction. */
export function originFields(origin: Origin, channel: Channel, places: Places, world: World) {
  const user = userPayload(origin.userId ?? world.personId, false);
  const { guildId } = channel;
  const guild = guildId === null ? undefined : places.guilds.get(guildId);
  const isUserInstall = origin.isUserInstall === true || (guild === undefined && channel.type !== ChannelType.DM);
  const locale = origin.guildLocale ?? guild?.preferredLocale ?? world.preferredLocale;
  // Where only the person brought the app along, its permissions are what its replies may do, whatever the guild says.
  const appPermissions =
    guildId !== null && guild === undefined ? usualPermissions : botPermissions(places, channel, world.botId);
  const member = {
    ...memberPayload(origin.memberRoles),
    user,
    permissions: (origin.memberPermissions ?? world.permissions).toString(),
  } as APIInteractionGuildMember;
  return {
    application_id: world.applicationId,
    version: 1,
    locale: origin.locale ?? 'en-US',
    channel_id: channel.channelId,
    channel: {
      ...channelPayload(channel, world),
      ...(guildId === null ? {} : { permissions: PermissionsBitField.All.toString() }),
    },
    app_permissions: appPermissions.toString(),
    entitlements: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: isUserInstall
      ? { [ApplicationIntegrationType.UserInstall]: user.id }
      : { [ApplicationIntegrationType.GuildInstall]: guildId ?? '0' },
    context: contextOf(channel),
    ...(guildId === null
      ? { user }
      : { guild_id: guildId, guild_locale: locale, guild: { id: guildId, locale, features: [] }, member }),
  };
}
