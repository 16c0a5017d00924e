import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { defaultGuildSettings, type GuildSettings } from '../../src/preferences/preferences.js';
import { usualPermissions, type RecordedRequest } from '../helpers/discord-server/index.js';
import { runBot, type BotOptions, type BotUnderTest } from './run-bot.js';

const question = 'Seberapa besar investasi Jepang di ASEAN?';

interface ListedBot extends BotUnderTest {
  /** The one channel on the list; the channel of the world is not on it. */
  readonly listedId: string;
}

async function runListedBot(options: BotOptions = {}, settings: Partial<GuildSettings> = {}): Promise<ListedBot> {
  const started = await runBot(options);
  const { server, preferences } = started;
  const listedId = server.addChannel({ name: 'fakta' });
  await preferences.setGuild(server.world.guildId, { ...defaultGuildSettings, ...settings, channelIds: [listedId] });
  return { ...started, listedId };
}

/** What a message, or a reply to a command, shows. */
function contentOf({ body }: RecordedRequest): string {
  const message = body as { readonly content?: string; readonly data?: { readonly content?: string } };
  return message.content ?? message.data?.content ?? '';
}

describe('in a channel that is not on the list', () => {
  it.each([
    ['en-US', 'Here I do not answer. Ask me in'],
    ['id', 'Saya tidak menjawab di sini. Silakan bertanya di'],
  ])('a command is pointed elsewhere, privately, in %s', async (locale, text) => {
    const { server, factChecker, listedId, log } = await runListedBot();
    const sent = server.useCommand({ name: 'ask', options: { question }, locale });
    const { content, flags } = await sent.message();
    expect(content).toBe(`${text} <#${listedId}>.`);
    expect((flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(factChecker.asked).toEqual([]);
    expect(await log.find(({ kind }) => kind === 'asked')).toMatchObject({ outcome: 'limited', command: 'ask' });
    expect(server.pings.entries).toEqual([]);
  });

  it.each([
    ['en-US', 'Here I do not answer. Ask me in'],
    ['id', 'Saya tidak menjawab di sini. Silakan bertanya di'],
  ])('mentions get one pointer, then reactions, never more, in %s', async (preferredLocale, text) => {
    const { server, bot, factChecker, listedId } = await runListedBot({ preferredLocale });
    const content = `<@${server.world.botId}> ${question}`;
    const first = server.writeMessage({ content });
    expect(contentOf(await first.replied())).toBe(`${text} <#${listedId}>.`);
    const second = server.writeMessage({ content });
    const third = server.writeMessage({ content });
    await server.reactions.find(({ messageId }) => messageId === third.messageId);
    await server.writeMessage({ content, channelId: listedId }).replied();
    await bot.stop();
    expect(server.reactions.entries.map(({ messageId }) => messageId)).toEqual([second.messageId, third.messageId]);
    expect(server.channelMessages()).toHaveLength(2);
    expect(factChecker.asked).toHaveLength(1);
    expect(server.pings.entries).toEqual([]);
  });

  it('a mention gets nothing where the bot may neither point again nor react', async () => {
    const permissions = usualPermissions & ~PermissionFlagsBits.AddReactions;
    const { server, bot, listedId } = await runListedBot({ permissions });
    const content = `<@${server.world.botId}> ${question}`;
    await server.writeMessage({ content }).replied();
    server.writeMessage({ content });
    await server.writeMessage({ content, channelId: listedId }).replied();
    await bot.stop();
    expect(server.reactions.entries).toEqual([]);
    expect(server.requests.entries.filter(({ path }) => path.includes('/reactions/'))).toEqual([]);
    expect(server.channelMessages()).toHaveLength(2);
  });

  it('a reaction that Discord refuses is logged, without a word of the message', async () => {
    const { server, log } = await runListedBot();
    const content = `<@${server.world.botId}> ${question}`;
    await server.writeMessage({ content }).replied();
    server.misbehave({ method: 'PUT', path: /\/reactions\//u, response: { status: 403, body: { code: 90001 } } });
    server.writeMessage({ content });
    expect(await log.find(({ kind }) => kind === 'send-failed')).toEqual({
      kind: 'send-failed',
      step: 'reaction',
      discordCode: 90001,
      status: 403,
    });
  });

  it('a message that does not address the bot gets nothing', async () => {
    const { server, bot, listedId } = await runListedBot();
    server.writeMessage({ content: question });
    server.writeMessage({ content: `@everyone ${question}`, mentionEveryone: true });
    await server.writeMessage({ content: `<@${server.world.botId}> ${question}`, channelId: listedId }).replied();
    await bot.stop();
    expect(server.reactions.entries).toEqual([]);
    expect(server.channelMessages()).toHaveLength(1);
  });

  it('people still see what concerns them', async () => {
    const { server } = await runListedBot();
    for (const call of [
      { name: 'help', options: {} },
      { name: 'language', options: {} },
      { name: 'privacy', subcommand: 'show', options: {} },
    ]) {
      const { content, embeds } = await server.useCommand(call).message();
      expect(`${content} ${JSON.stringify(embeds)}`).not.toContain('Here I do not answer');
    }
  });
});

describe('on the list', () => {
  it.each<[string, (bot: ListedBot) => string]>([
    ['the channel itself', ({ listedId }) => listedId],
    [
      'a thread of it',
      ({ server, listedId }) => server.addChannel({ type: ChannelType.PublicThread, parentId: listedId }),
    ],
  ])('is %s', async (_name, placeOf) => {
    const started = await runListedBot();
    const { server, factChecker } = started;
    const channelId = placeOf(started);
    const { status } = await server
      .writeMessage({ content: `<@${server.world.botId}> ${question}`, channelId })
      .replied();
    expect(status).toBe(200);
    await server.useCommand({ name: 'ask', options: { question }, channelId }).replied();
    expect(factChecker.asked).toHaveLength(2);
  });

  it('is a post in a forum of the list', async () => {
    const { server, preferences, factChecker } = await runBot();
    const forumId = server.addChannel({ type: ChannelType.GuildForum });
    await preferences.setGuild(server.world.guildId, { ...defaultGuildSettings, channelIds: [forumId] });
    const channelId = server.addChannel({ type: ChannelType.PublicThread, parentId: forumId });
    await server.writeMessage({ content: `<@${server.world.botId}> ${question}`, channelId }).replied();
    await server.useCommand({ name: 'ask', options: { question }, channelId }).replied();
    expect(factChecker.asked).toHaveLength(2);
  });

  it('direct messages never need to be', async () => {
    const { server, factChecker } = await runListedBot();
    await server.writeMessage({ content: question, inDirectMessage: true }).replied();
    await server.useCommand({ name: 'ask', options: { question }, inDirectMessage: true }).replied();
    expect(factChecker.asked).toHaveLength(2);
  });
});
