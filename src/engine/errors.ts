/** What can be broken around the engine. Expected outcomes (an abstention, a verdict) are values, never errors. */
export type SitasiErrorCode =
  | 'config-invalid'
  | 'model-missing'
  | 'model-damaged'
  | 'model-unusable'
  | 'embedder-differs'
  | 'prompts-invalid'
  | 'corpus-unreadable'
  | 'corpus-invalid'
  | 'corpus-empty'
  | 'worker-ended'
  | 'engine-busy'
  | 'discord-login-failed'
  | 'input-unreadable'
  | 'database-unusable'
  | 'store-unusable'
  | 'store-damaged'
  | 'store-too-new';

/** An error a person can act on: the code picks the text, `message` is for the log, `details` are lines to show. */
export class SitasiError extends Error {
  override readonly name = 'SitasiError';
  readonly code: SitasiErrorCode;
  readonly details: readonly string[];

  constructor(code: SitasiErrorCode, message: string, options: { cause?: unknown; details?: readonly string[] } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.details = options.details ?? [];
  }
}
