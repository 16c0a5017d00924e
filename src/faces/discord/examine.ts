import { ChannelType, DiscordAPIError, PermissionFlagsBits, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { DiscordFinding } from '../../messages/discord-doctor.js';
import { channelPermissions, channelSchema, memberSchema, rolesSchema } from './channel-permissions.js';
import { commands } from './commands/index.js';
import { areRegistered } from './register.js';
import { restAddress, type DiscordSettings } from './settings.js';

/** What the bot needs in a channel, by the name that Discord's settings show in English. */
const needed = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Add Reactions': PermissionFlagsBits.AddReactions,
} as const;

const threadTypes: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

const applicationSchema = z.object({ id: z.string() });
const userSchema = z.object({ id: z.string() });

function statusOf(error: unknown): number | null {
  return error instanceof DiscordAPIError ? error.status : null;
}

/**
 * Asks Discord what is missing: token, application id, commands, and permissions in a channel where one is given. Needs no
 * connection to the gateway. No privileged intent is asked for, so none can be missing.
 */
export async function examineDiscord(
  settings: Pick<DiscordSettings, 'token' | 'applicationId' | 'apiUrl'>,
  channelId: string | null,
): Promise<readonly DiscordFinding[]> {
  const rest = new REST({ version: '10', retries: 1, timeout: 10_000, ...restAddress(settings) });
  rest.setToken(settings.token);
  try {
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    if (application.id !== settings.applicationId) {
      return [{ kind: 'other-application', applicationId: application.id }];
    }
    const registered = await areRegistered(rest, settings.applicationId, commands);
    return [
      ...(registered ? [] : [{ kind: 'commands-differ' } as const]),
      ...(channelId === null ? [] : await examineChannel(rest, channelId)),
    ];
  } catch (error) {
    return [statusOf(error) === 401 ? { kind: 'token-refused' } : { kind: 'unreachable' }];
  }
}

async function examineChannel(rest: REST, channelId: string): Promise<readonly DiscordFinding[]> {
  try {
    const channel = channelSchema.parse(await rest.get(Routes.channel(channelId)));
    const guildId = channel.guild_id;
    if (guildId === undefined) return [];
    const { id: botId } = userSchema.parse(await rest.get(Routes.user()));
    const roles = rolesSchema.parse(await rest.get(Routes.guildRoles(guildId)));
    const member = memberSchema.parse(await rest.get(Routes.guildMember(guildId, botId)));
    const overwrites = await overwritesOf(rest, channel);
    const granted = channelPermissions({ guildId, botId, roles, member, overwrites });
    const missing = Object.entries(needed).flatMap(([name, permission]) => (granted.has(permission) ? [] : [name]));
    return missing.length === 0 ? [] : [{ kind: 'permissions-missing', permissions: missing }];
  } catch (error) {
    const status = statusOf(error);
    if (status === 403 || status === 404) return [{ kind: 'channel-unseen' }];
    throw error;
  }
}

/** A thread has none of its own: those of its channel count. */
async function overwritesOf(
  rest: REST,
  { type, parent_id: parentId, permission_overwrites: own }: z.infer<typeof channelSchema>,
): Promise<z.infer<typeof channelSchema>['permission_overwrites']> {
  if (!threadTypes.has(type) || parentId === null || parentId === undefined) return own;
  return channelSchema.parse(await rest.get(Routes.channel(parentId))).permission_overwrites;
}
