import { afterEach, describe, expect, it, vi } from 'vitest';
import { maxMessageAgeMs } from '../../src/faces/discord/settings.js';
import type { WrittenMessage } from '../helpers/discord-server/index.js';
import { runBot, type BotOptions, type BotUnderTest } from './run-bot.js';

const claim = 'Japan is the second largest investor in ASEAN after the European Union.';
const somebody = '111111111111111111';

afterEach(() => {
  vi.useRealTimers();
});

const claimsOf = ({ factChecker }: BotUnderTest) => factChecker.checked.map((request) => request.claim);
const questionsOf = ({ factChecker }: BotUnderTest) => factChecker.asked.map(({ question }) => question);

/** Runs the bot, lets something be written, and waits for the answer to a last question in a direct message. */
async function after(options: BotOptions, write: (bot: BotUnderTest) => unknown): Promise<BotUnderTest> {
  const started = await runBot(options);
  await write(started);
  await started.server.writeMessage({ content: 'sentinel', inDirectMessage: true }).replied();
  await started.bot.stop();
  return started;
}

describe('a reply to what somebody else wrote', () => {
  it.each(['is this true?', 'benarkah ini?', 'cek', 'hoaks?', 'bener ga nih', 'Is it real or fake', '', '?'])(
    'with a mention of the bot and "%s" checks that',
    async (words) => {
      const started = await runBot({ showsReferencedContent: true });
      const { server } = started;
      const replyTo = server.storeMessage({ content: claim, authorId: somebody });
      const { body } = await server.writeMessage({ content: `<@${server.world.botId}> ${words}`, replyTo }).replied();
      expect(claimsOf(started)).toEqual([claim]);
      expect(questionsOf(started)).toEqual([]);
      expect(JSON.stringify(body)).toContain('second largest investor');
      expect(server.pings.entries).toEqual([]);
    },
  );

  it('with another question answers that', async () => {
    const started = await runBot({ showsReferencedContent: true });
    const { server } = started;
    const replyTo = server.storeMessage({ content: claim, authorId: somebody });
    await server.writeMessage({ content: `<@${server.world.botId}> Berapa nilainya?`, replyTo }).replied();
    expect(claimsOf(started)).toEqual([]);
    expect(questionsOf(started)).toEqual(['Berapa nilainya?']);
  });

  it('without a mention is none of the bot’s business', async () => {
    const started = await after({ showsReferencedContent: true, hasMessageContent: true }, ({ server }) => {
      const replyTo = server.storeMessage({ content: claim, authorId: somebody });
      server.writeMessage({ content: 'is this true?', replyTo });
    });
    expect(claimsOf(started)).toEqual([]);
    expect(started.server.channelMessages()).toHaveLength(1);
  });

  it.each([
    ['en-US', 'I cannot read that message'],
    ['id', 'Pesan itu tidak dapat saya baca'],
  ])('says where it cannot read that: deleted, or withheld by Discord, in %s', async (preferredLocale, text) => {
    const started = await runBot({ preferredLocale });
    const { server } = started;
    const gone = server.storeMessage({ content: claim, authorId: somebody });
    server.deleteMessage(gone, { silently: true });
    const withheld = server.storeMessage({ content: claim, authorId: somebody });
    for (const replyTo of [gone, withheld]) {
      const { body } = await server.writeMessage({ content: `<@${server.world.botId}> cek`, replyTo }).replied();
      expect(body).toMatchObject({ content: expect.stringContaining(text) as string });
    }
    expect(claimsOf(started)).toEqual([]);
  });

  it('in a direct message checks that without a mention', async () => {
    const started = await runBot();
    const { server } = started;
    const replyTo = server.storeMessage({ content: claim, inDirectMessage: true });
    await server.writeMessage({ content: 'benarkah?', replyTo, inDirectMessage: true }).replied();
    expect(claimsOf(started)).toEqual([claim]);
  });
});

describe('a reply to the bot', () => {
  const own = ({ server }: BotUnderTest) => server.storeMessage({ content: 'Answer', authorId: server.world.botId });

  it('asks a question, without a written mention', async () => {
    const started = await runBot();
    await started.server.writeMessage({ content: 'Berapa nilainya?', replyTo: own(started) }).replied();
    expect(questionsOf(started)).toEqual(['Berapa nilainya?']);
  });

  it('asks a question even as "is this true?": what the bot said is its sources’', async () => {
    const started = await runBot();
    await started.server.writeMessage({ content: 'is this true?', replyTo: own(started) }).replied();
    expect(questionsOf(started)).toEqual(['is this true?']);
    expect(claimsOf(started)).toEqual([]);
  });

  it.each<[string, Partial<WrittenMessage>]>([
    ['thanks it', { content: 'Makasih ya!' }],
    ['agrees', { content: 'ok 👍' }],
    ['holds no word', { content: '👀' }],
    ['comes without its words, for it pings nobody', { content: 'Berapa nilainya?', pingsAuthor: false }],
  ])('that %s gets nothing', async (_name, written) => {
    const started = await after({}, (bot) => {
      bot.server.writeMessage({ content: '', replyTo: own(bot), ...written });
    });
    expect(questionsOf(started)).toEqual(['sentinel']);
    expect(started.server.channelMessages()).toHaveLength(1);
  });
});

describe('a direct message', () => {
  it('that forwards something checks that', async () => {
    const started = await runBot();
    await started.server.writeMessage({ content: '', forwards: [{ content: claim }], inDirectMessage: true }).replied();
    expect(claimsOf(started)).toEqual([claim]);
  });

  it.each(['halo', 'help', 'is this true?', '👀'])(
    'that asks nothing yet ("%s") gets a line of help',
    async (content) => {
      const started = await runBot();
      const { body } = await started.server.writeMessage({ content, inDirectMessage: true }).replied();
      expect(body).toMatchObject({ content: expect.stringContaining('Write a question') as string });
      expect(questionsOf(started)).toEqual([]);
    },
  );
});

describe('two bots', () => {
  it('do not talk to each other, in a channel or in replies', async () => {
    const started = await after({}, ({ server }) => {
      const replyTo = server.storeMessage({ content: 'Answer', authorId: server.world.botId });
      const fromBot = { authorId: somebody, authorIsBot: true };
      server.writeMessage({ ...fromBot, content: `<@${server.world.botId}> is this true?` });
      server.writeMessage({ ...fromBot, content: 'Berapa nilainya?', replyTo });
    });
    expect(questionsOf(started)).toEqual(['sentinel']);
    expect(started.server.channelMessages()).toHaveLength(1);
  });
});

describe('a message that comes late', () => {
  it.each([
    ['is answered within some minutes', maxMessageAgeMs - 30_000, ['late', 'now']],
    ['is not answered after them', maxMessageAgeMs + 1000, ['now']],
  ])('%s', async (_name, lateMs, questions) => {
    const started = await runBot();
    const { server, bot } = started;
    server.writeMessage({ content: 'late', inDirectMessage: true });
    // Sent already, not yet received: only the clock of the bot goes on.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + lateMs });
    await server.writeMessage({ content: 'now', inDirectMessage: true }).replied();
    await bot.stop();
    expect(questionsOf(started).toSorted()).toEqual(questions);
  });

  it('is not answered after a resume either', async () => {
    const started = await runBot();
    const { server, bot, log } = started;
    server.gateway.dropSockets();
    server.writeMessage({ content: 'late', inDirectMessage: true });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + maxMessageAgeMs + 1000 });
    await log.find(({ kind }) => kind === 'gateway-resumed');
    await server.writeMessage({ content: 'now', inDirectMessage: true }).replied();
    await bot.stop();
    expect(questionsOf(started)).toEqual(['now']);
  });
});
