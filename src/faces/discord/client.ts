import { Client, Events, GatewayIntentBits, Options, Partials, RESTEvents } from 'discord.js';
import type { DiscordLog } from './log.js';
import { restAddress, shardOptions, type DiscordSettings } from './settings.js';

const handlerSweepMs = 60_000;

/**
 * A client that may read what addresses the bot and nothing else: slash commands, mentions and direct messages carry
 * their text without the privileged MessageContent intent. Nothing it sends can ping.
 */
export function createClient(settings: DiscordSettings, log: DiscordLog): Client {
  const client = new Client({
    ...shardOptions(settings),
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes from a channel that the client has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // Kept, these would grow with every message that anyone writes; a message is read again only as one replied to.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 20,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client: { user } }) => id === user.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client: { user } }) => id === user.id },
    }),
    rest: {
      ...restAddress(settings),
      // Each interaction is answered at an address of its own, whose queue is otherwise kept for an hour.
      handlerSweepInterval: handlerSweepMs,
      // Unlike the event rateLimited, this also hears of a 429 that was answered, not only of waiting to prevent one.
      rejectOnRateLimit({ method, route, retryAfter, global }) {
        log({ kind: 'rate-limited', method, route, retryAfterMs: retryAfter, global });
        return false;
      },
    },
  });

  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => {
    log({ kind: 'invalid-requests', count });
  });
  client.on(Events.Error, (error) => {
    log({ kind: 'gateway-error', shard: null, errorName: error.name });
  });
  client.on(Events.ShardError, (error, shard) => {
    log({ kind: 'gateway-error', shard, errorName: error.name });
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log({ kind: 'gateway-closed', shard, closeCode: code });
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log({ kind: 'gateway-resumed', shard, replayed });
  });
  client.on(Events.Warn, () => {
    log({ kind: 'warning' });
  });
  return client;
}
