import { parentPort, workerData } from 'node:worker_threads';
import { SitasiError } from '../engine/index.js';
import { openEngine, type EngineConfig, type StartEvent } from '../open-engine.js';
import { createBoundedTurns } from '../take-turns.js';
import type { FromWorker, Method, Service, ToWorker, WorkerCall, WorkerFailure } from './messages.js';

const port = parentPort;
if (!port) throw new Error('serve runs in a worker thread only');
const post = (message: FromWorker): void => {
  port.postMessage(message);
};

/** At a third of a second each on two cores, the last of them waits for half a minute; more would only give up. */
const mostQuestions = 100;

/** Side by side, each question would wait for the reader until all are answered; look-ups come in between. */
const turns = createBoundedTurns({
  most: mostQuestions,
  refusal: () => new SitasiError('engine-busy', 'too many questions are waiting'),
});

try {
  const tell = (event: StartEvent): void => {
    post({ kind: 'start-event', event });
  };
  const engine = await openEngine(workerData as EngineConfig, tell, turns);
  port.on('message', (call: ToWorker) => {
    if (call.kind === 'stop') process.exit();
    run(engine, call).then(
      (value) => {
        post({ kind: 'result', callId: call.callId, value });
      },
      (cause: unknown) => {
        post({ kind: 'failed', callId: call.callId, failure: toFailure(cause) });
      },
    );
  });
  post({ kind: 'ready' });
} catch (cause) {
  post({ kind: 'start-failed', failure: toFailure(cause) });
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
