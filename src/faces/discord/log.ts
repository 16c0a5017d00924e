import type { CorpusChange, Language, SitasiErrorCode } from '../../engine/index.js';
import type { Outcome } from './command.js';
import type { Via } from './manners-contract.js';
import type { Registration } from './register.js';

/** Why an answer did not reach Discord. */
export interface SendFailure {
  /** Discord's JSON error code, or the HTTP status, or null where no answer came. */
  readonly discordCode: number | string | null;
  readonly status: number | null;
}

export type SendStep = 'choices' | 'defer' | 'form' | 'permission-check' | 'reaction' | 'refusal' | 'reply' | 'typing';

/**
 * Everything this face tells the log. No event has room for what a person wrote or was answered: kinds, timings, counts
 * and codes only.
 */
export type DiscordLogEvent =
  | { readonly kind: 'commands-registered'; readonly outcome: Registration }
  | ({ readonly kind: 'registration-failed' } & SendFailure)
  | { readonly kind: 'ready'; readonly guilds: number; readonly shards: number; readonly startMs: number }
  | {
      readonly kind: 'asked';
      readonly via: Via;
      /** Default name of the command, or name of the button's action; null for messages, and where neither is known. */
      readonly command: string | null;
      readonly outcome: Outcome['kind'] | 'limited' | 'failed';
      /** Of the reply; null where it is not an answer to what somebody wrote. */
      readonly language: Language | null;
      /** The engine's own estimate, 0 to 1; null where it estimated nothing. */
      readonly confidence: number | null;
      /** From receipt to Discord's acceptance of the acknowledgement; null for messages, which need none, and refusals. */
      readonly deferMs: number | null;
      readonly totalMs: number;
      readonly delivered: boolean;
    }
  | {
      readonly kind: 'completed';
      readonly command: string | null;
      readonly choices: number;
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
  | ({ readonly kind: 'send-failed'; readonly step: SendStep } & SendFailure)
  /** Discord did not take the embeds, and took the text in their place. */
  | ({ readonly kind: 'embeds-refused'; readonly step: SendStep } & SendFailure)
  /** The store did not answer in time: the event went on with the defaults. */
  | { readonly kind: 'preferences-late' }
  | {
      readonly kind: 'rate-limited';
      readonly method: string;
      readonly route: string;
      readonly retryAfterMs: number;
      readonly global: boolean;
    }
  | { readonly kind: 'invalid-requests'; readonly count: number }
  | {
      readonly kind: 'corpus-changed';
      readonly change: CorpusChange['kind'];
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      /** Files and lines that could not be used. */
      readonly rejected: number;
      readonly tookMs: number;
    }
  | { readonly kind: 'gateway-error'; readonly shard: number | null; readonly errorName: string }
  | { readonly kind: 'gateway-closed'; readonly shard: number; readonly closeCode: number }
  | { readonly kind: 'gateway-resumed'; readonly shard: number; readonly replayed: number }
  /** Something came from the gateway that is not what Discord documents. */
  | { readonly kind: 'payload-unreadable' }
  | { readonly kind: 'warning' }
  | { readonly kind: 'stopping'; readonly inFlight: number }
  | { readonly kind: 'stopped'; readonly unfinished: number };

export type DiscordLog = (event: DiscordLogEvent) => void;
