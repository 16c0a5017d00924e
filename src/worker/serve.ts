import { chmod } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { SitasiError } from '../engine/index.js';
import { openEngine, type StartEvent } from '../open-engine.js';
import { createBoundedTurns } from '../take-turns.js';
import { readFrames, sendFrame } from './frames.js';
import type { FromWorker, Method, Service, ToWorker, WorkerCall, WorkerFailure, WorkerReply } from './messages.js';

/** At a third of a second each on two cores, the last of them waits for half a minute; more would only give up. */
const mostQuestions = 100;

/** Side by side, each question would wait for the reader until all are answered; look-ups come in between. */
const turns = createBoundedTurns({
  most: mostQuestions,
  refusal: () => new SitasiError('engine-busy', 'too many questions are waiting'),
});

if (!process.send) throw new Error('serve runs in a process that another one started');
const tellParent = (message: FromWorker): void => {
  process.send?.(message);
};

// A terminal sends its signal to all processes at once: whoever started this one lets it finish first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', (order: ToWorker) => {
  if (order.kind === 'stop') process.exit();
  start(order).then(
    () => {
      tellParent({ kind: 'ready' });
    },
    (cause: unknown) => {
      tellParent({ kind: 'start-failed', failure: toFailure(cause) });
    },
  );
});

async function start({ config, socketPath }: ToWorker & { kind: 'start' }): Promise<void> {
  const tell = (event: StartEvent): void => {
    tellParent({ kind: 'start-event', event });
  };
  const engine = await openEngine(config, tell, turns);
  const server = createServer((socket) => {
    answerCalls(engine, socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  // Whoever may write to it may change the corpus.
  if (process.platform !== 'win32') await chmod(socketPath, 0o600);
}

function answerCalls(engine: Service, socket: Socket): void {
  const reply = (message: WorkerReply): void => {
    if (socket.writable) sendFrame(socket, message);
  };
  // Whoever asked is gone: there is nobody to tell.
  socket.on('error', () => undefined);
  readFrames(socket, (value) => {
    const call = value as WorkerCall;
    run(engine, call).then(
      (result) => {
        reply({ kind: 'result', callId: call.callId, value: result });
      },
      (cause: unknown) => {
        reply({ kind: 'failed', callId: call.callId, failure: toFailure(cause) });
      },
    );
  });
}

function run(engine: Service, call: WorkerCall): ReturnType<Service[Method]> {
  switch (call.method) {
    case 'ask':
      return engine.ask(...call.parameters);
    case 'check':
      return engine.check(...call.parameters);
    case 'checkableSentences':
      return engine.checkableSentences(...call.parameters);
    case 'sources':
      return engine.sources(...call.parameters);
    case 'article':
      return engine.article(...call.parameters);
    case 'surroundings':
      return engine.surroundings(...call.parameters);
    case 'status':
      return engine.status();
    case 'report':
      return engine.report();
    case 'reload':
      return engine.reload(...call.parameters);
    case 'preview':
      return engine.preview(...call.parameters);
    case 'add':
      return engine.add(...call.parameters);
    case 'remove':
      return engine.remove(...call.parameters);
    case 'undo':
      return engine.undo(...call.parameters);
    case 'setTrust':
      return engine.setTrust(...call.parameters);
    case 'history':
      return engine.history(...call.parameters);
    case 'exportArticles':
      return engine.exportArticles();
    case 'vitals':
      return engine.vitals();
  }
}

function toFailure(cause: unknown): WorkerFailure {
  if (cause instanceof SitasiError) return { code: cause.code, message: cause.message, details: cause.details };
  return { code: null, message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause), details: [] };
}
