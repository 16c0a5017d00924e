import type { LocalizationMap } from 'discord.js';
import { inEveryLanguage, type Messages } from '../../messages/index.js';

/** en-US stands beside en-GB because Discord shows an American the British text where only that one is given. */
export function localisations(select: (messages: Messages) => string): LocalizationMap {
  const texts = inEveryLanguage(select);
  return { id: texts.id, 'en-US': texts.en, 'en-GB': texts.en };
}

/** The fields that name a command or an option, in the default language and in all the others. */
export function named(select: (messages: Messages) => { readonly name: string; readonly description: string }) {
  return {
    name: inEveryLanguage((messages) => select(messages).name).en,
    name_localizations: localisations((messages) => select(messages).name),
    description: inEveryLanguage((messages) => select(messages).description).en,
    description_localizations: localisations((messages) => select(messages).description),
  };
}
