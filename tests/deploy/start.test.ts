import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startDiscordServer } from '../helpers/discord-server/index.js';
import { tempFolder } from '../helpers/temp-folder.js';

const script = (name: string): string => fileURLToPath(new URL(`../../deploy/${name}`, import.meta.url));
const environment = { ...process.env, DISCORD_TOKEN: undefined };

test('the start script runs the bot, the health check follows it, and SIGTERM ends it cleanly', async () => {
  const server = await startDiscordServer();
  onTestFinished(() => server.close());
  const bot = spawn(script('start'), {
    env: {
      ...environment,
      DISCORD_TOKEN: server.token,
      DISCORD_APPLICATION_ID: server.world.applicationId,
      DISCORD_API_URL: server.apiUrl,
      SITASI_DATA_DIR: path.join(tempFolder(), 'data'),
      SITASI_HEALTH: '127.0.0.1:0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => {
    bot.kill('SIGKILL');
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    bot.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
      if (log.includes('Connected to Discord')) resolve();
    });
    bot.once('exit', (code) => {
      reject(new Error(`the bot ended with ${String(code)}:\n${log}`));
    });
  });
  const address = new URL(/http:\S+(?=\/readyz)/u.exec(log)?.[0] ?? '').host;
  const health = async (SITASI_HEALTH: string): Promise<unknown> => {
    const check = spawn(process.execPath, [script('healthy.mjs')], { env: { ...environment, SITASI_HEALTH } });
    return (await once(check, 'exit'))[0];
  };
  expect(await health(address)).toBe(0);
  expect(await health('off')).toBe(0);

  const ended = once(bot, 'exit');
  bot.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(await health(address)).toBe(1);
});

test('without a token and without a terminal it says so and ends', () => {
  const { status, stderr } = spawnSync(script('start'), {
    env: { ...environment, SITASI_DATA_DIR: tempFolder() },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('DISCORD_TOKEN is not set');
});

test('a data folder that cannot be made is named', () => {
  const file = path.join(tempFolder(), 'file');
  writeFileSync(file, '');
  const { status, stderr } = spawnSync(script('start'), {
    env: { ...environment, DISCORD_TOKEN: 'x', SITASI_DATA_DIR: path.join(file, 'data') },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`${file}/data cannot be written`);
});
