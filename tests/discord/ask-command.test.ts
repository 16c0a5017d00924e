import { InteractionResponseType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { abstained, answered, citation } from '../helpers/fake-fact-checker.js';
import { createJournal } from '../helpers/discord-server/journal.js';
import { runBot, today } from './run-bot.js';

describe('/ask', () => {
  it('answers in Indonesian, acknowledged before the engine is asked', async () => {
    const order: string[] = [];
    const { server, factChecker } = await runBot({
      answer: ({ question }) => {
        order.push(server.requests.entries.some(({ path }) => path.endsWith('/callback')) ? 'acknowledged' : 'not yet');
        return answered({ question });
      },
    });
    const question = 'Seberapa besar investasi asing langsung Jepang di ASEAN?';
    const sent = server.useCommand({ name: 'ask', options: { question }, locale: 'id' });
    const acknowledged = await sent.acknowledged();
    expect(acknowledged).toMatchObject({
      status: 204,
      body: { type: InteractionResponseType.DeferredChannelMessageWithSource },
    });
    const replied = await sent.replied();
    expect(replied.status).toBe(200);
    expect(replied.body).toMatchObject({
      allowed_mentions: { parse: [] },
      embeds: [
        {
          author: { name: '💬 Jawaban' },
          title: question,
          description: expect.stringMatching(/^\*\*21,2 miliar dolar AS\*\* \[1\]/u) as string,
        },
      ],
    });
    expect(order).toEqual(['acknowledged']);
    expect(factChecker.asked).toEqual([
      { question, language: undefined, fallbackLanguage: 'id', today, strictness: 'default', wording: true },
    ]);
  });

  it('answers in English about an Indonesian source and says so', async () => {
    const { server } = await runBot({
      answer: ({ question }) =>
        answered({
          question,
          language: 'en',
          shortAnswer: { text: 'US$21.2 billion', source: '21,2 miliar dolar AS', quantity: null, citation: 1 },
        }),
    });
    const sent = server.useCommand({ name: 'ask', options: { question: "how big is Japan's FDI in ASEAN?" } });
    const { body, status } = await sent.replied();
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    expect(text).toContain('**US$21.2 billion** [1]');
    expect(text).toContain('ANTARA News Bali, 7 September 2019');
    expect(text).toContain('quoted in Indonesian, the language of the source');
  });

  it.each([
    ['id', 'Sumber saya tidak menjawab pertanyaan ini.', 'Kutipan terdekat (bukan jawaban)'],
    ['en', 'My sources do not tell.', 'Nearest passages (not an answer)'],
  ] as const)('abstains in %s with the nearest passages', async (language, headline, nearestHeading) => {
    const { server } = await runBot({ answer: ({ question }) => abstained({ question, language }) });
    const sent = server.useCommand({ name: 'ask', options: { question: 'FDI?' } });
    const { body, status } = await sent.replied();
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    expect(text).toContain(`**${headline}**`);
    expect(text).toContain(`**${nearestHeading}**`);
  });

  it.each([
    [true, MessageFlags.Ephemeral],
    [false, 0],
  ])('with private %s is acknowledged with flags %s', async (isPrivate, flags) => {
    const { server } = await runBot();
    const sent = server.useCommand({ name: 'ask', options: { question: 'FDI?', private: isPrivate } });
    const { body } = await sent.acknowledged();
    expect(body).toMatchObject({ data: { flags } });
    expect((await sent.replied()).status).toBe(200);
  });

  it('passes the language on that the person asked for', async () => {
    const { server, factChecker } = await runBot();
    await server.useCommand({ name: 'ask', options: { question: 'FDI?', language: 'en' }, locale: 'id' }).replied();
    expect(factChecker.asked[0]).toMatchObject({ language: 'en', fallbackLanguage: 'id' });
  });

  it('works in a direct message', async () => {
    const { server } = await runBot();
    const sent = server.useCommand({ name: 'ask', options: { question: 'FDI?' }, inDirectMessage: true });
    expect((await sent.replied()).body).toHaveProperty('embeds');
  });

  it.each([
    ['without the question', {}],
    ['with a question longer than the option takes', { question: 'x'.repeat(1001) }],
    ['with a language that is not offered', { question: 'FDI?', language: 'fr' }],
  ])('refuses a payload %s, to the person alone', async (_name, options) => {
    const { server, factChecker } = await runBot();
    const sent = server.useCommand({ name: 'ask', options, locale: 'id' });
    expect((await sent.acknowledged()).body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
    expect((await sent.replied()).body).toMatchObject({ content: expect.stringContaining('tidak terbaca') as string });
    expect(factChecker.asked).toEqual([]);
  });

  it('tells politely of a command that is no longer there', async () => {
    const { server } = await runBot();
    const { body } = await server.useCommand({ name: 'gone', options: {} }).replied();
    expect(body).toMatchObject({ content: expect.stringContaining('no longer know that command') as string });
  });

  it('answers two questions in flight, each with its own answer', async () => {
    const asked = createJournal<{ readonly question: string; readonly release: () => void }>();
    const { server } = await runBot({
      answer: async ({ question }) => {
        await new Promise<void>((resolve) => {
          asked.add({ question, release: resolve });
        });
        return answered({ question, citations: [citation({ quote: `Kutipan untuk ${question}` })] });
      },
    });
    const first = server.useCommand({ name: 'ask', options: { question: 'satu' } });
    const second = server.useCommand({ name: 'ask', options: { question: 'dua' } });
    const one = await asked.find(({ question }) => question === 'satu');
    const two = await asked.find(({ question }) => question === 'dua');
    two.release();
    expect(JSON.stringify((await second.replied()).body)).toContain('Kutipan untuk dua');
    one.release();
    expect(JSON.stringify((await first.replied()).body)).toContain('Kutipan untuk satu');
  });
});
