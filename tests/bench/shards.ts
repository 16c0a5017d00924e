import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDiscordServer, type DiscordServer } from '../helpers/discord-server/index.js';
import { createCrowd, type Crowd } from './crowd.js';
import { mebibytes, renderMachine } from './load-report.js';
import { startMeasuredBot, type MeasuredBot } from './measured-bot.js';
import { percentile } from './percentile.js';
import { memoryOf } from './process-memory.js';

/** 8 shards, 2,000 servers, 20 questions a second: in one process, and in one process a shard that share an engine. */
const shards = 8;
const guilds = 2000;
const perSecond = 20;
const seconds = process.argv.includes('--quick') ? 20 : 120;
const program = fileURLToPath(new URL('../../bin/sitasi.mjs', import.meta.url));

interface Load {
  /** Until the last reply. */
  readonly tookSeconds: number;
  readonly asked: number;
  readonly answered: number;
  readonly busy: number;
  readonly lost: number;
  readonly deferP50: number;
  readonly deferP99: number;
  readonly answerP50: number;
  readonly answerP99: number;
}

const busyTexts = /Too many questions are waiting|Terlalu banyak pertanyaan yang menunggu/u;

async function askSteadily(server: DiscordServer, crowd: Crowd): Promise<Load> {
  const defers: number[] = [];
  const answers: number[] = [];
  let busy = 0;
  let lost = 0;
  const askOnce = async (): Promise<void> => {
    const { question, userId, channelId, locale } = crowd.next();
    const askedAt = performance.now();
    const sent = server.useCommand({ name: 'ask', options: { question }, userId, channelId, locale });
    if ((await sent.acknowledged()).status !== 204) lost += 1;
    defers.push(performance.now() - askedAt);
    const reply = await sent.replied();
    if (reply.status !== 200) lost += 1;
    else if (busyTexts.test(JSON.stringify(reply.body))) busy += 1;
    else answers.push(performance.now() - askedAt);
  };
  const all: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let count = 0; count < seconds * perSecond; count += 1) {
    const due = startedAt + (count * 1000) / perSecond;
    await delay(Math.max(0, due - performance.now()));
    all.push(askOnce());
  }
  await Promise.all(all);
  const tookSeconds = (performance.now() - startedAt) / 1000;
  return {
    tookSeconds,
    ...{ asked: all.length, answered: answers.length, busy, lost },
    deferP50: percentile(defers, 0.5),
    deferP99: percentile(defers, 0.99),
    answerP50: percentile(answers, 0.5),
    answerP99: percentile(answers, 0.99),
  };
}

async function startSharedEngine(
  socket: string,
): Promise<{ readonly memory: () => number; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [program, 'engine'], {
    env: { ...process.env, SITASI_ENGINE_SOCKET: socket, SITASI_HEALTH: 'off', SITASI_DATA_DIR: path.dirname(socket) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.includes(socket)) resolve();
    });
  });
  return {
    memory: () => memoryOf(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}

const server = await startDiscordServer({ shards });
const crowd = createCrowd(server, guilds);
const memory: string[] = [];

const folder = await mkdtemp(path.join(tmpdir(), 'sitasi-shards-'));
const socket = path.join(folder, 'engine.sock');
const engine = await startSharedEngine(socket);
const parts: MeasuredBot[] = [];
for (let shard = 0; shard < shards; shard += 1) {
  process.stderr.write(`process of shard ${String(shard)} …\n`);
  const SITASI_SHARDS = `${String(shard)}/${String(shards)}`;
  parts.push(await startMeasuredBot(server, { SITASI_SHARDS, SITASI_ENGINE_SOCKET: socket }));
}
const apart = await askSteadily(server, crowd);
const sizes = await Promise.all(parts.map(async (part) => (await part.sample()).rss));
const sum = sizes.reduce((total, size) => total + size, 0);
memory.push(
  `| ${String(shards)} processes, one engine | ${mebibytes(engine.memory())} | ${mebibytes(sum)} | ${mebibytes(sum / shards)} |`,
);
for (const part of parts) await part.stop();
await engine.stop();

process.stderr.write('one process …\n');
const engineOfOne = await startSharedEngine(socket);
const one = await startMeasuredBot(server, { SITASI_SHARDS: String(shards), SITASI_ENGINE_SOCKET: socket });
const together = await askSteadily(server, crowd);
const { rss } = await one.sample();
memory.push(
  `| 1 process, one engine | ${mebibytes(engineOfOne.memory())} | ${mebibytes(rss)} | ${mebibytes(rss / shards)} |`,
);
await one.stop();
await engineOfOne.stop();
await server.close();
await rm(folder, { recursive: true, force: true });

const row = (name: string, load: Load): string =>
  `| ${[
    name,
    load.asked,
    load.answered,
    (load.answered / load.tookSeconds).toFixed(1),
    load.busy,
    load.lost,
    load.deferP50.toFixed(0),
    load.deferP99.toFixed(0),
    (load.answerP50 / 1000).toFixed(1),
    (load.answerP99 / 1000).toFixed(1),
  ].join(' | ')} |`;
process.stdout.write(
  `${renderMachine('npm run bench:shards')} ${String(shards)} shards, ${guilds.toLocaleString('en')} servers, ${String(perSecond)} questions a second for ${String(seconds)} s; bots, engine and test server share the machine.

| | engine | bots together | a shard |
| --- | --: | --: | --: |
${memory.join('\n')}

| | asked | answered | a second | told to wait | lost | deferred after ms, p50 | p99 | answered after s, p50 | p99 |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${row(`${String(shards)} processes`, apart)}
${row('1 process', together)}
`,
);
process.exit(apart.lost + together.lost === 0 ? 0 : 1);
