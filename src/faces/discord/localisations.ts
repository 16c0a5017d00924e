import type { LocalizationMap } from 'discord.js';
import type { Language } from '../../engine/index.js';
import { inEveryLanguage, type Messages } from '../../messages/index.js';

type Texts = Readonly<Record<Language, string>>;
interface Words {
  readonly name: string;
  readonly description: string;
}

/** en-US stands beside en-GB because Discord shows an American the British text where only that one is given. */
function everyLocale({ id, en }: Texts): LocalizationMap {
  return { id, 'en-US': en, 'en-GB': en };
}

export function localisations(select: (messages: Messages) => string): LocalizationMap {
  return everyLocale(inEveryLanguage(select));
}

/** Name and description, in the default language and in all the others, from the words of each language. */
export function namedBy(words: Readonly<Record<Language, Words>>) {
  return {
    ...labelledBy({ id: words.id.name, en: words.en.name }),
    description: words.en.description,
    description_localizations: everyLocale({ id: words.id.description, en: words.en.description }),
  };
}

/** A name alone, for choices and for commands of the menu of a message. */
export function labelledBy(names: Texts) {
  return { name: names.en, name_localizations: everyLocale(names) };
}

/** The fields that name a command or an option, in the default language and in all the others. */
export function named(select: (messages: Messages) => Words) {
  const name = inEveryLanguage((messages) => select(messages).name);
  const description = inEveryLanguage((messages) => select(messages).description);
  return namedBy({
    id: { name: name.id, description: description.id },
    en: { name: name.en, description: description.en },
  });
}
