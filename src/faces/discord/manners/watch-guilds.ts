import { Events, ShardClientUtil, type Client } from 'discord.js';
import type { Preferences } from '../../../preferences/preferences.js';
import { describeFailure } from '../failure.js';
import type { DiscordLog } from '../log.js';
import { guildRetentionDays } from '../settings.js';

const dayMs = 24 * 60 * 60_000;

/** Whether a server belongs to a shard of this process: others know whether they left theirs. */
function isOwn(guildId: string, client: Client): boolean {
  const { shardCount } = client.options;
  return client.ws.shards.has(ShardClientUtil.shardIdForGuildId(guildId, shardCount ?? client.ws.shards.size));
}

/**
 * Notes which servers the bot joins and leaves, also while it was not running, and removes what was set in those left
 * `guildRetentionDays` ago: when it is ready and once a day. A server that Discord cannot reach is not left.
 */
export function watchGuilds(client: Client, preferences: Preferences, log: DiscordLog): void {
  function note(work: () => Promise<unknown>): void {
    work().catch((error: unknown) => {
      log(describeFailure(error));
    });
  }

  async function removeOld(): Promise<void> {
    await preferences.removeLeftBefore(new Date(Date.now() - guildRetentionDays * dayMs));
  }

  const present = (): ReadonlySet<string> => new Set(client.guilds.cache.keys());

  async function compare(): Promise<void> {
    const guildIds = present();
    const left = (await preferences.guildIds()).filter((guildId) => !guildIds.has(guildId) && isOwn(guildId, client));
    for (const guildId of left) await preferences.noteLeft(guildId, new Date());
    await keepPresent();
  }

  /** A bot with another token on the same database takes the servers of this one for left when it starts. */
  async function keepPresent(): Promise<void> {
    for (const guildId of present()) await preferences.notePresent(guildId);
    await removeOld();
  }

  client.on(Events.GuildCreate, ({ id: guildId }) => {
    note(() => preferences.notePresent(guildId));
  });
  client.on(Events.GuildDelete, ({ id: guildId }) => {
    note(() => preferences.noteLeft(guildId, new Date()));
  });
  client.once(Events.ClientReady, () => {
    note(compare);
    const timer = setInterval(() => {
      // Destroyed, as opposed to being without a connection for a moment.
      if (client.token === null) clearInterval(timer);
      else note(keepPresent);
    }, dayMs);
    timer.unref();
  });
}
