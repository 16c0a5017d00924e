import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { projectFolder } from '../../src/config.js';
import { connectFactChecker } from '../../src/worker/connect-fact-checker.js';
import { runNode } from '../helpers/run-node.js';
import { makeTempFolder } from '../helpers/temp-folder.js';

const { folder, remove } = makeTempFolder();
afterAll(remove);
const program = path.join(projectFolder, 'bin', 'sitasi.mjs');
const socketPath = path.join(folder, 'engine.sock');
const environment = {
  ...{ SITASI_ENGINE_SOCKET: socketPath, SITASI_HEALTH: 'off', SITASI_LANGUAGE: 'en' },
  ...{ SITASI_DATA_DIR: folder, SITASI_CACHE_DIR: folder },
};

test('an engine of its own serves those who share it, lets no second one take its place, and leaves nothing behind', async () => {
  const engine = spawn(process.execPath, [program, 'engine'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [line] = (await once(createInterface({ input: engine.stderr }), 'line')) as [string];
  expect(line).toBe(`The engine answers from 2 articles at ${socketPath}.`);
  if (process.platform !== 'win32') expect(statSync(socketPath).mode & 0o777).toBe(0o600);

  const bots = [connectFactChecker(socketPath), connectFactChecker(socketPath)];
  const request = {
    question: "How big is Japan's FDI in ASEAN?",
    fallbackLanguage: 'en',
    today: '2020-01-15',
  } as const;
  for (const answer of await Promise.all(bots.map((bot) => bot.ask(request)))) {
    expect(answer).toMatchObject({ kind: 'answered', shortAnswer: { text: 'US$21.2 billion' } });
  }
  const second = await runNode([program, 'engine'], { cwd: projectFolder, environment });
  expect(second).toMatchObject({ exitCode: 1, output: '' });
  expect(second.errors).toContain('another engine serves there');
  expect(await bots[0]?.status()).toMatchObject({ articles: 2 });

  for (const bot of bots) bot.close();
  const ended = once(engine, 'exit');
  engine.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(existsSync(socketPath)).toBe(false);
}, 60_000);

test('without a socket, or for a bot without an engine there, it says what is missing', async () => {
  const none = await runNode([program, 'engine'], {
    cwd: projectFolder,
    environment: { ...environment, SITASI_ENGINE_SOCKET: '' },
  });
  expect(none.exitCode).toBe(1);
  expect(none.errors).toContain('SITASI_ENGINE_SOCKET: must be set');
  const bot = await runNode([program, 'start'], {
    cwd: projectFolder,
    environment: {
      ...environment,
      DISCORD_TOKEN: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.test.token',
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    },
  });
  expect(bot.exitCode).toBe(1);
  expect(bot.errors).toContain('no engine answers there');
}, 60_000);
