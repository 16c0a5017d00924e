import { findDates } from '../text/dates.js';
import { isFunctionWord } from '../text/function-words.js';
import { expandInformalWords, normalizeQuestion } from '../text/normalize.js';
import { findQuantities } from '../text/quantities.js';
import { findRegions } from '../text/regions.js';
import { baseOfWord } from '../text/words.js';
import type { DateValue, Language, Quantity } from '../types.js';
import { expectedAnswer, type ExpectedAnswer } from './expected-answer.js';

/** A question taken apart into what a passage must be about. */
export interface ReadQuestion {
  /** As retrieval reads it. */
  readonly text: string;
  readonly language: Language;
  /** False for names and keywords that are of no language ("FDI"): then passages of both are compared word by word. */
  readonly languageIsTold: boolean;
  readonly expected: ExpectedAnswer;
  /** The words of `text` that only say what is expected ("how big"). */
  readonly phrases: readonly string[];
  /** The question without the words that only say what is expected ("how big is"): what it is about. */
  readonly topic: string;
  /** Countries asked about, as ISO 3166 codes. */
  readonly regions: readonly string[];
  /** Other names asked about, as the base of each word: acronyms, and capitalised words inside the sentence. */
  readonly names: readonly string[];
  /** Words typed in capitals, as typed. */
  readonly acronyms: readonly string[];
  /** Figures that the question itself names ("the 51st meeting", "16 countries"). */
  readonly quantities: readonly Quantity[];
  /** Times asked about. */
  readonly dates: readonly DateValue[];
}

/**
 * Reads a question in `language`, told by its words or, where `languageIsTold` is false, taken from the person.
 * `today` is the asker's date, `YYYY-MM-DD`.
 */
export function readQuestion(question: string, language: Language, today: string, languageIsTold = true): ReadQuestion {
  const text = expandInformalWords(normalizeQuestion(question));
  const { expected, phrases } = expectedAnswer(text, language);
  const regionMentions = findRegions(text);
  const dates = findDates(text, language, today);
  const inRegion = (at: number): boolean => regionMentions.some(({ start, end }) => at >= start && at < end);
  const inDate = (at: number): boolean => dates.some(({ start, end }) => at >= start && at < end);
  return {
    text,
    language,
    languageIsTold,
    expected,
    phrases,
    topic: phrases.reduce((rest, phrase) => rest.replace(phrase, ' '), text).trim(),
    regions: [...new Set(regionMentions.map(({ region }) => region))],
    names: namesIn(text, (at) => !inRegion(at) && !inDate(at)),
    acronyms: text.match(/(?<!\p{L})\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}])/gu) ?? [],
    quantities: findQuantities(text, language),
    dates,
  };
}

function namesIn(text: string, counts: (at: number) => boolean): string[] {
  const names = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*/gu)) {
    if (!counts(index) || isFunctionWord(word.toLowerCase()) || word.length < 2) continue;
    const isAcronym = word === word.toUpperCase();
    const isCapitalised = /^\p{Lu}/u.test(word) && index > 0;
    if (isAcronym || isCapitalised) names.add(baseOfWord(word));
  }
  // A question typed all in capitals names nothing by them.
  return text === text.toUpperCase() ? [] : [...names];
}
