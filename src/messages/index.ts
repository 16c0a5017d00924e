import type { Language } from '../engine/index.js';
import { en } from './en.js';
import { id } from './id.js';
import type { Messages } from './keys.js';

export type { CommandWords, Messages, SourceWords } from './keys.js';
export { describePublishedOn, describeQuoteLanguage, describeSource, type DescribedSource } from './describe-source.js';

const catalogues: Readonly<Record<Language, Messages>> = { id, en };

export function messagesFor(language: Language): Messages {
  return catalogues[language];
}

/** A text in every language, for places that want all of them at once. */
export function inEveryLanguage(select: (messages: Messages) => string): Readonly<Record<Language, string>> {
  return { id: select(id), en: select(en) };
}
