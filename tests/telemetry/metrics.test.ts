import { expect, test } from 'vitest';
import type { DiscordLogEvent } from '../../src/faces/discord/main.js';
import { createMetrics } from '../../src/telemetry/metrics.js';
import { measuredEngine } from './measured-engine.js';

const asked: DiscordLogEvent = {
  kind: 'asked',
  via: 'command',
  command: 'ask',
  outcome: 'answered',
  language: 'id',
  confidence: 0.9,
  deferMs: 20,
  totalMs: 400,
  delivered: true,
};

async function rendered(...events: readonly DiscordLogEvent[]): Promise<readonly string[]> {
  const metrics = createMetrics(measuredEngine());
  for (const event of events) metrics.observe(event);
  return (await metrics.render()).split('\n');
}

test('questions are counted by way, command, language and outcome', async () => {
  const lines = await rendered(asked, asked, { ...asked, outcome: 'abstained', language: 'en' });
  expect(lines).toContain('sitasi_questions_total{via="command",command="ask",language="id",outcome="answered"} 2');
  expect(lines).toContain('sitasi_questions_total{via="command",command="ask",language="en",outcome="abstained"} 1');
});

test('times are in seconds, and only of what was delivered or acknowledged', async () => {
  const lines = await rendered(asked, { ...asked, totalMs: 9_000, deferMs: null, delivered: false });
  expect(lines).toContain('sitasi_reply_seconds_sum{via="command",command="ask"} 0.4');
  expect(lines).toContain('sitasi_acknowledge_seconds_count 1');
  expect(lines).toContain('sitasi_acknowledge_seconds_sum 0.02');
});

test('failures, refusals of Discord and the gateway are counted by code', async () => {
  const lines = await rendered(
    { kind: 'failed', errorId: 'a1b2c3', errorCode: 'worker-ended', errorName: 'SitasiError', frames: [] },
    { kind: 'send-failed', step: 'reply', discordCode: 50013, status: 403 },
    { kind: 'embeds-refused', step: 'reply', discordCode: 50035, status: 400 },
    { kind: 'rate-limited', method: 'POST', route: '/channels/:id/messages', retryAfterMs: 5, global: false },
    { kind: 'gateway-closed', shard: 0, closeCode: 1006 },
    { kind: 'corpus-changed', change: 'added', added: 1, changed: 0, removed: 0, rejected: 0, tookMs: 250 },
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      'sitasi_failures_total{code="worker-ended"} 1',
      'sitasi_send_failures_total{step="reply",code="50013"} 1',
      'sitasi_send_failures_total{step="reply",code="50035"} 1',
      'sitasi_discord_rate_limits_total{scope="route"} 1',
      'sitasi_gateway_events_total{event="closed"} 1',
      'sitasi_corpus_changes_total{change="added"} 1',
      'sitasi_corpus_change_seconds_sum 0.25',
    ]),
  );
});

test('the corpus that answers now and the process are shown too', async () => {
  const lines = await rendered();
  expect(lines).toEqual(expect.arrayContaining(['sitasi_corpus_articles 3', 'sitasi_corpus_claims 40']));
  expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_p99_seconds'))).toBe(true);
});

test('what waits, what the models did and what they cost is shown, the same however often it is read', async () => {
  const metrics = createMetrics(measuredEngine());
  await metrics.render();
  const lines = (await metrics.render()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'sitasi_questions_waiting 2',
      'sitasi_stage_runs_total{stage="read"} 40',
      'sitasi_stage_seconds_total{stage="read"} 2',
      'sitasi_stage_runs_total{stage="word"} 6',
      'sitasi_stage_seconds_total{stage="word"} 6.5',
      'sitasi_embedding_cache_total{outcome="hit"} 20',
      'sitasi_language_model_tasks_total{outcome="late"} 1',
      'sitasi_language_model_sentences_total{outcome="value-not-in-passage"} 2',
      'sitasi_language_model_tokens_today 4200',
    ]),
  );
});

test('without a language model nothing is told of one', async () => {
  const text = await createMetrics(measuredEngine({ languageModel: null })).render();
  expect(text).not.toContain('stage="word"');
  expect(text).not.toMatch(/^sitasi_language_model_tasks_total\{/mu);
});
