import { describe, expect, it } from 'vitest';
import { contentOf, embedOf } from './read-reply.js';
import { runBot } from './run-bot.js';

const right = 'Seberapa besar investasi Jepang?';

/** Texts that people paste, and that programs send. */
const odd: readonly (readonly [string, string])[] = [
  ['right to left', '\u202Eكم يبلغ الاستثمار\u202C investasi'],
  ['zero width', 'in\u200Bves\u200Dta\uFEFFsi\u2060 \u00AD'],
  ['zalgo', `i${'\u0301'.repeat(60)}nvestasi`],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(50)],
  ['half a character', 'investasi \uD83D'],
  ['white space alone', ' \t\u00A0 '],
  ['nulls', '\u0000\u0007investasi'],
  ['lines', 'a\r\nb\u2028c\u2029d\n\n\n'],
];

describe('an option', () => {
  it.each(odd)('of %s is answered within the limits of Discord', async (_name, text) => {
    const { server, log } = await runBot();
    for (const sent of [
      server.useCommand({ name: 'ask', options: { question: text } }),
      server.useCommand({ name: 'check', options: { claim: text } }),
      server.useCommand({ name: 'source', subcommand: 'find', options: { query: text } }),
      server.useCommand({ name: 'source', subcommand: 'show', options: { article: text } }),
    ]) {
      expect((await sent.replied()).status).toBe(200);
    }
    expect(log.entries.filter(({ kind }) => kind === 'failed' || kind === 'send-failed')).toEqual([]);
    expect(server.pings.entries).toEqual([]);
  });

  it.each([
    ['ask', undefined, 'question', 1000],
    ['check', undefined, 'claim', 1000],
    ['source', 'find', 'query', 200],
    ['source', 'show', 'article', 200],
  ] as const)(
    'of /%s %s is taken at its longest and refused beyond that, in both languages',
    async (name, subcommand, option, longest) => {
      const { server } = await runBot();
      const use = async (length: number, locale: string) => {
        const options = { [option]: '*'.repeat(length) };
        const sent = server.useCommand({ name, ...(subcommand === undefined ? {} : { subcommand }), options, locale });
        const { status, body } = await sent.replied();
        expect(status).toBe(200);
        return contentOf(body);
      };
      for (const length of [longest + 1, 6000]) {
        expect(await use(length, 'id')).toContain('Perintah itu tidak terbaca.');
        expect(await use(length, 'en-US')).toContain('I could not read that command.');
      }
      expect(await use(longest, 'id')).not.toContain('tidak terbaca');
    },
  );
});

describe('a command payload', () => {
  it.each([
    ['a subcommand where there is none', { name: 'ask', subcommand: 'find', options: { question: right } }],
    [
      'a group where there is none',
      { name: 'source', subcommandGroup: 'x', subcommand: 'find', options: { query: 'x' } },
    ],
    ['no subcommand where there is one', { name: 'source', options: { query: 'x' } }],
    ['a subcommand that is not there', { name: 'source', subcommand: 'erase', options: { query: 'x' } }],
    ['a number for text', { name: 'ask', options: { question: 7 } }],
    ['a user for text', { name: 'ask', options: { question: { user: '123456789012345678' } } }],
    ['text for yes or no', { name: 'ask', options: { question: right, private: 'yes' } }],
    ['an option called like what objects have', { name: 'check', options: { __proto__: 'x', constructor: 'x' } }],
  ])('with %s is refused or answered, never left waiting', async (_name, call) => {
    const { server, log } = await runBot();
    expect((await server.useCommand(call).replied()).status).toBe(200);
    expect(log.entries.filter(({ kind }) => kind === 'failed')).toEqual([]);
  });

  it('with options that nobody knows is answered by those it knows', async () => {
    const { server } = await runBot();
    const { body } = await server
      .useCommand({ name: 'ask', options: { question: right, shape: 'round', size: 3 } })
      .replied();
    expect(embedOf(body).title).toBe(right);
  });

  it.each([
    ['locale'],
    ['guild_locale'],
    ['channel'],
    ['app_permissions'],
    ['entitlements'],
    ['authorizing_integration_owners'],
    ['context'],
    ['attachment_size_limit'],
  ])('without %s is answered all the same', async (field) => {
    const { server } = await runBot();
    const payload = capture(server, () => server.useCommand({ name: 'ask', options: { question: right } }));
    const rest = Object.fromEntries(Object.entries(payload).filter(([name]) => name !== field));
    server.gateway.dispatch({ t: 'INTERACTION_CREATE', d: rest });
    const { status } = await server.requests.find(
      ({ method, path }) => method === 'PATCH' && path.endsWith('@original'),
    );
    expect(status).toBe(200);
  });

  it.each([['user and member'], ['data'], ['token'], ['options that are no list'], ['a type that nobody knows']])(
    'broken in %s is let go, and the next is answered',
    async (what) => {
      const { server, log } = await runBot();
      const payload = capture(server, () => server.useCommand({ name: 'ask', options: { question: 'broken' } }));
      server.gateway.dispatch({ t: 'INTERACTION_CREATE', d: breakIn(what, payload) });
      const sent = server.useCommand({ name: 'ask', options: { question: right } });
      expect(embedOf((await sent.replied()).body).title).toBe(right);
      const isKnownType = what !== 'a type that nobody knows';
      expect(log.entries.filter(({ kind }) => kind === 'payload-unreadable')).toHaveLength(isKnownType ? 1 : 0);
    },
  );
});

type Payload = Record<string, unknown>;

/** The payload that an act would have sent; it is not sent. */
function capture(server: Awaited<ReturnType<typeof runBot>>['server'], act: () => unknown): Payload {
  const dispatch = server.gateway.dispatch.bind(server.gateway);
  let captured: Payload = {};
  server.gateway.dispatch = ({ d }) => {
    captured = d as Payload;
  };
  try {
    act();
  } finally {
    server.gateway.dispatch = dispatch;
  }
  return captured;
}

function breakIn(what: string, payload: Payload): Payload {
  switch (what) {
    case 'user and member':
      return { ...payload, user: undefined, member: undefined };
    case 'data':
      return { ...payload, data: undefined };
    case 'token':
      return { ...payload, token: undefined };
    case 'options that are no list':
      return { ...payload, data: { ...(payload['data'] as Payload), options: 'x' } };
    default:
      return { ...payload, type: 99 };
  }
}
