import { setTimeout as delay } from 'node:timers/promises';
import { Events, Status, type Client } from 'discord.js';
import { SitasiError, type CorpusEditor, type CorpusKeeper, type FactChecker } from '../../engine/index.js';
import type { Preferences } from '../../preferences/preferences.js';
import { buttons } from './buttons/index.js';
import { createClient } from './client.js';
import { commands } from './commands/index.js';
import { announceCorpus } from './announce-corpus.js';
import { describeFailure, sendFailureOf } from './failure.js';
import { createFetchAttachment } from './fetch-attachment.js';
import { forms } from './forms/index.js';
import { guardPayloads } from './guard-payloads.js';
import type { DiscordLog } from './log.js';
import { createAdmit } from './manners/admit.js';
import { watchGuilds } from './manners/watch-guilds.js';
import { createPreviewShelf } from './preview-shelf.js';
import { showPresence } from './presence.js';
import { registerCommandList, type Registration } from './register.js';
import { createRouter } from './router.js';
import type { DiscordSettings } from './settings.js';

export { examineDiscord } from './examine.js';
export { describeFailure } from './failure.js';
export type { DiscordLog, DiscordLogEvent } from './log.js';
export type { Registration } from './register.js';
export type { DiscordSettings } from './settings.js';

const defaultStopTimeoutMs = 20_000;

export interface DiscordDependencies {
  readonly settings: DiscordSettings;
  readonly factChecker: FactChecker;
  readonly corpus: CorpusKeeper & CorpusEditor;
  /** Closed by whoever opened it, after `stop`. */
  readonly preferences: Preferences;
  readonly log: DiscordLog;
  /** `YYYY-MM-DD`: what "last year" in a question counts from. */
  readonly today: () => string;
}

export interface RunningDiscord {
  /** Refuses new questions, finishes those in flight, then leaves the gateway. The second call waits for the first. */
  stop(): Promise<void>;
  /** Whether the gateway is connected, so that what is asked arrives. */
  isReady(): boolean;
  /** Reads the corpus anew, as `by` in its journal; what fails is logged, and the old corpus goes on answering. */
  reloadCorpus(by: string): Promise<void>;
}

/** Brings Discord's list of commands up to date; for the script that only does this. */
export async function registerCommands(
  settings: Pick<DiscordSettings, 'token' | 'applicationId' | 'apiUrl'>,
): Promise<Registration> {
  return registerCommandList(settings, commands);
}

/** Commands that cannot be registered are no reason to stay silent: those registered before still work. */
async function registerAtStart(settings: DiscordSettings, log: DiscordLog): Promise<void> {
  try {
    log({ kind: 'commands-registered', outcome: await registerCommands(settings) });
  } catch (error) {
    log({ kind: 'registration-failed', ...sendFailureOf(error) });
  }
}

async function logIn(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) =>
    client.once(Events.ClientReady, () => {
      resolve();
    }),
  );
  try {
    await client.login(token);
  } catch (cause) {
    await client.destroy();
    throw new SitasiError('discord-login-failed', 'Discord did not accept the login', { cause });
  }
  await ready;
}

/** Starts the bot; resolves when it is ready to be asked. */
export async function startDiscord({
  settings,
  factChecker,
  corpus,
  preferences,
  log,
  today,
}: DiscordDependencies): Promise<RunningDiscord> {
  const startedAt = performance.now();
  const client = createClient(settings, log);
  guardPayloads(client, log);
  const presence = showPresence(client, factChecker, log);
  const announced = announceCorpus(corpus, presence, log);
  const router = createRouter({
    services: {
      factChecker,
      corpus: announced,
      corpusGuildIds: new Set(settings.corpusGuildIds),
      previews: createPreviewShelf(),
      fetchAttachment: createFetchAttachment(settings.apiUrl),
      preferences,
      today,
      limits: { maxQuestionLength: settings.maxQuestionLength },
    },
    commands,
    buttons,
    forms,
    admit: createAdmit({ settings, log }),
    log,
  });
  client.on(Events.InteractionCreate, router.onInteraction);
  client.on(Events.MessageCreate, router.onMessage);
  watchGuilds(client, preferences, log);
  // One of several processes is enough.
  if ((settings.shards?.from ?? 0) === 0) await registerAtStart(settings, log);
  await logIn(client, settings.token);
  const startMs = performance.now() - startedAt;
  log({ kind: 'ready', guilds: client.guilds.cache.size, shards: client.ws.shards.size, startMs });

  async function stopOnce(): Promise<void> {
    log({ kind: 'stopping', inFlight: router.inFlight() });
    const timeout = new AbortController();
    await Promise.race([
      router.finish(),
      delay(settings.stopTimeoutMs ?? defaultStopTimeoutMs, undefined, { signal: timeout.signal }).catch(
        () => undefined,
      ),
    ]);
    timeout.abort();
    const unfinished = router.inFlight();
    await client.destroy();
    log({ kind: 'stopped', unfinished });
  }

  let stopping: Promise<void> | null = null;
  return {
    stop() {
      stopping ??= stopOnce();
      return stopping;
    },
    isReady: () => stopping === null && client.isReady() && client.ws.status === Status.Ready,
    async reloadCorpus(by) {
      try {
        await announced.reload(by);
      } catch (error) {
        log(describeFailure(error));
      }
    },
  };
}
