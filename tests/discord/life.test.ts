import { describe, expect, it } from 'vitest';
import { SitasiError } from '../../src/engine/index.js';
import { registerCommands, startDiscord } from '../../src/faces/discord/main.js';
import { createJournal } from '../helpers/discord-server/journal.js';
import { internalError, startDiscordServer } from '../helpers/discord-server/index.js';
import { answered, createFakeFactChecker } from '../helpers/fake-fact-checker.js';
import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { healthyCorpus, runBot } from './run-bot.js';

const commandsPath = /^\/applications\/\d+\/commands$/u;

describe('starting', () => {
  it('registers the commands on the first start and leaves them alone on the second', async () => {
    const { server, bot, log } = await runBot();
    expect(log.entries).toContainEqual({ kind: 'commands-registered', outcome: 'updated' });
    expect(server.registeredCommands().map(({ name }) => name)).toContain('ask');
    await bot.stop();
    const settings = { token: server.token, applicationId: server.world.applicationId, apiUrl: server.apiUrl };
    expect(await registerCommands(settings)).toBe('unchanged');
    expect(server.requests.entries.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('goes on without registering when Discord fails at that, and says so in the log', async () => {
    const { server, log } = await runBot({
      prepare: (prepared) => {
        prepared.misbehave({ method: 'GET', path: commandsPath, response: internalError });
      },
    });
    expect(log.entries).toContainEqual({ kind: 'registration-failed', discordCode: null, status: 500 });
    expect((await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied()).status).toBe(200);
  });

  it('with a wrong token fails with what a person can act on', async () => {
    const server = await startDiscordServer();
    const start = startDiscord({
      settings: {
        token: 'wrong.token.x',
        applicationId: server.world.applicationId,
        apiUrl: server.apiUrl,
        maxQuestionLength: 2000,
      },
      factChecker: createFakeFactChecker(),
      corpus: healthyCorpus,
      preferences: createMemoryPreferences(),
      log: () => undefined,
      today: () => '2026-03-02',
    });
    await expect(start).rejects.toThrow(SitasiError);
    await expect(start).rejects.toMatchObject({ code: 'discord-login-failed' });
    await server.close();
  });
});

describe('the connection', () => {
  it('is resumed after a cut, and what came meanwhile is answered once', async () => {
    const { server, bot, log } = await runBot();
    server.gateway.dropSockets();
    const sent = server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    expect((await sent.replied()).status).toBe(200);
    await log.find(({ kind }) => kind === 'gateway-resumed');
    await bot.stop();
    expect(server.gateway.journal.entries.filter((event) => event === 'identified')).toHaveLength(1);
    expect(server.channelMessages()).toHaveLength(1);
    expect(log.entries.filter(({ kind }) => kind === 'ready')).toHaveLength(1);
  });

  it('may deliver an event twice and gets one answer', async () => {
    const { server, bot, factChecker } = await runBot();
    const message = server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    server.repeatLast();
    const command = server.useCommand({ name: 'ask', options: { question: 'BBM' } });
    server.repeatLast();
    await Promise.all([message.replied(), command.replied()]);
    await server.useCommand({ name: 'ask', options: { question: 'sentinel' } }).replied();
    await bot.stop();
    expect(factChecker.asked.map(({ question }) => question).toSorted()).toEqual(['BBM', 'FDI', 'sentinel']);
    expect(server.channelMessages()).toHaveLength(1);
    expect(server.requests.entries.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(2);
  });

  it('is built anew when the session is no longer valid', async () => {
    const { server, log } = await runBot();
    server.gateway.forgetSessions();
    server.gateway.dropSockets();
    await server.gateway.journal.find((event) => event === 'refused');
    await server.gateway.journal.find((event) => event === 'identified', 1);
    expect((await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied()).status).toBe(200);
    expect(log.entries.filter(({ kind }) => kind === 'ready')).toHaveLength(1);
  });

  it('survives a heartbeat', async () => {
    const { server } = await runBot({ heartbeatIntervalMs: 20 });
    await server.gateway.journal.find((event) => event === 'heartbeat');
    expect((await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied()).status).toBe(200);
  });
});

describe('stopping', () => {
  it('finishes the question in flight, refuses the next politely, and then leaves', async () => {
    const asked = createJournal<() => void>();
    const { server, bot, log } = await runBot({
      answer: async ({ question }) => {
        await new Promise<void>((resolve) => {
          asked.add(resolve);
        });
        return answered({ question });
      },
    });
    const running = server.useCommand({ name: 'ask', options: { question: 'FDI' } });
    const release = await asked.find(() => true);
    const stopped = bot.stop();
    const late = await server.useCommand({ name: 'ask', options: { question: 'late' }, locale: 'id' }).replied();
    expect(late.body).toMatchObject({ content: expect.stringContaining('dimulai ulang') as string });
    expect(log.entries.some(({ kind }) => kind === 'stopped')).toBe(false);
    release();
    await stopped;
    expect((await running.replied()).status).toBe(200);
    expect(asked.entries).toHaveLength(1);
    expect(log.entries.at(-1)).toEqual({ kind: 'stopped', unfinished: 0 });
  });

  it('does not wait for ever for an engine that hangs', async () => {
    const asked = createJournal<string>();
    const { server, bot, log } = await runBot({
      answer: ({ question }) => {
        asked.add(question);
        return new Promise(() => undefined);
      },
      stopTimeoutMs: 10,
    });
    server.useCommand({ name: 'ask', options: { question: 'FDI' } });
    await asked.find(() => true);
    await bot.stop();
    expect(log.entries.at(-1)).toEqual({ kind: 'stopped', unfinished: 1 });
  });
});
