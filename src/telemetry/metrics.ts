import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CorpusStatus } from '../engine/index.js';
import type { DiscordLogEvent } from '../faces/discord/main.js';
import type { Vitals } from '../open-engine.js';
import { createVitalMetrics } from './vital-metrics.js';

/** Seconds. Discord waits 3 for an acknowledgement, and a person rarely more than 10 for an answer. */
const acknowledgementBuckets = [0.01, 0.025, 0.05, 0.1, 0.3, 1, 3];
const corpusChangeBuckets = [0.1, 0.5, 1, 2, 5, 15, 60, 300];
const replyBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

/** What Prometheus reads: counts, times and sizes. Nothing in it names a person, a server or a question. */
export interface Metrics {
  readonly contentType: string;
  observe(event: DiscordLogEvent): void;
  render(): Promise<string>;
}

/** What the metrics are asked from each time they are read. */
export interface MeasuredEngine {
  status(): Promise<Pick<CorpusStatus, 'articles' | 'claims'>>;
  vitals(): Promise<Vitals>;
}

/** The event loop, memory and CPU of this process are measured too. An engine that several bots share tells of itself: then `engine` is null. */
export function createMetrics(engine: MeasuredEngine | null): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'sitasi_questions_total',
    help: 'What was asked: by which way, with which command, in which language, and what came of it.',
    labelNames: ['via', 'command', 'language', 'outcome'],
    registers,
  });
  const replies = new Histogram({
    name: 'sitasi_reply_seconds',
    help: 'From receipt to a delivered reply.',
    labelNames: ['via', 'command'],
    buckets: replyBuckets,
    registers,
  });
  const acknowledgements = new Histogram({
    name: 'sitasi_acknowledge_seconds',
    help: 'From receipt to the acknowledgement; Discord takes none after 3 seconds.',
    buckets: acknowledgementBuckets,
    registers,
  });
  const failures = new Counter({
    name: 'sitasi_failures_total',
    help: 'Errors that a person was told of, by code.',
    labelNames: ['code'],
    registers,
  });
  const undelivered = new Counter({
    name: 'sitasi_send_failures_total',
    help: 'What Discord did not take, by step and its error code.',
    labelNames: ['step', 'code'],
    registers,
  });
  const rateLimits = new Counter({
    name: 'sitasi_discord_rate_limits_total',
    help: 'Requests that Discord made wait.',
    labelNames: ['scope'],
    registers,
  });
  const gateway = new Counter({
    name: 'sitasi_gateway_events_total',
    help: 'Connections to the gateway that were closed, resumed or failed.',
    labelNames: ['event'],
    registers,
  });
  const corpusChanges = new Counter({
    name: 'sitasi_corpus_changes_total',
    help: 'Changes of the corpus and readings of its files, by kind.',
    labelNames: ['change'],
    registers,
  });
  const corpusChangeTimes = new Histogram({
    name: 'sitasi_corpus_change_seconds',
    help: 'What a change of the corpus took until it answered.',
    buckets: corpusChangeBuckets,
    registers,
  });
  const showEngine = engine === null ? null : createEngineMetrics(registry, engine);

  return {
    contentType: registry.contentType,
    observe(event) {
      switch (event.kind) {
        case 'asked': {
          const command = event.command ?? 'none';
          questions.inc({ via: event.via, command, language: event.language ?? 'none', outcome: event.outcome });
          if (event.delivered) replies.observe({ via: event.via, command }, event.totalMs / 1000);
          if (event.deferMs !== null) acknowledgements.observe(event.deferMs / 1000);
          break;
        }
        case 'failed':
          failures.inc({ code: event.errorCode });
          break;
        case 'send-failed':
        case 'embeds-refused':
          undelivered.inc({ step: event.step, code: String(event.discordCode ?? event.status ?? 'none') });
          break;
        case 'rate-limited':
          rateLimits.inc({ scope: event.global ? 'global' : 'route' });
          break;
        case 'corpus-changed':
          corpusChanges.inc({ change: event.change });
          corpusChangeTimes.observe(event.tookMs / 1000);
          break;
        case 'gateway-closed':
        case 'gateway-resumed':
        case 'gateway-error':
          gateway.inc({ event: event.kind.replace('gateway-', '') });
          break;
      }
    },
    async render() {
      await showEngine?.();
      return registry.metrics();
    },
  };
}

function createEngineMetrics(registry: Registry, engine: MeasuredEngine): () => Promise<void> {
  const registers = [registry];
  const articles = new Gauge({ name: 'sitasi_corpus_articles', help: 'Articles that answer now.', registers });
  const claims = new Gauge({ name: 'sitasi_corpus_claims', help: 'Claims that answer now.', registers });
  const showVitals = createVitalMetrics(registry);
  return async () => {
    const [status, vitals] = await Promise.all([engine.status(), engine.vitals()]);
    showVitals(vitals);
    articles.set(status.articles);
    claims.set(status.claims);
  };
}
