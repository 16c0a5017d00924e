import { overlap, readStatement, type Statement } from '../answer/statement.js';
import { detectLanguage } from '../text/language.js';
import type { Language } from '../types.js';
import { unheldWords } from './held-words.js';
import { matchWords } from './matched-words.js';
import { isWellFormed } from './well-formed.js';
import type { BilingualWords } from './bilingual-words.js';
import type { WordingSettings } from './wording-settings.js';

interface Rewriting {
  readonly sentence: string;
  /** The text in which the sentence stands. */
  readonly context: string;
  readonly language: Language;
  readonly today: string;
}

/** Words that stand for a name, which is all that a rewriting may take away. */
const pronouns =
  /^(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|there|ia|dia|beliau|mereka|itu|ini|tersebut|sana|situ|nya)$/u;

const demonstratives = { id: /^(?:itu|ini|tersebut)$/u, en: /^(?:this|that|these|those)$/u };

/**
 * Whether a rewritten sentence says what the sentence says: all that it has beside stands in the text around, and nothing of the
 * sentence is gone but pronouns. Which of two names a pronoun means is not checked, so a reply shows how the sentence was read.
 */
export async function saysSame(
  rewritten: string,
  { sentence, context, language, today }: Rewriting,
  words: BilingualWords,
  settings: WordingSettings,
): Promise<boolean> {
  const closed = /[.!]$/u.test(rewritten) ? rewritten : `${rewritten}.`;
  if (!isWellFormed(closed, language, settings.maxLength)) return false;
  if ((await detectLanguage(closed)) !== language) return false;
  const [now, before, around] = [rewritten, sentence, context].map((text) => readStatement(text, language, today));
  if (!now || !before || !around) return false;
  const isFromAround = holdsAll(now, around, words);
  const isKept = holdsAll(before, now, words, (at) => standsForName(before, at));
  return isFromAround && isKept && now.negations.length === before.negations.length;
}

/** What a rewriting may not lose or add: `isFree` tells of the words of `part` that need not be in `whole`. */
function holdsAll(
  part: Statement,
  whole: Statement,
  words: BilingualWords,
  isFree: (at: number) => boolean = () => false,
): boolean {
  const matches = matchWords(part, whole, words);
  const values = [...part.quantities, ...part.dates];
  const unheld = new Set(unheldWords(part, { statement: whole, matches }));
  return (
    part.words.every(({ surface }, at) => !unheld.has(surface) || isFree(at)) &&
    part.words.every((word, at) => !values.some((value) => overlap(value, word)) || (matches[at]?.size ?? 0) > 0) &&
    part.regions.every(({ region }) => whole.regions.some((other) => other.region === region))
  );
}

/** A pronoun, or the noun of "negara itu" and "this country". */
function standsForName({ words, language }: Statement, at: number): boolean {
  const wordAt = (place: number): string => words[place]?.surface.toLowerCase() ?? '';
  return pronouns.test(wordAt(at)) || demonstratives[language].test(wordAt(language === 'id' ? at + 1 : at - 1));
}
