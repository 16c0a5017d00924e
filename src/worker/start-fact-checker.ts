import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SitasiError } from '../engine/index.js';
import type { EngineConfig, StartEvent } from '../open-engine.js';
import { connectFactChecker } from './connect-fact-checker.js';
import type { Service } from './messages.js';
import { runWorker, type RunningWorker } from './run-worker.js';

/** A fact checker in a process of its own: model and search never hold up what talks to the gateway, nor can they end it. */
export interface WorkerFactChecker extends Service {
  /** Where other processes of this machine can call the same one. */
  readonly socketPath: string;
  /** Resolves, never rejects, when the process has ended for good: stopped, or ended again and again. */
  readonly ended: Promise<void>;
  /** Ends the process between two runs of a model; calls in flight are rejected with `worker-ended` at once. */
  stop(): Promise<void>;
}

/** Milliseconds before each attempt to start a process again that ended; one that lived for long begins with the first. */
const pausesMs = [0, 1000, 2000, 4000, 8000];
const longLifeMs = 60_000;

/**
 * Starts the process and waits until its engine answers. Rejects with the SitasiError that stopped the start, or with `worker-ended`
 * when it ends before. A process that ends later is started again, and what it was asked is asked once more. Where bots of this machine
 * are to share it, `givenSocket` is where; `config-invalid` where another one serves there already.
 */
export async function startFactChecker(
  config: EngineConfig,
  tell: (event: StartEvent) => void,
  givenSocket: string | null = null,
): Promise<WorkerFactChecker> {
  if (givenSocket !== null) await refuseTaken(givenSocket);
  // Nobody but the person who runs this may call: the folder is theirs alone.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sitasi-'));
  const ownSocket =
    process.platform === 'win32' ? `\\\\.\\pipe\\${path.basename(folder)}` : path.join(folder, 'worker.sock');
  const socketPath = givenSocket ?? ownSocket;
  const start = async (): Promise<RunningWorker> => {
    // A process that was killed leaves its socket behind.
    await rm(socketPath, { force: true });
    return runWorker(config, socketPath, tell);
  };

  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let worker = await start().catch(async (cause: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  });
  const connected = connectFactChecker(socketPath);

  const startAgain = async (attempt: number): Promise<RunningWorker | null> => {
    for (const pauseMs of pausesMs.slice(attempt)) {
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (isStopping()) return null;
      const next = await start().catch(() => null);
      if (next === null) continue;
      if (!isStopping()) return next;
      await next.stop();
      return null;
    }
    return null;
  };

  const supervise = async (): Promise<void> => {
    let attempt = 0;
    for (;;) {
      const startedAt = performance.now();
      const how = await worker.ended;
      if (isStopping()) return;
      tell({ kind: 'worker-ended', how });
      attempt = performance.now() - startedAt > longLifeMs ? 0 : attempt;
      const next = await startAgain(attempt);
      if (next === null) return;
      worker = next;
      attempt += 1;
      tell({ kind: 'worker-started-again' });
    }
  };
  const ended = supervise().finally(async () => {
    connected.close();
    await rm(socketPath, { force: true });
    await rm(folder, { recursive: true, force: true });
  });

  return {
    ...connected,
    socketPath,
    ended,
    stop: async () => {
      stopping.abort();
      connected.close();
      await worker.stop();
      await ended;
    },
  };
}

async function refuseTaken(socketPath: string): Promise<void> {
  const isTaken = await new Promise<boolean>((resolve) => {
    const socket = createConnection(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
  if (!isTaken) return;
  throw new SitasiError('config-invalid', 'another engine serves there', {
    details: ['SITASI_ENGINE_SOCKET: another engine serves there'],
  });
}
