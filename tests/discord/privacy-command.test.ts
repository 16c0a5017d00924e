import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { guildRetentionDays } from '../../src/faces/discord/settings.js';
import { runBot, type BotUnderTest } from './run-bot.js';

const somebody = '111111111111111111';

async function keepSomething({ preferences, server }: BotUnderTest): Promise<void> {
  for (const personId of [server.world.personId, somebody]) {
    await preferences.setPersonLanguage(personId, 'id');
    await preferences.vote({ personId, replyKey: 'a', isUseful: true });
    await preferences.vote({ personId, replyKey: 'b', isUseful: false });
  }
  await preferences.setPersonLanguage(server.world.personId, 'en');
}

function use({ server }: BotUnderTest, subcommand: string, locale = 'en-US') {
  return server.useCommand({ name: 'privacy', subcommand, options: {}, locale });
}

describe('/privacy show', () => {
  it.each([
    [
      'en-US',
      'About you: nothing.',
      'a hash made with a secret key',
      'Otherwise never: what you or others write.',
      '/privacy forget-me',
    ],
    [
      'id',
      'Tentang penanya: tidak ada.',
      'hash yang dibuat dengan kunci rahasia',
      'Selain itu tidak pernah: tulisan siapa pun.',
      '/privasi lupakan-saya',
    ],
  ])('tells what is kept and what never is, in %s', async (locale, ...texts) => {
    const bot = await runBot();
    const { embeds, flags } = await use(bot, 'show', locale).message();
    expect((flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    for (const text of [...texts, String(guildRetentionDays)]) expect(embeds[0]?.description).toContain(text);
    expect(bot.server.pings.entries).toEqual([]);
  });

  it('names what is kept about the person', async () => {
    const bot = await runBot();
    await keepSomething(bot);
    const { embeds } = await use(bot, 'show').message();
    expect(embeds[0]?.description).toContain('the language that you chose (English) and 2 votes on replies');
  });

  it('speaks the language chosen, and names the command as the client does', async () => {
    const bot = await runBot();
    await bot.preferences.setPersonLanguage(bot.server.world.personId, 'id');
    const { embeds } = await use(bot, 'show', 'en-US').message();
    expect(embeds[0]?.description).toContain('bahasa pilihan (Bahasa Indonesia)');
    expect(embeds[0]?.description).toContain('/privacy forget-me');
  });
});

describe('/privacy forget-me', () => {
  it.each([
    ['en-US', 'I keep nothing about you.'],
    ['id', 'Tidak ada data tentang penanya yang saya simpan.'],
  ])('has nothing to ask where nothing is kept, in %s', async (locale, text) => {
    const bot = await runBot();
    const { content, components } = await use(bot, 'forget-me', locale).message();
    expect(content).toBe(text);
    expect(components).toEqual([]);
  });

  it.each([
    ['en-US', 'Shall I erase it?', 'Erase it', 'I keep nothing about you now.'],
    ['id', 'Hapus sekarang?', 'Hapus', 'Sekarang tidak ada lagi data yang saya simpan.'],
  ])('erases everything of the person once that is confirmed, in %s', async (locale, ask, label, done) => {
    const bot = await runBot();
    const { server, preferences } = bot;
    await keepSomething(bot);
    if (locale === 'id') await preferences.setPersonLanguage(server.world.personId, 'id');
    const asked = await use(bot, 'forget-me', locale).message();
    expect(asked.content).toContain(ask);
    expect(asked.components).toMatchObject([{ components: [{ label, style: 4 }] }]);
    expect((asked.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect((await preferences.person(server.world.personId)).votes).toBe(2);

    const pressed = server.pressButton({ messageId: asked.id, customId: 's1:forget-me', locale });
    const after = await pressed.message();
    expect(after.id).toBe(asked.id);
    expect(after.content).toContain(done);
    expect(after.components).toEqual([]);
    expect(await preferences.person(server.world.personId)).toEqual({ language: null, votes: 0 });
    expect(await preferences.person(somebody)).toEqual({ language: 'id', votes: 2 });
    expect(server.pings.entries).toEqual([]);
  });

  it('erases nobody else, even by a forged press', async () => {
    const bot = await runBot();
    const { server, preferences } = bot;
    await keepSomething(bot);
    const { id: messageId } = await use(bot, 'forget-me').message();
    const customId = `s1:forget-me:${somebody}`;
    const { content } = await server.pressButton({ messageId, customId, isForged: true }).message();
    expect(content).toContain('Erased');
    expect(await preferences.person(somebody)).toEqual({ language: 'id', votes: 2 });
  });

  it('pressed again says that there is nothing left', async () => {
    const bot = await runBot();
    await keepSomething(bot);
    const { id: messageId } = await use(bot, 'forget-me').message();
    const press = () => bot.server.pressButton({ messageId, customId: 's1:forget-me', isForged: true }).message();
    expect((await press()).content).toContain('Erased');
    expect((await press()).content).toBe('I keep nothing about you.');
  });
});

it.each([undefined, 'everything'])(
  'a payload with the subcommand %s is answered, and erases nothing',
  async (subcommand) => {
    const bot = await runBot();
    await keepSomething(bot);
    const call = { name: 'privacy', options: {}, ...(subcommand === undefined ? {} : { subcommand }) };
    const { content, flags } = await bot.server.useCommand(call).message();
    expect(content).toContain('I could not read that command');
    expect((flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect((await bot.preferences.person(bot.server.world.personId)).votes).toBe(2);
  },
);
