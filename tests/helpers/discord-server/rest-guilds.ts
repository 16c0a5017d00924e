import { ChannelType } from 'discord.js';
import { channelPayload, guildPayload, memberPayload, rolePayloads, userPayload } from './payloads.js';
import { newChannel, type Guild } from './places.js';
import { noContent, unknownGuild, unknownMember, unknownUser, type RestResponse } from './refusals.js';
import { route, type RestContext, type Route } from './rest-context.js';

/** The routes of guilds and users, as far as a bot looks at them; `leave` is what happens where it leaves one. */
export function guildRoutes(context: RestContext, leave: (guildId: string) => void): readonly Route[] {
  const { places, world } = context;

  const onGuild = (path: RegExp, answer: (guild: Guild, parameters: readonly string[]) => unknown): Route =>
    route('GET', path, (parameters) => {
      const guild = places.guilds.get(parameters[0] ?? '');
      if (guild === undefined) return unknownGuild;
      const body = answer(guild, parameters);
      return body === null ? unknownMember : { status: 200, body };
    });

  function memberOf(guild: Guild, named: string): object | null {
    const userId = named === '@me' ? world.botId : named;
    if (userId === world.botId) return { ...memberPayload(guild.botRoleIds), user: userPayload(userId, true) };
    return userId === world.personId ? { ...memberPayload(), user: userPayload(userId, false) } : null;
  }

  /** Opens direct messages; with the world's person those that are open already. */
  function openDirect(body: unknown): RestResponse {
    const { recipient_id: recipientId } = (body ?? {}) as { readonly recipient_id?: unknown };
    if (typeof recipientId !== 'string') return unknownUser;
    const known = recipientId === world.personId ? places.channels.get(world.directChannelId) : undefined;
    const channel = known ?? newChannel({ guildId: null, type: ChannelType.DM }, world);
    places.channels.set(channel.channelId, channel);
    return {
      status: 200,
      body: { ...channelPayload(channel, world), recipients: [userPayload(recipientId, false)] },
    };
  }

  return [
    onGuild(/^\/guilds\/(\d+)$/u, (guild) => guildPayload(guild, places, world)),
    onGuild(/^\/guilds\/(\d+)\/channels$/u, ({ guildId }) =>
      places
        .channelsOf(guildId)
        .filter(({ thread }) => thread === null)
        .map((channel) => channelPayload(channel, world)),
    ),
    onGuild(/^\/guilds\/(\d+)\/roles$/u, rolePayloads),
    onGuild(/^\/guilds\/(\d+)\/members\/(\d+|@me)$/u, (guild, [, named = '']) => memberOf(guild, named)),
    route('GET', /^\/users\/@me$/u, () => ({ status: 200, body: userPayload(world.botId, true) })),
    route('GET', /^\/users\/@me\/guilds$/u, () => ({
      status: 200,
      body: [...places.guilds.values()].map(({ guildId }) => ({
        id: guildId,
        name: 'Test server',
        icon: null,
        owner: false,
        permissions: world.permissions.toString(),
        features: [],
      })),
    })),
    route('DELETE', /^\/users\/@me\/guilds\/(\d+)$/u, ([guildId = '']) => {
      if (!places.guilds.has(guildId)) return unknownGuild;
      leave(guildId);
      return noContent;
    }),
    route('GET', /^\/users\/(\d+)$/u, ([userId = '']) => ({
      status: 200,
      body: userPayload(userId, userId === world.botId),
    })),
    route('POST', /^\/users\/@me\/channels$/u, (_parameters, { body }) => openDirect(body)),
  ];
}
