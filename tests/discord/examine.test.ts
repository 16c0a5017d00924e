import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { examineDiscord } from '../../src/faces/discord/examine.js';
import { registerCommands } from '../../src/faces/discord/main.js';
import { describeFinding, discordDoctorMessagesFor } from '../../src/messages/discord-doctor.js';
import { startDiscordServer, usualPermissions, type DiscordServer } from '../helpers/discord-server/index.js';

const settingsFor = (server: DiscordServer) => ({
  token: server.token,
  applicationId: server.world.applicationId,
  apiUrl: server.apiUrl,
});

/** A server that knows the commands. */
async function startRegistered(options: Parameters<typeof startDiscordServer>[0] = {}): Promise<DiscordServer> {
  const server = await startDiscordServer(options);
  onTestFinished(() => server.close());
  await registerCommands(settingsFor(server));
  return server;
}

const allNeeded = usualPermissions | PermissionFlagsBits.AddReactions | PermissionFlagsBits.SendMessagesInThreads;

describe('examining Discord', () => {
  it('finds nothing where all is right, also in a thread', async () => {
    const server = await startRegistered({ permissions: allNeeded });
    const thread = server.addChannel({ type: ChannelType.PublicThread, parentId: server.world.channelId });
    expect(await examineDiscord(settingsFor(server), null)).toEqual([]);
    expect(await examineDiscord(settingsFor(server), server.world.channelId)).toEqual([]);
    expect(await examineDiscord(settingsFor(server), thread)).toEqual([]);
  });

  it('finds commands that are not registered', async () => {
    const server = await startDiscordServer();
    onTestFinished(() => server.close());
    expect(await examineDiscord(settingsFor(server), null)).toEqual([{ kind: 'commands-differ' }]);
  });

  it('finds a token that Discord does not take', async () => {
    const server = await startRegistered();
    expect(await examineDiscord({ ...settingsFor(server), token: 'wrong.token.x' }, null)).toEqual([
      { kind: 'token-refused' },
    ]);
  });

  it('finds an application id that is not that of the token', async () => {
    const server = await startRegistered();
    expect(await examineDiscord({ ...settingsFor(server), applicationId: '123456789012345678' }, null)).toEqual([
      { kind: 'other-application', applicationId: server.world.applicationId },
    ]);
  });

  it('finds that Discord cannot be reached', async () => {
    const settings = { token: 'a.b.c', applicationId: '123456789012345678', apiUrl: 'http://127.0.0.1:9/api' };
    expect(await examineDiscord(settings, null)).toEqual([{ kind: 'unreachable' }]);
  });

  it('finds permissions that are missing in a channel, and in the channel of a thread', async () => {
    const server = await startRegistered({ permissions: allNeeded });
    server.setPermissions(server.world.channelId, {
      deny: PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.SendMessages,
    });
    const thread = server.addChannel({ type: ChannelType.PublicThread, parentId: server.world.channelId });
    const missing = [{ kind: 'permissions-missing', permissions: ['Send Messages', 'Embed Links'] }];
    expect(await examineDiscord(settingsFor(server), server.world.channelId)).toEqual(missing);
    expect(await examineDiscord(settingsFor(server), thread)).toEqual(missing);
  });

  it('finds that a channel is not there, or not to be seen', async () => {
    const server = await startRegistered();
    expect(await examineDiscord(settingsFor(server), '123456789012345678')).toEqual([{ kind: 'channel-unseen' }]);
  });

  it.each([
    ['id', 'kurang di kanal itu: Embed Links', 'izin di kanal 1'],
    ['en', 'missing in that channel: Embed Links', 'permissions in channel 1'],
  ] as const)('is told in %s', (language, missing, fine) => {
    expect(describeFinding({ kind: 'permissions-missing', permissions: ['Embed Links'] }, language)).toBe(missing);
    expect(discordDoctorMessagesFor(language).fine({ channelId: '1' })).toContain(fine);
    for (const kind of ['unreachable', 'token-refused', 'commands-differ', 'channel-unseen'] as const) {
      expect(describeFinding({ kind }, language)).not.toBe('');
    }
    expect(describeFinding({ kind: 'other-application', applicationId: '42' }, language)).toContain('42');
  });
});
