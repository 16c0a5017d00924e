import { ActivityType, Events, GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startDiscordServer } from '../../helpers/discord-server/index.js';
import { connect, once, runClient } from './run-client.js';

/** What happens to a connection that sends these frames, until it ends. */
async function talk(address: string, frames: readonly unknown[]): Promise<{ closeCode: number; ops: number[] }> {
  const socket = new WebSocket(address);
  const ops: number[] = [];
  socket.on('message', (data: Buffer) => {
    ops.push((JSON.parse(data.toString('utf8')) as { op: number }).op);
  });
  socket.on('open', () => {
    for (const frame of frames) socket.send(JSON.stringify(frame));
  });
  const closeCode = await new Promise<number>((resolve) => {
    socket.once('close', (code) => {
      resolve(code);
    });
  });
  return { closeCode, ops };
}

describe('a login', () => {
  it('is told of in order, and says what the client shows of itself', async () => {
    const { server, client } = await runClient();
    expect(client.user.id).toBe(server.world.botId);
    expect(server.gateway.journal.entries).toEqual(['identified']);
    expect(server.gateway.connected()).toBe(1);
    client.user.setPresence({ activities: [{ name: '2 articles', type: ActivityType.Watching }] });
    const shown = await server.gateway.presences.find(({ activities }) => activities.length > 0);
    expect(shown).toMatchObject({ status: 'online', activities: [{ name: '2 articles', type: 3 }] });
    await client.destroy();
    await server.gateway.journal.find((event) => event === 'closed');
    expect(server.gateway.connected()).toBe(0);
  });

  it.each<[string, object, number]>([
    ['a wrong token', { token: 'wrong', intents: 1 }, GatewayCloseCodes.AuthenticationFailed],
    ['message content', { intents: GatewayIntentBits.MessageContent }, GatewayCloseCodes.DisallowedIntents],
    ['members', { intents: GatewayIntentBits.GuildMembers }, GatewayCloseCodes.DisallowedIntents],
    ['no intents at all', {}, GatewayCloseCodes.DecodeError],
  ])('with %s is refused', async (_name, given, closeCode) => {
    const server = await startDiscordServer();
    const address = server.apiUrl.replace('http', 'ws').replace('/api', '/gateway?v=10&encoding=json');
    const identify = { op: 2, d: { token: server.token, properties: {}, ...given } };
    expect(await talk(address, [identify])).toEqual({ closeCode, ops: [10] });
    expect((await talk(address.replace('v=10', 'v=9'), [])).closeCode).toBe(GatewayCloseCodes.InvalidAPIVersion);
    await server.close();
  });

  it('is refused as often as it was told', async () => {
    const server = await startDiscordServer();
    server.gateway.refuseIdentify(GatewayCloseCodes.DisallowedIntents);
    await expect(connect(server)).rejects.toThrow('intents');
    await connect(server);
    await server.close();
  });

  it('of a second client with the same token gets every event too', async () => {
    const { server, client } = await runClient();
    const other = await connect(server);
    expect(server.gateway.connected()).toBe(2);
    const received = Promise.all([once(client, Events.MessageCreate), once(other, Events.MessageCreate)]);
    server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    const [[first], [second]] = await received;
    expect(first.id).toBe(second.id);
    await first.reply({ content: 'a', nonce: first.id, enforceNonce: true });
    await second.reply({ content: 'b', nonce: second.id, enforceNonce: true });
    expect(server.channelMessages()).toHaveLength(1);
  });
});

describe('a connection', () => {
  it.each<[string, (server: Awaited<ReturnType<typeof runClient>>['server']) => void]>([
    [
      'is cut',
      ({ gateway }) => {
        gateway.dropSockets();
      },
    ],
    [
      'is closed',
      ({ gateway }) => {
        gateway.closeSockets(GatewayCloseCodes.UnknownError);
      },
    ],
    [
      'is asked to begin anew',
      ({ gateway }) => {
        gateway.requestReconnect();
      },
    ],
    [
      'has an invalid session that can be resumed',
      ({ gateway }) => {
        gateway.invalidateSessions(true);
      },
    ],
  ])('that %s is resumed, with what came meanwhile', async (_name, disturb) => {
    const { server, client } = await runClient();
    const heard: string[] = [];
    client.on(Events.InteractionCreate, ({ id: interactionId }) => {
      heard.push(interactionId);
    });
    const before = once(client, Events.InteractionCreate);
    const first = server.useCommand({ name: 'ask', options: {} });
    await before;
    disturb(server);
    const second = server.useCommand({ name: 'ask', options: {} });
    await once(client, Events.ShardResume);
    expect(heard).toEqual([first.interactionId, second.interactionId]);
    expect(server.gateway.journal.entries.filter((event) => event === 'identified')).toHaveLength(1);
  });

  it.each<[string, (server: Awaited<ReturnType<typeof runClient>>['server']) => void]>([
    [
      'forgotten',
      ({ gateway }) => {
        gateway.forgetSessions();
        gateway.dropSockets();
      },
    ],
    [
      'made invalid',
      ({ gateway }) => {
        gateway.invalidateSessions(false);
      },
    ],
  ])('whose session was %s begins a new one', async (_name, disturb) => {
    const { server, client } = await runClient();
    disturb(server);
    await server.gateway.journal.find((event) => event === 'identified', 1);
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: `<@${server.world.botId}> after` });
    expect((await received)[0].content).toContain('after');
  });

  it('is kept alive by heartbeats', async () => {
    const { server } = await runClient({ heartbeatIntervalMs: 20 });
    await server.gateway.journal.find((event) => event === 'heartbeat');
    expect(server.gateway.connected()).toBe(1);
  });

  it('may tell of one thing twice', async () => {
    const { server, client } = await runClient();
    const heard: string[] = [];
    client.on(Events.InteractionCreate, ({ id: interactionId }) => {
      heard.push(interactionId);
    });
    const { interactionId } = server.useCommand({ name: 'ask', options: {} });
    server.repeatLast();
    const last = once(client, Events.MessageCreate);
    server.writeMessage({ content: `<@${server.world.botId}> sentinel` });
    await last;
    expect(heard).toEqual([interactionId, interactionId]);
  });

  it('tells only of what was asked for', async () => {
    const { server, client } = await runClient({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    });
    const received = once(client, Events.MessageCreate);
    server.writeMessage({ content: `<@${server.world.botId}> in the guild` });
    server.writeMessage({ content: 'direct', inDirectMessage: true });
    expect((await received)[0].content).toBe('direct');
  });
});
