import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDiscordServer } from '../helpers/discord-server/index.js';

const program = fileURLToPath(new URL('../../bin/sitasi.mjs', import.meta.url));

describe('npm start with a token', () => {
  it('answers /ask in both languages from the shipped article, and ends cleanly on SIGTERM', async () => {
    const server = await startDiscordServer();
    onTestFinished(() => server.close());
    const bot = spawn(process.execPath, [program, 'start'], {
      env: {
        ...process.env,
        DISCORD_TOKEN: server.token,
        DISCORD_APPLICATION_ID: server.world.applicationId,
        DISCORD_API_URL: server.apiUrl,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    onTestFinished(() => {
      bot.kill('SIGKILL');
    });
    let log = '';
    const started = new Promise<void>((resolve, reject) => {
      bot.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        log += chunk;
        if (log.includes('Connected to Discord')) resolve();
      });
      bot.once('exit', (code) => {
        reject(new Error(`the bot ended with ${String(code)} before it was connected:\n${log}`));
      });
    });
    await started;

    const english = "how big is Japan's FDI in ASEAN?";
    const indonesian = 'Seberapa besar investasi asing langsung Jepang di ASEAN?';
    const [inEnglish, inIndonesian, unanswered] = await Promise.all([
      server.useCommand({ name: 'ask', options: { question: english } }).replied(),
      server.useCommand({ name: 'ask', options: { question: indonesian }, locale: 'id' }).replied(),
      server.useCommand({ name: 'ask', options: { question: 'Siapa presiden Indonesia?' } }).replied(),
    ]);
    expect(JSON.stringify(inEnglish.body)).toContain('**US$21.2 billion** [1]');
    expect(JSON.stringify(inIndonesian.body)).toContain('**21,2 miliar dolar AS** [1]');
    expect(JSON.stringify(unanswered.body)).toContain('Sumber saya tidak menjawab pertanyaan ini.');

    const ended = once(bot, 'exit');
    bot.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(log).not.toContain('presiden');
    expect(log).not.toContain('Japan');
  });
});
