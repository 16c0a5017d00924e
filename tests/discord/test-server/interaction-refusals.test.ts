import { Events, InteractionResponseType as Type, Routes, type REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { SentInteraction } from '../../helpers/discord-server/index.js';
import { once, runClient, runRest } from './run-client.js';

type Sent = Pick<SentInteraction, 'interactionId' | 'interactionToken'>;

function callback(rest: REST, sent: Sent, body: object): Promise<unknown> {
  return rest.post(Routes.interactionCallback(sent.interactionId, sent.interactionToken), { body, auth: false });
}

const deferred = { type: Type.DeferredChannelMessageWithSource };
const minutes = (count: number): number => count * 60_000;

async function startCommand() {
  const { server, rest } = await runRest();
  const sent = server.useCommand({ name: 'ask', options: {} });
  const original = Routes.webhookMessage(server.world.applicationId, sent.interactionToken);
  const webhook = Routes.webhook(server.world.applicationId, sent.interactionToken);
  return { server, rest, sent, original, webhook, acknowledge: (body: object) => callback(rest, sent, body) };
}

describe('an acknowledgement', () => {
  it('is taken once', async () => {
    const { acknowledge } = await startCommand();
    await acknowledge(deferred);
    await expect(acknowledge(deferred)).rejects.toMatchObject({ status: 400, code: 40060 });
  });

  it('is taken for three seconds', async () => {
    const { server, acknowledge, original, rest } = await startCommand();
    server.advanceClock(2900);
    await acknowledge(deferred);
    server.advanceClock(200);
    await rest.patch(original, { body: { content: 'x' }, auth: false });
  });

  it('is refused after three seconds, and so is everything else', async () => {
    const { server, acknowledge, original, rest } = await startCommand();
    server.advanceClock(3001);
    await expect(acknowledge(deferred)).rejects.toMatchObject({ status: 404, code: 10062 });
    await expect(rest.patch(original, { body: { content: 'x' }, auth: false })).rejects.toMatchObject({ code: 10015 });
  });

  it('of an interaction that never was is refused', async () => {
    const { rest, sent } = await startCommand();
    await expect(callback(rest, { ...sent, interactionToken: 'forged' }, deferred)).rejects.toMatchObject({
      code: 10062,
    });
    await expect(callback(rest, { ...sent, interactionId: '1' }, deferred)).rejects.toMatchObject({ code: 10062 });
  });

  it('with a bad message is refused, and leaves room for a better one', async () => {
    const { acknowledge } = await startCommand();
    const message = (content: string) => ({ type: Type.ChannelMessageWithSource, data: { content } });
    await expect(acknowledge(message('x'.repeat(2001)))).rejects.toMatchObject({
      code: 50035,
      message: 'Invalid Form Body\ndata.content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
    });
    await expect(acknowledge(message(' '))).rejects.toMatchObject({ code: 50006 });
    await acknowledge(message('x'));
  });

  it.each([Type.UpdateMessage, Type.DeferredMessageUpdate, Type.ApplicationCommandAutocompleteResult, 99])(
    'of a command cannot be of type %s',
    async (type) => {
      const { acknowledge } = await startCommand();
      await expect(acknowledge({ type, data: { content: 'x', choices: [] } })).rejects.toMatchObject({ code: 50035 });
    },
  );

  it.each<[string, object[], boolean]>([
    ['25 choices', Array.from({ length: 25 }, (_, i) => ({ name: 'x'.repeat(100), value: String(i) })), true],
    ['26 choices', Array.from({ length: 26 }, (_, i) => ({ name: 'x', value: String(i) })), false],
    ['a choice of 101 characters', [{ name: 'x'.repeat(101), value: 'x' }], false],
    ['a value of 101 characters', [{ name: 'x', value: 'x'.repeat(101) }], false],
    ['a blank choice', [{ name: ' ', value: 'x' }], false],
    ['an empty value', [{ name: 'x', value: '' }], false],
  ])('of an autocompletion with %s', async (_name, choices, isTaken) => {
    const { server, rest } = await runRest();
    const typed = server.typeOption({ name: 'source', focused: { name: 'article', value: '' } });
    const result = callback(rest, typed, { type: Type.ApplicationCommandAutocompleteResult, data: { choices } });
    if (isTaken) {
      await result;
      expect(await typed.choices()).toHaveLength(choices.length);
    } else {
      await expect(result).rejects.toMatchObject({ code: 50035 });
    }
  });

  it('of an autocompletion cannot be deferred', async () => {
    const { server, rest } = await runRest();
    const typed = server.typeOption({ name: 'source', focused: { name: 'article', value: '' } });
    await expect(callback(rest, typed, deferred)).rejects.toMatchObject({ code: 50035 });
  });
});

describe('what follows an acknowledgement', () => {
  it('is refused before it', async () => {
    const { rest, webhook, original } = await startCommand();
    await expect(rest.post(webhook, { body: { content: 'x' }, auth: false })).rejects.toMatchObject({ code: 10015 });
    await expect(rest.get(original, { auth: false })).rejects.toMatchObject({ code: 10015 });
  });

  it('fills the deferred reply in, keeping who sees it', async () => {
    const { rest, sent, acknowledge, webhook } = await startCommand();
    await acknowledge({ ...deferred, data: { flags: 64 } });
    await rest.post(webhook, { body: { content: 'filled in', flags: 0 }, auth: false });
    expect(await sent.message()).toMatchObject({ content: 'filled in', flags: 64 });
    await rest.post(webhook, { body: { content: 'beside' }, auth: false });
    expect((await sent.message()).content).toBe('filled in');
  });

  it('knows no messages but its own', async () => {
    const { server, rest, acknowledge, original } = await startCommand();
    await acknowledge(deferred);
    const { messageId } = server.writeMessage({ content: 'x' });
    const foreign = original.replace('@original', messageId) as typeof original;
    await expect(rest.patch(foreign, { body: { content: 'x' }, auth: false })).rejects.toMatchObject({ code: 10008 });
    await rest.patch(original, { body: { content: 'x' }, auth: false });
    await rest.delete(original, { auth: false });
    await expect(rest.patch(original, { body: { content: 'x' }, auth: false })).rejects.toMatchObject({ code: 10008 });
  });

  it('is refused where it would leave nothing', async () => {
    const { rest, acknowledge, original } = await startCommand();
    await acknowledge(deferred);
    await expect(rest.patch(original, { body: { components: [] }, auth: false })).rejects.toMatchObject({
      code: 50006,
    });
    await rest.patch(original, { body: { content: 'x' }, auth: false });
    await rest.patch(original, { body: { components: [] }, auth: false });
    await expect(rest.patch(original, { body: { content: null }, auth: false })).rejects.toMatchObject({ code: 50006 });
  });

  it('is taken for fifteen minutes', async () => {
    const { server, rest, acknowledge, original } = await startCommand();
    await acknowledge(deferred);
    server.advanceClock(minutes(15) - 1000);
    await rest.patch(original, { body: { content: 'x' }, auth: false });
    server.advanceClock(1001);
    await expect(rest.patch(original, { body: { content: 'y' }, auth: false })).rejects.toMatchObject({
      status: 401,
      code: 50027,
    });
  });

  it('goes to no channel that was deleted', async () => {
    const { server, rest, acknowledge, original } = await startCommand();
    await acknowledge(deferred);
    server.deleteChannel(server.world.channelId);
    await expect(rest.patch(original, { body: { content: 'x' }, auth: false })).rejects.toMatchObject({ code: 10003 });
    expect(() => server.useCommand({ name: 'ask', options: {} })).toThrow('does not exist');
  });
});

it('a client hears of a refusal as it does from Discord', async () => {
  const { server, client } = await runClient();
  const received = once(client, Events.InteractionCreate);
  server.useCommand({ name: 'ask', options: {} });
  const [interaction] = await received;
  if (!interaction.isChatInputCommand()) throw new Error('another interaction was expected');
  server.advanceClock(3001);
  await expect(interaction.reply('late')).rejects.toMatchObject({ name: 'DiscordAPIError[10062]' });
});
