import { Counter, Gauge, type Registry } from 'prom-client';
import type { Vitals } from '../open-engine.js';

/**
 * Registers what the worker counts itself, which is read from it whole each time: sums since its start. The rate of the seconds over
 * the rate of the runs is the mean time of a stage.
 */
export function createVitalMetrics(registry: Registry): (vitals: Vitals) => void {
  const registers = [registry];
  const waiting = new Gauge({
    name: 'sitasi_questions_waiting',
    help: 'Questions and claims that wait for the models or are with them.',
    registers,
  });
  const stageRuns = new Counter({
    name: 'sitasi_stage_runs_total',
    help: 'Runs of a model, by stage: embed (a question), read (a passage), word (the language model).',
    labelNames: ['stage'],
    registers,
  });
  const stageSeconds = new Counter({
    name: 'sitasi_stage_seconds_total',
    help: 'Time of these runs.',
    labelNames: ['stage'],
    registers,
  });
  const cache = new Counter({
    name: 'sitasi_embedding_cache_total',
    help: 'Sentences of the corpus whose vector was there already (hit) or had to be made (miss).',
    labelNames: ['outcome'],
    registers,
  });
  const tasks = new Counter({
    name: 'sitasi_language_model_tasks_total',
    help: 'What the language model was asked for, by what came of it.',
    labelNames: ['outcome'],
    registers,
  });
  const sentences = new Counter({
    name: 'sitasi_language_model_sentences_total',
    help: 'Sentences that the language model wrote: said, or why not.',
    labelNames: ['outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'sitasi_language_model_failures_total',
    help: 'Replies that were not worded for a mistake of this program.',
    registers,
  });
  const tokens = new Gauge({
    name: 'sitasi_language_model_tokens_today',
    help: 'Tokens of the budget that are spent today (UTC).',
    registers,
  });
  const money = new Gauge({
    name: 'sitasi_language_model_money_today',
    help: 'Money of the budget that is spent today (UTC), in the currency of the prices.',
    registers,
  });
  const counters = [stageRuns, stageSeconds, cache, tasks, sentences, failures];

  return ({ present, stages, cache: use, languageModel }) => {
    for (const counter of counters) counter.reset();
    waiting.set(present);
    for (const [stage, { runs, ms }] of Object.entries(stages)) {
      stageRuns.inc({ stage }, runs);
      stageSeconds.inc({ stage }, ms / 1000);
    }
    cache.inc({ outcome: 'hit' }, use.hits);
    cache.inc({ outcome: 'miss' }, use.misses);
    if (languageModel === null) return;
    const { outcomes, seconds, sentences: judged, failures: failed, spentToday } = languageModel;
    for (const [outcome, count] of Object.entries(outcomes)) tasks.inc({ outcome }, count);
    for (const [outcome, count] of Object.entries(judged)) sentences.inc({ outcome }, count);
    stageRuns.inc(
      { stage: 'word' },
      Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    );
    stageSeconds.inc({ stage: 'word' }, seconds);
    failures.inc(failed);
    tokens.set(spentToday.tokens);
    money.set(spentToday.money);
  };
}
