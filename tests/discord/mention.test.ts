import { MessageType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { WrittenMessage } from '../helpers/discord-server/payloads.js';
import type { World } from '../helpers/discord-server/payloads.js';
import { runBot, today, type BotUnderTest } from './run-bot.js';

const question = 'Seberapa besar investasi Jepang di ASEAN?';

/** Writes a message that must be ignored, then one that must be answered, and tells what was answered. */
async function answeredAfter(
  { server, bot, factChecker }: BotUnderTest,
  ignored: (world: World) => WrittenMessage,
): Promise<{ readonly questions: readonly string[]; readonly messages: number }> {
  server.writeMessage(ignored(server.world));
  await server.writeMessage({ content: `<@${server.world.botId}> sentinel` }).replied();
  await bot.stop();
  return { questions: factChecker.asked.map((request) => request.question), messages: server.channelMessages().length };
}

describe('a mention', () => {
  it('is answered in a reply that pings nobody, once, without the mention in the question', async () => {
    const { server, factChecker } = await runBot();
    const sent = server.writeMessage({ content: `<@${server.world.botId}> ${question}` });
    const { body, status } = await sent.replied();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: sent.messageId },
      enforce_nonce: true,
      embeds: [{ title: question }],
    });
    expect(factChecker.asked).toEqual([
      { question, fallbackLanguage: 'en', today, strictness: 'default', wording: true },
    ]);
  });

  it('falls back on the language of the server', async () => {
    const { server, factChecker } = await runBot({ preferredLocale: 'id' });
    await server.writeMessage({ content: `FDI <@!${server.world.botId}>` }).replied();
    expect(factChecker.asked).toMatchObject([{ question: 'FDI', fallbackLanguage: 'id' }]);
  });

  it.each([
    ['id', 'Tulis pertanyaan setelah menyebut saya'],
    ['en-US', 'Write a question after the mention'],
  ])('without a question gets a line of help, in a server in %s', async (preferredLocale, help) => {
    const { server, factChecker } = await runBot({ preferredLocale });
    const { body } = await server.writeMessage({ content: `<@${server.world.botId}>  ` }).replied();
    expect(body).toMatchObject({ content: expect.stringContaining(help) as string });
    expect(factChecker.asked).toEqual([]);
  });

  it('is not needed in a direct message', async () => {
    const { server, factChecker } = await runBot();
    const { status } = await server.writeMessage({ content: question, inDirectMessage: true }).replied();
    expect(status).toBe(200);
    expect(factChecker.asked).toMatchObject([{ question }]);
  });

  it.each<[string, (world: World) => WrittenMessage]>([
    ['a message to nobody', () => ({ content: question })],
    ['a mention of somebody else', ({ personId }) => ({ content: `<@${personId}> ${question}` })],
    ['@everyone', () => ({ content: `@everyone ${question}`, mentionEveryone: true })],
    ['the role of the bot', ({ botId }) => ({ content: `<@&${botId}> ${question}` })],
    [
      'the ping of a reply alone',
      ({ botId }) => ({ content: question, alsoMentions: [botId], type: MessageType.Reply }),
    ],
    ['another bot', ({ botId }) => ({ content: `<@${botId}> ${question}`, authorIsBot: true })],
    ['itself', ({ botId }) => ({ content: `<@${botId}> ${question}`, authorId: botId, authorIsBot: true })],
    [
      'a webhook',
      ({ botId, channelId }) => ({ content: `<@${botId}> ${question}`, webhookId: channelId, authorId: channelId }),
    ],
    ['a pin notice', ({ botId }) => ({ content: `<@${botId}>`, type: MessageType.ChannelPinnedMessage })],
  ])('of another kind is left alone: %s', async (_name, ignored) => {
    expect(await answeredAfter(await runBot(), ignored)).toEqual({ questions: ['sentinel'], messages: 1 });
  });

  it('is left alone as another bot speaks in a direct message', async () => {
    const outcome = await answeredAfter(await runBot(), () => ({
      content: question,
      inDirectMessage: true,
      authorIsBot: true,
    }));
    expect(outcome).toEqual({ questions: ['sentinel'], messages: 1 });
  });
});
