import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/faces/discord/commands/index.js';
import { usualPermissions } from '../helpers/discord-server/index.js';
import { runBot } from './run-bot.js';

describe('/help', () => {
  it.each([
    [
      'en-US',
      'How I can help',
      'I search no web, open no links, read no images',
      'For those who look after this server',
    ],
    ['id', 'Yang bisa saya bantu', 'Saya tidak mencari di web', 'Untuk pengurus server'],
  ] as const)(
    'tells how to ask and what not to expect, and lists every command, in %s',
    async (locale, title, not, managers) => {
      const { server } = await runBot();
      const { embeds, flags } = await server.useCommand({ name: 'help', options: {}, locale }).message();
      const [{ title: heading, description = '' } = {}] = embeds;
      expect(heading).toBe(title);
      expect(description).toContain(not);
      const [forAll = '', forManagers = ''] = description.split(`**${managers}**`);
      for (const { kind, data } of commands.filter((one) => one.data.name !== 'help')) {
        const section = (data.default_member_permissions ?? null) === null ? forAll : forManagers;
        const name = data.name_localizations?.[locale] ?? '';
        expect(section).toContain(kind === 'slash' ? `**/${name}** – ` : `> ${name}**`);
      }
      expect((flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      expect(server.pings.entries).toEqual([]);
    },
  );

  it('speaks the language chosen, and names commands as the client does', async () => {
    const { server, preferences } = await runBot();
    await preferences.setPersonLanguage(server.world.personId, 'id');
    const { embeds } = await server.useCommand({ name: 'help', options: {} }).message();
    expect(embeds[0]?.description).toContain('**/ask** – Ajukan pertanyaan');
  });

  it.each(['en-US', 'id'])('fits into a text where embeds are off, in %s', async (locale) => {
    const { server } = await runBot({ permissions: usualPermissions & ~PermissionFlagsBits.EmbedLinks });
    const { content, embeds } = await server.useCommand({ name: 'help', options: {}, locale }).message();
    expect(embeds).toEqual([]);
    expect(content).toContain('**/');
    expect(content.length).toBeLessThanOrEqual(2000);
  });
});
