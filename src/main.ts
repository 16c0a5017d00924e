import { examineDiscord, readFeedback, registerDiscord, runDiscord, runEngine } from './app.js';
import { readConfig, type Config } from './config.js';
import { SitasiError } from './engine/index.js';
import { reportFailure, runTerminal } from './faces/terminal/main.js';
import type { Terminal } from './faces/terminal/terminal.js';
import { openEngine } from './open-engine.js';

/** The date in the machine's time zone. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

try {
  process.loadEnvFile('.env');
} catch {
  // Without the file the settings are those of the environment.
}

// `sitasi … | head` closes the pipe when it has enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const streams = { input: process.stdin, output: process.stdout, errors: process.stderr };

async function main(): Promise<number> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (cause) {
    if (!(cause instanceof SitasiError)) throw cause;
    await reportFailure({ language: 'en', errors: process.stderr }, cause);
    return 1;
  }
  const terminal: Terminal = { ...streams, config, language: config.language, today, openEngine };
  return runTerminal(
    terminal,
    {
      run: () => runDiscord(terminal),
      register: () => registerDiscord(terminal),
      serve: () => runEngine(terminal),
      feedback: (since) => readFeedback(terminal, since),
      examine: (channelId) => examineDiscord(terminal, channelId),
    },
    process.argv.slice(2),
  );
}

process.exitCode = await main();
