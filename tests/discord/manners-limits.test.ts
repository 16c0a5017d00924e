import { InteractionResponseType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DiscordLogEvent } from '../../src/faces/discord/main.js';
import type { Journal } from '../helpers/discord-server/journal.js';
import { answered } from '../helpers/fake-fact-checker.js';
import type { SentInteraction } from '../helpers/discord-server/index.js';
import { generousRates } from './generous-rates.js';
import { runBot } from './run-bot.js';

const question = 'Seberapa besar investasi Jepang di ASEAN?';
const oneQuestion = { rates: { ...generousRates, personQuestions: { events: 1, seconds: 600 } } };

/** Waits until so many events, refused ones included, are done with. */
async function finished(log: Journal<DiscordLogEvent>, count: number): Promise<void> {
  await log.find(() => log.entries.filter(({ kind }) => kind === 'asked').length >= count);
}

async function isPrivate(sent: SentInteraction): Promise<boolean> {
  return (((await sent.message()).flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

describe('a person who asks too much', () => {
  it.each([
    ['en-US', /^Those were many questions at once\. You can ask me again <t:\d+:R>\.$/u],
    ['id', /^Pertanyaannya terlalu banyak sekaligus\. Silakan bertanya lagi <t:\d+:R>\.$/u],
  ])('by command is told so privately, once, in %s', async (locale, text) => {
    const { server, factChecker, log } = await runBot({ settings: oneQuestion });
    const ask = () => server.useCommand({ name: 'ask', options: { question }, locale });
    await ask().replied();
    const told = ask();
    expect((await told.message()).content).toMatch(text);
    expect(await isPrivate(told)).toBe(true);

    const silent = ask();
    const { body } = await silent.acknowledged();
    expect(body).toMatchObject({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags: MessageFlags.Ephemeral },
    });
    await finished(log, 3);
    expect(silent.followups()).toEqual([]);
    expect(factChecker.asked).toHaveLength(1);
    expect(server.pings.entries).toEqual([]);
  });

  it.each([
    ['en-US', /^Those were many questions at once/u],
    ['id', /^Pertanyaannya terlalu banyak sekaligus/u],
  ])('by mention is told so once, and nobody else is kept from asking, in %s', async (preferredLocale, text) => {
    const { server, bot, factChecker } = await runBot({ preferredLocale, settings: oneQuestion });
    const content = `<@${server.world.botId}> ${question}`;
    await server.writeMessage({ content }).replied();
    const { body } = await server.writeMessage({ content }).replied();
    expect(body).toMatchObject({ content: expect.stringMatching(text) as string });
    server.writeMessage({ content });
    await server.writeMessage({ content, authorId: '111111111111111111' }).replied();
    await bot.stop();
    expect(server.channelMessages()).toHaveLength(3);
    expect(factChecker.asked).toHaveLength(2);
    expect(server.pings.entries).toEqual([]);
  });

  it('may still have the bot forget them', async () => {
    const { server } = await runBot({ settings: oneQuestion });
    await server.useCommand({ name: 'ask', options: { question } }).replied();
    await server.useCommand({ name: 'ask', options: { question } }).replied();
    const { content } = await server.useCommand({ name: 'privacy', subcommand: 'forget-me', options: {} }).message();
    expect(content).toBe('I keep nothing about you.');
  });
});

describe('a question that is not answered yet', () => {
  it.each([
    ['en-US', 'I am still working on your last question.'],
    ['id', 'Pertanyaan sebelumnya masih saya kerjakan.'],
  ])('is the only one of a person, in %s', async (locale, text) => {
    let answerNow: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    const { server, factChecker, log } = await runBot({
      settings: { rates: { ...generousRates, personQuestionsInFlight: 1 } },
      answer: async (request) => {
        await ready;
        return answered({ question: request.question });
      },
    });
    const ask = (userId?: string) =>
      server.useCommand({ name: 'ask', options: { question }, locale, ...(userId === undefined ? {} : { userId }) });
    const first = ask();
    await first.acknowledged();
    const second = ask();
    expect((await second.message()).content).toContain(text);
    expect(await isPrivate(second)).toBe(true);
    const other = ask('111111111111111111');
    await other.acknowledged();

    answerNow();
    expect((await first.message()).embeds).toHaveLength(1);
    expect((await other.message()).embeds).toHaveLength(1);
    await finished(log, 3);
    expect((await ask().message()).embeds).toHaveLength(1);
    expect(factChecker.asked).toHaveLength(3);
  });

  it('is over when it failed', async () => {
    const { server, log } = await runBot({
      settings: { rates: { ...generousRates, personQuestionsInFlight: 1 } },
      answer: () => Promise.reject(new Error('broken')),
    });
    const ask = async (): Promise<string> =>
      (await server.useCommand({ name: 'ask', options: { question } }).message()).content;
    expect(await ask()).toContain('Something went wrong');
    await finished(log, 1);
    expect(await ask()).toContain('Something went wrong');
  });
});
