import { findDates } from '../text/dates.js';
import { findDirections, type Direction } from '../text/direction.js';
import { isFunctionWord } from '../text/function-words.js';
import { monthNumber, weekdayNumber } from '../text/month-names.js';
import { findNegations, type Negation } from '../text/polarity.js';
import { findQuantities } from '../text/quantities.js';
import { findRegions, type RegionMention } from '../text/regions.js';
import { sameStem } from '../text/word-stems.js';
import { contentWordsOf, wordsOf, type Word } from '../text/words.js';
import type { DateValue, Language, Quantity, Span } from '../types.js';

/** A name that is no country: capitalised words that belong together. */
export interface NameRun extends Span {
  readonly words: readonly string[];
  /** It follows a preposition of place ("di Bangkok", "in Bangkok"). */
  readonly isPlace: boolean;
}

/** A claim or a sentence taken apart into what can be compared as values. Offsets count on `text`. */
export interface Statement {
  readonly text: string;
  readonly language: Language;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateValue[];
  readonly regions: readonly RegionMention[];
  readonly names: readonly NameRun[];
  readonly negations: readonly Negation[];
  readonly directions: readonly Direction[];
  readonly words: readonly Word[];
  /** Bases of all words. */
  readonly wordSet: ReadonlySet<string>;
  /** Bases of the words that carry the subject: no function words, no values. */
  readonly topic: ReadonlySet<string>;
}

/** `referenceDate` lends its year to dates without one; see findDates. */
export function readStatement(text: string, language: Language, referenceDate: string | null): Statement {
  const quantities = findQuantities(text, language);
  const dates = findDates(text, language, referenceDate);
  const regions = findRegions(text);
  const negations = findNegations(text, language);
  const words = wordsOf(text);
  const values: readonly Span[] = [...quantities, ...dates, ...negations];
  const topic = contentWordsOf(text).filter((word) => !values.some((value) => overlap(value, word)));
  return {
    text,
    language,
    quantities,
    dates,
    regions,
    names: nameRunsOf(text, [...quantities, ...dates, ...regions]),
    negations,
    directions: findDirections(text, language).filter((direction) => !isDenied(direction, text, negations)),
    words,
    wordSet: new Set(words.map(({ word }) => word)),
    topic: new Set(topic.map(({ word }) => word)),
  };
}

const behindNegator = /(?<!\p{L})(?:tidak|tak|bukan|belum|not|never|n't)\s$/iu;

/** "gagal" denies, and "not rising" need not be falling: neither says a direction. */
function isDenied(direction: Direction, text: string, negations: readonly Negation[]): boolean {
  if (behindNegator.test(text.slice(0, direction.start))) return true;
  const [word] = wordsOf(text.slice(direction.start, direction.end));
  return negations.some((negation) => overlap(negation, direction) || negation.turned === word?.word);
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const namePattern =
  /\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?:\s\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*)*/gu;
const placePreposition = /(?:^|\s|\()(?:di|ke|dari|in|at|from|near|kota|provinsi|kabupaten|pulau)\s$/iu;
const sentenceStart = /(?:^|[.!?:"“”'‘(]\s*)$/u;

function nameRunsOf(text: string, values: readonly Span[]): NameRun[] {
  // A headline in capitals names nothing by them.
  if (text === text.toUpperCase()) return [];
  return Array.from(text.matchAll(namePattern)).flatMap(({ 0: run, index }) => {
    const words = wordsOf(run).map((word) => ({ ...word, start: word.start + index, end: word.end + index }));
    const opens = sentenceStart.test(text.slice(Math.max(0, index - 3), index));
    const kept = words.filter(
      (word, at) =>
        !values.some((value) => overlap(value, word)) &&
        !isFunctionWord(word.surface.toLowerCase()) &&
        weekdayNumber(word.surface) === null &&
        monthNumber(word.surface) === null &&
        // The first word of a sentence has its capital from there, unless it is one of an abbreviation.
        !(at === 0 && opens && word.surface !== word.surface.toUpperCase()),
    );
    const [first] = kept;
    const last = kept.at(-1);
    if (!first || !last) return [];
    const isPlace = placePreposition.test(text.slice(Math.max(0, first.start - 12), first.start));
    return [{ start: first.start, end: last.end, words: kept.map(({ word }) => word), isPlace }];
  });
}

/** Share of the claim's topic that the source's words hold, 0 to 1; 1 for a claim without a topic. */
export function topicCoverage(claim: Statement, source: ReadonlySet<string>): number {
  if (claim.topic.size === 0) return 1;
  const isHeld = (word: string): boolean => source.has(word) || [...source].some((other) => sameStem(word, other));
  return [...claim.topic].filter(isHeld).length / claim.topic.size;
}

/** Most words of a source that are looked at for order. */
const maxOrdered = 400;

/** Share of the claim's words, function words and all, that stand in the source in the same order (longest common subsequence). */
export function orderedCoverage(claim: Statement, source: Statement): number {
  const wanted = claim.words.slice(0, maxOrdered);
  if (wanted.length === 0) return 0;
  let previous = new Uint16Array(wanted.length + 1);
  for (const { word } of source.words.slice(0, maxOrdered)) {
    const current = new Uint16Array(wanted.length + 1);
    for (const [at, own] of wanted.entries()) {
      current[at + 1] = own.word === word ? (previous[at] ?? 0) + 1 : Math.max(previous[at + 1] ?? 0, current[at] ?? 0);
    }
    previous = current;
  }
  return (previous[wanted.length] ?? 0) / wanted.length;
}
