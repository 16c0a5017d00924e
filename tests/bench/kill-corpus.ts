import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../src/faces/eval/seeded-random.js';
import { openSqliteChangeStore } from '../../src/living-corpus/sqlite-change-store.js';
import { renderMachine } from './load-report.js';

const kills = Number(process.argv[2] ?? 200);
const seed = 20_261_126;
/** The longest a process lives before it is killed, from its first change, in milliseconds. */
const longestLifeMs = 1500;

/** What one life of the process said before it was killed. */
interface Life {
  /** Numbers of the changes that were confirmed. */
  readonly confirmed: readonly number[];
  /** Articles that it started with; null where it was killed before it had started. */
  readonly startedWith: number | null;
  /** What it failed with by itself. */
  readonly failure: string | null;
}

function live(folder: string, lifeMs: number): Promise<Life> {
  return new Promise((resolve) => {
    const script = fileURLToPath(new URL('./changing-corpus.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    const confirmed: number[] = [];
    let [startedWith, failure, wasKilled] = [null as number | null, '', false];
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, number] = line.split(' ');
      if (word === 'confirmed') confirmed.push(Number(number));
      if (word !== 'started') return;
      startedWith = Number(number);
      setTimeout(() => {
        wasKilled = child.kill('SIGKILL');
      }, lifeMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      failure += chunk.toString();
    });
    child.once('close', () => {
      resolve({ confirmed, startedWith, failure: wasKilled ? null : failure });
    });
  });
}

const random = seededRandom(seed);
const folder = await mkdtemp(path.join(os.tmpdir(), 'sitasi-kills-'));
let [lost, corrupt, confirmed] = [0, 0, 0];
try {
  for (let kill = 1; kill <= kills; kill += 1) {
    const life = await live(folder, random() * longestLifeMs);
    if (life.failure !== null || life.startedWith === null) {
      corrupt += 1;
      process.stderr.write(`${life.failure ?? 'never started'}\n`);
    }
    const store = openSqliteChangeStore(folder);
    const kept = new Set((await store.all()).map(({ changeNumber }) => changeNumber));
    await store.close();
    lost += life.confirmed.filter((number) => !kept.has(number)).length;
    confirmed += life.confirmed.length;
    if (kill % 20 === 0) process.stderr.write(`${String(kill)} kills, ${String(confirmed)} changes confirmed …\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${renderMachine(`npm run soak:corpus -- ${String(kills)}`)}\n\n${String(kills)} kills at random points of adds, removals, undos and reloads (seed ${String(seed)}): ${String(confirmed)} changes confirmed, ${String(lost)} lost, ${String(corrupt)} starts that failed.\n`,
);
process.exitCode = lost + corrupt === 0 ? 0 : 1;
