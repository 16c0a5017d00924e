import { describe, expect, it } from 'vitest';
import { guildRetentionDays } from '../../src/faces/discord/settings.js';
import { defaultGuildSettings, type Preferences } from '../../src/preferences/preferences.js';
import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { runBot, type BotUnderTest } from './run-bot.js';

const dayMs = 24 * 60 * 60_000;
const elsewhere = '111111111111111111';
const strict = { ...defaultGuildSettings, strictness: 'strict' } as const;
const daysAgo = (days: number): Date => new Date(Date.now() - days * dayMs);

/** Done once all that happened before it is noted: events of one client are handled in order, and a question takes longer. */
async function settled({ server }: BotUnderTest): Promise<void> {
  await server.writeMessage({ content: 'sentinel', inDirectMessage: true }).replied();
}

const isKept = async (preferences: Preferences, guildId: string): Promise<boolean> =>
  (await preferences.guild(guildId)).strictness === 'strict';

describe('the settings of a server', () => {
  it('are noted to be left when the bot leaves it, and kept when it comes back', async () => {
    const started = await runBot();
    const { server, preferences } = started;
    const { guildId } = server.world;
    await preferences.setGuild(guildId, strict);
    server.removeGuild(guildId);
    await settled(started);
    expect(await preferences.guildIds()).toEqual([]);
    expect(await isKept(preferences, guildId)).toBe(true);
    server.addGuild({ guildId });
    await settled(started);
    expect(await preferences.guildIds()).toEqual([guildId]);
  });

  it('stay through an outage', async () => {
    const started = await runBot();
    const { server, preferences } = started;
    const { guildId } = server.world;
    await preferences.setGuild(guildId, strict);
    server.loseGuild(guildId);
    await settled(started);
    expect(await preferences.guildIds()).toEqual([guildId]);
    server.restoreGuild(guildId);
    await settled(started);
    expect(await preferences.guildIds()).toEqual([guildId]);
  });

  it('are noted to be left at the start where the bot left while it was not running', async () => {
    const preferences = createMemoryPreferences();
    await preferences.setGuild(elsewhere, strict);
    await settled(await runBot({ preferences }));
    expect(await preferences.guildIds()).toEqual([]);
    expect(await isKept(preferences, elsewhere)).toBe(true);
  });

  it.each([
    ['are gone at the start', guildRetentionDays + 1, false],
    ['are still there', guildRetentionDays - 1, true],
  ])('%s %d days after the bot left', async (_name, days, kept) => {
    const preferences = createMemoryPreferences();
    await preferences.setGuild(elsewhere, strict);
    await preferences.noteLeft(elsewhere, daysAgo(days));
    await settled(await runBot({ preferences }));
    expect(await isKept(preferences, elsewhere)).toBe(kept);
  });

  it('are not removed where the bot is in again, however long it was away', async () => {
    const preferences = createMemoryPreferences();
    const guildId = '222222222222222222';
    await preferences.setGuild(guildId, strict);
    await preferences.noteLeft(guildId, daysAgo(2 * guildRetentionDays));
    await settled(await runBot({ preferences, guildId }));
    expect(await isKept(preferences, guildId)).toBe(true);
  });
});

it('a store that fails is logged, and the bot goes on', async () => {
  const preferences: Preferences = {
    ...createMemoryPreferences(),
    guildIds: () => Promise.reject(new TypeError('broken')),
  };
  const started = await runBot({ preferences });
  expect(await started.log.find(({ kind }) => kind === 'failed')).toMatchObject({ errorName: 'TypeError' });
  await settled(started);
});
