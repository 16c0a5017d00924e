import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { memoryOfChildren } from './process-memory.js';
import type { DiscordServer } from '../helpers/discord-server/index.js';

const program = fileURLToPath(new URL('../../bin/sitasi.mjs', import.meta.url));
const measure = new URL('measure-process.mjs', import.meta.url).href;

const sample = z.object({
  loopDelayP99Ns: z.number(),
  loopDelayMaxNs: z.number(),
  heapUsed: z.number(),
  rss: z.number(),
});

/** How the process that holds the gateway fares; bytes and milliseconds. */
export interface ProcessSample {
  /** Since the last reset, of the main thread; the millisecond between two looks is in it. */
  readonly loopDelayP99Ms: number;
  readonly loopDelayMaxMs: number;
  /** Of the main thread, after garbage was collected. */
  readonly heapUsed: number;
  /** Of both processes: this one and the one that holds the models. */
  readonly rss: number;
}

export interface MeasuredBot {
  sample(): Promise<ProcessSample>;
  /** Forgets the delays so far. */
  resetDelays(): Promise<void>;
  /** How often each kind of event was logged. */
  readonly logged: ReadonlyMap<string, number>;
  /** Ends it as a service manager does; resolves with the exit code. */
  stop(): Promise<number | null>;
}

function kindOf(line: string): string | null {
  if (!line.startsWith('{')) return null;
  return (JSON.parse(line) as { readonly kind?: string }).kind ?? null;
}

/** The bot as `npm start` runs it, in a process of its own, on the shipped corpus and models. */
export async function startMeasuredBot(
  server: DiscordServer,
  environment: Readonly<Record<string, string>> = {},
): Promise<MeasuredBot> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'sitasi-bench-'));
  const child: ChildProcess = spawn(process.execPath, ['--expose-gc', '--import', measure, program, 'start'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: server.token,
      SITASI_HEALTH: 'off',
      DISCORD_APPLICATION_ID: server.world.applicationId,
      DISCORD_API_URL: server.apiUrl,
      SITASI_DATA_DIR: dataFolder,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const logged = new Map<string, number>();
  const ready = new Promise<void>((resolve, reject) => {
    let last = '';
    child.once('exit', (code) => {
      reject(new Error(`the bot ended with ${String(code)} before it was ready: ${last}`));
    });
    createInterface({ input: child.stderr ?? process.stdin }).on('line', (line) => {
      last = line;
      const kind = kindOf(line);
      if (kind === null) return;
      logged.set(kind, (logged.get(kind) ?? 0) + 1);
      if (kind === 'ready') resolve();
    });
  });
  await ready;

  async function request(name: 'sample' | 'reset'): Promise<ProcessSample> {
    const answered = once(child, 'message');
    child.send(name);
    const { loopDelayP99Ns, loopDelayMaxNs, heapUsed, rss } = sample.parse((await answered)[0]);
    return {
      loopDelayP99Ms: loopDelayP99Ns / 1e6,
      loopDelayMaxMs: loopDelayMaxNs / 1e6,
      heapUsed,
      rss: rss + memoryOfChildren(child.pid ?? 0),
    };
  }

  return {
    logged,
    sample: () => request('sample'),
    async resetDelays() {
      await request('reset');
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [exitCode] = (await ended) as [number | null];
      await rm(dataFolder, { recursive: true, force: true });
      return exitCode;
    },
  };
}
