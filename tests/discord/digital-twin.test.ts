import {
  ApplicationCommandOptionType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  type APIMessage,
  type APIUser,
} from 'discord.js';
import { DigitalDiscord, DiscordGateway } from 'discord-digital-twin';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startDiscord, type DiscordLogEvent } from '../../src/faces/discord/main.js';
import { createJournal } from '../helpers/discord-server/journal.js';
import { createFakeFactChecker } from '../helpers/fake-fact-checker.js';
import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { generousRates } from './generous-rates.js';
import { healthyCorpus, today } from './run-bot.js';

const channelId = '300000000000000001';
const personId = '300000000000000002';
const botId = '300000000000000003';

/** The twin tells of no mentions, without which no client can know one: here they are, as Discord reads them out. */
function tellOfMentions(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the gateway that it belongs to
  const { broadcast } = DiscordGateway.prototype;
  const spy = vi.spyOn(DiscordGateway.prototype, 'broadcast').mockImplementation(function (
    this: DiscordGateway,
    event,
    data,
  ) {
    const message = data as APIMessage;
    if (event === 'MESSAGE_CREATE') {
      const named = [...message.content.matchAll(/<@!?(\d+)>/gu)].map(([, userId]) => userId);
      message.mentions = named.map((userId) => ({ id: userId, username: 'named', discriminator: '0' }) as APIUser);
    }
    broadcast.call(this, event, data);
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
}

/** The bot, connected to a twin of Discord that nobody of this project wrote. */
async function runOnTwin() {
  const twin = new DigitalDiscord({
    botUser: { id: botId },
    users: [{ id: personId, username: 'person' }],
    channels: [{ id: channelId, name: 'general', type: ChannelType.GuildText }],
  });
  await twin.start();
  onTestFinished(() => twin.stop());
  const log = createJournal<DiscordLogEvent>();
  const factChecker = createFakeFactChecker();
  const bot = await startDiscord({
    settings: {
      token: twin.botToken,
      applicationId: botId,
      apiUrl: twin.restUrl,
      maxQuestionLength: 2000,
      rates: generousRates,
    },
    factChecker,
    corpus: healthyCorpus,
    preferences: createMemoryPreferences(),
    log: (event) => {
      log.add(event);
    },
    today: () => today,
  });
  onTestFinished(() => bot.stop());
  return { twin, log, factChecker, channel: twin.channel(channelId), person: twin.channel(channelId).user(personId) };
}

function buttonsOf({ components = [] }: APIMessage) {
  return components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((one) =>
          one.type === ComponentType.Button && one.style === ButtonStyle.Secondary ? [one] : [],
        )
      : [],
  );
}

it('answers a command, a mention and a button on a twin of Discord by other hands', async () => {
  tellOfMentions();
  const { twin, log, factChecker, channel, person } = await runOnTwin();
  // The twin keeps no list to compare the commands with; the bot answers all the same.
  expect(log.entries).toContainEqual(expect.objectContaining({ kind: 'registration-failed', status: 404 }));

  const question = { name: 'question', type: ApplicationCommandOptionType.String, value: 'Seberapa besar FDI Jepang?' };
  await person.runSlashCommand({ name: 'ask', options: [question] });
  const answer = await channel.waitForMessage({ predicate: ({ embeds }) => embeds.length > 0 });
  expect(JSON.stringify(answer.embeds)).toContain('**21,2 miliar dolar AS** [1]');

  const [button] = buttonsOf(answer);
  if (button === undefined) throw new Error('the answer has no button');
  const pressed = await person.clickButton({ messageId: answer.id, customId: button.custom_id });
  await channel.waitForInteractionAck({ interactionId: pressed.id });
  const opened = await log.find((event) => event.kind === 'asked' && event.via === 'button');
  expect(opened).toMatchObject({ delivered: true });

  const asked = await person.sendMessage({ content: `<@${botId}> berapa FDI?` });
  const reply = await channel.waitForMessage({
    predicate: ({ message_reference: reference }) => reference?.message_id === asked.id,
  });
  expect(JSON.stringify(reply.embeds)).toContain('**21,2 miliar dolar AS** [1]');
  expect(factChecker.asked.map((request) => request.question)).toEqual(['Seberapa besar FDI Jepang?', 'berapa FDI?']);
  expect(log.entries.filter(({ kind }) => kind === 'send-failed' || kind === 'failed')).toEqual([]);
  expect(twin.getTypingEvents({ channelId })).not.toEqual([]);
});
