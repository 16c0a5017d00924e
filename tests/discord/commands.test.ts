import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Command } from '../../src/faces/discord/command.js';
import { commands } from '../../src/faces/discord/commands/index.js';
import { ask } from '../../src/faces/discord/commands/ask.js';
import { registerCommandList } from '../../src/faces/discord/register.js';
import { checkCommands } from '../helpers/discord-server/command-limits.js';
import { startDiscordServer } from '../helpers/discord-server/index.js';

const folder = fileURLToPath(new URL('../../src/faces/discord/commands', import.meta.url));

async function startRegistry() {
  const server = await startDiscordServer();
  onTestFinished(() => server.close());
  const settings = { token: server.token, applicationId: server.world.applicationId, apiUrl: server.apiUrl };
  return { server, register: (list: readonly Command[]) => registerCommandList(settings, list) };
}

describe('the list of commands', () => {
  it('holds every file of its folder', async () => {
    const files = (await readdir(folder))
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/u, ''));
    expect(commands.map(({ data }) => data.name).toSorted()).toEqual(files.toSorted());
  });

  it('is what Discord takes', () => {
    expect(checkCommands(commands.map(({ data }) => data))).toHaveProperty('commands');
  });

  it('names every command and option in id, en-US and en-GB', () => {
    const named = commands.flatMap(({ data }) => [data, ...(data.options ?? [])]);
    for (const { name_localizations: names, description_localizations: descriptions } of named) {
      expect(Object.keys(names ?? {}).toSorted()).toEqual(['en-GB', 'en-US', 'id']);
      expect(Object.keys(descriptions ?? {}).toSorted()).toEqual(['en-GB', 'en-US', 'id']);
    }
    expect(ask.data.name_localizations.id).toBe('tanya');
  });
});

describe('registering', () => {
  it('writes once, and again only after a change', async () => {
    const { register } = await startRegistry();
    const renamed: Command = { ...ask, data: { ...ask.data, description: 'Another description' } };
    const relabelled: Command = {
      ...ask,
      data: { ...ask.data, description_localizations: { ...ask.data.description_localizations, id: 'Lain' } },
    };
    const optionless: Command = { ...ask, data: { ...ask.data, options: ask.data.options.slice(0, 2) } };
    const outcomes = [];
    for (const list of [[ask], [ask], [renamed], [renamed], [relabelled], [optionless], [optionless], []]) {
      outcomes.push(await register(list));
    }
    expect(outcomes).toEqual([
      'updated',
      'unchanged',
      'updated',
      'unchanged',
      'updated',
      'updated',
      'unchanged',
      'updated',
    ]);
  });

  it('does not take the order in which Discord lists them for a change', async () => {
    const { register } = await startRegistry();
    const other: Command = { ...ask, data: { ...ask.data, name: 'other' } };
    expect(await register([ask, other])).toBe('updated');
    expect(await register([other, ask])).toBe('unchanged');
  });
});
