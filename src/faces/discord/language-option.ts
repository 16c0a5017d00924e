import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import type { Messages } from '../../messages/index.js';
import { labelledBy, namedBy } from './localisations.js';
import { inEveryLanguage } from '../../messages/index.js';

export const languageSchema = z.enum(['id', 'en']);

/** The option of a command for the language of its reply. */
export function languageOption(words: Parameters<typeof namedBy>[0]) {
  const nameIn = (language: 'id' | 'en') => inEveryLanguage((messages: Messages) => messages.languageNames[language]);
  return {
    type: ApplicationCommandOptionType.String as const,
    ...namedBy(words),
    choices: languageSchema.options.map((language) => ({ ...labelledBy(nameIn(language)), value: language })),
  };
}
