import { createConnection, type Socket } from 'node:net';
import { SitasiError } from '../engine/index.js';
import { readFrames, sendFrame } from './frames.js';
import type { Method, Service, WorkerReply } from './messages.js';
import { toError } from './worker-failure.js';

/** A fact checker in another process of this machine. */
export interface ConnectedFactChecker extends Service {
  /** Rejects what is in flight and all that follows with `worker-ended`. */
  close(): void;
}

/** How long a call waits for a process that is started again, in milliseconds: a start with its models takes about two seconds. */
const patienceMs = 20_000;
const retryMs = 100;

/** What changes something is not done twice: nobody knows whether it was done before the process ended. */
const changing: ReadonlySet<Method> = new Set(['reload', 'add', 'remove', 'undo', 'setTrust']);

interface Call {
  readonly method: Method;
  readonly parameters: readonly unknown[];
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  giveUpAt: number;
  timesSent: number;
  isSent: boolean;
}

/**
 * Calls what a process serves on a local socket, and connects when it is called first. Where the process ends in the middle of a
 * question, the question is asked once more when it is there again; ended by it twice, it is rejected with `worker-ended`.
 */
export function connectFactChecker(socketPath: string): ConnectedFactChecker {
  const calls = new Map<number, Call>();
  let lastCallId = 0;
  let isClosed = false;
  let socket: Socket | null = null;
  let isConnected = false;

  const reject = (callId: number): void => {
    calls.get(callId)?.reject(new SitasiError('worker-ended', 'the process that answers ended'));
    calls.delete(callId);
  };

  const send = (callId: number, call: Call): void => {
    if (!socket || !isConnected) return;
    call.isSent = true;
    call.timesSent += 1;
    sendFrame(socket, { callId, method: call.method, parameters: call.parameters });
  };

  const settle = (reply: WorkerReply): void => {
    const call = calls.get(reply.callId);
    calls.delete(reply.callId);
    if (reply.kind === 'result') call?.resolve(reply.value as never);
    else call?.reject(toError(reply.failure));
  };

  const lost = (): void => {
    socket = null;
    isConnected = false;
    for (const [callId, call] of calls) {
      const mayAgain = !call.isSent || (call.timesSent < 2 && !changing.has(call.method));
      // However long it waited for its turn, from now on it waits for the process.
      if (call.isSent) call.giveUpAt = performance.now() + patienceMs;
      call.isSent = false;
      if (!mayAgain || performance.now() > call.giveUpAt) reject(callId);
    }
    if (calls.size > 0) setTimeout(connect, retryMs);
  };

  function connect(): void {
    if (socket !== null || isClosed) return;
    socket = createConnection(socketPath);
    socket.on('connect', () => {
      isConnected = true;
      for (const [callId, call] of calls) send(callId, call);
    });
    // Told by `close`, which follows.
    socket.on('error', () => undefined);
    socket.on('close', lost);
    readFrames(socket, (reply) => {
      settle(reply as WorkerReply);
    });
  }

  const call = <Name extends Method>(
    method: Name,
    ...parameters: Parameters<Service[Name]>
  ): ReturnType<Service[Name]> => {
    const callId = (lastCallId += 1);
    return new Promise((resolve, rejectCall) => {
      const giveUpAt = performance.now() + patienceMs;
      calls.set(callId, { method, parameters, resolve, reject: rejectCall, giveUpAt, timesSent: 0, isSent: false });
      if (isClosed) reject(callId);
      else if (isConnected) send(callId, calls.get(callId) as Call);
      else connect();
    }) as ReturnType<Service[Name]>;
  };

  return {
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
    close: () => {
      isClosed = true;
      for (const callId of calls.keys()) reject(callId);
      socket?.destroy();
    },
  };
}
