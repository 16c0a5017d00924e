import { expect, test } from 'vitest';
import { createLog } from '../../src/telemetry/log.js';

test('an event is one line of JSON with its time and how much it matters', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  log({ kind: 'ready', guilds: 2, shards: 1, startMs: 12 });
  log({ kind: 'send-failed', step: 'reply', discordCode: 50013, status: 403 });
  log({ kind: 'failed', errorId: 'a1b2c3', errorCode: 'worker-ended', errorName: 'SitasiError', frames: [] });
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events).toEqual([
    { level: 'info', time: expect.any(String) as string, kind: 'ready', guilds: 2, shards: 1, startMs: 12 },
    expect.objectContaining({ level: 'warn', kind: 'send-failed', step: 'reply' }),
    expect.objectContaining({ level: 'error', kind: 'failed', errorId: 'a1b2c3' }),
  ]);
  expect(events.every(({ time }) => new Date(String(time)).toISOString() === time)).toBe(true);
});
