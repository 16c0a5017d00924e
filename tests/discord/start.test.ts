import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDiscordServer } from '../helpers/discord-server/index.js';
import { tempFolder } from '../helpers/temp-folder.js';

/** Different people: one person asks one question at a time. */
const asker = (number: number): string => `10000000000000000${String(number)}`;

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
        SITASI_DATA_DIR: tempFolder(),
        SITASI_HEALTH: '127.0.0.1:0',
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
      server.useCommand({ name: 'ask', options: { question: english }, userId: asker(1) }).replied(),
      server.useCommand({ name: 'ask', options: { question: indonesian }, locale: 'id', userId: asker(2) }).replied(),
      server
        .useCommand({ name: 'ask', options: { question: 'Siapa presiden Indonesia?' }, userId: asker(3) })
        .replied(),
    ]);
    expect(JSON.stringify(inEnglish.body)).toContain('**US$21.2 billion** [1]');
    expect(JSON.stringify(inIndonesian.body)).toContain('**21,2 miliar dolar AS** [1]');
    expect(JSON.stringify(unanswered.body)).toContain('Sumber saya tidak menjawab pertanyaan ini.');

    server.gateway.dispatch({ t: 'INTERACTION_CREATE', d: { id: '1', nothing: 'else' } });
    const claim = 'Jepang merupakan mitra dagang terbesar keempat ASEAN.';
    const checked = await server.useCommand({ name: 'check', options: { claim }, userId: asker(4) }).replied();
    expect(JSON.stringify(checked.body)).toContain('Klaim menyebut keempat, sumber menyebut ketiga.');
    const name = 'Fact-check this message';
    const message = await server.useMessageCommand({ name, target: { content: claim }, userId: asker(5) }).replied();
    expect(JSON.stringify(message.body)).toContain('1 refuted');

    const health = /http:\S+(?=\/readyz)/u.exec(log)?.[0] ?? '';
    expect((await fetch(`${health}/readyz`)).status).toBe(200);
    const metrics = await (await fetch(`${health}/metrics`)).text();
    expect(metrics).toContain('sitasi_questions_total{via="command",command="ask",language="id",outcome="answered"} 1');
    expect(metrics).toContain(
      'sitasi_questions_total{via="command",command="ask",language="id",outcome="abstained"} 1',
    );
    expect(metrics).toContain('sitasi_corpus_articles 2');
    expect(metrics).not.toContain('presiden');

    const ended = once(bot, 'exit');
    bot.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(log).not.toContain('presiden');
    expect(log).not.toContain('Japan');
  });
});
