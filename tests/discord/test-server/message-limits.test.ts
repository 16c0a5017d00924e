import { ButtonStyle, ComponentType, MessageFlags, TextInputStyle } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { modal } from '../../helpers/discord-server/component-limits.js';
import { errorTree } from '../../helpers/discord-server/form-problems.js';
import { checkMessage } from '../../helpers/discord-server/limits.js';
import { runRest } from './run-client.js';

const x = (length: number): string => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const button = (given: object = {}) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: 'Context',
  custom_id: 's1:context',
  ...given,
});
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const rows = (...all: object[]) => ({ content: 'x', components: all });
const field = (name: string, value: string) => ({ name, value });

/** The first problem, as `path[CODE]`. */
function refusalOf(body: unknown): string | null {
  const [problem] = checkMessage(body).problems;
  return problem === undefined ? null : `${problem.path.join('.')}[${problem.code}]`;
}

describe('a message at its limits is taken', () => {
  it.each<[string, unknown]>([
    ['content', { content: x(2000) }],
    ['title', { embeds: [{ title: x(256) }] }],
    ['description', { embeds: [{ description: x(4096) }] }],
    ['footer and author', { embeds: [{ footer: { text: x(2048) }, author: { name: x(256) } }] }],
    ['fields', { embeds: [{ fields: many(25, () => field(x(100), x(100))) }] }],
    ['a field', { embeds: [{ fields: [field(x(256), x(1024))] }] }],
    ['embeds', { embeds: many(10, () => ({ title: x(10) })) }],
    ['all embeds', { embeds: many(2, () => ({ description: x(3000) })) }],
    ['buttons', rows(...many(5, (r) => row(...many(5, (b) => button({ custom_id: `${String(r)}:${String(b)}` })))))],
    ['a button', rows(row(button({ label: x(80), custom_id: x(100) })))],
    ['an emoji', rows(row(button({ label: undefined, emoji: { name: '🔎' } })))],
    [
      'a link',
      rows(
        row({ type: ComponentType.Button, style: ButtonStyle.Link, label: 'x', url: `https://example.org/${x(492)}` }),
      ),
    ],
    ['a nonce', { content: 'x', nonce: x(25) }],
  ])('%s', (_name, body) => {
    expect(checkMessage(body)).toEqual({ problems: [], isEmpty: false });
  });
});

describe('a message over a limit is refused', () => {
  it.each<[string, unknown, string]>([
    ['content', { content: x(2001) }, 'content[BASE_TYPE_MAX_LENGTH]'],
    ['title', { embeds: [{ title: x(257) }] }, 'embeds.0.title[BASE_TYPE_MAX_LENGTH]'],
    ['description', { embeds: [{ description: x(4097) }] }, 'embeds.0.description[BASE_TYPE_MAX_LENGTH]'],
    ['footer', { embeds: [{ footer: { text: x(2049) } }] }, 'embeds.0.footer.text[BASE_TYPE_MAX_LENGTH]'],
    ['author', { embeds: [{ author: { name: x(257) } }] }, 'embeds.0.author.name[BASE_TYPE_MAX_LENGTH]'],
    ['fields', { embeds: [{ fields: many(26, () => field('a', 'b')) }] }, 'embeds.0.fields[BASE_TYPE_MAX_LENGTH]'],
    ['field name', { embeds: [{ fields: [field(x(257), 'b')] }] }, 'embeds.0.fields.0.name[BASE_TYPE_MAX_LENGTH]'],
    ['field value', { embeds: [{ fields: [field('a', x(1025))] }] }, 'embeds.0.fields.0.value[BASE_TYPE_MAX_LENGTH]'],
    ['blank field', { embeds: [{ fields: [field('a', ' ')] }] }, 'embeds.0.fields.0.value[BASE_TYPE_REQUIRED]'],
    ['embeds', { embeds: many(11, () => ({ title: 'a' })) }, 'embeds[BASE_TYPE_MAX_LENGTH]'],
    ['all embeds', { embeds: many(2, () => ({ description: x(3001) })) }, 'embeds[MAX_EMBED_SIZE_EXCEEDED]'],
    ['empty embed', { embeds: [{ title: ' ' }] }, 'embeds.0.description[BASE_TYPE_REQUIRED]'],
    ['embed link', { embeds: [{ title: 'a', url: 'javascript:alert(1)' }] }, 'embeds.0.url[URL_TYPE_INVALID_SCHEME]'],
    ['rows', rows(...many(6, (i) => row(button({ custom_id: String(i) })))), 'components[BASE_TYPE_MAX_LENGTH]'],
    [
      'buttons of a row',
      rows(row(...many(6, (i) => button({ custom_id: String(i) })))),
      'components.0.components[BASE_TYPE_MAX_LENGTH]',
    ],
    ['empty row', rows(row()), 'components.0.components[BASE_TYPE_MIN_LENGTH]'],
    ['label', rows(row(button({ label: x(81) }))), 'components.0.components.0.label[BASE_TYPE_MAX_LENGTH]'],
    ['no label', rows(row(button({ label: '' }))), 'components.0.components.0.label[BUTTON_COMPONENT_EMPTY]'],
    [
      'custom id',
      rows(row(button({ custom_id: x(101) }))),
      'components.0.components.0.custom_id[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'no custom id',
      rows(row(button({ custom_id: undefined }))),
      'components.0.components.0.custom_id[BASE_TYPE_REQUIRED]',
    ],
    [
      'custom id twice',
      rows(row(button()), row(button())),
      'components.1.components.0.custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'link with custom id',
      rows(row(button({ style: ButtonStyle.Link, url: 'https://example.org' }))),
      'components.0.components.0.url[COMPONENT_CUSTOM_ID_URL_EXCLUSIVE]',
    ],
    [
      'link without url',
      rows(row(button({ style: ButtonStyle.Link, custom_id: undefined }))),
      'components.0.components.0.url[BASE_TYPE_REQUIRED]',
    ],
    [
      'long link',
      rows(row(button({ style: ButtonStyle.Link, custom_id: undefined, url: `https://example.org/${x(493)}` }))),
      'components.0.components.0.url[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'emoji',
      rows(row(button({ emoji: { name: 'magnifier' } }))),
      'components.0.components.0.emoji.name[COMPONENT_INVALID_EMOJI]',
    ],
    ['bare button', rows(button()), 'components.0.type[BASE_TYPE_CHOICES]'],
    [
      'menu beside a button',
      rows(
        row(button(), {
          type: ComponentType.StringSelect,
          custom_id: 'm',
          options: [{ label: 'a', value: 'a' }],
        }),
      ),
      'components.0[COMPONENT_LAYOUT_WIDTH_EXCEEDED]',
    ],
    [
      'menu',
      rows(
        row({
          type: ComponentType.StringSelect,
          custom_id: 'm',
          options: many(26, (i) => ({ label: 'a', value: String(i) })),
        }),
      ),
      'components.0.components.0.options[BASE_TYPE_MAX_LENGTH]',
    ],
    ['nonce', { content: 'x', nonce: x(26) }, 'nonce[BASE_TYPE_MAX_LENGTH]'],
    ['pings', { content: 'x', allowed_mentions: { parse: ['all'] } }, 'allowed_mentions.parse.0[BASE_TYPE_CHOICES]'],
    [
      'pings twice',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
      'allowed_mentions.users[MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]',
    ],
    ['newer components', { flags: MessageFlags.IsComponentsV2 }, 'flags[COMPONENTS_V2_UNKNOWN_HERE]'],
  ])('%s', (_name, body, refused) => {
    expect(refusalOf(body)).toBe(refused);
  });

  it.each([null, {}, { content: ' \n' }, { content: '', embeds: [], components: [] }])('as empty: %j', (body) => {
    expect(checkMessage(body)).toEqual({ problems: [], isEmpty: true });
  });

  it('by REST with 50035 and an error tree, which discord.js reads', async () => {
    const { server, rest } = await runRest();
    const path = `/channels/${server.world.channelId}/messages` as const;
    await expect(rest.post(path, { body: { content: 'x', embeds: [{ title: x(257) }] } })).rejects.toMatchObject({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body\nembeds[0].title[BASE_TYPE_MAX_LENGTH]: Must be 256 or fewer in length.',
    });
    await expect(rest.post(path, { body: {} })).rejects.toMatchObject({ status: 400, code: 50006 });
    expect(server.channelMessages()).toEqual([]);
  });
});

describe('a modal', () => {
  const input = (given: object = {}) => ({
    type: ComponentType.TextInput,
    custom_id: 'a',
    style: TextInputStyle.Short,
    label: 'Label',
    ...given,
  });
  const refusals = (given: object) => {
    const parsed = modal.safeParse({ custom_id: 'm', title: 'Title', components: [row(input())], ...given });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  };

  it.each<[object, readonly string[]]>([
    [{}, []],
    [{ title: x(46) }, ['title']],
    [{ custom_id: '' }, ['custom_id']],
    [{ components: [] }, ['components']],
    [{ components: many(6, () => row(input())) }, ['components']],
    [{ components: [row(input({ label: x(46) }))] }, ['components.0.components.0.label']],
    [{ components: [row(input({ max_length: 4001 }))] }, ['components.0.components.0.max_length']],
    [{ components: [row(button())] }, ['components.0.components.0.type']],
  ])('%j', (given, refused) => {
    expect(refusals(given)).toEqual(refused);
  });
});

it('an error tree keeps several errors of one field', () => {
  const problem = (path: readonly (string | number)[], code: string) => ({ path, code, message: 'm' });
  expect(errorTree([problem(['a', 0], 'X'), problem(['a', 0], 'Y'), problem([], 'Z')])).toEqual({
    a: {
      0: {
        _errors: [
          { code: 'X', message: 'm' },
          { code: 'Y', message: 'm' },
        ],
      },
    },
    _errors: [{ code: 'Z', message: 'm' }],
  });
});
