import { randomBytes } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { SitasiError } from '../../engine/index.js';
import type { DiscordLogEvent, SendFailure } from './log.js';

type FailedEvent = Extract<DiscordLogEvent, { kind: 'failed' }>;

/** Where in the program it happened, without the error's message: that may quote what a person wrote. */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const end = stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}

/** Gives a failure an id that a person can pass on, and says of it what may be logged. */
export function describeFailure(error: unknown): FailedEvent {
  return {
    kind: 'failed',
    errorId: randomBytes(3).toString('hex'),
    errorCode: error instanceof SitasiError ? error.code : 'unexpected',
    errorName: error instanceof Error ? error.name : typeof error,
    frames: error instanceof Error ? framesOf(error) : [],
  };
}

/** What Discord, or the way to it, said no with. Anything else is a bug of ours and goes on. */
export function sendFailureOf(error: unknown): SendFailure {
  if (error instanceof DiscordAPIError) return { discordCode: error.code, status: error.status };
  if (error instanceof HTTPError) return { discordCode: null, status: error.status };
  if (error instanceof RateLimitError) return { discordCode: null, status: 429 };
  return { discordCode: error instanceof Error ? error.name : null, status: null };
}
