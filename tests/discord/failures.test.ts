import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { SitasiError } from '../../src/engine/index.js';
import { answered } from '../helpers/fake-fact-checker.js';
import {
  internalError,
  invalidForm,
  missingPermissions,
  tooManyRequests,
  usualPermissions,
} from '../helpers/discord-server/index.js';
import { runBot, type BotUnderTest } from './run-bot.js';

const channelMessage = /^\/channels\/\d+\/messages$/u;

async function stillAnswers({ server }: BotUnderTest): Promise<boolean> {
  const { status } = await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied();
  return status === 200;
}

describe('when the engine is broken', () => {
  it.each([
    ['id', 'Pencarian terhenti tiba-tiba', 'sampaikan kode ini'],
    ['en-GB', 'The search stopped unexpectedly', 'give this code'],
  ])('the person reads why, in %s, with the id that the log has', async (locale, text, code) => {
    const secret = 'pertanyaan rahasia';
    const { server, log } = await runBot({
      answer: () => Promise.reject(new SitasiError('worker-ended', `at work on ${secret}`)),
    });
    const { body } = await server.useCommand({ name: 'ask', options: { question: secret }, locale }).replied();
    const failed = await log.find(({ kind }) => kind === 'failed');
    const { content } = body as { readonly content: string };
    expect(failed).toMatchObject({ errorCode: 'worker-ended', errorName: 'SitasiError' });
    expect(content).toContain(text);
    expect(content).toContain(code);
    expect(content).toContain((failed as { readonly errorId: string }).errorId);
    expect(JSON.stringify(log.entries)).not.toContain(secret);
  });

  it.each([
    ['id', 'Terlalu banyak pertanyaan yang menunggu'],
    ['en-GB', 'Too many questions are waiting'],
  ])('too many questions are refused politely, in %s, and that is no failure', async (locale, text) => {
    const { server, log } = await runBot({ answer: () => Promise.reject(new SitasiError('engine-busy', 'busy')) });
    const message = await server.useCommand({ name: 'ask', options: { question: 'FDI' }, locale }).message();
    expect(message.content).toContain(text);
    expect(await log.find(({ kind }) => kind === 'asked')).toMatchObject({ outcome: 'refused', delivered: true });
    expect(log.entries.filter(({ kind }) => kind === 'failed')).toEqual([]);
  });

  it('an error of no known kind is told too, and a mention is answered with it', async () => {
    const bot = await runBot({
      answer: ({ question }) => {
        if (question === 'FDI') return answered({ question });
        throw new TypeError(`cannot read\n    at ${question}`);
      },
    });
    const { body } = await bot.server.writeMessage({ content: `<@${bot.server.world.botId}> rahasia` }).replied();
    expect(body).toMatchObject({ content: expect.stringContaining('Something went wrong') as string });
    expect(JSON.stringify(bot.log.entries)).not.toContain('rahasia');
    expect(await stillAnswers(bot)).toBe(true);
  });
});

describe('when Discord refuses', () => {
  it('an acknowledgement that comes too late is logged as 10062 and nothing is asked', async () => {
    const bot = await runBot();
    bot.server.gateway.dropSockets();
    const late = bot.server.useCommand({ name: 'ask', options: { question: 'late' } });
    bot.server.advanceClock(3001);
    expect((await late.acknowledged()).status).toBe(404);
    await bot.log.find((event) => event.kind === 'send-failed' && event.discordCode === 10062);
    expect(await stillAnswers(bot)).toBe(true);
    expect(bot.factChecker.asked.map(({ question }) => question)).toEqual(['FDI']);
  });

  it('a reply in a channel where sending is not permitted is logged as 50013', async () => {
    const bot = await runBot();
    bot.server.misbehave({ method: 'POST', path: channelMessage, response: missingPermissions });
    bot.server.writeMessage({ content: `<@${bot.server.world.botId}> FDI` });
    await bot.log.find((event) => event.kind === 'send-failed' && event.discordCode === 50013);
    expect(await bot.log.find(({ kind }) => kind === 'asked')).toMatchObject({ delivered: false });
    expect(await stillAnswers(bot)).toBe(true);
  });

  it('nothing is sent to a channel where the bot is known not to be permitted to write', async () => {
    const bot = await runBot({ permissions: PermissionFlagsBits.ViewChannel });
    bot.server.writeMessage({ content: `<@${bot.server.world.botId}> FDI` });
    await bot.log.find((event) => event.kind === 'send-failed' && event.step === 'permission-check');
    expect(bot.server.requests.entries.filter(({ path }) => path.startsWith('/channels/'))).toEqual([]);
    expect(await stillAnswers(bot)).toBe(true);
  });

  it('an embed refused with 50013 is sent as text instead', async () => {
    const { server } = await runBot();
    server.misbehave({ method: 'POST', path: channelMessage, response: missingPermissions, times: 1 });
    server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    const { body } = await server.requests.find(
      ({ method, path, status }) => method === 'POST' && channelMessage.test(path) && status === 200,
    );
    expect(body).toMatchObject({
      content: expect.stringContaining('Pertanyaan: FDI\n**21,2 miliar dolar AS** [1]') as string,
      allowed_mentions: { parse: [], replied_user: false },
    });
  });

  it.each(['message', 'command'] as const)(
    'an embed refused with 50035 is sent as text to a %s, and logged',
    async (via) => {
      const { server, log } = await runBot();
      const ofCommand = /^\/webhooks\/\d+\/[^/]+\/messages\/@original$/u;
      const path = via === 'message' ? channelMessage : ofCommand;
      const response = invalidForm([
        { path: ['embeds', '0', 'title'], code: 'BASE_TYPE_REQUIRED', message: 'Required' },
      ]);
      server.misbehave({ method: via === 'message' ? 'POST' : 'PATCH', path, response, times: 1 });
      if (via === 'message') server.writeMessage({ content: `<@${server.world.botId}> FDI` });
      else server.useCommand({ name: 'ask', options: { question: 'FDI' } });
      const sent = await server.requests.find((request) => path.test(request.path) && request.status === 200);
      expect(sent.body).toMatchObject({
        content: expect.stringContaining('**21,2 miliar dolar AS** [1]') as string,
        embeds: [],
        components: [],
        allowed_mentions: { parse: [], replied_user: false },
      });
      expect(await log.find(({ kind }) => kind === 'embeds-refused')).toMatchObject({
        step: 'reply',
        discordCode: 50035,
      });
      expect(await log.find(({ kind }) => kind === 'asked')).toMatchObject({ delivered: true });
    },
  );

  it('where embeds are not permitted, mention and command are answered as text at once', async () => {
    const { server } = await runBot({ permissions: usualPermissions & ~PermissionFlagsBits.EmbedLinks });
    const mention = await server.writeMessage({ content: `<@${server.world.botId}> FDI` }).replied();
    const command = await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied();
    for (const { body, status } of [mention, command]) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ content: expect.stringContaining('**21,2 miliar dolar AS** [1]') as string });
      expect(body).not.toHaveProperty('embeds');
    }
  });

  it('a server error and a rate limit are waited out and the answer is sent once', async () => {
    const { server, log } = await runBot();
    server.misbehave({ method: 'POST', path: channelMessage, response: internalError, times: 1 });
    server.misbehave({ method: 'POST', path: channelMessage, response: tooManyRequests(0.05), times: 1 });
    server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    expect(await log.find(({ kind }) => kind === 'asked')).toMatchObject({ delivered: true });
    expect(log.entries.filter(({ kind }) => kind === 'rate-limited')).toHaveLength(1);
    expect(server.channelMessages()).toHaveLength(1);
  });
});
