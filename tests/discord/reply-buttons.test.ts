import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { answered } from '../helpers/fake-fact-checker.js';
import type { RankedPassage } from '../../src/engine/index.js';
import { buttonLabelled, buttonsOf, contentOf, embedOf } from './read-reply.js';
import { runBot, startBotOn, type BotOptions, type BotUnderTest } from './run-bot.js';
import { japanArticle, longArticle } from './sample-articles.js';

const passage: RankedPassage = {
  rank: 2,
  articleId: 'jepang-umkm',
  claimId: 'jepang-umkm#3',
  start: 0,
  end: 1,
  text: 'Nilai itu setara 13,7 persen dari total investasi asing langsung ke ASEAN.',
  scores: { fusedScore: 0, cosine: 0, articleCosine: 0, wordCoverage: 0, articleWordCoverage: 0 },
};

/** Asks, and gives the reply that came of it. */
async function ask(options: BotOptions = {}, isPrivate = false) {
  const started = await runBot({
    articles: [japanArticle, longArticle],
    answer: ({ question }) => answered({ question, passages: [passage] }),
    ...options,
  });
  const sent = started.server.useCommand({ name: 'ask', options: { question: 'FDI', private: isPrivate } });
  return { ...started, reply: await sent.message() };
}

type Asked = Awaited<ReturnType<typeof ask>>;

/** Presses the button with a label and gives what the presser reads. */
async function press({ server, reply }: Asked, label: string, locale: string) {
  const sent = server.pressButton({ messageId: reply.id, customId: buttonLabelled(reply, label), locale });
  const acknowledged = await sent.acknowledged();
  return { acknowledged, message: await sent.message(), sent };
}

async function pressForged({ server }: BotUnderTest, messageId: string, customId: string, locale = 'en-US') {
  const sent = server.pressButton({ messageId, customId, isForged: true, locale });
  expect((await sent.acknowledged()).body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
  return contentOf(await sent.message());
}

describe('the buttons of an answer', () => {
  it('are context, more passages and votes; share only where the reply is private', async () => {
    const { reply } = await ask();
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual(['Konteks', 'Kutipan lain', 'Berguna', 'Tidak berguna']);
    const { reply: privateReply } = await ask({}, true);
    expect(buttonsOf(privateReply).map(({ label }) => label)).toEqual([
      'Konteks',
      'Kutipan lain',
      'Berguna',
      'Tidak berguna',
      'Bagikan',
    ]);
  });

  it.each([
    ['id', 'Dalam konteks'],
    ['en-GB', 'In context'],
  ])('context shows the sentences around the passage, to the presser alone, in %s', async (locale, heading) => {
    const { acknowledged, message } = await press(await ask(), 'Konteks', locale);
    expect(acknowledged.body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
    const { author, description = '' } = embedOf(message);
    expect(author?.name).toBe(heading);
    expect(description.split('\n').filter((line) => line.startsWith('> '))).toEqual([
      '> Jepang menawarkan kerja sama UMKM kepada negara-negara ASEAN.',
      '> Jepang merupakan mitra dagang terbesar keempat ASEAN.',
      '> **Jepang juga merupakan sumber investasi asing langsung terbesar kedua di ASEAN dengan nilai 21,2 miliar dolar AS.**',
      '> Nilai itu setara 13,7 persen dari total investasi asing langsung ke ASEAN.',
      '> Pertemuan itu diikuti oleh sepuluh negara.',
    ]);
  });

  it.each([
    ['id', 'Kutipan lain (bukan bagian dari jawaban)'],
    ['en-US', 'More passages (not part of the answer)'],
  ])('more shows what came near, in %s', async (locale, heading) => {
    const { message } = await press(await ask(), 'Kutipan lain', locale);
    const { author, description } = embedOf(message);
    expect(author?.name).toBe(heading);
    expect(description).toContain(`> ${passage.text}`);
  });

  it.each([
    [
      'id',
      'Dicatat: berguna. Sejauh ini 1 berguna, 0 tidak berguna.',
      'Dicatat: tidak berguna. Sejauh ini 0 berguna, 1 tidak',
    ],
    ['en-US', 'Noted: useful. So far 1 useful, 0 not useful.', 'Noted: not useful. So far 0 useful, 1 not useful.'],
  ])('a vote counts once and can be changed, in %s', async (locale, first, second) => {
    const asked = await ask();
    expect(contentOf((await press(asked, 'Berguna', locale)).message)).toContain(first);
    expect(contentOf((await press(asked, 'Berguna', locale)).message)).toContain(first);
    expect(contentOf((await press(asked, 'Tidak berguna', locale)).message)).toContain(second);
  });

  it('share shows the same embed and buttons to all, and who did it, and pings nobody', async () => {
    const asked = await ask({}, true);
    const { acknowledged, message, sent } = await press(asked, 'Bagikan', 'en-US');
    expect(acknowledged.body).toMatchObject({ data: { flags: 0 } });
    const { title, description, color, author } = embedOf(asked.reply);
    expect(embedOf(message)).toMatchObject({ title, description, color, author: { name: author?.name } });
    expect(contentOf(message)).toBe(`Dibagikan oleh <@${asked.server.world.personId}>`);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual([
      'Konteks',
      'Kutipan lain',
      'Berguna',
      'Tidak berguna',
    ]);
    expect((await sent.replied()).body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(asked.server.pings.entries).toEqual([]);
  });

  it('work again after the bot was restarted', async () => {
    const asked = await ask();
    await asked.bot.stop();
    await startBotOn(asked.server, { articles: [japanArticle] });
    const { message } = await press(asked, 'Konteks', 'id');
    expect(embedOf(message).author?.name).toBe('Dalam konteks');
  });
});

describe('a button whose passage', () => {
  it.each([
    ['id', 'tidak ada lagi dalam sumber saya'],
    ['en-US', 'no longer among my sources'],
  ])('is gone says so, in %s', async (locale, text) => {
    const asked = await ask();
    await asked.factChecker.replaceArticles([longArticle]);
    for (const label of ['Konteks', 'Kutipan lain']) {
      expect(contentOf((await press(asked, label, locale)).message)).toContain(text);
    }
  });

  it.each([
    ['id', 'Sumber saya sudah berubah sejak balasan ini.'],
    ['en-US', 'My sources have changed since this reply.'],
  ])('is still there in a changed corpus shows it and says so, in %s', async (locale, text) => {
    const asked = await ask();
    await asked.factChecker.replaceArticles([japanArticle]);
    const { description } = embedOf((await press(asked, 'Konteks', locale)).message);
    expect(description).toContain(text);
    expect(description).toContain('21,2 miliar dolar AS');
  });
});

describe('a button that this version did not make', () => {
  it.each([
    ['id', 'dari versi saya yang lama'],
    ['en-US', 'from an older version of me'],
  ])('gets a polite answer, in %s', async (locale, text) => {
    const started = await runBot();
    const { server } = started;
    const row = {
      type: ComponentType.ActionRow as const,
      components: [
        {
          type: ComponentType.Button as const,
          style: ButtonStyle.Secondary as const,
          label: 'Old',
          custom_id: 'more-123',
        },
      ],
    };
    const messageId = server.storeMessage({ authorId: server.world.botId, content: 'old', components: [row] });
    const sent = server.pressButton({ messageId, customId: 'more-123', locale });
    expect(contentOf(await sent.message())).toContain(text);
  });

  it.each([
    '',
    's1',
    's1:',
    's1:context',
    's1:context:',
    's1:context:aaaaaaaa',
    's1:context:aaaaaaaa:zzzzzzzzzzzz',
    's1:context:aaaaaaaa:short',
    's1:context:AAAAAAAA:zzzzzzzzzzzz',
    's0:context:aaaaaaaa:zzzzzzzzzzzz',
    's2:context:aaaaaaaa:zzzzzzzzzzzz',
    's1:more:../../etc/passwd',
    's1:vote:maybe:zzzzzzzzzzzz',
    's1:vote:useful',
    's1:vote:useful:zzzzzzzzzzzz:zzzzzzzzzzzz',
    's1:share:fr',
    's1:share',
    's1:page:id:none:0',
    's1:page:id',
    's1:constructor:x',
    's1:__proto__',
    '{"action":"context"}',
    "s1:context:' OR 1=1 --",
    '\u202Es1:context',
    's1:context:' + 'a'.repeat(89),
  ])('and is forged as %j breaks nothing and changes nothing', async (customId) => {
    const asked = await ask();
    const text = await pressForged(asked, asked.reply.id, customId);
    expect(text).toMatch(/older version of me|no longer among my sources/u);
    expect(asked.server.message(asked.reply.id)).toEqual(asked.reply);
    expect(asked.log.entries.filter(({ kind }) => kind === 'failed')).toEqual([]);
    expect(await asked.preferences.person(asked.server.world.personId)).toMatchObject({ votes: 0 });
  });

  it('whatever it is called is answered once', async () => {
    const asked = await ask();
    const parts = [
      's1',
      's9',
      ':',
      '::',
      'context',
      'vote',
      'share',
      'page',
      'useful',
      'id',
      'zzzzzzzzzzzz',
      '🙂',
      ' ',
      '%00',
      '-',
    ];
    // A small generator of its own, so that a failure can be repeated.
    let state = 7;
    const next = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let round = 0; round < 60; round += 1) {
      const customId = Array.from({ length: 1 + next(8) }, () => parts[next(parts.length)])
        .join('')
        .slice(0, 100);
      const sent = asked.server.pressButton({ messageId: asked.reply.id, customId, isForged: true });
      expect((await sent.replied()).status, customId).toBeLessThan(300);
    }
    expect(asked.log.entries.filter(({ kind }) => kind === 'failed' || kind === 'send-failed')).toEqual([]);
  }, 30_000);
});
