import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SitasiError } from '../engine/index.js';
import type { EngineConfig, StartEvent } from '../open-engine.js';
import type { FromWorker, ToWorker } from './messages.js';
import { toError } from './worker-failure.js';

/** A process that serves a fact checker on a socket. */
export interface RunningWorker {
  /** Resolves when it has ended, with what ended it: a signal or an exit code. */
  readonly ended: Promise<string>;
  /** Ends it between two runs of a model. */
  stop(): Promise<void>;
}

/** How long the process may go on with what it is at before it is ended from outside, in milliseconds. */
const patienceMs = 5000;

const program = fileURLToPath(new URL('./start-worker.mjs', import.meta.url));

/** Rejects with the SitasiError that stopped the start, or with `worker-ended` where the process ends before it is ready. */
export async function runWorker(
  given: EngineConfig,
  socketPath: string,
  tell: (event: StartEvent) => void,
): Promise<RunningWorker> {
  // Only what the engine needs: the token of the bot stays where it is.
  const config: EngineConfig = {
    corpus: given.corpus,
    embedder: given.embedder,
    reader: given.reader,
    embeddingServer: given.embeddingServer,
    cacheFolder: given.cacheFolder,
    journalFolder: given.journalFolder,
    fetchHosts: given.fetchHosts,
    languageModel: given.languageModel,
    databaseUrl: given.databaseUrl,
    databaseReadUrl: given.databaseReadUrl,
    vectorsInDatabase: given.vectorsInDatabase,
  };
  const child = fork(program, { execArgv: [], serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ?? `exit code ${String(code)}`);
    });
  });
  await started(child, { kind: 'start', config, socketPath }, tell);
  return {
    ended,
    stop: async () => {
      order(child, { kind: 'stop' });
      // Ended from outside in the middle of a run, the model's runtime may leave half of a file.
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** A process that is gone takes no orders, and needs none. */
function order(child: ChildProcess, message: ToWorker): void {
  child.send(message, () => undefined);
}

function started(child: ChildProcess, start: ToWorker, tell: (event: StartEvent) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (cause?: unknown): void => {
      reject(new SitasiError('worker-ended', 'the process that answers ended', { cause }));
    };
    child.on('error', end);
    child.once('exit', (code, signal) => {
      end(new Error(signal ?? `exit code ${String(code)}`));
    });
    child.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'start-event':
          tell(message.event);
          break;
        case 'ready':
          resolve();
          break;
        case 'start-failed':
          reject(toError(message.failure));
          child.kill('SIGKILL');
          break;
      }
    });
    order(child, start);
  });
}
