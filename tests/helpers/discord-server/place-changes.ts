import { GatewayIntentBits, OverwriteType } from 'discord.js';
import { dispatchDeletion } from './message-events.js';
import { channelPayload, guildPayload } from './payloads.js';
import { newChannel, newGuild, type Channel, type GivenChannel, type GivenGuild } from './places.js';
import type { RestContext } from './rest-context.js';

/** With `silently` the bot is not told, as happens when a request is under way while things change. */
export interface Quietly {
  readonly silently?: boolean;
}

/** What happens to places and to what stands there, beyond what people write. */
export interface PlaceChanges {
  /** Returns the id of the channel: a text channel of the world's guild where nothing else is said. */
  addChannel(given: GivenChannel): string;
  /** From now on REST knows neither it nor its threads. */
  deleteChannel(channelId: string, how?: Quietly): void;
  /** What the channel changes of everyone's permissions; of a thread, its parent does. */
  setPermissions(channelId: string, change: { readonly allow?: bigint; readonly deny?: bigint }, how?: Quietly): void;
  /** The bot joins a guild; returns its id. */
  addGuild(given?: GivenGuild): string;
  /** The bot leaves a guild or is removed from it. */
  removeGuild(guildId: string): void;
  /** Discord has an outage there. */
  loseGuild(guildId: string): void;
  restoreGuild(guildId: string): void;
  deleteMessage(messageId: string, how?: Quietly): void;
}

export function createPlaceChanges(context: RestContext): PlaceChanges {
  const { places, world, store, gateway } = context;

  function tell(t: string, d: unknown, { silently = false }: Quietly = {}): void {
    if (!silently) gateway.dispatch({ t, d, intent: GatewayIntentBits.Guilds });
  }

  function channelOf(channelId: string): Channel {
    const channel = places.channels.get(channelId);
    if (channel === undefined) throw new Error('there is no such channel');
    return channel;
  }

  function setAvailable(guildId: string, isAvailable: boolean): void {
    const guild = places.guilds.get(guildId);
    if (guild === undefined) throw new Error('there is no such guild');
    const changed = { ...guild, isAvailable };
    places.guilds.set(guildId, changed);
    if (isAvailable) tell('GUILD_CREATE', guildPayload(changed, places, world));
    else tell('GUILD_DELETE', { id: guildId, unavailable: true });
  }

  return {
    addChannel(given) {
      const parent = given.parentId === undefined || given.parentId === null ? null : channelOf(given.parentId);
      const inGuild = given.guildId === undefined && parent !== null ? { ...given, guildId: parent.guildId } : given;
      const channel = newChannel(inGuild, world);
      places.channels.set(channel.channelId, channel);
      const t = channel.thread === null ? 'CHANNEL_CREATE' : 'THREAD_CREATE';
      if (channel.guildId !== null) tell(t, channelPayload(channel, world));
      return channel.channelId;
    },
    deleteChannel(channelId, how) {
      const channel = channelOf(channelId);
      for (const one of [channel, ...[...places.channels.values()].filter(({ parentId }) => parentId === channelId)]) {
        places.channels.delete(one.channelId);
        store.removeChannel(one.channelId);
      }
      tell(channel.thread === null ? 'CHANNEL_DELETE' : 'THREAD_DELETE', channelPayload(channel, world), how);
    },
    setPermissions(channelId, { allow = 0n, deny = 0n }, how) {
      const named = channelOf(channelId);
      const channel = named.thread !== null && named.parentId !== null ? channelOf(named.parentId) : named;
      const { guildId } = channel;
      if (guildId === null) throw new Error('direct messages have no permissions');
      const others = channel.overwrites.filter(({ targetId }) => targetId !== guildId);
      const overwrites = [...others, { targetId: guildId, type: OverwriteType.Role, allow, deny }];
      const changed = { ...channel, overwrites };
      places.channels.set(channel.channelId, changed);
      tell('CHANNEL_UPDATE', channelPayload(changed, world), how);
    },
    addGuild(given = {}) {
      const guild = newGuild(given, world);
      places.guilds.set(guild.guildId, guild);
      tell('GUILD_CREATE', guildPayload(guild, places, world));
      return guild.guildId;
    },
    removeGuild(guildId) {
      for (const { channelId } of places.channelsOf(guildId)) {
        places.channels.delete(channelId);
        places.foreignChannelIds.add(channelId);
      }
      places.guilds.delete(guildId);
      tell('GUILD_DELETE', { id: guildId });
    },
    loseGuild(guildId) {
      setAvailable(guildId, false);
    },
    restoreGuild(guildId) {
      setAvailable(guildId, true);
    },
    deleteMessage(messageId, { silently = false } = {}) {
      const stored = store.get(messageId);
      if (stored === undefined) throw new Error('there is no such message');
      store.remove(messageId);
      if (!silently && stored.visibleTo === null) dispatchDeletion(context, messageId, stored.channel);
    },
  };
}
