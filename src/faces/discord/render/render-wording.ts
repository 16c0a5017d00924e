import type { Language, Wording } from '../../../engine/index.js';
import { wordingMessagesFor } from '../../../messages/wording.js';
import { foreignLine } from './foreign-text.js';

const maxSentenceLength = 500;
const maxModelLength = 60;
/** Of a reply's room: quotes are what everything rests on. */
const greatestShare = 0.4;

/** What a language model wrote, with the numbers of the quotes that hold it, and that it did. Escaped; blank where it has no room. */
export function renderWording(wording: Wording | undefined, language: Language, maxLength: number): string {
  if (wording === undefined || wording.sentences.length === 0) return '';
  const model = foreignLine(wording.model, maxModelLength);
  const sentences = wording.sentences.map(({ text, citations }) => {
    const numbers = citations.map((n) => `[${String(n)}]`).join('');
    return `${foreignLine(text, maxSentenceLength)} ${numbers}`;
  });
  const text = `\n${sentences.join(' ')}\n-# ${wordingMessagesFor(language).wordedBy({ model })}`;
  return text.length <= maxLength * greatestShare ? text : '';
}

/** The quote of a citation in the language of the reply, or null. Escaped. */
export function renderTranslation(wording: Wording | undefined, n: number, language: Language): string | null {
  const found = wording?.translations.find(({ citation }) => citation === n);
  if (wording === undefined || found === undefined) return null;
  const model = foreignLine(wording.model, maxModelLength);
  return `-# ${wordingMessagesFor(language).translatedBy({ model })} ${foreignLine(found.text, maxSentenceLength)}`;
}
