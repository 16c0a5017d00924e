import { Events, type Client } from 'discord.js';
import type { Preferences } from '../../../preferences/preferences.js';
import { describeFailure } from '../failure.js';
import type { DiscordLog } from '../log.js';
import { guildRetentionDays } from '../settings.js';

const dayMs = 24 * 60 * 60_000;

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

  async function compare(guildIds: ReadonlySet<string>): Promise<void> {
    const left = (await preferences.guildIds()).filter((guildId) => !guildIds.has(guildId));
    for (const guildId of left) await preferences.noteLeft(guildId, new Date());
    for (const guildId of guildIds) await preferences.notePresent(guildId);
    await removeOld();
  }

  client.on(Events.GuildCreate, ({ id: guildId }) => {
    note(() => preferences.notePresent(guildId));
  });
  client.on(Events.GuildDelete, ({ id: guildId }) => {
    note(() => preferences.noteLeft(guildId, new Date()));
  });
  client.once(Events.ClientReady, () => {
    note(() => compare(new Set(client.guilds.cache.keys())));
    const timer = setInterval(() => {
      // Destroyed, as opposed to being without a connection for a moment.
      if (client.token === null) clearInterval(timer);
      else note(removeOld);
    }, dayMs);
    timer.unref();
  });
}
