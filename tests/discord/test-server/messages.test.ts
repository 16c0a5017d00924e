import {
  ChannelType,
  Events,
  GatewayIntentBits,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { attachment, usualPermissions } from '../../helpers/discord-server/index.js';
import { once, runClient } from './run-client.js';

const withContent = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent];

describe('the content of a message', () => {
  it.each<[string, (botId: string) => string, object, string]>([
    ['to nobody is withheld', () => 'secret', {}, ''],
    ['that mentions the bot is shown', (botId) => `<@${botId}> secret`, {}, 'secret'],
    ['in direct messages is shown', () => 'secret', { inDirectMessage: true }, 'secret'],
    ['that mentions a role of the bot is withheld', (botId) => `<@&${botId}> secret`, {}, ''],
  ])('%s, over the gateway and over REST', async (_name, contentOf, place, shown) => {
    const { server, client } = await runClient();
    const received = once(client, Events.MessageCreate);
    const rich = { embeds: [{ title: 'secret' }], attachments: [attachment()] };
    server.writeMessage({ content: contentOf(server.world.botId), ...rich, ...place });
    const [message] = await received;
    const fetched = await message.fetch(true);
    for (const { content, embeds, attachments } of [message, fetched]) {
      expect(content).toContain(shown);
      expect(content === '').toBe(shown === '');
      expect([embeds.length, attachments.size]).toEqual(shown === '' ? [0, 0] : [1, 1]);
    }
  });

  it('is shown to a bot that asked for all content and was granted it', async () => {
    const { server, client } = await runClient({ hasMessageContent: true, intents: withContent });
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: 'open' });
    const [message] = await received;
    expect(message.content).toBe('open');
    expect((await message.fetch(true)).content).toBe('open');
  });

  it('is withheld over the gateway from a bot that did not ask for it', async () => {
    const { server, client } = await runClient({ hasMessageContent: true });
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: 'open' });
    expect((await received)[0].content).toBe('');
  });

  it('of a forward is withheld like that of any other', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: '', forwards: [{ content: 'hoax' }], inDirectMessage: true });
    const [direct] = await received;
    expect(direct.reference?.type).toBe(MessageReferenceType.Forward);
    expect(direct.messageSnapshots.first()?.content).toBe('hoax');
    const next = once(client, Events.MessageCreate);
    server.writeMessage({ content: '', forwards: [{ content: 'hoax' }] });
    expect((await next)[0].messageSnapshots.first()?.content).toBe('');
  });
});

describe('a message that is replied to', () => {
  it.each([
    [false, ''],
    [true, 'claim'],
  ])('with showsReferencedContent %s is shown as "%s"', async (showsReferencedContent, shown) => {
    const { server, client } = await runClient({ showsReferencedContent });
    const seen = once(client, Events.MessageCreate);
    const claim = server.writeMessage({ content: 'claim', authorId: '123456789012345678' });
    await seen;
    const next = once(client, Events.MessageCreate);
    server.writeMessage({ content: `<@${server.world.botId}> benarkah ini?`, replyTo: claim.messageId });
    const [reply] = await next;
    expect(reply.type).toBe(MessageType.Reply);
    expect(reply.mentions.repliedUser?.id).toBe('123456789012345678');
    // The client keeps the message that it was sent along with the reply.
    expect(reply.channel.messages.cache.get(claim.messageId)?.content).toBe(shown);
    expect((await reply.fetchReference()).content).toBe(shown);
  });

  it('is there no more where it was deleted', async () => {
    const { server, client } = await runClient();
    const claim = server.writeMessage({ content: `<@${server.world.botId}> claim` });
    const deleted = once(client, Events.MessageDelete);
    server.deleteMessage(claim.messageId);
    expect((await deleted)[0].id).toBe(claim.messageId);
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: `<@${server.world.botId}> this?`, replyTo: claim.messageId, pingsAuthor: false });
    await expect((await received)[0].fetchReference()).rejects.toMatchObject({ code: 10008 });
  });

  it('counts as answered by what refers to it', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.MessageCreate);
    const sent = server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    const [message] = await received;
    await message.channel.send('not a reply');
    const own = once(client, Events.MessageCreate);
    const reply = await message.reply({ content: 'a reply', allowedMentions: { parse: [], repliedUser: false } });
    expect((await own)[0].id).toBe(reply.id);
    expect((await sent.replied()).body).toMatchObject({ content: 'a reply' });
    expect(server.message(reply.id)?.referenced_message?.id).toBe(sent.messageId);
  });

  it('refuses replies once it is deleted, unless the reply may stand alone', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.MessageCreate);
    const sent = server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    const [message] = await received;
    server.deleteMessage(sent.messageId, { silently: true });
    await expect(message.reply('x')).rejects.toMatchObject({
      code: 50035,
      message: 'Invalid Form Body\nmessage_reference[REPLIES_UNKNOWN_MESSAGE]: Unknown message',
    });
    expect((await message.reply({ content: 'x', failIfNotExists: false })).reference).toBeNull();
    const pin = server.storeMessage({ content: '', type: MessageType.ChannelPinnedMessage });
    const reference = { messageReference: pin };
    await expect(message.channel.send({ content: 'x', reply: reference })).rejects.toMatchObject({
      message: expect.stringContaining('REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE') as string,
    });
  });
});

describe('a message of the bot', () => {
  it('is sent once for one nonce', async () => {
    const { server, client } = await runClient();
    const channel = await client.channels.fetch(server.world.channelId);
    if (channel?.isSendable() !== true) throw new Error('a channel to write in was expected');
    const sendOnce = { nonce: '1', enforceNonce: true };
    const first = await channel.send({ content: 'a', ...sendOnce });
    const second = await channel.send({ content: 'b', ...sendOnce });
    const third = await channel.send({ content: 'c', nonce: '2', enforceNonce: true });
    expect([second.id === first.id, third.id === first.id]).toEqual([true, false]);
    expect(server.channelMessages()).toHaveLength(2);
  });

  it('is edited and deleted, and no other may be edited', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    const [message] = await received;
    const reply = await message.reply('a');
    await reply.edit({ embeds: [{ title: 'b' }] });
    expect(server.message(reply.id)).toMatchObject({ content: 'a', embeds: [{ title: 'b', type: 'rich' }] });
    await reply.delete();
    expect(server.message(reply.id)).toBeUndefined();
    await expect(
      client.rest.patch(`/channels/${message.channelId}/messages/${message.id}`, { body: { content: 'x' } }),
    ).rejects.toMatchObject({ code: 50005 });
  });

  it('that could ping is told of, and no other', async () => {
    const { server, client } = await runClient();
    const channel = await client.channels.fetch(server.world.channelId);
    if (channel?.isSendable() !== true) throw new Error('a channel to write in was expected');
    const quiet = { parse: [], repliedUser: false };
    await channel.send({ content: 'quiet', allowedMentions: quiet });
    expect(server.pings.entries).toEqual([]);
    const message = await channel.send({ content: 'by default' });
    await channel.send({ content: 'named', allowedMentions: { parse: ['users'] } });
    await channel.send({ content: 'to one', allowedMentions: { users: ['123456789012345678'] } });
    await message.edit({ content: 'edited' });
    await message.reply({ content: 'reply', allowedMentions: { parse: [], repliedUser: true } });
    await channel.sendTyping();
    expect(server.pings.entries.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'PATCH', 'POST']);
    expect(server.pings.entries[0]?.allowedMentions).toBeUndefined();
  });
});

describe('a reaction', () => {
  it('is taken down, and needs a message and permissions', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.MessageCreate);
    const { messageId } = server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    const [message] = await received;
    await message.react('👀');
    expect(server.reactions.entries).toEqual([{ channelId: server.world.channelId, messageId, emoji: '👀' }]);
    await expect(message.react('eyes')).rejects.toMatchObject({ code: 10014 });
    server.setPermissions(server.world.channelId, { deny: PermissionFlagsBits.AddReactions });
    await expect(message.react('👀')).rejects.toMatchObject({ code: 50013 });
    server.deleteMessage(messageId, { silently: true });
    await expect(message.react('👀')).rejects.toMatchObject({ code: 10008 });
    expect(server.reactions.entries).toHaveLength(1);
  });
});

describe('the permissions of a channel', () => {
  it.each<[string, bigint, object, number]>([
    ['seeing', PermissionFlagsBits.ViewChannel, { content: 'x' }, 50001],
    ['writing', PermissionFlagsBits.SendMessages, { content: 'x' }, 50013],
    ['embeds', PermissionFlagsBits.EmbedLinks, { embeds: [{ title: 'x' }] }, 50013],
    ['history', PermissionFlagsBits.ReadMessageHistory, { content: 'x', isReply: true }, 160_002],
  ])('without %s refuse a message', async (_name, deny, { isReply, ...body }: { isReply?: boolean }, code) => {
    const { server, client } = await runClient();
    const { channelId } = server.world;
    const messageId = server.storeMessage({ content: 'x' });
    const reference = isReply === true ? { message_reference: { message_id: messageId } } : {};
    const send = () => client.rest.post(`/channels/${channelId}/messages`, { body: { ...body, ...reference } });
    await send();
    const changed = once(client, Events.ChannelUpdate);
    server.setPermissions(channelId, { deny });
    const [, channel] = await changed;
    if (channel.isDMBased()) throw new Error('a channel of a guild was expected');
    expect(channel.permissionsFor(client.user)?.has(deny)).toBe(false);
    await expect(send()).rejects.toMatchObject({ code });
    server.setPermissions(channelId, { allow: deny });
    await send();
  });

  it('hide what is written there', async () => {
    const { server, client } = await runClient();
    const hidden = server.addChannel({});
    server.setPermissions(hidden, { deny: PermissionFlagsBits.ViewChannel });
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: `<@${server.world.botId}> hidden`, channelId: hidden });
    server.writeMessage({ content: `<@${server.world.botId}> seen` });
    expect((await received)[0].content).toContain('seen');
  });

  it('may be granted by a role of the bot', async () => {
    const { server, client } = await runClient();
    const roles = [{ roleId: '200000000000000001', name: 'Sitasi', permissions: usualPermissions }];
    const guildId = server.addGuild({ permissions: 0n, roles, botRoleIds: ['200000000000000001'] });
    const channelId = server.addChannel({ guildId });
    await client.rest.post(`/channels/${channelId}/messages`, { body: { content: 'x' } });
    const plain = server.addChannel({ guildId: server.addGuild({ permissions: 0n }) });
    await expect(client.rest.get(`/channels/${plain}`)).rejects.toMatchObject({ code: 50001 });
  });

  it('do not matter in direct messages', async () => {
    const { server, client } = await runClient({ permissions: 0n });
    const { directChannelId, personId } = server.world;
    const user = await client.users.fetch(personId);
    const message = await user.send('hello');
    expect(message.channelId).toBe(directChannelId);
    expect(message.channel.type).toBe(ChannelType.DM);
  });
});
