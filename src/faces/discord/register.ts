import { isDeepStrictEqual } from 'node:util';
import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from './command.js';
import { restAddress, type DiscordSettings } from './settings.js';

/** What registering did. */
export type Registration = 'unchanged' | 'updated';

const localised = z
  .record(z.string(), z.string())
  .nullish()
  .transform((texts) => texts ?? {});
const setOfNumbers = z
  .array(z.number())
  .nullish()
  .transform((numbers) => numbers?.toSorted((a, b) => a - b) ?? null);
const nothing = <T>(schema: z.ZodType<T>) => schema.nullish().transform((value) => value ?? null);

const choice = z.object({
  name: z.string(),
  name_localizations: localised,
  value: z.union([z.string(), z.number()]),
});

const list = <T>(schema: z.ZodType<T>) =>
  z
    .array(schema)
    .nullish()
    .transform((items) => items ?? []);

const plainOption = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: localised,
  description: z.string(),
  description_localizations: localised,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: list(choice),
  channel_types: setOfNumbers,
  min_length: nothing(z.number()),
  max_length: nothing(z.number()),
  min_value: nothing(z.number()),
  max_value: nothing(z.number()),
});
const subcommand = plainOption.extend({ options: list(plainOption) });
const optionOrGroup = plainOption.extend({ options: list(subcommand) });

/**
 * The part of a command that we decide, with Discord's defaults filled in and what Discord adds (ids, versions) left
 * out: what was sent and what is kept come out equal when nothing changed.
 */
const comparable = z.array(
  z.object({
    type: z.number().default(1),
    name: z.string(),
    name_localizations: localised,
    description: z.string().default(''),
    description_localizations: localised,
    options: list(optionOrGroup),
    default_member_permissions: nothing(z.string()),
    nsfw: z.boolean().default(false),
    integration_types: setOfNumbers,
    contexts: setOfNumbers,
  }),
);

function comparableCommands(commands: unknown): unknown {
  const parsed = comparable.safeParse(commands);
  if (!parsed.success) return null;
  return parsed.data.toSorted((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
}

/**
 * Makes Discord know exactly these commands, globally. Reads what it has and writes only when that differs: each
 * creation counts against a daily allowance, and people's clients reload the commands after every write.
 */
export async function registerCommandList(
  settings: Pick<DiscordSettings, 'token' | 'applicationId' | 'apiUrl'>,
  commands: readonly Command[],
): Promise<Registration> {
  const rest = new REST({ version: '10', ...restAddress(settings) });
  rest.setToken(settings.token);
  if (await areRegistered(rest, settings.applicationId, commands)) return 'unchanged';
  await rest.put(Routes.applicationCommands(settings.applicationId), { body: commands.map((command) => command.data) });
  return 'updated';
}

/** Whether Discord knows exactly these commands, globally. */
export async function areRegistered(rest: REST, applicationId: string, commands: readonly Command[]): Promise<boolean> {
  const registered = await rest.get(Routes.applicationCommands(applicationId), {
    query: new URLSearchParams({ with_localizations: 'true' }),
  });
  const wanted = commands.map((command) => command.data);
  return isDeepStrictEqual(comparableCommands(registered), comparableCommands(wanted));
}
