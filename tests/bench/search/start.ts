import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../src/config.js';
import { connectFactChecker } from '../../../src/worker/connect-fact-checker.js';
import { renderMachine } from '../load-report.js';
import { memoryOf } from '../process-memory.js';
import { realSample } from './sample.js';
import { withSizedCorpus } from './sized-corpus.js';

/**
 * How long the engine's process takes until it answers, models included, and how much memory it has then and after some questions: the
 * first time, and with the index kept from then. From the build where the first argument says so, else as in a clone.
 */
const [from = 'source', folder = '../shared/eval', ...given] = process.argv.slice(2);
const sizes = given.length > 0 ? given.map(Number) : [1000, 10_000, 100_000];
const program = new URL(`../../../${from === 'build' ? 'dist' : 'src'}/worker/start-worker.mjs`, import.meta.url);
const questionsAsked = 20;

const { sample, questions } = await realSample(folder);

async function start(corpus: string, cacheFolder: string) {
  const socketPath = path.join(await mkdtemp(path.join(os.tmpdir(), 'sitasi-start-')), 'engine.sock');
  const config = { ...readConfig({ SITASI_CACHE_DIR: cacheFolder }), corpus: [corpus], journalFolder: null };
  const startedAt = performance.now();
  const child = fork(fileURLToPath(program), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', ({ kind }: { readonly kind: string }) => {
      if (kind === 'ready') resolve();
      if (kind === 'start-failed') reject(new Error('the start failed'));
    });
    child.send({ kind: 'start', config, socketPath });
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const atStart = memoryOf(child.pid ?? 0);
  const checker = connectFactChecker(socketPath);
  for (const { text } of questions.slice(0, questionsAsked)) {
    await checker.ask({ question: text, fallbackLanguage: 'id', today: '2026-01-01' });
  }
  const asked = memoryOf(child.pid ?? 0);
  checker.close();
  child.send({ kind: 'stop' });
  await new Promise((resolve) => child.once('exit', resolve));
  await rm(path.dirname(socketPath), { recursive: true, force: true });
  return { seconds, atStart, asked };
}

const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
process.stdout.write(
  `${renderMachine(`npm run bench:start -- ${from}`)} The process of the engine, with its models.\n\n` +
    `| sentences | start | ready after s | MiB then | MiB after ${String(questionsAsked)} questions |\n| --: | --- | --: | --: | --: |\n`,
);
for (const size of sizes) {
  await withSizedCorpus(sample, size, async (corpus) => {
    for (const name of ['first', 'again']) {
      const { seconds, atStart, asked } = await start(corpus, '.cache/bench');
      process.stdout.write(
        `| ${size.toLocaleString('en')} | ${name} | ${seconds.toFixed(2)} | ${mebibytes(atStart)} | ${mebibytes(asked)} |\n`,
      );
    }
  });
}
process.exit(0);
