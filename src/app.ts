import { defaultSettings, SitasiError } from './engine/index.js';
import type { DiscordLog, DiscordSettings } from './faces/discord/main.js';
import { reportStart } from './faces/terminal/report-start.js';
import { writeLine, type Terminal } from './faces/terminal/terminal.js';
import { terminalMessagesFor } from './messages/terminal.js';
import { startFactChecker } from './worker/start-fact-checker.js';

// The Discord face is imported only when it runs: the terminal starts without discord.js.
const loadDiscord = () => import('./faces/discord/main.js');

/** Runs the bot until SIGINT or SIGTERM; answers in flight are finished first. Throws what stops the start. */
export async function runDiscord(terminal: Terminal): Promise<number> {
  const settings = settingsOf(terminal);
  const [discord, factChecker] = await Promise.all([
    loadDiscord(),
    startFactChecker(terminal.config, reportStart(terminal)),
  ]);
  try {
    const bot = await discord.startDiscord({ settings, factChecker, log: logTo(terminal), today: terminal.today });
    const { articles } = await factChecker.status();
    await writeLine(terminal.errors, terminalMessagesFor(terminal.language).discordStarted({ articles }));
    const exitCode = await Promise.race([askedToStop().then(() => 0), factChecker.ended.then(() => 1)]);
    await bot.stop();
    return exitCode;
  } finally {
    await factChecker.stop();
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

function settingsOf({ config }: Terminal): DiscordSettings {
  if (!config.discord) {
    throw new SitasiError('config-invalid', 'no Discord token', { details: ['DISCORD_TOKEN'] });
  }
  return { ...config.discord, maxQuestionLength: defaultSettings.question.maxLength };
}

/** One JSON line an event; no event has room for what a person wrote. */
function logTo({ errors }: Terminal): DiscordLog {
  return (event) => {
    errors.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
  };
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}
