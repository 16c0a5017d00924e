import { pino, type Level } from 'pino';
import type { DiscordLog, DiscordLogEvent } from '../faces/discord/main.js';

/** What needs somebody's eye; all other kinds are told for the record. */
const levels: Partial<Readonly<Record<DiscordLogEvent['kind'], Level>>> = {
  failed: 'error',
  'embeds-refused': 'warn',
  'gateway-error': 'warn',
  'invalid-requests': 'warn',
  'payload-unreadable': 'warn',
  'preferences-late': 'warn',
  'rate-limited': 'warn',
  'registration-failed': 'warn',
  'send-failed': 'warn',
  warning: 'warn',
};

/** Writes one JSON line an event, with `level` and `time` (ISO 8601, UTC); no event has room for what a person wrote. */
export function createLog(stream: { write(line: string): unknown }): DiscordLog {
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return (event) => {
    log[levels[event.kind] ?? 'info'](event);
  };
}
