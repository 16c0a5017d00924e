import { publicationDays } from '../corpus/publication-date.js';
import { compareValues } from '../answer/compare-values.js';
import { overlap, readStatement, type Statement } from '../answer/statement.js';
import { hasSwappedRoles } from '../answer/swapped-roles.js';
import { isFunctionWord } from '../text/function-words.js';
import { monthNumber, weekdayNumber } from '../text/month-names.js';
import { hasNegativeWord } from '../text/polarity.js';
import { sameStem } from '../text/word-stems.js';
import { wordsOf, type Word } from '../text/words.js';
import type { Quantity, Span } from '../types.js';
import { inOtherLanguage } from './office-words.js';
import type { CitedPassage, DropReason } from './wording.js';

/** A passage taken apart, with what its article says of itself. */
export interface ReadSource {
  readonly statement: Statement;
  /** Title and outlet. */
  readonly label: string;
  readonly dates: readonly { readonly from: string; readonly to: string }[];
}

export function readSource({ quote, language, title, outlet, publishedOn }: CitedPassage, today: string): ReadSource {
  return {
    statement: readStatement(quote, language, publishedOn ?? today),
    label: [title, outlet].filter((part) => part !== null).join('\n'),
    dates: publishedOn === null ? [] : [publicationDays(publishedOn)],
  };
}

/**
 * What in a sentence none of its passages holds, or null. Stricter than a verdict: what is merely absent is not said either,
 * a figure must be the very same value, and a name must stand there.
 */
export function unheldIn(sentence: Statement, sources: readonly ReadSource[]): DropReason | null {
  const comparisons = sources.map(({ statement, label, dates }) =>
    compareValues(sentence, statement, { text: label, dates }),
  );
  const polar = ['polarity', 'direction'];
  if (comparisons.some(({ mismatches }) => mismatches.some(({ kind }) => polar.includes(kind)))) return 'polarity-differs';
  if (deniesAlone(sentence, sources)) return 'polarity-differs';
  if (sentence.directions.some(({ axis, sign }) => !goesSo(axis, sign, sources))) return 'polarity-differs';
  if (sources.every(({ statement }) => hasSwappedRoles(sentence.text, statement.text))) return 'polarity-differs';

  const values: readonly Span[] = [...sentence.quantities, ...sentence.dates];
  const isHeldIn = (span: Span, at: number): boolean => {
    const comparison = comparisons[at];
    const differs = [...(comparison?.absent ?? []), ...(comparison?.mismatches ?? []).map(({ claim }) => claim)];
    return !differs.some((other) => overlap(other, span));
  };
  const everywhereAbsent = comparisons[0]?.absent.find((span) => sources.every((_, at) => !isHeldIn(span, at)));
  if (values.some((value) => sources.every((_, at) => !isHeldIn(value, at)))) return 'value-not-in-passages';
  if (sentence.quantities.some((quantity) => !sources.some((source) => holdsValue(quantity, source)))) {
    return 'value-not-in-passages';
  }
  if (sentence.regions.some((region) => sources.every((_, at) => !isHeldIn(region, at)))) return 'name-not-in-passages';
  if (namesOf(sentence).some((word) => !isNamed(word, sentence, sources))) return 'name-not-in-passages';
  return everywhereAbsent ? 'value-not-in-passages' : null;
}

/** The same number and unit, or the same digits where the passage's are no quantity. */
function holdsValue(quantity: Quantity, { statement }: ReadSource): boolean {
  const near = (a: number | null, b: number | null): boolean =>
    a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
  return statement.quantities.some((other) => near(other.value, quantity.value) && near(other.upper, quantity.upper));
}

/** The sentence denies something, and no passage has a word that denies. */
function deniesAlone({ negations }: Statement, sources: readonly ReadSource[]): boolean {
  return (
    negations.length > 0 &&
    sources.every(({ statement }) => statement.negations.length === 0 && !hasNegativeWord(statement.text))
  );
}

function goesSo(axis: string, sign: number, sources: readonly ReadSource[]): boolean {
  return sources.some(({ statement }) =>
    statement.directions.some((direction) => direction.axis === axis && direction.sign === sign),
  );
}

/** Capitalised words that are neither values, countries, months nor, at the beginning, a word that has its capital from there. */
function namesOf(sentence: Statement): readonly Word[] {
  const known: readonly Span[] = [...sentence.quantities, ...sentence.dates, ...sentence.regions];
  return sentence.words.filter(
    ({ surface, start, end }) =>
      /^\p{Lu}/u.test(surface) &&
      !known.some((value) => overlap(value, { start, end })) &&
      !isFunctionWord(surface.toLowerCase()) &&
      monthNumber(surface) === null &&
      weekdayNumber(surface) === null &&
      !(start === 0 && surface.slice(1) === surface.slice(1).toLowerCase() && surface.length > 1),
  );
}

function isNamed({ word }: Word, sentence: Statement, sources: readonly ReadSource[]): boolean {
  return sources.some(({ statement, label }) => {
    const theirs = [...statement.words, ...wordsOf(label)].map((own) => own.word);
    const forms = statement.language === sentence.language ? [word] : inOtherLanguage(word);
    return forms.some((form) => theirs.some((own) => own === form || sameStem(own, form)));
  });
}
