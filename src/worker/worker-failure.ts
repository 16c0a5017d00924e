import { SitasiError } from '../engine/index.js';
import type { WorkerFailure } from './messages.js';

/** An error as it left another process. */
export function toError({ code, message, details }: WorkerFailure): Error {
  return code === null ? new Error(message) : new SitasiError(code, message, { details });
}
