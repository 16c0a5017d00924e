import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { usualPermissions } from '../helpers/discord-server/index.js';
import { answered } from '../helpers/fake-fact-checker.js';
import { buttonLabelled, buttonsOf, contentOf, embedOf } from './read-reply.js';
import { runBot, type BotUnderTest } from './run-bot.js';
import { japanArticle } from './sample-articles.js';

type Server = BotUnderTest['server'];

const mention = (server: Server): string => `<@${server.world.botId}> FDI`;
const withoutEmbeds = usualPermissions & ~PermissionFlagsBits.EmbedLinks;

/** Asks in a channel by command and by mention; gives both replies. */
async function askIn(server: Server, channelId: string) {
  const byCommand = await server.useCommand({ name: 'ask', options: { question: 'FDI' }, channelId }).replied();
  const byMention = await server.writeMessage({ content: mention(server), channelId }).replied();
  return [byCommand, byMention];
}

describe('a question is answered in', () => {
  it.each<[string, (server: Server) => string]>([
    ['a thread', (server) => server.addChannel({ type: ChannelType.PublicThread, parentId: server.world.channelId })],
    [
      'a private thread',
      (server) => server.addChannel({ type: ChannelType.PrivateThread, parentId: server.world.channelId }),
    ],
    [
      'a post of a forum',
      (server) =>
        server.addChannel({
          type: ChannelType.PublicThread,
          parentId: server.addChannel({ type: ChannelType.GuildForum }),
        }),
    ],
    [
      'an archived thread',
      (server) =>
        server.addChannel({
          type: ChannelType.PublicThread,
          parentId: server.world.channelId,
          thread: { isArchived: true, isLocked: false },
        }),
    ],
    ['the chat of a voice channel', (server) => server.addChannel({ type: ChannelType.GuildVoice })],
    ['the chat of a stage', (server) => server.addChannel({ type: ChannelType.GuildStageVoice })],
    ['an announcement channel', (server) => server.addChannel({ type: ChannelType.GuildAnnouncement })],
  ])('%s', async (_name, addPlace) => {
    const { server } = await runBot();
    for (const { status, body } of await askIn(server, addPlace(server))) {
      expect(status).toBe(200);
      expect(embedOf(body).description).toContain('**21,2 miliar dolar AS** [1]');
    }
  });

  it.each([{ inDirectMessage: true }, { inPrivateChannel: true }, { inForeignGuild: true }])(
    '%j, by command and by its buttons',
    async (origin) => {
      const { server } = await runBot({ articles: [japanArticle] });
      const reply = await server.useCommand({ name: 'ask', options: { question: 'FDI' }, ...origin }).message();
      const customId = buttonLabelled(reply, 'Konteks');
      const { status } = await server.pressButton({ messageId: reply.id, customId, ...origin }).replied();
      expect(status).toBe(200);
    },
  );
});

describe('a place that is gone or closed', () => {
  /** A message asks there; the bot has to survive it, say so in the log, and answer elsewhere. */
  async function mentionIn(place: (server: Server) => string, then: (server: Server, channelId: string) => void) {
    const { server, log } = await runBot();
    const channelId = place(server);
    then(server, channelId);
    server.writeMessage({ content: mention(server), channelId });
    const failure = await log.find(({ kind }) => kind === 'send-failed');
    const { status } = await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied();
    expect(status).toBe(200);
    return failure;
  }

  it('a channel where the bot may not write is asked for nothing', async () => {
    const failure = await mentionIn(
      (server) => server.addChannel({}),
      (server, channelId) => {
        server.setPermissions(channelId, { deny: PermissionFlagsBits.SendMessages });
      },
    );
    expect(failure).toMatchObject({ step: 'permission-check' });
  });

  it('a thread where the bot may not write is asked for nothing', async () => {
    const failure = await mentionIn(
      (server) => server.addChannel({ type: ChannelType.PublicThread, parentId: server.world.channelId }),
      (server) => {
        server.setPermissions(server.world.channelId, { deny: PermissionFlagsBits.SendMessagesInThreads });
      },
    );
    expect(failure).toMatchObject({ step: 'permission-check' });
  });

  it('a permission that was taken away unseen is told by Discord, and logged', async () => {
    const failure = await mentionIn(
      (server) => server.addChannel({}),
      (server, channelId) => {
        server.setPermissions(channelId, { deny: PermissionFlagsBits.SendMessages }, { silently: true });
      },
    );
    expect(failure).toMatchObject({ discordCode: 50013 });
  });

  it('a locked thread is logged', async () => {
    const failure = await mentionIn(
      (server) =>
        server.addChannel({
          type: ChannelType.PublicThread,
          parentId: server.world.channelId,
          thread: { isArchived: true, isLocked: true },
        }),
      () => undefined,
    );
    expect(failure.kind).toBe('send-failed');
  });

  it('a channel that is deleted while the answer is made is logged as 10003', async () => {
    let remove: () => void = () => undefined;
    const { server, log } = await runBot({
      answer: ({ question }) => {
        remove();
        return answered({ question });
      },
    });
    const channelId = server.addChannel({});
    remove = () => {
      remove = () => undefined;
      server.deleteChannel(channelId, { silently: true });
    };
    server.writeMessage({ content: mention(server), channelId });
    expect(await log.find((event) => event.kind === 'send-failed' && event.step === 'reply')).toMatchObject({
      discordCode: 10003,
    });
    expect((await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied()).status).toBe(200);
  });

  it('a question that is deleted while the answer is made is answered without a reference', async () => {
    let remove: () => void = () => undefined;
    const { server } = await runBot({
      answer: ({ question }) => {
        remove();
        return answered({ question });
      },
    });
    const sent = server.writeMessage({ content: mention(server) });
    remove = () => {
      server.deleteMessage(sent.messageId);
    };
    const { status, body } = await server.requests.find(
      ({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ message_reference: { fail_if_not_exists: false } });
  });

  it('a private reply that was dismissed leaves its button answered once', async () => {
    const { server } = await runBot({ articles: [japanArticle] });
    const sent = server.useCommand({ name: 'ask', options: { question: 'FDI', private: true } });
    const reply = await sent.message();
    const customId = buttonLabelled(reply, 'Konteks');
    server.deleteMessage(reply.id);
    const { status } = await server.pressButton({ messageId: reply.id, customId, isForged: true }).replied();
    expect(status).toBe(200);
  });
});

describe('where embeds are not permitted', () => {
  it('every reply is text, with its buttons, and what it links is not previewed', async () => {
    const { server } = await runBot({ articles: [japanArticle], permissions: withoutEmbeds });
    const bodies = [
      (await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied()).body,
      (await server.useCommand({ name: 'check', options: { claim: 'FDI' } }).replied()).body,
      (
        await server
          .useMessageCommand({
            name: 'Fact-check this message',
            target: { content: 'Jepang adalah mitra dagang ASEAN.' },
          })
          .replied()
      ).body,
      (await server.useCommand({ name: 'source', subcommand: 'find', options: { query: 'jepang' } }).replied()).body,
      (await server.useCommand({ name: 'source', subcommand: 'show', options: { article: 'jepang-umkm' } }).replied())
        .body,
    ];
    for (const body of bodies) {
      expect(contentOf(body)).toMatch(/ANTARA News Bali/u);
      expect(body).not.toHaveProperty('embeds');
      expect((body as { flags: number }).flags & MessageFlags.SuppressEmbeds).toBe(MessageFlags.SuppressEmbeds);
    }
    expect(buttonsOf(bodies[0]).map(({ label }) => label)).toContain('Konteks');
  });

  it('a shared text and the sentences around a passage are text too, in both languages', async () => {
    const { server } = await runBot({ articles: [japanArticle], permissions: withoutEmbeds });
    const reply = await server.useCommand({ name: 'ask', options: { question: 'FDI', private: true } }).message();
    const press = async (label: string, locale: string) => {
      const customId = buttonLabelled(reply, label);
      return contentOf((await server.pressButton({ messageId: reply.id, customId, locale }).replied()).body);
    };
    expect(await press('Konteks', 'id')).toContain('**Dalam konteks**');
    expect(await press('Konteks', 'en-US')).toContain('**In context**');
    const shared = await press('Bagikan', 'id');
    expect(shared).toContain(`Dibagikan oleh <@${server.world.personId}>\nPertanyaan: FDI\n**21,2 miliar`);
    expect(server.pings.entries).toEqual([]);
  });
});
