import { onTestFinished } from 'vitest';
import type { Answer, AskRequest } from '../../src/engine/index.js';
import { startDiscord, type DiscordLogEvent, type RunningDiscord } from '../../src/faces/discord/main.js';
import { startDiscordServer, type DiscordServer, type DiscordServerOptions } from '../helpers/discord-server/index.js';
import { createJournal, type Journal } from '../helpers/discord-server/journal.js';
import { answered, createFakeFactChecker, type FakeFactChecker } from '../helpers/fake-fact-checker.js';

export interface BotUnderTest {
  readonly server: DiscordServer;
  readonly bot: RunningDiscord;
  readonly factChecker: FakeFactChecker;
  readonly log: Journal<DiscordLogEvent>;
}

export interface BotOptions extends DiscordServerOptions {
  readonly answer?: (request: AskRequest) => Answer | Promise<Answer>;
  readonly stopTimeoutMs?: number;
  /** Done to the server before the bot starts. */
  readonly prepare?: (server: DiscordServer) => void;
}

/** The bot with the real discord.js client, connected to a server of its own; both end with the test. */
export async function runBot(options: BotOptions = {}): Promise<BotUnderTest> {
  const server = await startDiscordServer(options);
  onTestFinished(() => server.close());
  options.prepare?.(server);
  const factChecker = createFakeFactChecker(options.answer ?? (({ question }) => answered({ question })));
  const log = createJournal<DiscordLogEvent>();
  const bot = await startDiscord({
    settings: {
      token: server.token,
      applicationId: server.world.applicationId,
      apiUrl: server.apiUrl,
      maxQuestionLength: 2000,
      stopTimeoutMs: options.stopTimeoutMs,
    },
    factChecker,
    log: (event) => {
      log.add(event);
    },
    today: () => '2026-03-02',
  });
  onTestFinished(() => bot.stop());
  return { server, bot, factChecker, log };
}
