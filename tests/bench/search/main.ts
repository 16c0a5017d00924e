import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { renderMachine } from '../load-report.js';
import { percentile } from '../percentile.js';
import { holdsAnswer, ofSize, realSample } from './sample.js';
import { versionOfPeer } from './load-peer.js';
import { systems } from './systems.js';

/** The development sets; the first argument names another folder, the others the sizes. */
const [folder = '../shared/eval', ...given] = process.argv.slice(2);
const sizes = given.length > 0 ? given.map(Number) : [1000, 10_000, 100_000];
const warmUp = 20;
/** How many sentences are asked for. */
const count = 12;
const packages = [
  '@orama/orama',
  'minisearch',
  '@langchain/classic',
  '@lancedb/lancedb',
  'vectra',
  'sqlite-vec',
  'hnswlib-node',
];

const { sample, questions } = await realSample(folder);
process.stdout.write(`${renderMachine('npm run bench:search')}\n`);
process.stdout.write(`Peers: ${packages.map((name) => `${name} ${versionOfPeer(name)}`).join(', ')}.\n`);
process.stdout.write(
  `${String(sample.claims.length)} real sentences of ${String(sample.articles.length)} articles, ${String(questions.length)} questions about them; larger sizes repeat the sentences with perturbed vectors.\n`,
);
for (const size of sizes) {
  const sized = ofSize(sample, size);
  const known = new Set(sized.articles.map(({ articleId }) => articleId));
  const asked = questions.filter(({ articleId }) => known.has(articleId));
  const lines = [
    `\n| ${size.toLocaleString('en')} sentences | searches | index s | p50 ms | p95 ms | times Sitasi p50 | hit@5 |`,
    '| --- | --- | --: | --: | --: | --: | --: |',
  ];
  let ours = 0;
  for (const system of systems.filter(({ most }) => most >= size)) {
    process.stderr.write(`${String(size)}: ${system.name}\n`);
    const built = await mkdtemp(path.join(os.tmpdir(), 'sitasi-bench-'));
    try {
      const startedAt = performance.now();
      const search = await system.build(sized, built);
      const buildSeconds = (performance.now() - startedAt) / 1000;
      const times: number[] = [];
      let hits = 0;
      for (const question of questions.slice(0, warmUp)) await search(question, count);
      for (const question of questions) {
        const askedAt = performance.now();
        await search(question, count);
        times.push(performance.now() - askedAt);
      }
      const copies = Math.ceil(size / sample.claims.length);
      for (const question of asked) if (holdsAnswer(await search(question, count * copies), question)) hits += 1;
      const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
      if (system.name === 'Sitasi') ours = p50;
      const share = asked.length === 0 ? '–' : (hits / asked.length).toFixed(3);
      lines.push(
        `| ${system.name} | ${system.kind} | ${buildSeconds.toFixed(1)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${(p50 / ours).toFixed(1)} | ${share} |`,
      );
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      lines.push(`| ${system.name} | ${system.kind} | – | – | – | – | could not be run: ${String(reason)} |`);
    } finally {
      await rm(built, { recursive: true, force: true });
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
process.exit(0);
