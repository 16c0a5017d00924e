import { Locale } from 'discord.js';
import { z } from 'zod';

const locales = new Set<string>(Object.values(Locale));

/** Name of a slash command or an option. */
export const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u, 'String value did not match validation regex.')
  .refine((name) => name === name.toLowerCase(), {
    message: 'Command name must be lower case',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  });

export const description = z.string().trim().min(1).max(100);

/** A text by locale, each under the rules of the text itself. */
export const localised = (schema: z.ZodType<string>) =>
  z
    .record(
      z.string().refine((locale) => locales.has(locale), { message: 'no such locale', params: { code: 'LOCALE' } }),
      schema,
    )
    .nullish();

/** Length of the text in the language where it is longest, which is the one that Discord counts. */
export function longestOf(text: string, translations: Readonly<Record<string, string>> | null | undefined): number {
  return Math.max(text.length, ...Object.values(translations ?? {}).map((translation) => translation.length));
}
