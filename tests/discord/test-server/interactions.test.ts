import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Events,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  type Interaction,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { attachment } from '../../helpers/discord-server/index.js';
import { once, runClient } from './run-client.js';

function chatInput(interaction: Interaction) {
  if (!interaction.isChatInputCommand()) throw new Error('another interaction was expected');
  return interaction;
}

describe('a slash command', () => {
  it('is deferred and filled in, and followed by more', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.InteractionCreate);
    const sent = server.useCommand({
      name: 'ask',
      options: { question: 'FDI', private: true, count: 3 },
      locale: 'id',
    });
    const interaction = chatInput((await received)[0]);
    expect(interaction.options.getString('question')).toBe('FDI');
    expect(interaction.options.getBoolean('private')).toBe(true);
    expect(interaction.options.getInteger('count')).toBe(3);
    expect(interaction.locale).toBe('id');
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    expect((await interaction.fetchReply()).flags.has(MessageFlags.Loading)).toBe(true);
    await interaction.editReply({ content: 'first', embeds: [{ title: 'title' }] });
    expect(await sent.message()).toMatchObject({ content: 'first', embeds: [{ title: 'title' }], flags: 64 });
    const more = await interaction.followUp({ content: 'second' });
    await interaction.editReply({ message: more, content: 'changed' });
    expect(server.message(more.id)).toMatchObject({ content: 'changed', flags: 0 });
    expect(sent.followups()).toHaveLength(1);
    await interaction.deleteReply(more);
    expect(server.message(more.id)).toBeUndefined();
    await interaction.deleteReply();
    await expect(sent.message()).rejects.toThrow('deleted');
    expect((await sent.acknowledged()).status).toBe(204);
    expect((await sent.replied()).body).toMatchObject({ content: 'first' });
  });

  it('is answered at once, and says what it made where it is asked', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.InteractionCreate);
    const sent = server.useCommand({ name: 'ask', options: {} });
    const { resource, interaction } = await chatInput((await received)[0]).reply({
      content: 'yes',
      withResponse: true,
    });
    expect(resource?.message?.content).toBe('yes');
    expect(interaction.responseMessageLoading).toBe(false);
    expect((await sent.message()).id).toBe(resource?.message?.id);
    expect((await sent.acknowledged()).status).toBe(200);
    expect(await sent.replied()).toBe(await sent.acknowledged());
  });

  it('has subcommands, groups, and options of every kind, by what was registered', async () => {
    const { server, client } = await runClient();
    await client.application.commands.set([
      {
        name: 'corpus',
        description: 'The corpus',
        options: [
          {
            name: 'channels',
            description: 'Channels',
            type: ApplicationCommandOptionType.SubcommandGroup,
            options: [
              {
                name: 'allow',
                description: 'Allows',
                type: ApplicationCommandOptionType.Subcommand,
                options: [{ name: 'share', description: 'Share', type: ApplicationCommandOptionType.Number }],
              },
            ],
          },
        ],
      },
    ]);
    const forum = server.addChannel({ name: 'forum' });
    const received = once(client, Events.InteractionCreate);
    const { world } = server;
    server.useCommand({
      name: 'corpus',
      subcommandGroup: 'channels',
      subcommand: 'allow',
      options: {
        share: 2,
        where: { channel: forum },
        role: { role: world.guildId },
        who: { user: world.personId },
      },
    });
    const { options, commandId } = chatInput((await received)[0]);
    expect(commandId).toBe(client.application.commands.cache.first()?.id);
    expect(options.getSubcommandGroup()).toBe('channels');
    expect(options.getSubcommand()).toBe('allow');
    expect(options.getNumber('share')).toBe(2);
    expect(options.getChannel('where')?.name).toBe('forum');
    expect(options.getRole('role')?.id).toBe(world.guildId);
    expect(options.getUser('who')?.id).toBe(world.personId);
  });

  it('tells who uses it and where', async () => {
    const { server, client } = await runClient({ preferredLocale: 'id' });
    const origins = [
      {},
      { inDirectMessage: true },
      { inPrivateChannel: true, locale: 'en-GB' },
      { inForeignGuild: true, memberPermissions: PermissionFlagsBits.ManageGuild, userId: '123456789012345678' },
    ];
    const told: unknown[] = [];
    for (const origin of origins) {
      const received = once(client, Events.InteractionCreate);
      const sent = server.useCommand({ name: 'ask', options: {}, ...origin });
      const interaction = chatInput((await received)[0]);
      await interaction.reply('ok');
      expect((await sent.message()).content).toBe('ok');
      const { authorizingIntegrationOwners: owners } = interaction;
      told.push({
        context: interaction.context,
        installed: [owners.guildId ?? null, owners.userId ?? null],
        locale: interaction.locale,
        guildLocale: interaction.guildLocale,
        mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? null,
        mayWrite: interaction.memberPermissions?.has(PermissionFlagsBits.SendMessages) ?? null,
        isPerson: interaction.user.id === server.world.personId,
      });
    }
    const { guildId, personId } = server.world;
    expect(told).toEqual([
      {
        context: InteractionContextType.Guild,
        installed: [guildId, null],
        locale: 'en-US',
        guildLocale: 'id',
        mayManage: false,
        mayWrite: true,
        isPerson: true,
      },
      {
        context: InteractionContextType.BotDM,
        installed: ['0', null],
        locale: 'en-US',
        guildLocale: null,
        mayManage: null,
        mayWrite: null,
        isPerson: true,
      },
      {
        context: InteractionContextType.PrivateChannel,
        installed: [null, personId],
        locale: 'en-GB',
        guildLocale: null,
        mayManage: null,
        mayWrite: null,
        isPerson: true,
      },
      {
        context: InteractionContextType.Guild,
        installed: [null, '123456789012345678'],
        locale: 'en-US',
        guildLocale: 'id',
        mayManage: true,
        mayWrite: false,
        isPerson: false,
      },
    ]);
  });
});

describe('autocompletion', () => {
  it('tells what is typed and offers the choices', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.InteractionCreate);
    const typed = server.typeOption({
      name: 'source',
      subcommand: 'show',
      focused: { name: 'article', value: 'jepan' },
      options: { language: 'id' },
    });
    const [interaction] = await received;
    if (!interaction.isAutocomplete()) throw new Error('another interaction was expected');
    expect(interaction.options.getFocused(true)).toMatchObject({ name: 'article', value: 'jepan' });
    expect(interaction.options.getString('language')).toBe('id');
    const choices = [{ name: 'Jepang', value: 'jepang-umkm' }];
    await interaction.respond(choices);
    expect(await typed.choices()).toEqual(choices);
    expect((await typed.acknowledged()).status).toBe(204);
  });
});

describe('a command on a message', () => {
  it('carries the whole message, forwards and embeds too, whatever the bot may read', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.InteractionCreate);
    const { messageId } = server.writeMessage({
      content: 'Inflasi 3 persen',
      embeds: [{ title: 'Berita', description: 'Isi' }],
      attachments: [attachment()],
    });
    server.useMessageCommand({ name: 'Fact-check this message', target: messageId });
    const [first] = await received;
    if (!first.isMessageContextMenuCommand()) throw new Error('another interaction was expected');
    expect(first.commandType).toBe(ApplicationCommandType.Message);
    expect(first.targetMessage.content).toBe('Inflasi 3 persen');
    expect(first.targetMessage.embeds[0]?.description).toBe('Isi');
    expect(first.targetMessage.attachments.size).toBe(1);

    const next = once(client, Events.InteractionCreate);
    const sent = server.useMessageCommand({
      name: 'Fact-check this message',
      target: { content: '', forwards: [{ content: 'Kabar', embeds: [{ title: 'Judul' }] }] },
    });
    const [second] = await next;
    if (!second.isMessageContextMenuCommand()) throw new Error('another interaction was expected');
    const snapshot = second.targetMessage.messageSnapshots.first();
    expect(snapshot?.content).toBe('Kabar');
    expect(snapshot?.embeds[0]?.title).toBe('Judul');
    await second.reply({ content: 'ok', flags: MessageFlags.Ephemeral });
    expect((await sent.message()).flags).toBe(64);
  });
});
