import { watchCorpus, type CorpusWatch } from './adapters/corpus/watch-corpus.js';
import { defaultSettings, SitasiError } from './engine/index.js';
import type { DiscordLog, DiscordSettings, RunningDiscord } from './faces/discord/main.js';
import type { ExamineDiscord } from './faces/terminal/commands/doctor.js';
import { reportFailure } from './faces/terminal/main.js';
import { reportStart } from './faces/terminal/report-start.js';
import { writeLine, type Terminal } from './faces/terminal/terminal.js';
import { journalFiles } from './living-corpus/sqlite-change-store.js';
import { describeFinding, discordDoctorMessagesFor } from './messages/discord-doctor.js';
import { terminalMessagesFor } from './messages/terminal.js';
import { noFeedback, type FeedbackReport } from './preferences/feedback.js';
import type { Preferences } from './preferences/preferences.js';
import { openKeptPreferences, openPreferences } from './open-stores.js';
import { createLog } from './telemetry/log.js';
import { createMetrics } from './telemetry/metrics.js';
import { serveHealth, type HealthServer, type HealthSource } from './telemetry/serve-health.js';
import { connectFactChecker, type ConnectedFactChecker } from './worker/connect-fact-checker.js';
import { startFactChecker, type WorkerFactChecker } from './worker/start-fact-checker.js';

// The Discord face is imported only when it runs: the terminal starts without discord.js.
const loadDiscord = () => import('./faces/discord/main.js');

/** Runs the bot until SIGINT or SIGTERM; answers in flight are finished first. Throws what stops the start. */
export async function runDiscord(terminal: Terminal): Promise<number> {
  const settings = settingsOf(terminal);
  const preferences = await openPreferences(terminal.config);
  try {
    return await runBot(terminal, settings, preferences);
  } finally {
    await preferences.close();
  }
}

async function runBot(terminal: Terminal, settings: DiscordSettings, preferences: Preferences): Promise<number> {
  const { engineSocket } = terminal.config;
  const [discord, worker] = await Promise.all([
    loadDiscord(),
    engineSocket === null
      ? startFactChecker(terminal.config, reportStart(terminal))
      : connectToShared(connectFactChecker(engineSocket)),
  ]);
  const metrics = createMetrics(engineSocket === null ? worker : null);
  const write = createLog(terminal.errors);
  const log: DiscordLog = (event) => {
    metrics.observe(event);
    write(event);
  };
  let isAlive = true;
  void worker.ended.then(() => {
    isAlive = false;
  });
  let bot: RunningDiscord | null = null;
  let watcher: CorpusWatch | null = null;
  const health = await openHealth(terminal, {
    metrics,
    isAlive: () => isAlive,
    isReady: () => bot?.isReady() ?? false,
  });
  try {
    // One event that a library fails over is no reason to leave all the others unanswered.
    process.on('unhandledRejection', (reason) => {
      log(discord.describeFailure(reason));
    });
    bot = await discord.startDiscord({
      settings,
      factChecker: worker,
      corpus: worker,
      preferences,
      log,
      today: terminal.today,
    });
    const running = bot;
    watcher =
      terminal.config.watch && engineSocket === null
        ? await watchFiles(terminal, () => running.reloadCorpus('watch'))
        : null;
    const { articles } = await worker.status();
    await writeLine(terminal.errors, terminalMessagesFor(terminal.language).discordStarted({ articles }));
    const exitCode = await Promise.race([askedToStop().then(() => 0), worker.ended.then(() => 1)]);
    await bot.stop();
    return exitCode;
  } finally {
    await watcher?.close();
    await health?.close();
    await worker.stop();
  }
}

/** An engine that others use too: it is not ours to end, and whoever runs it starts it again. */
async function connectToShared(shared: ConnectedFactChecker): Promise<Omit<WorkerFactChecker, 'socketPath'>> {
  try {
    await shared.status();
  } catch (cause) {
    shared.close();
    throw new SitasiError('config-invalid', 'no engine answers', {
      cause,
      details: ['SITASI_ENGINE_SOCKET: no engine answers there; start one with "sitasi engine"'],
    });
  }
  return {
    ...shared,
    ended: new Promise(() => undefined),
    stop: () => {
      shared.close();
      return Promise.resolve();
    },
  };
}

/** Runs an engine for all bots of this machine until SIGINT or SIGTERM. Throws what stops the start. */
export async function runEngine(terminal: Terminal): Promise<number> {
  const { config, errors, language } = terminal;
  if (config.engineSocket === null) {
    throw new SitasiError('config-invalid', 'no socket', { details: ['SITASI_ENGINE_SOCKET: must be set'] });
  }
  const worker = await startFactChecker(config, reportStart(terminal), config.engineSocket);
  let isAlive = true;
  void worker.ended.then(() => {
    isAlive = false;
  });
  const health = await openHealth(terminal, {
    metrics: createMetrics(worker),
    isAlive: () => isAlive,
    isReady: () => isAlive,
  });
  let watcher: CorpusWatch | null = null;
  try {
    watcher = config.watch ? await watchFiles(terminal, () => reloadOrTell(terminal, worker)) : null;
    const { articles } = await worker.status();
    const texts = terminalMessagesFor(language);
    await writeLine(errors, texts.engineStarted({ articles, address: config.engineSocket }));
    return await Promise.race([askedToStop().then(() => 0), worker.ended.then(() => 1)]);
  } finally {
    await watcher?.close();
    await health?.close();
    await worker.stop();
  }
}

/** What cannot be read leaves the old corpus answering. */
async function reloadOrTell(terminal: Terminal, worker: Pick<WorkerFactChecker, 'reload'>): Promise<void> {
  try {
    await worker.reload('watch');
  } catch (cause) {
    if (!(cause instanceof SitasiError)) throw cause;
    await reportFailure(terminal, cause);
  }
}

/** The files of the corpus, the journal to which a terminal may have added, and the prompts where they are used. */
function watchFiles({ config }: Terminal, changed: () => Promise<void>): Promise<CorpusWatch> {
  return watchCorpus(
    [
      ...config.corpus,
      ...(config.journalFolder === null ? [] : journalFiles(config.journalFolder)),
      ...(config.languageModel === null ? [] : [config.languageModel.promptsFolder]),
    ],
    changed,
  );
}

/** A bot that cannot be watched still answers: an address that cannot be listened on is told and done without. */
async function openHealth({ config, language, errors }: Terminal, source: HealthSource): Promise<HealthServer | null> {
  if (config.health === null) return null;
  const texts = terminalMessagesFor(language);
  try {
    const server = await serveHealth(config.health, source);
    await writeLine(errors, texts.healthAt({ address: server.address }));
    return server;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    await writeLine(errors, texts.healthUnavailable({ reason }));
    return null;
  }
}

/** What people made of the bot's replies since a day, `YYYY-MM-DD`. */
export async function readFeedback({ config }: Terminal, since: string): Promise<FeedbackReport> {
  const preferences = await openKeptPreferences(config);
  if (preferences === null) return noFeedback;
  try {
    return await preferences.feedback(since);
  } finally {
    await preferences.close();
  }
}

/** Registers the commands with Discord where they differ from the ones it has. */
export async function registerDiscord(terminal: Terminal): Promise<number> {
  const settings = settingsOf(terminal);
  const discord = await loadDiscord();
  let outcome: keyof ReturnType<typeof terminalMessagesFor>['registered'];
  try {
    outcome = await discord.registerCommands(settings);
  } catch (cause) {
    throw new SitasiError('discord-login-failed', 'Discord did not take the commands', { cause });
  }
  await writeLine(terminal.output, terminalMessagesFor(terminal.language).registered[outcome]);
  return 0;
}

/** Asks Discord what the bot lacks. */
export async function examineDiscord(terminal: Terminal, channelId: string | null): ReturnType<ExamineDiscord> {
  const settings = settingsOf(terminal);
  const messages = discordDoctorMessagesFor(terminal.language);
  const discord = await loadDiscord();
  const findings = await discord.examineDiscord(settings, channelId);
  if (findings.length === 0) return { isReady: true, details: [messages.fine({ channelId })] };
  return { isReady: false, details: findings.map((finding) => describeFinding(finding, terminal.language)) };
}

function settingsOf({ config }: Terminal): DiscordSettings {
  if (!config.discord) {
    throw new SitasiError('config-invalid', 'no Discord token', { details: ['DISCORD_TOKEN'] });
  }
  return { ...config.discord, maxQuestionLength: defaultSettings.question.maxLength };
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}
