import { ApplicationCommandOptionType as Type, ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { checkCommands } from '../../helpers/discord-server/command-limits.js';
import { runClient, runRest } from './run-client.js';

const x = (length: number): string => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const command = (given: object = {}) => ({ name: 'ask', description: 'Asks', ...given });
const option = (given: object = {}) => ({ type: Type.String, name: 'question', description: 'What?', ...given });
const withOption = (given: object) => command({ options: [option(given)] });
const menu = (given: object = {}) => ({ type: ApplicationCommandType.Message, name: 'Cek fakta pesan ini', ...given });
const choice = (index: number) => ({ name: `Choice ${String(index)}`, value: String(index) });

const longChoice = (index: number) => ({ name: `${x(90)}${String(index)}`, value: String(index) });

function refusalsOf(commands: unknown): string[] {
  const checked = checkCommands(commands);
  return 'problems' in checked ? checked.problems.map(({ path, code }) => `${path.join('.')}[${code}]`) : [];
}

describe('commands at their limits are taken', () => {
  it.each<[string, unknown]>([
    ['none', []],
    ['a hundred', many(100, (i) => command({ name: `c${String(i)}` }))],
    ['localised', [command({ name_localizations: { id: 'tanya' }, description_localizations: { 'en-GB': 'Asks' } })]],
    ['names', [command({ name: x(32), description: x(100) })]],
    ['options', [command({ options: many(25, (i) => option({ name: `o${String(i)}` })) })]],
    ['choices', [withOption({ choices: many(25, choice) })]],
    ['menu', [menu(), menu({ name: 'Another' }), command()]],
    ['the same name in two types', [command(), menu({ name: 'ask' })]],
    [
      'groups',
      [
        command({
          options: [
            option({
              type: Type.SubcommandGroup,
              options: [option({ type: Type.Subcommand, options: [option({ required: true })] })],
            }),
          ],
        }),
      ],
    ],
  ])('%s', (_name, commands) => {
    expect(refusalsOf(commands)).toEqual([]);
  });
});

describe('commands over a limit are refused', () => {
  it.each<[string, unknown, string]>([
    ['101', many(101, (i) => command({ name: `c${String(i)}` })), '[APPLICATION_COMMANDS_MAX]'],
    ['16 of the menu', many(16, (i) => menu({ name: String(i) })), '[APPLICATION_COMMANDS_MAX]'],
    ['a name twice', [command(), command()], '1.name[APPLICATION_COMMANDS_DUPLICATE_NAME]'],
    ['a long name', [command({ name: x(33) })], '0.name[STRING_TYPE_REGEX]'],
    ['a name of two words', [command({ name: 'cek fakta' })], '0.name[STRING_TYPE_REGEX]'],
    ['capitals', [command({ name: 'Ask' })], '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
    ['localised capitals', [command({ name_localizations: { id: 'Tanya' } })], '0.name_localizations.id['],
    ['an unknown locale', [command({ name_localizations: { 'id-ID': 'tanya' } })], '0.name_localizations.id-ID['],
    ['no description', [command({ description: '' })], '0.description[BASE_TYPE_REQUIRED]'],
    ['a long description', [command({ description: x(101) })], '0.description[BASE_TYPE_MAX_LENGTH]'],
    [
      'a long localised description',
      [command({ description_localizations: { id: x(101) } })],
      '0.description_localizations.id[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      '26 options',
      [command({ options: many(26, (i) => option({ name: `o${String(i)}` })) })],
      '0.options[BASE_TYPE_MAX_LENGTH]',
    ],
    ['26 choices', [withOption({ choices: many(26, choice) })], '0.options.0.choices[BASE_TYPE_MAX_LENGTH]'],
    [
      'a blank choice',
      [withOption({ choices: [{ name: ' ', value: 'a' }] })],
      '0.options.0.choices.0.name[BASE_TYPE_REQUIRED]',
    ],
    [
      'a number for text',
      [withOption({ choices: [{ name: 'a', value: 1 }] })],
      '0.options.0.choices[APPLICATION_COMMAND_OPTION_INVALID]',
    ],
    [
      'choices and autocompletion',
      [withOption({ choices: [choice(1)], autocomplete: true })],
      '0.options.0.autocomplete[APPLICATION_COMMAND_OPTION_INVALID]',
    ],
    [
      'autocompletion of a boolean',
      [withOption({ type: Type.Boolean, autocomplete: true })],
      '0.options.0.autocomplete[APPLICATION_COMMAND_OPTION_INVALID]',
    ],
    [
      'an option twice',
      [command({ options: [option(), option()] })],
      '0.options[APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS]',
    ],
    [
      'required after optional',
      [command({ options: [option(), option({ name: 'b', required: true })] })],
      '0.options[APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
    ],
    [
      'an option beside a subcommand',
      [command({ options: [option(), option({ name: 'b', type: Type.Subcommand })] })],
      '0.options[APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]',
    ],
    [
      'a subcommand in a subcommand',
      [withOption({ type: Type.Subcommand, options: [option({ type: Type.Subcommand })] })],
      '0.options.0.options.0.type[APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]',
    ],
    [
      'a description within a subcommand',
      [withOption({ type: Type.Subcommand, options: [option({ description: x(101) })] })],
      '0.options.0.options.0.description[BASE_TYPE_MAX_LENGTH]',
    ],
    ['an unknown field', [withOption({ maxLength: 3 })], '0.options.0[UNKNOWN_KEYS]'],
    ['a menu with a description', [menu({ description: 'x' })], '0.description[BASE_TYPE_CHOICES]'],
    ['a menu with options', [menu({ options: [] })], '0[UNKNOWN_KEYS]'],
    [
      'more than 8000 characters in the longest language',
      [
        command({
          options: many(25, (i) =>
            option({ name: `o${String(i)}`, choices: many(4, choice), description_localizations: { id: x(100) } }),
          ),
        }),
        command({
          name: 'big',
          options: many(25, (i) =>
            option({ name: `o${String(i)}`, choices: many(5, longChoice), description: x(100) }),
          ),
        }),
      ],
      '1[APPLICATION_COMMAND_TOO_LARGE]',
    ],
  ])('%s', (_name, commands, refused) => {
    const refusals = refusalsOf(commands);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.startsWith(refused) === true ? refused : refusals[0]).toBe(refused);
  });
});

describe('registering', () => {
  it('keeps the ids of commands that stay, and hides localisations unless asked', async () => {
    const { server, client } = await runClient();
    const data = [{ ...command(), nameLocalizations: { id: 'tanya' } }];
    const first = await client.application.commands.set(data);
    const second = await client.application.commands.set([...data, command({ name: 'check' })]);
    expect(second.find(({ name }) => name === 'ask')?.id).toBe(first.first()?.id);
    client.application.commands.cache.clear();
    const plain = await client.application.commands.fetch();
    expect(plain.find(({ name }) => name === 'ask')?.nameLocalizations).toBeNull();
    const localised = await client.application.commands.fetch({ withLocalizations: true });
    expect(localised.find(({ name }) => name === 'ask')?.nameLocalizations).toEqual({ id: 'tanya' });
    expect(server.registeredCommands().map(({ name }) => name)).toEqual(['ask', 'check']);
  });

  it('for another application or with bad commands is refused', async () => {
    const { server, rest } = await runRest();
    await expect(rest.put('/applications/1/commands', { body: [] })).rejects.toMatchObject({ code: 20012 });
    const own = `/applications/${server.world.applicationId}/commands` as const;
    await expect(rest.put(own, { body: [command({ name: 'Ask' })] })).rejects.toMatchObject({
      code: 50035,
      message: expect.stringContaining('0.name[APPLICATION_COMMAND_INVALID_NAME]') as string,
    });
    expect(server.registeredCommands()).toEqual([]);
  });
});
