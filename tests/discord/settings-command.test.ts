import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { maxChannels } from '../../src/preferences/guild-settings-schema.js';
import { defaultGuildSettings } from '../../src/preferences/preferences.js';
import { usualPermissions } from '../helpers/discord-server/index.js';
import { runBot, type BotUnderTest } from './run-bot.js';

const manager = { memberPermissions: usualPermissions | PermissionFlagsBits.ManageGuild };
const roleId = '111111111111111111';

type Call = Omit<Parameters<BotUnderTest['server']['useCommand']>[0], 'name'>;

/** Uses the command as one who manages the server and gives what it says, in one text. */
async function say({ server }: BotUnderTest, call: Call): Promise<string> {
  const sent = server.useCommand({ name: 'settings', ...manager, ...call });
  const { content, embeds, flags } = await sent.message();
  expect((flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(server.pings.entries).toEqual([]);
  return [content, ...embeds.map(({ title, description }) => `${title ?? ''}\n${description ?? ''}`)].join('\n').trim();
}

const settingsOf = ({ server, preferences }: BotUnderTest) => preferences.guild(server.world.guildId);

describe('/settings channels', () => {
  it.each([
    ['en-US', 'From now on I answer only in these channels', 'From now on I answer in all channels.'],
    ['id', 'Mulai sekarang saya hanya menjawab di saluran ini', 'Mulai sekarang saya menjawab di semua saluran.'],
  ])('adds, removes and clears, in %s', async (locale, only, all) => {
    const bot = await runBot();
    const { server } = bot;
    const [first, second] = [server.world.channelId, server.addChannel({ type: ChannelType.GuildForum })];
    const change = (subcommand: string, channel?: string) =>
      say(bot, {
        subcommandGroup: 'channels',
        subcommand,
        options: channel === undefined ? {} : { channel: { channel } },
        locale,
      });
    expect(await change('add', first)).toBe(`${only}${restOf(locale)}: <#${first}>`);
    expect(await change('add', first)).toContain(`: <#${first}>`);
    expect(await change('add', second)).toContain(`: <#${first}>, <#${second}>`);
    expect((await settingsOf(bot)).channelIds).toEqual([first, second]);
    expect(await change('remove', first)).toContain(`: <#${second}>`);
    expect(await change('remove', second)).toBe(all);
    await change('add', first);
    expect(await change('clear')).toBe(all);
    expect(await settingsOf(bot)).toEqual(defaultGuildSettings);
  });

  const restOf = (locale: string): string =>
    locale === 'id' ? ' beserta utas dan posnya' : ', their threads and posts';

  it.each([
    ['en-US', 'is not on the list'],
    ['id', 'tidak ada dalam daftar'],
  ])('says that a channel is not on the list, in %s', async (locale, text) => {
    const bot = await runBot();
    const channel = bot.server.world.channelId;
    const call = { subcommandGroup: 'channels', subcommand: 'remove', options: { channel: { channel } }, locale };
    expect(await say(bot, call)).toContain(text);
    expect(await settingsOf(bot)).toEqual(defaultGuildSettings);
  });

  it.each([
    ['en-US', `The list holds ${String(maxChannels)} channels at most.`],
    ['id', `Daftar memuat paling banyak ${String(maxChannels)} saluran.`],
  ])('takes no more than it can show, in %s', async (locale, text) => {
    const bot = await runBot();
    const channelIds = Array.from({ length: maxChannels }, (_, index) => String(10n ** 19n + BigInt(index)));
    await bot.preferences.setGuild(bot.server.world.guildId, { ...defaultGuildSettings, channelIds });
    const channel = bot.server.world.channelId;
    const call = { subcommandGroup: 'channels', subcommand: 'add', options: { channel: { channel } }, locale };
    expect(await say(bot, call)).toContain(text);
    expect((await settingsOf(bot)).channelIds).toEqual(channelIds);
    const shown = await say(bot, { subcommand: 'show', options: {}, locale });
    expect(shown).toContain(`<#${channelIds.at(-1) ?? ''}>`);
  });

  it.each([
    ['en-US', 'I lack a permission there'],
    ['id', 'Izin saya di sana belum cukup'],
  ])('warns of a channel where the bot may not speak, in %s', async (locale, text) => {
    const bot = await runBot();
    const channel = bot.server.addChannel({});
    bot.server.setPermissions(channel, { deny: PermissionFlagsBits.SendMessages }, { silently: false });
    const add = (channelId: string) =>
      say(bot, {
        subcommandGroup: 'channels',
        subcommand: 'add',
        options: { channel: { channel: channelId } },
        locale,
      });
    expect(await add(channel)).toContain(text);
    expect(await add(bot.server.world.channelId)).not.toContain(text);
    expect((await settingsOf(bot)).channelIds).toHaveLength(2);
  });
});

describe('/settings', () => {
  it.each([
    [
      'en-US',
      `<@&${roleId}> looks after the corpus`,
      'only those who may manage the server',
      'Everyone in this server',
    ],
    ['id', `<@&${roleId}> ikut mengurus korpus`, 'hanya yang boleh mengelola server', 'Semua orang di server ini'],
  ])('chooses a moderator role, or none, but not that of everyone, in %s', async (locale, chosen, none, everyone) => {
    const bot = await runBot();
    const choose = (role?: string) =>
      say(bot, { subcommand: 'moderator-role', options: role === undefined ? {} : { role: { role } }, locale });
    expect(await choose(roleId)).toContain(chosen);
    expect((await settingsOf(bot)).moderatorRoleId).toBe(roleId);
    expect(await choose(bot.server.world.guildId)).toContain(everyone);
    expect((await settingsOf(bot)).moderatorRoleId).toBe(roleId);
    expect(await choose()).toContain(none);
    expect(await settingsOf(bot)).toEqual(defaultGuildSettings);
  });

  it.each([
    ['en-US', 'id', 'I speak Indonesian here', 'the language of the server'],
    ['en-US', 'en', 'I speak English here', 'the language of the server'],
    ['id', 'id', 'saya berbahasa Indonesia di sini', 'bahasa server'],
    ['id', 'en', 'saya berbahasa Inggris di sini', 'bahasa server'],
  ])('chooses a language, in %s: %s', async (locale, language, chosen, automatic) => {
    const bot = await runBot();
    expect(await say(bot, { subcommand: 'language', options: { language }, locale })).toContain(chosen);
    expect((await settingsOf(bot)).language).toBe(language);
    expect(await say(bot, { subcommand: 'language', options: { language: 'automatic' }, locale })).toContain(automatic);
    expect((await settingsOf(bot)).language).toBeNull();
  });

  it.each([
    ['en-US', 'the asker alone sees the reply', 'all can see the reply'],
    ['id', 'hanya penanya yang melihat balasan', 'semua dapat melihat balasan'],
  ])('chooses who sees replies, in %s', async (locale, forOne, forAll) => {
    const bot = await runBot();
    const choose = (isPrivate: boolean) => say(bot, { subcommand: 'privacy', options: { private: isPrivate }, locale });
    expect(await choose(true)).toContain(forOne);
    const asked = await bot.server.useCommand({ name: 'ask', options: { question: 'FDI?' } }).message();
    expect((asked.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(await choose(false)).toContain(forAll);
    const askedAgain = await bot.server.useCommand({ name: 'ask', options: { question: 'FDI?' } }).message();
    expect((askedAgain.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
  });

  it.each([
    ['en-US', 'no language model words my replies here', 'a language model may word my replies here'],
    ['id', 'tidak ada model bahasa yang merumuskan', 'model bahasa boleh merumuskan'],
  ])('chooses whether a language model may word replies, in %s', async (locale, notAllowed, allowed) => {
    const bot = await runBot();
    expect(await say(bot, { subcommand: 'wording', options: { allowed: false }, locale })).toContain(notAllowed);
    await bot.server.useCommand({ name: 'ask', options: { question: 'FDI?' } }).replied();
    await bot.server.useCommand({ name: 'check', options: { claim: 'FDI fell.' } }).replied();
    expect(bot.factChecker.asked).toMatchObject([{ wording: false }]);
    expect(bot.factChecker.checked).toMatchObject([{ wording: false }]);
    expect(await say(bot, { subcommand: 'wording', options: { allowed: true }, locale })).toContain(allowed);
    expect(await settingsOf(bot)).toEqual(defaultGuildSettings);
  });

  it.each([
    ['en-US', 'answer only where I am surer', 'as sure as usual'],
    ['id', 'hanya menjawab bila lebih yakin', 'cukup seyakin biasanya'],
  ])('chooses how sure an answer must be, in %s', async (locale, strict, normal) => {
    const bot = await runBot();
    expect(await say(bot, { subcommand: 'strictness', options: { level: 'strict' }, locale })).toContain(strict);
    await bot.server.useCommand({ name: 'ask', options: { question: 'FDI?' } }).replied();
    expect(bot.factChecker.asked).toMatchObject([{ strictness: 'strict' }]);
    expect(await say(bot, { subcommand: 'strictness', options: { level: 'default' }, locale })).toContain(normal);
    expect(await settingsOf(bot)).toEqual(defaultGuildSettings);
  });

  it.each([
    [
      'en-US',
      [
        'Settings of this server',
        '**Channels:** all',
        '**Who looks after the corpus:** those who may manage the server',
        '**Language where text and person tell none:** that of the server',
        '**Replies:** for all to see',
        '**Strictness:** Normal',
        '**Language model:** may word replies, where I have one',
      ],
      [
        '<#222222222222222222>',
        `<@&${roleId}>`,
        'Indonesian',
        'for the asker alone',
        'Strict: fewer answers',
        'not used',
      ],
    ],
    [
      'id',
      [
        'Pengaturan server ini',
        '**Saluran:** semua',
        '**Pengurus korpus:** yang boleh mengelola server',
        '**Bahasa bila teks dan orangnya tidak menunjukkannya:** bahasa server',
        '**Balasan:** terlihat oleh semua',
        '**Ketelitian:** Biasa',
        '**Model bahasa:** boleh merumuskan balasan, bila ada',
      ],
      [
        '<#222222222222222222>',
        `<@&${roleId}>`,
        'Bahasa Indonesia',
        'hanya untuk penanya',
        'Ketat: jawaban lebih jarang',
        'tidak dipakai',
      ],
    ],
  ])('shows what is set, in %s', async (locale, defaults, changed) => {
    const bot = await runBot();
    const show = () => say(bot, { subcommand: 'show', options: {}, locale });
    expect((await show()).split('\n')).toEqual(defaults);
    await bot.preferences.setGuild(bot.server.world.guildId, {
      channelIds: ['222222222222222222'],
      moderatorRoleId: roleId,
      language: 'id',
      isPrivateByDefault: true,
      strictness: 'strict',
      wording: false,
    });
    const lines = (await show()).split('\n').slice(1);
    expect(lines).toEqual(changed.map((text) => expect.stringContaining(text) as string));
  });

  it.each([
    ['en-US', 'Only those who may manage this server'],
    ['id', 'Hanya yang boleh mengelola server ini'],
  ])('is refused to others, whatever Discord lets through, in %s', async (locale, text) => {
    const bot = await runBot();
    const { channelId: channel, guildId } = bot.server.world;
    await bot.preferences.setGuild(guildId, { ...defaultGuildSettings, moderatorRoleId: roleId });
    const before = await settingsOf(bot);
    const calls: Call[] = [
      { subcommand: 'show', options: {} },
      { subcommandGroup: 'channels', subcommand: 'add', options: { channel: { channel } } },
      { subcommand: 'privacy', options: { private: true } },
    ];
    for (const call of calls) {
      const others = { memberPermissions: usualPermissions, memberRoles: [roleId], locale };
      expect(await say(bot, { ...call, ...others })).toContain(text);
    }
    expect(await say(bot, { subcommand: 'show', options: {}, inDirectMessage: true, locale })).toContain(text);
    expect(await settingsOf(bot)).toEqual(before);
  });

  it.each<[string, Call]>([
    ['no subcommand', { options: {} }],
    ['an unknown subcommand', { subcommand: 'delete', options: {} }],
    ['a missing option', { subcommandGroup: 'channels', subcommand: 'add', options: {} }],
    ['a channel that is none', { subcommandGroup: 'channels', subcommand: 'add', options: { channel: 'general' } }],
    ['an unknown language', { subcommand: 'language', options: { language: 'fr' } }],
    ['a text for a switch', { subcommand: 'privacy', options: { private: 'yes' } }],
  ])('changes nothing for a payload with %s', async (_name, call) => {
    const bot = await runBot();
    expect(await say(bot, call)).toBe('I could not read that command. Open it again from the / menu.');
    expect(await settingsOf(bot)).toEqual(defaultGuildSettings);
  });

  it('is kept to those who manage a server by Discord too, and to servers', async () => {
    const { server } = await runBot();
    const registered = server.registeredCommands().find(({ name }) => name === 'settings');
    expect(registered).toMatchObject({
      default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
      contexts: [0],
      integration_types: [0],
      name_localizations: { id: 'pengaturan' },
    });
  });

  it('changes one setting and leaves the others, also where two change at once', async () => {
    const bot = await runBot();
    await Promise.all([
      say(bot, { subcommand: 'strictness', options: { level: 'strict' } }),
      say(bot, { subcommand: 'privacy', options: { private: true } }),
      say(bot, { subcommand: 'language', options: { language: 'en' } }),
    ]);
    expect(await settingsOf(bot)).toEqual({
      ...defaultGuildSettings,
      strictness: 'strict',
      isPrivateByDefault: true,
      language: 'en',
    });
  });
});
