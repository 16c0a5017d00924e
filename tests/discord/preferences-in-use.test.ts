import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { buttonLabelled, contentOf } from './read-reply.js';
import { runBot } from './run-bot.js';

describe('what server and person prefer', () => {
  it('decides how strictly is answered, and in which language where the text tells none', async () => {
    const { server, preferences, factChecker } = await runBot({ preferredLocale: 'en-US' });
    const { guildId, botId, personId } = server.world;
    const settings = await preferences.guild(guildId);
    await preferences.setGuild(guildId, { ...settings, strictness: 'strict', language: 'id' });
    await server.writeMessage({ content: `<@${botId}> FDI` }).replied();
    await preferences.setPersonLanguage(personId, 'en');
    await server.writeMessage({ content: `<@${botId}> FDI` }).replied();
    await server.useCommand({ name: 'ask', options: { question: 'FDI' }, locale: 'id' }).replied();
    await server.useCommand({ name: 'ask', options: { question: 'FDI' }, inDirectMessage: true }).replied();
    expect(factChecker.asked.map(({ fallbackLanguage, strictness }) => [fallbackLanguage, strictness])).toEqual([
      ['id', 'strict'],
      ['en', 'strict'],
      ['en', 'strict'],
      ['en', 'default'],
    ]);
  });

  it('decides whether a reply is private, unless the asker says', async () => {
    const { server, preferences } = await runBot();
    const settings = await preferences.guild(server.world.guildId);
    await preferences.setGuild(server.world.guildId, { ...settings, isPrivateByDefault: true });
    const flags = async (options: Readonly<Record<string, string | boolean>>) => {
      const { body } = await server
        .useCommand({ name: 'ask', options: { question: 'FDI', ...options } })
        .acknowledged();
      return (body as { readonly data: { readonly flags: number } }).data.flags;
    };
    expect(await flags({})).toBe(MessageFlags.Ephemeral);
    expect(await flags({ private: false })).toBe(0);
    expect(await flags({ private: true })).toBe(MessageFlags.Ephemeral);
  });

  it('is taken for the defaults, and private, where the store does not answer', async () => {
    const preferences = { ...createMemoryPreferences(), guild: () => new Promise<never>(() => undefined) };
    const { server, log, factChecker } = await runBot({ preferences });
    const sent = server.useCommand({ name: 'ask', options: { question: 'FDI' }, locale: 'id' });
    expect((await sent.acknowledged()).body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
    expect((await sent.replied()).status).toBe(200);
    expect(log.entries).toContainEqual({ kind: 'preferences-late' });
    expect(factChecker.asked).toMatchObject([{ fallbackLanguage: 'id', strictness: 'default' }]);
  });

  it.each([
    ['id', 'Ada gangguan di pihak saya.'],
    ['en-US', 'Something went wrong on my side.'],
  ])('is taken for the defaults where the store is broken; what needs it says so, in %s', async (locale, text) => {
    const broken = (): Promise<never> => Promise.reject(new Error('disk'));
    const preferences = {
      ...createMemoryPreferences(),
      guild: broken,
      person: broken,
      vote: broken,
      countCitations: broken,
    };
    const { server, log } = await runBot({ preferences });
    const reply = await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).message();
    const pressed = server.pressButton({ messageId: reply.id, customId: buttonLabelled(reply, 'Berguna'), locale });
    expect(contentOf(await pressed.message())).toContain(text);
    await log.find(({ kind }) => kind === 'failed');
    expect((await server.writeMessage({ content: `<@${server.world.botId}> FDI` }).replied()).status).toBe(200);
  });
});
