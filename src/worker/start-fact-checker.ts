import { Worker } from 'node:worker_threads';
import { SitasiError } from '../engine/index.js';
import type { EngineConfig, StartEvent } from '../open-engine.js';
import type { FromWorker, Method, Service, ToWorker, WorkerFailure } from './messages.js';

/** A fact checker in a thread of its own: model and search never hold up the thread that talks to the gateway. */
export interface WorkerFactChecker extends Service {
  /** Resolves, never rejects, when the thread has ended, whatever ended it. */
  readonly ended: Promise<void>;
  /** Ends the thread between two runs of a model; calls in flight are rejected with `worker-ended` at once. */
  stop(): Promise<void>;
}

/** How long the thread may go on with what it is at before it is ended from outside, in milliseconds. */
const patienceMs = 5000;

interface Call {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the worker and waits until its engine answers. Rejects with the SitasiError that stopped the start, or with
 * `worker-ended` when the thread dies; a call whose thread dies is rejected with `worker-ended` too.
 */
export function startFactChecker(config: EngineConfig, tell: (event: StartEvent) => void): Promise<WorkerFactChecker> {
  const { corpus, embedder, reader, cacheFolder, journalFolder, fetchHosts, languageModel, databaseUrl } = config;
  const worker = new Worker(new URL('./start-worker.mjs', import.meta.url), {
    workerData: {
      ...{ corpus, embedder, reader, cacheFolder, journalFolder, fetchHosts, languageModel, databaseUrl },
    } satisfies EngineConfig,
  });
  const calls = new Map<number, Call>();
  let lastCallId = 0;
  let ended: SitasiError | null = null;

  const call = <Name extends Method>(
    method: Name,
    ...parameters: Parameters<Service[Name]>
  ): ReturnType<Service[Name]> => {
    const callId = (lastCallId += 1);
    return new Promise((resolve, reject) => {
      if (ended) {
        reject(ended);
        return;
      }
      calls.set(callId, { resolve, reject });
      worker.postMessage({ kind: 'call', callId, method, parameters });
    }) as ReturnType<Service[Name]>;
  };

  const rejectAll = (cause?: unknown): SitasiError => {
    ended ??= new SitasiError('worker-ended', 'the worker thread ended', { cause });
    for (const { reject } of calls.values()) reject(ended);
    calls.clear();
    return ended;
  };

  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      resolve();
    });
  });

  const checker: WorkerFactChecker = {
    ended: exited,
    ask: (request) => call('ask', request),
    check: (request) => call('check', request),
    checkableSentences: (text, fallbackLanguage) => call('checkableSentences', text, fallbackLanguage),
    sources: (query) => call('sources', query),
    article: (articleId) => call('article', articleId),
    surroundings: (hash) => call('surroundings', hash),
    status: () => call('status'),
    report: () => call('report'),
    reload: (by) => call('reload', by),
    preview: (offer) => call('preview', offer),
    add: (previewId, by) => call('add', previewId, by),
    remove: (articleId, by) => call('remove', articleId, by),
    undo: (by) => call('undo', by),
    setTrust: (target, trust, by) => call('setTrust', target, trust, by),
    history: (count) => call('history', count),
    exportArticles: () => call('exportArticles'),
    vitals: () => call('vitals'),
    stop: async () => {
      rejectAll();
      // Ended from outside in the middle of a run, the model's runtime can take the whole process with it.
      worker.postMessage({ kind: 'stop' } satisfies ToWorker);
      const timer = setTimeout(() => void worker.terminate(), patienceMs);
      await exited;
      clearTimeout(timer);
    },
  };

  return new Promise((resolve, reject) => {
    const end = (cause?: unknown): void => {
      reject(rejectAll(cause));
    };
    worker.on('error', end);
    worker.on('exit', () => {
      end();
    });
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'start-event':
          tell(message.event);
          break;
        case 'ready':
          resolve(checker);
          break;
        case 'start-failed':
          reject(toError(message.failure));
          void worker.terminate();
          break;
        case 'result':
          calls.get(message.callId)?.resolve(message.value as never);
          calls.delete(message.callId);
          break;
        case 'failed':
          calls.get(message.callId)?.reject(toError(message.failure));
          calls.delete(message.callId);
          break;
      }
    });
  });
}

function toError({ code, message, details }: WorkerFailure): Error {
  return code === null ? new Error(message) : new SitasiError(code, message, { details });
}
