import { setTimeout as delay } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../src/config.js';
import { startFactChecker } from '../../src/worker/start-fact-checker.js';
import { SitasiError } from '../../src/engine/index.js';
import { mebibytes, renderMachine } from './load-report.js';
import { percentile } from './percentile.js';
import { memoryOfChildren } from './process-memory.js';
import { slopeOf } from './slope.js';

/** 20 questions a second on one engine, 30 of them in turn, none at the same time as itself: what it answers, refuses, and keeps. */
const minutes = Number(process.argv[2] ?? 20);
const perSecond = 20;
const mix = 30;

const questions = readFileSync(new URL('../golden/shipped-article/questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .slice(0, mix)
  .map((line) => (JSON.parse(line) as { readonly question: string }).question);

const engine = await startFactChecker({ ...readConfig({}), journalFolder: null }, () => undefined);
const times: number[] = [];
let refused = 0;
let failed = 0;
const sizes: { readonly minute: number; readonly bytes: number }[] = [];
const startedAt = performance.now();
const asked = minutes * 60 * perSecond;
const pending = new Set<Promise<void>>();
for (let count = 0; count < asked; count += 1) {
  await delay(Math.max(0, startedAt + (count * 1000) / perSecond - performance.now()));
  const askedAt = performance.now();
  // Another number of spaces makes another question of it for whoever shares what is the same.
  const question = `${questions[count % questions.length] ?? ''}${' '.repeat(1 + Math.floor(count / questions.length))}`;
  const answered = engine
    .ask({ question, fallbackLanguage: 'id', today: '2026-01-01' })
    .then(() => {
      times.push(performance.now() - askedAt);
    })
    .catch((cause: unknown) => {
      if (cause instanceof SitasiError && cause.code === 'engine-busy') refused += 1;
      else failed += 1;
    })
    .finally(() => pending.delete(answered));
  pending.add(answered);
  if (count % (60 * perSecond) === 0) {
    sizes.push({ minute: count / (60 * perSecond), bytes: memoryOfChildren(process.pid) });
  }
}
await Promise.all(pending);
const seconds = (performance.now() - startedAt) / 1000;
sizes.push({ minute: minutes, bytes: memoryOfChildren(process.pid) });
await engine.stop();

const later = sizes.filter(({ minute }) => minute >= minutes / 4);
const { perStep, uncertainty } = slopeOf(later.map(({ minute, bytes }) => ({ x: minute, y: bytes })));
process.stdout
  .write(`${renderMachine(`npm run bench:load -- ${String(minutes)}`)} ${String(perSecond)} questions a second for ${String(minutes)} minutes, ${String(mix)} questions in turn.

| asked | answered | a second | told to wait | failed | answered after s, p50 | p99 | memory of the engine | its growth a minute, last three quarters |
| --: | --: | --: | --: | --: | --: | --: | --: | --: |
| ${[
  asked,
  times.length,
  (times.length / seconds).toFixed(1),
  refused,
  failed,
  (percentile(times, 0.5) / 1000).toFixed(1),
  (percentile(times, 0.99) / 1000).toFixed(1),
  `${mebibytes(sizes[0]?.bytes ?? 0)} → ${mebibytes(sizes.at(-1)?.bytes ?? 0)}`,
  `${mebibytes(perStep)} ± ${mebibytes(uncertainty)}`,
].join(' | ')} |
`);
process.exit(failed === 0 ? 0 : 1);
