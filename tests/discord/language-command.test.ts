import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { runBot, type BotUnderTest } from './run-bot.js';

async function say({ server }: BotUnderTest, language: string | null, locale: string): Promise<string> {
  const options = language === null ? {} : { language };
  const { content, flags } = await server.useCommand({ name: 'language', options, locale }).message();
  expect((flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(server.pings.entries).toEqual([]);
  return content;
}

const languageOf = async ({ server, preferences }: BotUnderTest) =>
  (await preferences.person(server.world.personId)).language;

describe('/language', () => {
  it.each([
    ['id', 'en-US', 'Saya memakai bahasa Indonesia, sesuai pilihan.'],
    ['en', 'id', 'I speak English to you, as you chose.'],
  ])('%s is said in the language chosen, and kept', async (language, locale, text) => {
    const bot = await runBot();
    expect(await say(bot, language, locale)).toContain(text);
    expect(await languageOf(bot)).toBe(language);
    await bot.server.useCommand({ name: 'ask', options: { question: 'FDI' }, locale }).replied();
    expect(bot.factChecker.asked).toMatchObject([{ fallbackLanguage: language }]);
    await bot.server.writeMessage({ content: `<@${bot.server.world.botId}> FDI` }).replied();
    expect(bot.factChecker.asked).toHaveLength(2);
    expect(bot.factChecker.asked[1]).toMatchObject({ fallbackLanguage: language });
  });

  it.each([
    ['en-GB', 'I speak to you in the language of your Discord'],
    ['id', 'Saya mengikuti bahasa Discord'],
  ])('automatic goes back to that of the client, in %s', async (locale, text) => {
    const bot = await runBot();
    await bot.preferences.setPersonLanguage(bot.server.world.personId, locale === 'id' ? 'en' : 'id');
    expect(await say(bot, 'automatic', locale)).toContain(text);
    expect(await languageOf(bot)).toBeNull();
  });

  it.each([
    ['en-US', 'in the language of your Discord', 'Saya memakai bahasa Indonesia'],
    ['id', 'mengikuti bahasa Discord', 'Saya memakai bahasa Indonesia'],
  ])('alone tells what holds and changes nothing, in %s', async (locale, automatic, chosen) => {
    const bot = await runBot();
    expect(await say(bot, null, locale)).toContain(automatic);
    await bot.preferences.setPersonLanguage(bot.server.world.personId, 'id');
    expect(await say(bot, null, locale)).toContain(chosen);
    expect(await languageOf(bot)).toBe('id');
  });

  it.each(['fr', '', 'ID'])('takes no other ("%s")', async (language) => {
    const bot = await runBot();
    expect(await say(bot, language, 'en-US')).toContain('I could not read that command');
    expect(await languageOf(bot)).toBeNull();
  });

  it.each([{ inDirectMessage: true }, { inPrivateChannel: true }, { inForeignGuild: true }])(
    'works wherever a person brings the bot: %o',
    async (origin) => {
      const bot = await runBot();
      await bot.server.useCommand({ name: 'language', options: { language: 'id' }, ...origin }).replied();
      expect(await languageOf(bot)).toBe('id');
    },
  );
});
