import { ChannelType, Events, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { usualPermissions } from '../../helpers/discord-server/index.js';
import { once, runClient } from './run-client.js';

const send = (channelId: string) => `/channels/${channelId}/messages` as const;
const body = { content: 'x' };

describe('a thread', () => {
  it('is told of, and heard and answered in', async () => {
    const { server, client } = await runClient();
    const created = once(client, Events.ThreadCreate);
    const threadId = server.addChannel({ type: ChannelType.PublicThread, parentId: server.world.channelId });
    expect((await created)[0].parentId).toBe(server.world.channelId);
    const received = once(client, Events.MessageCreate);
    const sent = server.writeMessage({ content: `<@${server.world.botId}> FDI`, channelId: threadId });
    const [message] = await received;
    expect(message.channel.isThread()).toBe(true);
    await message.reply({ content: 'answer', allowedMentions: { parse: [] } });
    expect((await sent.replied()).status).toBe(200);
  });

  it('needs a permission of its own, which stands on its parent', async () => {
    const { server, client } = await runClient();
    const threadId = server.addChannel({ type: ChannelType.PublicThread, parentId: server.world.channelId });
    server.setPermissions(threadId, { deny: PermissionFlagsBits.SendMessagesInThreads });
    await expect(client.rest.post(send(threadId), { body })).rejects.toMatchObject({ code: 50013 });
    await client.rest.post(send(server.world.channelId), { body });
  });

  it('that is archived is opened by a message, unless it is locked', async () => {
    const { server, client } = await runClient();
    const thread = (isLocked: boolean) => ({
      type: ChannelType.PublicThread,
      parentId: server.world.channelId,
      thread: { isArchived: true, isLocked },
    });
    const archived = server.addChannel(thread(false));
    const updated = once(client, Events.ThreadUpdate);
    await client.rest.post(send(archived), { body });
    expect((await updated)[1].archived).toBe(false);

    const locked = server.addChannel(thread(true));
    await expect(client.rest.post(send(locked), { body })).rejects.toMatchObject({ code: 50083 });
    const received = once(client, Events.InteractionCreate);
    server.useCommand({ name: 'ask', options: {}, channelId: locked });
    const [interaction] = await received;
    if (!interaction.isChatInputCommand()) throw new Error('another interaction was expected');
    await expect(interaction.deferReply()).rejects.toMatchObject({ code: 50083 });

    const guildId = server.addGuild({ permissions: usualPermissions | PermissionFlagsBits.ManageThreads });
    const parentId = server.addChannel({ guildId });
    const opened = server.addChannel({ ...thread(true), parentId });
    await client.rest.post(send(opened), { body });
  });

  it('that is archived takes no reactions and no edits', async () => {
    const { server, client } = await runClient();
    const thread = { isArchived: true, isLocked: false };
    const channelId = server.addChannel({ type: ChannelType.PublicThread, parentId: server.world.channelId, thread });
    const messageId = server.storeMessage({ content: 'x', authorId: server.world.botId, channelId });
    await expect(client.rest.patch(`${send(channelId)}/${messageId}`, { body })).rejects.toMatchObject({ code: 50083 });
    await expect(
      client.rest.put(`${send(channelId)}/${messageId}/reactions/${encodeURIComponent('👀')}/@me`),
    ).rejects.toMatchObject({ code: 50083 });
  });

  it('in a forum is a post; in the forum itself nobody writes', async () => {
    const { server, client } = await runClient();
    const forum = server.addChannel({ type: ChannelType.GuildForum });
    const post = server.addChannel({ type: ChannelType.PublicThread, parentId: forum });
    await client.rest.post(send(post), { body });
    await expect(client.rest.post(send(forum), { body })).rejects.toMatchObject({ code: 50008 });
    expect(() => server.addChannel({ type: ChannelType.PublicThread })).toThrow('the channel it stands in');
  });
});

describe('a channel', () => {
  it('of voice has a chat', async () => {
    const { server, client } = await runClient();
    const channelId = server.addChannel({ type: ChannelType.GuildVoice });
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: `<@${server.world.botId}> FDI`, channelId });
    const [{ channel }] = await received;
    expect(channel.type).toBe(ChannelType.GuildVoice);
    await client.rest.post(send(channelId), { body });
  });

  it.each([true, false])('that was deleted is unknown, with its threads (told: %s)', async (isTold) => {
    const { server, client } = await runClient();
    const channelId = server.addChannel({});
    const threadId = server.addChannel({ type: ChannelType.PublicThread, parentId: channelId });
    await client.channels.fetch(threadId);
    const deleted = once(client, Events.ChannelDelete);
    server.deleteChannel(channelId, { silently: !isTold });
    if (isTold) expect((await deleted)[0].id).toBe(channelId);
    expect(client.channels.cache.has(channelId)).toBe(!isTold);
    for (const gone of [channelId, threadId]) {
      await expect(client.rest.post(send(gone), { body })).rejects.toMatchObject({ status: 404, code: 10003 });
    }
    expect(() => server.writeMessage({ content: 'x', channelId })).toThrow('does not exist');
  });

  it('can be looked at', async () => {
    const { server, client } = await runClient();
    const fetched = await client.channels.fetch(server.world.channelId, { force: true });
    expect(fetched?.type).toBe(ChannelType.GuildText);
    await expect(client.channels.fetch('1', { force: true })).rejects.toMatchObject({ code: 10003 });
  });
});

describe('a guild', () => {
  it('is joined, lost, found again, and left', async () => {
    const { server, client } = await runClient();
    const joined = once(client, Events.GuildCreate);
    const guildId = server.addGuild({ preferredLocale: 'id' });
    expect((await joined)[0]).toMatchObject({ id: guildId, preferredLocale: 'id' });
    const channelId = server.addChannel({ guildId });

    const lost = once(client, Events.GuildUnavailable);
    server.loseGuild(guildId);
    expect((await lost)[0].id).toBe(guildId);
    const found = once(client, Events.GuildAvailable);
    server.restoreGuild(guildId);
    expect((await found)[0].channels.cache.has(channelId)).toBe(true);

    const left = once(client, Events.GuildDelete);
    server.removeGuild(guildId);
    expect((await left)[0].id).toBe(guildId);
    await expect(client.rest.post(send(channelId), { body })).rejects.toMatchObject({ code: 50001 });
    await expect(client.rest.get(`/guilds/${guildId}`)).rejects.toMatchObject({ code: 10004 });
  });

  it('is left by the bot', async () => {
    const { server, client } = await runClient();
    const left = once(client, Events.GuildDelete);
    await client.guilds.cache.get(server.world.guildId)?.leave();
    expect((await left)[0].id).toBe(server.world.guildId);
  });

  it('that joined before the bot logged in is there from the start', async () => {
    const { client } = await runClient({
      prepare: (server) => {
        server.addGuild();
      },
    });
    expect(client.guilds.cache.size).toBe(2);
  });

  it('tells of members, roles and channels', async () => {
    const { server, client } = await runClient();
    const guild = await client.guilds.fetch({ guild: server.world.guildId, force: true });
    expect((await guild.members.fetchMe({ force: true })).id).toBe(server.world.botId);
    expect((await guild.members.fetch(server.world.personId)).id).toBe(server.world.personId);
    await expect(guild.members.fetch('123456789012345678')).rejects.toMatchObject({ code: 10007 });
    expect((await guild.roles.fetch()).size).toBe(1);
    expect((await guild.channels.fetch()).size).toBe(1);
    expect((await client.application.fetch()).id).toBe(server.world.applicationId);
  });
});
