import { once } from 'node:events';
import { Events, type Message } from 'discord.js';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAdmit } from '../../src/faces/discord/manners/admit.js';
import { namesForAllChannels, questionCommands } from '../../src/faces/discord/manners/event-kinds.js';
import { buttons } from '../../src/faces/discord/buttons/index.js';
import { forms } from '../../src/faces/discord/forms/index.js';
import { commands } from '../../src/faces/discord/commands/index.js';
import { createClient } from '../../src/faces/discord/client.js';
import type { Admission, AdmitEvent } from '../../src/faces/discord/manners-contract.js';
import type { Rates } from '../../src/faces/discord/settings.js';
import { defaultGuildSettings } from '../../src/preferences/preferences.js';
import { startDiscordServer } from '../helpers/discord-server/index.js';
import { generousRates } from './generous-rates.js';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const [channelId, otherChannelId, threadId] = ['100000000000000001', '100000000000000002', '100000000000000003'];

/** A direct message as the client gives it: what these rules say of a mention they say of where it stands, not of its text. */
let someMessage: Message;

beforeAll(async () => {
  const server = await startDiscordServer();
  const { token, apiUrl, world } = server;
  const settings = { token, apiUrl, applicationId: world.applicationId, maxQuestionLength: 2000 };
  const client = createClient(settings, () => undefined);
  await Promise.all([once(client, Events.ClientReady), client.login(token)]);
  const received = once(client, Events.MessageCreate) as Promise<[Message]>;
  server.writeMessage({ content: 'FDI', inDirectMessage: true });
  [someMessage] = await received;
  await client.destroy();
  await server.close();
});

const asked: AdmitEvent = {
  via: 'command',
  name: 'ask',
  personId: '200000000000000001',
  channelId,
  parentChannelId: null,
  guildId: '300000000000000001',
  language: 'en',
  guildSettings: defaultGuildSettings,
  message: null,
};
const mentioned = (): AdmitEvent => ({ ...asked, via: 'mention', name: null, message: someMessage });
const person = (number: number): string => `2000000000000000${String(10 + number)}`;

function admitWith(rates: Partial<Rates>) {
  const admit = createAdmit({ settings: { rates: { ...generousRates, ...rates } }, log: () => undefined });
  /** Asks, is done with it at once, and tells what was said: '' for nothing, null where it was admitted. */
  return async (event: AdmitEvent): Promise<string | null> => {
    const admission = await admit(event);
    if (!admission.admitted) return admission.reply?.text ?? '';
    admission.release();
    return null;
  };
}

async function many(count: number, ask: (index: number) => Promise<string | null>): Promise<(string | null)[]> {
  const said = [];
  for (let index = 0; index < count; index += 1) said.push(await ask(index));
  return said;
}

describe('a person', () => {
  it('may ask five questions in half a minute with the default rates', async () => {
    const admit = createAdmit({ settings: {}, log: () => undefined });
    for (let count = 0; count < 5; count += 1) {
      const admission = await admit(asked);
      expect(admission.admitted).toBe(true);
      if (admission.admitted) admission.release();
    }
    expect((await admit(asked)).admitted).toBe(false);
  });

  it.each([
    ['en', /^Those were many questions at once\. You can ask me again <t:(\d+):R>\.$/u],
    ['id', /^Pertanyaannya terlalu banyak sekaligus\. Silakan bertanya lagi <t:(\d+):R>\.$/u],
  ] as const)('is told once when to ask again, in %s, and then nothing until that time', async (language, text) => {
    const say = admitWith({ personQuestions: { events: 2, seconds: 30 } });
    const said = await many(5, () => say({ ...asked, language }));
    expect(said).toEqual([null, null, expect.stringMatching(text), '', '']);
    expect(Number(text.exec(said[2] ?? '')?.[1])).toBe((Date.now() + 30_000) / 1000);
    vi.advanceTimersByTime(29_000);
    expect(await say({ ...asked, language })).toBe('');
    vi.advanceTimersByTime(1000);
    expect(await many(4, () => say({ ...asked, language }))).toEqual([null, null, expect.stringMatching(text), '']);
  });

  it('is told once whether they ask by command or by mention', async () => {
    const say = admitWith({ personQuestions: { events: 1, seconds: 30 } });
    expect([await say(asked), await say(mentioned()), await say(asked)]).toEqual([
      null,
      expect.stringMatching(/./u),
      '',
    ]);
  });

  it('does not use up what another may ask', async () => {
    const say = admitWith({ personQuestions: { events: 1, seconds: 30 } });
    expect(await many(3, (index) => say({ ...asked, personId: person(index) }))).toEqual([null, null, null]);
  });

  it('has buttons, look-ups and settings counted by themselves', async () => {
    const say = admitWith({
      personQuestions: { events: 1, seconds: 30 },
      personActions: { events: 3, seconds: 30 },
      channelQuestions: { events: 1, seconds: 30 },
    });
    const actions: AdmitEvent[] = [
      { ...asked, via: 'button', name: 'more' },
      { ...asked, name: 'source' },
      { ...asked, name: 'help' },
      { ...asked, name: 'privacy' },
    ];
    expect(await say(asked)).toBeNull();
    expect(await many(4, (index) => say(actions[index] ?? asked))).toEqual([
      null,
      null,
      null,
      expect.stringMatching(/^That was a bit fast/u),
    ]);
  });

  it.each<[string, Partial<AdmitEvent>]>([
    ['a check', { name: 'check' }],
    ['a message command', { via: 'message-command', name: 'Fact-check this message' }],
    ['a mention', { via: 'mention', name: null }],
    ['a direct message', { via: 'direct-message', name: null, guildId: null }],
  ])('asks a question by %s too', async (_name, event) => {
    const say = admitWith({ personQuestions: { events: 1, seconds: 30 } });
    expect(await say(asked)).toBeNull();
    expect(await say({ ...asked, ...event })).toMatch(/again/u);
  });
});

describe('a question in flight', () => {
  const open = async (admission: Promise<Admission>): Promise<() => void> => {
    const given = await admission;
    if (!given.admitted) throw new Error('not admitted');
    return given.release;
  };
  const textOf = async (admission: Promise<Admission>): Promise<string> => {
    const given = await admission;
    return given.admitted ? 'admitted' : (given.reply?.text ?? '');
  };

  it.each([
    ['en', 'I am still working on your last question.'],
    ['id', 'Pertanyaan sebelumnya masih saya kerjakan.'],
  ] as const)('is the only one of a person, who is told so once, in %s', async (language, text) => {
    const rates = { ...generousRates, personQuestionsInFlight: 1 };
    const admit = createAdmit({ settings: { rates }, log: () => undefined });
    const event = { ...asked, language };
    const release = await open(admit(event));
    expect(await textOf(admit(event))).toContain(text);
    expect(await textOf(admit({ ...mentioned(), language }))).toBe('');
    expect(await textOf(admit({ ...event, personId: person(1) }))).toBe('admitted');
    expect(await textOf(admit({ ...event, via: 'button', name: 'more' }))).toBe('admitted');
    release();
    const releaseNext = await open(admit(event));
    expect(await textOf(admit(event))).toContain(text);
    releaseNext();
  });

  it('is one even where two come in the same moment', async () => {
    const admit = createAdmit({ settings: {}, log: () => undefined });
    const admissions = await Promise.all([admit(asked), admit(asked), admit(asked)]);
    expect(admissions.map(({ admitted }) => admitted)).toEqual([true, false, false]);
  });

  it('is none where it was refused', async () => {
    const admit = createAdmit({
      settings: { rates: { personQuestions: { events: 1, seconds: 30 } } },
      log: () => undefined,
    });
    (await open(admit(asked)))();
    expect(await textOf(admit(asked))).toContain('many questions');
    vi.advanceTimersByTime(30_000);
    expect(await textOf(admit(asked))).toBe('admitted');
  });
});

describe('a channel and a server', () => {
  it('have their own limits; each who uses a command is told once', async () => {
    const say = admitWith({ channelQuestions: { events: 2, seconds: 30 } });
    const from = (number: number) => say({ ...asked, personId: person(number) });
    expect(await many(2, from)).toEqual([null, null]);
    expect(await from(3)).toMatch(/^This channel has many questions/u);
    expect(await from(3)).toBe('');
    expect(await from(4)).toMatch(/^This channel has many questions/u);
    expect(await say({ ...asked, personId: person(5), channelId: otherChannelId })).toBeNull();
  });

  it.each([
    ['en', /^This channel has many questions/u],
    ['id', /^Saluran ini sedang ramai pertanyaan/u],
  ] as const)('are told to a channel once, whoever asks there by mention, in %s', async (language, text) => {
    const say = admitWith({ channelQuestions: { events: 2, seconds: 30 } });
    const said = await many(5, (index) => say({ ...mentioned(), language, personId: person(index) }));
    expect(said).toEqual([null, null, expect.stringMatching(text), '', '']);
  });

  it.each([
    ['en', /^This server has many questions/u],
    ['id', /^Server ini sedang ramai pertanyaan/u],
  ] as const)('count all the channels of a server, in %s', async (language, text) => {
    const say = admitWith({ guildQuestions: { events: 2, seconds: 30 } });
    const said = await many(3, (index) =>
      say({ ...asked, language, personId: person(index), channelId: `1000000000000000${String(20 + index)}` }),
    );
    expect(said).toEqual([null, null, expect.stringMatching(text)]);
    expect(await say({ ...asked, personId: person(7), guildId: '300000000000000002' })).toBeNull();
    expect(await say({ ...asked, personId: person(8), guildId: null })).toBeNull();
  });

  it('count a thread with the channel that it belongs to', async () => {
    const say = admitWith({ channelQuestions: { events: 1, seconds: 30 } });
    expect(await say({ ...asked, channelId: threadId, parentChannelId: channelId })).toBeNull();
    expect(await say({ ...asked, personId: person(1) })).toMatch(/^This channel/u);
  });

  it('do not stop those who set up the server', async () => {
    const say = admitWith({ channelQuestions: { events: 1, seconds: 30 }, guildQuestions: { events: 1, seconds: 30 } });
    await many(3, (index) => say({ ...asked, personId: person(index) }));
    expect(await say({ ...asked, name: 'settings' })).toBeNull();
  });
});

describe('the list of channels', () => {
  const listed = { ...defaultGuildSettings, channelIds: [otherChannelId] };

  it.each<[string, Partial<AdmitEvent>]>([
    ['is empty', { guildSettings: defaultGuildSettings }],
    ['holds the channel', { channelId: otherChannelId }],
    ['holds the channel of a thread or the forum of a post', { channelId: threadId, parentChannelId: otherChannelId }],
    ['is of a server and this is a direct message', { guildId: null }],
  ])('lets a question through where it %s', async (_name, event) => {
    expect(await admitWith({})({ ...asked, guildSettings: listed, ...event })).toBeNull();
  });

  it.each<[string, Partial<AdmitEvent>]>([
    ['another channel', {}],
    ['a thread of another channel', { channelId: threadId, parentChannelId: channelId }],
    ['no known channel', { channelId: null }],
    ['a look-up', { name: 'source' }],
    ['a message command', { via: 'message-command', name: 'Fact-check this message' }],
    ['a button', { via: 'button', name: 'share' }],
  ])('sends elsewhere each time, in private: %s', async (_name, event) => {
    const say = admitWith({});
    const ask = () => say({ ...asked, guildSettings: listed, ...event });
    const pointer = `Here I do not answer. Ask me in <#${otherChannelId}>.`;
    expect(await many(2, ask)).toEqual([pointer, pointer]);
  });

  it('points to a mention once a day and channel, whoever writes it, threads included', async () => {
    const say = admitWith({});
    const mention = (number: number, event: Partial<AdmitEvent> = {}) =>
      say({ ...mentioned(), guildSettings: listed, language: 'id', personId: person(number), ...event });
    const pointer = `Saya tidak menjawab di sini. Silakan bertanya di <#${otherChannelId}>.`;
    expect(await mention(1)).toBe(pointer);
    expect(await many(3, mention)).toEqual(['', '', '']);
    expect(await mention(1, { channelId: threadId, parentChannelId: channelId })).toBe('');
    expect(await mention(1, { channelId: '100000000000000009' })).toBe(pointer);
    vi.advanceTimersByTime(24 * 60 * 60_000);
    expect(await mention(2)).toBe(pointer);
  });

  it('stays silent to a person who asks there again and again', async () => {
    const say = admitWith({ personQuestions: { events: 2, seconds: 30 } });
    const said = await many(4, () => say({ ...asked, guildSettings: listed }));
    expect(said).toEqual([expect.stringContaining('Ask me in'), expect.stringContaining('Ask me in'), '', '']);
  });

  it.each([
    [2, 'Here I do not answer. Ask me in <#100000000000000010> or <#100000000000000011>.'],
    [6, /or 1 other channel\.$/u],
    [9, /<#100000000000000014> or 4 other channels\.$/u],
  ])('names a few of %d channels', async (count, text) => {
    const channelIds = Array.from({ length: count }, (_, index) => `1000000000000000${String(10 + index)}`);
    const said = await admitWith({})({ ...asked, guildSettings: { ...listed, channelIds } });
    expect(said).toMatch(typeof text === 'string' ? new RegExp(`^${text.replaceAll('.', '\\.')}$`, 'u') : text);
  });

  it.each([...namesForAllChannels])('leaves %s usable everywhere', async (name) => {
    expect(await admitWith({})({ ...asked, name, guildSettings: listed })).toBeNull();
  });
});

it('the names in its rules are those of commands, buttons and forms', () => {
  const known = new Set([
    ...commands.map(({ data }) => data.name),
    ...buttons.map(({ name }) => name),
    ...forms.map(({ name }) => name),
  ]);
  for (const name of [...namesForAllChannels, ...questionCommands]) expect(known).toContain(name);
});
