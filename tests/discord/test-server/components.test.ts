import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Interaction,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { once, runClient } from './run-client.js';

const button = (customId: string, isDisabled = false) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder()
      .setCustomId(customId)
      .setLabel('Context')
      .setStyle(ButtonStyle.Secondary)
      .setDisabled(isDisabled),
  );

function repliable(interaction: Interaction) {
  if (!interaction.isRepliable()) throw new Error('another interaction was expected');
  return interaction;
}

function component(interaction: Interaction) {
  if (!interaction.isMessageComponent()) throw new Error('another interaction was expected');
  return interaction;
}

describe('a button', () => {
  it('on an ephemeral reply carries that reply, and changes it', async () => {
    const { server, client } = await runClient();
    const received = once(client, Events.InteractionCreate);
    const asked = server.useCommand({ name: 'ask', options: {} });
    await repliable((await received)[0]).reply({
      embeds: [{ title: 'Answer' }],
      components: [button('s1:context')],
      flags: MessageFlags.Ephemeral,
    });
    const { id: messageId } = await asked.message();
    const next = once(client, Events.InteractionCreate);
    const pressed = server.pressButton({ messageId, customId: 's1:context', locale: 'id' });
    const press = component((await next)[0]);
    expect(press.customId).toBe('s1:context');
    expect(press.message.embeds[0]?.title).toBe('Answer');
    expect(press.message.flags.has(MessageFlags.Ephemeral)).toBe(true);
    await press.update({ content: 'changed' });
    expect(await pressed.message()).toMatchObject({ id: messageId, content: 'changed', embeds: [{ title: 'Answer' }] });
    expect(() => server.pressButton({ messageId, customId: 's1:context', userId: '123456789012345678' })).toThrow(
      'only the person',
    );
  });

  it('is deferred, as an update or as a new reply', async () => {
    const { server, client } = await runClient();
    const messageId = server.storeMessage({
      content: 'old',
      authorId: server.world.botId,
      components: [button('s0:old').toJSON()],
    });
    const first = once(client, Events.InteractionCreate);
    const updated = server.pressButton({ messageId, customId: 's0:old' });
    const update = component((await first)[0]);
    await update.deferUpdate();
    await update.editReply('new');
    await update.followUp({ content: 'beside', flags: MessageFlags.Ephemeral });
    expect(await updated.message()).toMatchObject({ id: messageId, content: 'new' });
    expect(updated.followups()).toHaveLength(1);

    const second = once(client, Events.InteractionCreate);
    const replied = server.pressButton({ messageId, customId: 's0:old' });
    const reply = component((await second)[0]);
    await reply.deferReply();
    await reply.editReply('answer');
    expect(await replied.message()).toMatchObject({ content: 'answer' });
    expect((await replied.message()).id).not.toBe(messageId);
  });

  it('cannot be pressed where there is none, unless that is forged', async () => {
    const { server, client } = await runClient();
    const components = [button('s1:a', true).toJSON()];
    const messageId = server.storeMessage({ content: 'x', authorId: server.world.botId, components });
    expect(() => server.pressButton({ messageId, customId: 's1:b' })).toThrow('no component s1:b, only: s1:a');
    expect(() => server.pressButton({ messageId, customId: 's1:a' })).toThrow('disabled');
    expect(() => server.pressButton({ messageId: '1', customId: 's1:a' })).toThrow('does not exist');
    const received = once(client, Events.InteractionCreate);
    server.pressButton({ messageId, customId: 'forged', isForged: true });
    expect(component((await received)[0]).customId).toBe('forged');
  });
});

describe('menus and modals', () => {
  it('a menu tells what was chosen and opens a modal, which updates the message', async () => {
    const { server, client } = await runClient();
    const menu = new StringSelectMenuBuilder().setCustomId('m').addOptions({ label: 'A', value: 'a' });
    const messageId = server.storeMessage({
      content: 'choose',
      authorId: server.world.botId,
      components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu).toJSON()],
    });
    const chosen = once(client, Events.InteractionCreate);
    const selected = server.selectOptions({ messageId, customId: 'm', values: ['a'] });
    const [choice] = await chosen;
    if (!choice.isStringSelectMenu()) throw new Error('another interaction was expected');
    expect(choice.values).toEqual(['a']);
    const input = new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short);
    const label = new LabelBuilder().setLabel('Why?').setTextInputComponent(input);
    await choice.showModal(new ModalBuilder().setCustomId('modal').setTitle('Title').addLabelComponents(label));
    expect((await selected.acknowledged()).status).toBe(204);

    const filled = once(client, Events.InteractionCreate);
    const submitted = server.submitModal({ customId: 'modal', fields: { why: 'because' }, messageId });
    const [submission] = await filled;
    if (!submission.isModalSubmit() || !submission.isFromMessage()) {
      throw new Error('another interaction was expected');
    }
    expect(submission.fields.getTextInputValue('why')).toBe('because');
    await submission.update('thanks');
    expect(await submitted.message()).toMatchObject({ id: messageId, content: 'thanks' });
  });
});
