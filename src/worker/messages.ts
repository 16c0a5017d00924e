import type { CorpusEditor, CorpusKeeper, FactChecker, SitasiErrorCode } from '../engine/index.js';
import type { OpenedEngine, StartEvent } from '../open-engine.js';

/** What the worker can be asked for. */
export type Service = FactChecker & CorpusKeeper & CorpusEditor & Pick<OpenedEngine, 'vitals'>;
export type Method = keyof Service;

/** What the worker is asked for. `callId` comes back with the result. */
export type WorkerCall = {
  [Name in Method]: {
    readonly kind: 'call';
    readonly callId: number;
    readonly method: Name;
    readonly parameters: Parameters<Service[Name]>;
  };
}[Method];

/** To the worker: calls, and at the end that it ends itself. */
export type ToWorker = WorkerCall | { readonly kind: 'stop' };

/** An error as it can cross threads. */
export interface WorkerFailure {
  readonly code: SitasiErrorCode | null;
  readonly message: string;
  readonly details: readonly string[];
}

/** From the worker: events while it starts, then `ready` or `start-failed` once, then one reply per call. */
export type FromWorker =
  | { readonly kind: 'start-event'; readonly event: StartEvent }
  | { readonly kind: 'ready' }
  | { readonly kind: 'start-failed'; readonly failure: WorkerFailure }
  | { readonly kind: 'result'; readonly callId: number; readonly value: Awaited<ReturnType<Service[Method]>> }
  | { readonly kind: 'failed'; readonly callId: number; readonly failure: WorkerFailure };
