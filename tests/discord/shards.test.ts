import { describe, expect, it, test } from 'vitest';
import type { DiscordLogEvent } from '../../src/faces/discord/main.js';
import { shardOptions } from '../../src/faces/discord/settings.js';
import { defaultGuildSettings } from '../../src/preferences/preferences.js';
import type { DiscordServer } from '../helpers/discord-server/index.js';
import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { runBot, startBotOn } from './run-bot.js';

const shards = 4;
const guildsOfEach = 3;

/** Ids as Discord gives them, so that each shard has as many. */
const guildIds = Array.from({ length: shards * guildsOfEach }, (_, at) =>
  ((1_000_000_000n + BigInt(at)) << 22n).toString(),
);

function addGuilds(server: DiscordServer): void {
  for (const guildId of guildIds) server.addGuild({ guildId });
}

/** One mention in each guild and one direct message; how many replies each got. */
async function askEverywhere(server: DiscordServer): Promise<number[]> {
  const { botId } = server.world;
  const sent = [
    ...guildIds.map((guildId) =>
      server.writeMessage({ content: `<@${botId}> FDI`, channelId: server.addChannel({ guildId }) }),
    ),
    server.writeMessage({ content: 'FDI', inDirectMessage: true }),
  ];
  await Promise.all(sent.map((message) => message.replied()));
  const replies = server.channelMessages().map(({ body }) => {
    const { message_reference: reference } = body as { readonly message_reference?: { readonly message_id: string } };
    return reference?.message_id;
  });
  return sent.map(({ messageId }) => replies.filter((repliedTo) => repliedTo === messageId).length);
}

const once = Array.from({ length: guildIds.length + 1 }, () => 1);
const isReady = (event: DiscordLogEvent): boolean => event.kind === 'ready';

test('which shards a process has', () => {
  expect(shardOptions({})).toEqual({ shards: 'auto' });
  expect(shardOptions({ shards: null })).toEqual({ shards: 'auto' });
  expect(shardOptions({ shards: { from: 2, to: 3, count: 4 } })).toEqual({ shards: [2, 3], shardCount: 4 });
});

describe('as many shards as Discord recommends', () => {
  it('are those of one process, which answers in each server once', async () => {
    const { server, log } = await runBot({ shards, prepare: addGuilds });
    expect(await log.find(isReady)).toMatchObject({ shards, guilds: guildIds.length + 1 });
    expect(await askEverywhere(server)).toEqual(once);
  });

  it('come back each by itself when their connections are cut', async () => {
    const { server } = await runBot({ shards, prepare: addGuilds });
    server.gateway.dropSockets();
    await server.gateway.journal.find((event) => event === 'resumed');
    expect(await askEverywhere(server)).toEqual(once);
  });
});

describe('two processes with a part of the shards each', () => {
  const part = (from: number, to: number) => ({ settings: { shards: { from, to, count: shards } } });

  it('answer in each server once, and tell Discord their commands once', async () => {
    const { server, log } = await runBot({ shards, prepare: addGuilds, ...part(0, 1) });
    const second = await startBotOn(server, part(2, 3));
    expect((await log.find(isReady)) as object).toMatchObject({ shards: 2 });
    expect((await second.log.find(isReady)) as object).toMatchObject({ shards: 2 });
    expect(await askEverywhere(server)).toEqual(once);
    expect(second.log.entries.map(({ kind }) => kind)).not.toContain('commands-registered');
  });

  it('do not take the servers of the other for left', async () => {
    const preferences = createMemoryPreferences();
    const strict = { ...defaultGuildSettings, strictness: 'strict' } as const;
    for (const guildId of guildIds) await preferences.setGuild(guildId, strict);
    const gone = ((2_000_000_000n + 2n) << 22n).toString();
    await preferences.setGuild(gone, strict);
    const { server } = await runBot({ shards, prepare: addGuilds, preferences, ...part(0, 1) });
    await startBotOn(server, { preferences, ...part(2, 3) });
    await askEverywhere(server);
    const kept = await preferences.guildIds();
    expect(kept).toEqual(expect.arrayContaining([...guildIds]));
    expect(kept).not.toContain(gone);
  });
});
