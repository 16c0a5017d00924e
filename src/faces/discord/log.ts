import type { Answer, SitasiErrorCode } from '../../engine/index.js';
import type { Registration } from './register.js';

/** Where a question came from. */
export type Via = 'command' | 'mention' | 'direct-message';

/** Why an answer did not reach Discord. */
export interface SendFailure {
  /** Discord's JSON error code, or the HTTP status, or null where no answer came. */
  readonly discordCode: number | string | null;
  readonly status: number | null;
}

/**
 * Everything this face tells the log. No event has room for what a person wrote or was answered: kinds, timings, counts
 * and codes only.
 */
export type DiscordLogEvent =
  | { readonly kind: 'commands-registered'; readonly outcome: Registration }
  | ({ readonly kind: 'registration-failed' } & SendFailure)
  | { readonly kind: 'ready'; readonly guilds: number; readonly startMs: number }
  | {
      readonly kind: 'asked';
      readonly via: Via;
      readonly command: string | null;
      readonly outcome: Answer['kind'] | 'help' | 'refused' | 'failed';
      /** From receipt to Discord's acceptance of the acknowledgement; null for messages, which need none. */
      readonly deferMs: number | null;
      readonly totalMs: number;
      readonly delivered: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly errorId: string;
      readonly errorCode: SitasiErrorCode | 'unexpected';
      readonly errorName: string;
      /** Stack lines without the message, which may quote a question. */
      readonly frames: readonly string[];
    }
  | ({ readonly kind: 'send-failed'; readonly step: 'defer' | 'permission-check' | 'reply' | 'typing' } & SendFailure)
  | {
      readonly kind: 'rate-limited';
      readonly method: string;
      readonly route: string;
      readonly retryAfterMs: number;
      readonly global: boolean;
    }
  | { readonly kind: 'invalid-requests'; readonly count: number }
  | { readonly kind: 'gateway-error'; readonly shard: number | null; readonly errorName: string }
  | { readonly kind: 'gateway-closed'; readonly shard: number; readonly closeCode: number }
  | { readonly kind: 'gateway-resumed'; readonly shard: number; readonly replayed: number }
  | { readonly kind: 'warning' }
  | { readonly kind: 'stopping'; readonly inFlight: number }
  | { readonly kind: 'stopped'; readonly unfinished: number };

export type DiscordLog = (event: DiscordLogEvent) => void;
