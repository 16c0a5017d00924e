import { readdir } from 'node:fs/promises';
import path from 'node:path';
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

interface Named {
  readonly name: string;
  readonly name_localizations?: object | null | undefined;
  readonly description?: string | undefined;
  readonly description_localizations?: object | null | undefined;
  readonly options?: readonly Named[];
}

/** A command or option with all that is named within it. */
function everyNamed(named: Named): readonly Named[] {
  return [named, ...(named.options ?? []).flatMap(everyNamed)];
}

describe('the list of commands', () => {
  it('holds every command of its folder', async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
    const modules = await Promise.all(
      files.map(async (file) => (await import(path.join(folder, file))) as Readonly<Record<string, unknown>>),
    );
    const isCommand = (exported: unknown) => typeof exported === 'object' && exported !== null && 'execute' in exported;
    const defined = modules.flatMap((exported) => Object.values(exported).filter(isCommand));
    expect(defined.length).toBeGreaterThan(0);
    // The help is made of all the others.
    const help = commands.filter(({ data }) => data.name === 'help');
    expect(new Set(commands)).toEqual(new Set([...defined, ...help]));
  });

  it('is what Discord takes', () => {
    expect(checkCommands(commands.map(({ data }) => data))).toHaveProperty('commands');
  });

  it('names every command and option in id, en-US and en-GB', () => {
    const locales = ['en-GB', 'en-US', 'id'];
    for (const named of commands.flatMap(({ data }) => everyNamed(data as Named))) {
      expect(Object.keys(named.name_localizations ?? {}).toSorted(), named.name).toEqual(locales);
      if (named.description === undefined) continue;
      expect(Object.keys(named.description_localizations ?? {}).toSorted(), named.name).toEqual(locales);
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
