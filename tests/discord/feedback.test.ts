import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { claimHash } from '../../src/engine/index.js';
import { unescapeMarkdown, escapeMarkdown } from '../../src/faces/discord/render/escape-markdown.js';
import { abstained, answered, citation } from '../helpers/fake-fact-checker.js';
import { buttonLabelled, buttonsOf, contentOf, embedOf } from './read-reply.js';
import { runBot, today } from './run-bot.js';
import { japanArticle, longArticle } from './sample-articles.js';

const from = { locale: 'id' };
const manager = { ...from, memberPermissions: PermissionFlagsBits.ManageGuild };
const sendLabel = 'Kirim pertanyaan ini ke moderator';

describe('a question without an answer', () => {
  const question = 'Siapa [presiden] *Indonesia*? 1. @everyone';

  it('is kept for the moderators when somebody presses for it, and not before', async () => {
    const { server, preferences } = await runBot({ answer: (asked) => abstained({ question: asked.question }) });
    const message = await server.useCommand({ name: 'ask', options: { question }, ...from }).message();
    expect((await preferences.feedback('2026-01-01')).questions).toEqual([]);
    const sent = server.pressButton({ messageId: message.id, customId: buttonLabelled(message, sendLabel), ...from });
    expect(contentOf(await sent.message())).toContain('Pengirimnya tidak terlihat');
    expect((await preferences.feedback('2026-01-01')).questions).toEqual([
      { text: question, language: 'id', day: today },
    ]);
    const status = embedOf(
      await server.useCommand({ name: 'corpus', subcommand: 'status', options: {}, ...manager }).message(),
    );
    expect(status.description).toContain('Kiriman orang: 1');
    expect(status.description).toContain('Siapa \\[presiden\\]');
    expect(status.description).toContain('0 dari 1 pertanyaan dan klaim terjawab');
  });

  it('is told to nobody in a server that may not change the corpus', async () => {
    const { server, preferences } = await runBot({ settings: { corpusGuildIds: [] } });
    await preferences.sendQuestion({ text: 'Rahasia?', language: 'id', day: today });
    const status = await server.useCommand({ name: 'corpus', subcommand: 'status', options: {}, ...manager }).message();
    expect(JSON.stringify(status)).not.toContain('Rahasia');
  });

  it('has the button in a reply that is text alone too', async () => {
    const { server, preferences } = await runBot({
      permissions: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
      answer: (asked) => abstained({ question: asked.question }),
    });
    const message = await server.useCommand({ name: 'ask', options: { question: 'Siapa itu?' }, ...from }).message();
    expect(message.embeds).toEqual([]);
    await server
      .pressButton({ messageId: message.id, customId: buttonLabelled(message, sendLabel), ...from })
      .message();
    expect((await preferences.feedback('2026-01-01')).questions).toMatchObject([{ text: 'Siapa itu?' }]);
  });

  it('needs no button where there is an answer', async () => {
    const { server } = await runBot({ answer: () => answered() });
    const message = await server.useCommand({ name: 'ask', options: { question: 'Berapa?' }, ...from }).message();
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain(sendLabel);
  });
});

it('a vote remembers the passages that it is about', async () => {
  const { server, preferences } = await runBot({ answer: () => answered() });
  const message = await server.useCommand({ name: 'ask', options: { question: 'Berapa?' }, ...from }).message();
  const customId = buttonLabelled(message, 'Tidak berguna');
  await server.pressButton({ messageId: message.id, customId, ...from }).message();
  const { articleId, quote } = citation();
  expect((await preferences.feedback('2026-01-01')).votedDown).toEqual([
    { claimHashes: [claimHash(articleId, quote)], useful: 0, notUseful: 1 },
  ]);
});

it('status names articles that were never cited', async () => {
  const { server, preferences } = await runBot({ articles: [japanArticle, longArticle] });
  await preferences.countCitations([japanArticle.articleId]);
  const { description } = embedOf(
    await server.useCommand({ name: 'corpus', subcommand: 'status', options: {}, ...manager }).message(),
  );
  expect(description).toContain('Belum pernah dikutip: 1');
});

it.each(['*a* _b_ ~c~ |d| `e` [f](g) <h>', '1. x', '# y', '- z', 'https://a.example/b', '@everyone @here', 'a\\b'])(
  'what was escaped is read back: %s',
  (text) => {
    expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
  },
);
