import { inject, onTestFinished } from 'vitest';
import type { CorpusEditor, CorpusKeeper, FactChecker, Refused, ReloadReport } from '../../src/engine/index.js';
import { startDiscord, type DiscordLogEvent, type RunningDiscord } from '../../src/faces/discord/main.js';
import type { DiscordSettings } from '../../src/faces/discord/settings.js';
import type { Preferences } from '../../src/preferences/preferences.js';
import { startDiscordServer, type DiscordServer, type DiscordServerOptions } from '../helpers/discord-server/index.js';
import { createJournal, type Journal } from '../helpers/discord-server/journal.js';
import { createFakeFactChecker, type FakeFactChecker, type FakeParts } from '../helpers/fake-fact-checker.js';
import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { generousRates } from './generous-rates.js';
import { wordByLiar } from './word-by-liar.js';

export interface BotUnderTest {
  readonly server: DiscordServer;
  readonly bot: RunningDiscord;
  readonly factChecker: FakeFactChecker;
  readonly preferences: Preferences;
  readonly log: Journal<DiscordLogEvent>;
}

export interface BotOptions extends DiscordServerOptions, FakeParts {
  /** What of it is not given is that of a corpus without problems, which nothing changes. */
  readonly corpus?: Partial<CorpusKeeper & CorpusEditor>;
  /** Answers in place of a fake fact checker, and is the corpus too. */
  readonly engine?: FactChecker & CorpusKeeper & CorpusEditor;
  readonly preferences?: Preferences;
  /** In place of what the server needs and generous rates. */
  readonly settings?: Partial<DiscordSettings>;
  readonly stopTimeoutMs?: number;
  /** Done to the server before the bot starts. */
  readonly prepare?: (server: DiscordServer) => void;
}

const nothingReloaded: ReloadReport = {
  added: [],
  changed: [],
  removed: [],
  unchanged: 0,
  tookMs: 1,
  problems: [],
  warnings: [],
};

const refuse = (): Promise<Refused> =>
  Promise.resolve({ kind: 'refused', reason: 'store-unwritable', subject: '', problems: [] });

/** A corpus without problems, which a reload does not change. */
export const healthyCorpus: CorpusKeeper & CorpusEditor = {
  report: () => Promise.resolve({ problems: [], warnings: [] }),
  reload: () => Promise.resolve(nothingReloaded),
  preview: refuse,
  add: refuse,
  remove: refuse,
  undo: refuse,
  setTrust: refuse,
  history: () => Promise.resolve([]),
  exportArticles: () => Promise.resolve(''),
};

export const today = '2026-03-02';

/** The bot with the real discord.js client, connected to a server of its own; both end with the test. */
export async function runBot(options: BotOptions = {}): Promise<BotUnderTest> {
  const server = await startDiscordServer(options);
  onTestFinished(() => server.close());
  options.prepare?.(server);
  const started = await startBotOn(server, options);
  return { server, ...started };
}

/** A bot on a server that is already there, such as a second process on one token. */
export async function startBotOn(
  server: DiscordServer,
  options: BotOptions = {},
): Promise<Omit<BotUnderTest, 'server'>> {
  const factChecker = createFakeFactChecker(options);
  const preferences = options.preferences ?? createMemoryPreferences();
  const log = createJournal<DiscordLogEvent>();
  const bot = await startDiscord({
    settings: {
      token: server.token,
      applicationId: server.world.applicationId,
      apiUrl: server.apiUrl,
      maxQuestionLength: 2000,
      corpusGuildIds: [server.world.guildId],
      stopTimeoutMs: options.stopTimeoutMs,
      rates: generousRates,
      ...options.settings,
    },
    factChecker:
      inject('isWorded') === true ? await wordByLiar(options.engine ?? factChecker) : (options.engine ?? factChecker),
    corpus: options.engine ?? { ...healthyCorpus, ...options.corpus },
    preferences,
    log: (event) => {
      log.add(event);
    },
    today: () => today,
  });
  onTestFinished(() => bot.stop());
  return { bot, factChecker, preferences, log };
}
