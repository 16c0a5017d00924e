import { ApplicationCommandOptionType, Locale } from 'discord.js';
import { z } from 'zod';
import { problemsOf } from './limits.js';

const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), 'must be lower case');
const locales = new Set<string>(Object.values(Locale));
const localised = (schema: z.ZodType<string>) =>
  z
    .record(
      z.string().refine((locale) => locales.has(locale), 'no such locale'),
      schema,
    )
    .nullish();
const description = z.string().min(1).max(100);

const choice = z.strictObject({
  name: z.string().trim().min(1).max(100),
  name_localizations: localised(z.string().trim().min(1).max(100)),
  value: z.union([z.string().min(1).max(100), z.number()]),
});

const option = z.strictObject({
  type: z.enum(ApplicationCommandOptionType),
  name: slashName,
  name_localizations: localised(slashName),
  description,
  description_localizations: localised(description),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z.array(choice).max(25).optional(),
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
});

const command = z.strictObject({
  type: z.literal(1).optional(),
  name: slashName,
  name_localizations: localised(slashName),
  description,
  description_localizations: localised(description),
  options: z
    .array(option)
    .max(25)
    .refine((options) => new Set(options.map(({ name }) => name)).size === options.length, 'option names must differ')
    .refine(
      (options) => !options.some(({ required }, i) => required === true && i > 0 && options[i - 1]?.required !== true),
      'required options must stand before optional ones',
    )
    .optional(),
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().optional(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).optional(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
});

export type CheckedCommand = z.infer<typeof command>;

/** The list of commands as Discord would keep it, or what it would say against it. */
export function checkCommands(
  body: unknown,
): { readonly commands: readonly CheckedCommand[] } | { readonly problems: readonly string[] } {
  const parsed = z
    .array(command)
    .max(100)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'command names must differ')
    .safeParse(body);
  return parsed.success ? { commands: parsed.data } : { problems: problemsOf(parsed.error) };
}
