import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Article, CorpusKeeper } from '../../src/engine/index.js';
import { article } from '../helpers/articles.js';
import { buttonLabelled, buttonsOf, contentOf, embedOf } from './read-reply.js';
import { healthyCorpus, runBot, type BotOptions } from './run-bot.js';
import { japanArticle, longArticle } from './sample-articles.js';

const longId = 'x'.repeat(150);
const articles: readonly Article[] = [
  japanArticle,
  longArticle,
  article({ articleId: longId, title: 'An article with a very long id', text: 'One sentence is here.' }),
  article({ articleId: 'empty', title: 'Nothing but a heading', publishedOn: null, outlet: null, text: 'Baca juga:' }),
];

const flagging: CorpusKeeper = {
  ...healthyCorpus,
  report: () =>
    Promise.resolve({
      problems: [],
      warnings: [
        {
          code: 'weekday-mismatch',
          articleId: 'jepang-umkm',
          file: 'jepang.md',
          line: 7,
          subject: 'Senin, 7 September 2019',
          sentence: null,
          date: '2019-09-07',
          computed: null,
          other: null,
        },
        {
          code: 'date-missing',
          articleId: 'other',
          file: 'b.md',
          line: null,
          subject: '',
          sentence: null,
          date: null,
          computed: null,
          other: null,
        },
      ],
    }),
};

async function useSource(
  subcommand: 'find' | 'show',
  options: Record<string, string>,
  locale: string,
  bot: BotOptions = {},
) {
  const started = await runBot({ articles, ...bot });
  const sent = started.server.useCommand({ name: 'source', subcommand, options, locale });
  return { ...started, sent, reply: await sent.message() };
}

describe('/source find', () => {
  it.each([
    ['id', '1 artikel', 'September 2019 · 5 kalimat'],
    ['en-US', '1 article', 'September 2019 · 5 sentences'],
  ])('lists what is near the words, in %s', async (locale, heading, origin) => {
    const { reply } = await useSource('find', { query: 'jepng umkm' }, locale);
    const { author, description } = embedOf(reply);
    expect(author?.name).toBe(heading);
    expect(description).toContain('**[Jepang tawarkan kerja sama UMKM](<https://bali.antaranews.com/berita/1>)**');
    expect(description).toContain(origin);
  });

  it.each([
    ['id', 'Tidak ada artikel yang mirip.'],
    ['en-GB', 'No article is like that.'],
  ])('says that none is like it, in %s', async (locale, text) => {
    const { reply } = await useSource('find', { query: 'zzzzzz' }, locale);
    expect(contentOf(reply)).toContain(text);
  });

  it.each([
    ['id', 'dan 20 lagi'],
    ['en-US', 'and 20 more'],
  ])('shows ten and says how many there are more, in %s', async (locale, more) => {
    const many = Array.from({ length: 30 }, (_, at) =>
      article({
        articleId: `a${String(at)}`,
        title: `[Trade](https://evil.example) report ${String(at)}`,
        text: 'One.',
      }),
    );
    const { reply } = await useSource('find', { query: 'trade report' }, locale, { articles: many });
    const { description = '' } = embedOf(reply);
    expect(description.match(/^\*\*/gmu)).toHaveLength(10);
    expect(description).toContain(more);
    expect(description).not.toContain('](https://evil.example)');
  });

  it('is private where the server wants that', async () => {
    const { server, preferences } = await runBot({ articles });
    const settings = await preferences.guild(server.world.guildId);
    await preferences.setGuild(server.world.guildId, { ...settings, isPrivateByDefault: true });
    const sent = server.useCommand({ name: 'source', subcommand: 'find', options: { query: 'japan' } });
    expect((await sent.acknowledged()).body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
  });
});

describe('/source show', () => {
  it.each([
    [
      'id',
      [
        'Media: ANTARA News Bali',
        'Terbit: 7 September 2019',
        'Bahasa: Bahasa Indonesia',
        'Teks: asli',
        'Dikutip: 3 kali',
        'Ditandai: hari dan tanggal tidak cocok',
      ],
      '5 kalimat · halaman 1 dari 1',
    ],
    [
      'en-US',
      [
        'Outlet: ANTARA News Bali',
        'Published: 7 September 2019',
        'Language: Indonesian',
        'Text: the original',
        'Cited: 3 times',
        'Flagged: weekday and date do not match',
      ],
      '5 sentences · page 1 of 1',
    ],
  ])('tells in %s what is known of an article and what it says', async (locale, facts, footer) => {
    const started = await runBot({ articles, corpus: flagging });
    await started.preferences.countCitations(['jepang-umkm', 'jepang-umkm', 'jepang-umkm']);
    const sent = started.server.useCommand({
      name: 'source',
      subcommand: 'show',
      options: { article: 'jepang-umkm' },
      locale,
    });
    const embed = embedOf(await sent.message());
    expect(embed.title).toBe('Jepang tawarkan kerja sama UMKM');
    for (const fact of facts) expect(embed.description).toContain(fact);
    expect(embed.description).toContain('](<https://bali.antaranews.com/berita/1>)');
    expect(embed.description).toContain('3\\. Jepang juga merupakan sumber');
    expect(embed.footer?.text).toBe(footer);
  });

  it.each([
    ['id', 'Halaman berikutnya', 'Halaman sebelumnya', 'halaman 3 dari 3'],
    ['en-US', 'Next page', 'Previous page', 'page 3 of 3'],
  ])('turns pages in %s, in its own message', async (locale, next, previous, lastPage) => {
    const { server, reply } = await useSource('show', { article: 'long-report' }, locale);
    expect(buttonsOf(reply)).toMatchObject([
      { label: previous, disabled: true },
      { label: next, disabled: false },
    ]);
    const turn = async (label: string) => {
      const now = server.message(reply.id);
      const sent = server.pressButton({ messageId: reply.id, customId: buttonLabelled(now, label), locale: 'fr' });
      await sent.replied();
      return embedOf(server.message(reply.id));
    };
    expect((await turn(next)).description).toContain('9\\. Country number 9 traded goods.');
    const third = await turn(next);
    expect(third.description).toContain('20\\. Country number 20');
    expect(third.footer?.text).toContain(lastPage);
    expect(buttonsOf(server.message(reply.id))).toMatchObject([{ disabled: false }, { disabled: true }]);
    expect((await turn(previous)).description).toContain('9\\. Country');
  });

  it.each([
    ['id', 'tidak ada lagi dalam sumber saya'],
    ['en-US', 'no longer among my sources'],
  ])(
    'tells the presser alone that the article is gone, in %s, and leaves the message as it was',
    async (locale, text) => {
      const { server, reply, factChecker } = await useSource('show', { article: 'long-report' }, 'en-US');
      await factChecker.replaceArticles([japanArticle]);
      const customId = buttonLabelled(reply, 'Next page');
      const sent = server.pressButton({ messageId: reply.id, customId, locale });
      const aside = await server.requests.find(
        ({ method, path }) => method === 'POST' && path.startsWith('/webhooks/'),
      );
      expect(aside.body).toMatchObject({ content: expect.stringContaining(text) as string });
      expect((aside.body as { flags: number }).flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      expect((await sent.acknowledged()).body).toMatchObject({ type: 6 });
      expect(server.message(reply.id)).toEqual(reply);
    },
  );

  it('turns to the right page where sentences are repeated', async () => {
    const text = Array.from({ length: 18 }, (_, at) =>
      at % 8 === 0 ? 'The same words begin every page.' : `Sentence ${String(at)} is here.`,
    ).join('\n');
    const repeating = [article({ articleId: 'repeating', text })];
    const { server, reply } = await useSource('show', { article: 'repeating' }, 'en-US', { articles: repeating });
    await server.pressButton({ messageId: reply.id, customId: buttonLabelled(reply, 'Next page') }).replied();
    expect(embedOf(server.message(reply.id)).footer?.text).toContain('page 2 of 3');
  });

  it.each([
    ['id', 'Mungkin yang dimaksud'],
    ['en-US', 'Did you mean'],
  ])('offers what may have been meant by words that were never a choice, in %s', async (locale, text) => {
    const { reply } = await useSource('show', { article: 'jepng umkm' }, locale);
    expect(embedOf(reply).author?.name).toContain(text);
    expect(embedOf(reply).description).toContain('Jepang tawarkan');
  });

  it.each([
    ['id', 'Artikel itu tidak ada.'],
    ['en-US', 'I have no such article.'],
  ])('says that there is none, in %s', async (locale, text) => {
    const { reply } = await useSource('show', { article: '#zzzzzzzzzzzz' }, locale);
    expect(contentOf(reply)).toContain(text);
  });

  it.each([
    ['id', 'Artikel ini tidak memuat kalimat', 'media tidak disebutkan'],
    ['en-US', 'holds no sentence', 'outlet not given'],
  ])('shows an article without sentences, in %s', async (locale, text, outlet) => {
    const { reply } = await useSource('show', { article: 'empty' }, locale);
    expect(embedOf(reply).description).toContain(text);
    expect(embedOf(reply).description).toContain(outlet);
    expect(buttonsOf(reply)).toEqual([]);
  });
});

describe('the choices for an article', () => {
  async function choices(value: string, locale = 'en-US', list = articles) {
    const { server, bot } = await runBot({ articles: list });
    const sent = server.typeOption({ name: 'source', subcommand: 'show', focused: { name: 'article', value }, locale });
    const offered = await sent.choices();
    await bot.stop();
    return offered;
  }

  it.each([
    ['id', 'Jepang tawarkan kerja sama UMKM · ANTARA News Bali, 7 September 2019'],
    ['en-US', 'Jepang tawarkan kerja sama UMKM · ANTARA News Bali, 7 September 2019'],
  ])('are found by misspelt words, outlets and dates, in %s', async (locale, name) => {
    for (const typed of ['jepng', 'UMKM jepang', 'antra', 'september 2019', '2019-09-07']) {
      expect((await choices(typed, locale))[0], typed).toEqual({ name, value: 'jepang-umkm' });
    }
  });

  it('are the newest where nothing is typed', async () => {
    expect((await choices('')).map(({ value }) => value)).toEqual([
      'long-report',
      'jepang-umkm',
      expect.stringMatching(/^#[0-9a-z]{12}$/u),
      'empty',
    ]);
  });

  it('name an article of a long id so that it is found again', async () => {
    const { server } = await runBot({ articles });
    const focused = { name: 'article', value: 'very long id' };
    const [choice] = await server.typeOption({ name: 'source', subcommand: 'show', focused }).choices();
    const options = { article: choice?.value ?? '' };
    const { body } = await server.useCommand({ name: 'source', subcommand: 'show', options }).replied();
    expect(embedOf(body).title).toBe('An article with a very long id');
  });

  it('are at most 25, of at most 100 characters, and cut between characters', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      article({
        articleId: `a${String(at)}`,
        title: `${'👩‍👩‍👧'.repeat(30)} ${String(at)}`,
        outlet: 'خبر'.repeat(60),
        text: 'One.',
      }),
    );
    const offered = await choices('', 'id', many);
    expect(offered).toHaveLength(25);
    for (const { name } of offered) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name).not.toMatch(/\u200D(?:…|$)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u);
    }
  });

  it.each(['x'.repeat(6000), '\u202E\u200B', '" OR 1=1', "=x !y | ^z 'a", '%', '🤔'])(
    'survive %.20j',
    async (typed) => {
      expect((await choices(typed)).length).toBeLessThanOrEqual(25);
    },
  );

  it('are none for an option that is not completed', async () => {
    const { server } = await runBot({ articles });
    const sent = server.typeOption({ name: 'ask', focused: { name: 'question', value: 'x' } });
    expect(await sent.choices()).toEqual([]);
  });

  it('are none, and the failure is logged, where the engine fails', async () => {
    const { server, factChecker, log } = await runBot({ articles });
    factChecker.sources = () => Promise.reject(new Error('secret'));
    const sent = server.typeOption({ name: 'source', subcommand: 'show', focused: { name: 'article', value: 'x' } });
    expect(await sent.choices()).toEqual([]);
    expect(await log.find(({ kind }) => kind === 'failed')).toMatchObject({ errorCode: 'unexpected' });
    expect(JSON.stringify(log.entries)).not.toContain('secret');
  });
});
