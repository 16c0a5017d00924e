import { ActivityType, Events, type Client } from 'discord.js';
import type { FactChecker } from '../../engine/index.js';
import { presenceText } from '../../messages/presence.js';
import { describeFailure } from './failure.js';
import type { DiscordLog } from './log.js';

/** Shows under the bot's name how many articles it answers from. */
export interface Presence {
  /** Counts them anew; never rejects. */
  readonly refresh: () => Promise<void>;
}

const refreshMs = 10 * 60_000;

export function showPresence(client: Client, factChecker: Pick<FactChecker, 'status'>, log: DiscordLog): Presence {
  async function refresh(): Promise<void> {
    try {
      const { articles } = await factChecker.status();
      client.user?.setPresence({ activities: [{ type: ActivityType.Custom, name: presenceText(articles) }] });
    } catch (error) {
      log(describeFailure(error));
    }
  }
  // A session that was not resumed begins without one; this is sent again with every new session.
  client.on(Events.ShardReady, () => {
    void refresh();
  });
  // What another bot on the same corpus changed is not told here.
  setInterval(() => {
    if (client.isReady()) void refresh();
  }, refreshMs).unref();
  return { refresh };
}
