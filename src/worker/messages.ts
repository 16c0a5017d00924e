import type { CorpusEditor, CorpusKeeper, FactChecker, SitasiErrorCode } from '../engine/index.js';
import type { EngineConfig, OpenedEngine, StartEvent } from '../open-engine.js';

/** What the worker can be asked for. */
export type Service = FactChecker & CorpusKeeper & CorpusEditor & Pick<OpenedEngine, 'vitals'>;
export type Method = keyof Service;

/** What the worker is asked for, on its socket. `callId` comes back with the result; each connection counts its own. */
export type WorkerCall = {
  [Name in Method]: {
    readonly callId: number;
    readonly method: Name;
    readonly parameters: Parameters<Service[Name]>;
  };
}[Method];

/** An error as it can leave a process. */
export interface WorkerFailure {
  readonly code: SitasiErrorCode | null;
  readonly message: string;
  readonly details: readonly string[];
}

/** One for each call. */
export type WorkerReply =
  | { readonly kind: 'result'; readonly callId: number; readonly value: Awaited<ReturnType<Service[Method]>> }
  | { readonly kind: 'failed'; readonly callId: number; readonly failure: WorkerFailure };

/** From whoever started the process: what to start with, and at the end that it ends itself. */
export type ToWorker =
  { readonly kind: 'start'; readonly config: EngineConfig; readonly socketPath: string } | { readonly kind: 'stop' };

/** To whoever started the process: events, and `ready` or `start-failed` once. */
export type FromWorker =
  | { readonly kind: 'start-event'; readonly event: StartEvent }
  | { readonly kind: 'ready' }
  | { readonly kind: 'start-failed'; readonly failure: WorkerFailure };
