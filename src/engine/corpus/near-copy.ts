import { agreementOf, classOf, sameUnit } from '../answer/quantity-agreement.js';
import { findDirections } from '../text/direction.js';
import { isFunctionWord } from '../text/function-words.js';
import { findNegations } from '../text/polarity.js';
import { sameStem } from '../text/word-stems.js';
import { wordsOf } from '../text/words.js';
import type { Claim, DateValue, Quantity, Span } from '../types.js';
import { isReportingWord } from './same-quantity-words.js';

/** Two values that stand in the same place of two sentences and are not the same. */
export interface ChangedValue {
  readonly own: Quantity | DateValue;
  readonly other: Quantity | DateValue;
}

/** `copy`: says the same with the same values; `changed`: the same words with another value; `other`: neither. */
export type SentenceLikeness =
  { readonly kind: 'copy' | 'other' } | { readonly kind: 'changed'; readonly values: readonly ChangedValue[] };

/** Shared words over all words of both, values apart, from which two sentences are told in the same words. */
export const fewestShared = 0.8;
/** Sentences of fewer words, values apart, say too little to be told twice by copying. */
export const fewestWords = 5;

const other: SentenceLikeness = { kind: 'other' };

/** A sentence with what it is compared by, read once for many comparisons. */
export interface ReadSentence {
  readonly claim: Claim;
  /** Bases of its words that belong to none of its figures and dates. */
  readonly words: ReadonlySet<string>;
  /** See turnsOf. */
  readonly turns: () => string;
}

export function readSentence(claim: Claim): ReadSentence {
  let turns: string | null = null;
  return { claim, words: wordsBesideValues(claim), turns: () => (turns ??= turnsOf(claim)) };
}

/**
 * Whether two sentences of one language are the same report: the same words but for a few, the same figures, dates, negations
 * and directions. With one sentence naming something where the other names something else they are not.
 */
export function compareSentences(a: ReadSentence, b: ReadSentence): SentenceLikeness {
  if (a.claim.language !== b.claim.language) return other;
  const [own, others] = [a.words, b.words];
  if (Math.min(own.size, others.size) < fewestWords) return other;
  let shared = 0;
  for (const word of own) if (others.has(word)) shared += 1;
  if (shared < fewestShared * (own.size + others.size - shared)) return other;
  if (tellsSomethingElse(own, others) || a.turns() !== b.turns()) return other;
  return compareValues(a.claim, b.claim);
}

function wordsBesideValues(claim: Claim): Set<string> {
  const values: readonly Span[] = [...claim.quantities, ...claim.dates];
  return new Set(
    wordsOf(claim.text)
      .filter((word) => !/\p{N}/u.test(word.word) && !values.some((value) => overlaps(value, word)))
      .map(({ word }) => word),
  );
}

/** Denied words and directions of a sentence, as one text that two sentences can be compared by. */
export function turnsOf({ text, language }: Pick<Claim, 'text' | 'language'>): string {
  const denied = findNegations(text, language).map(({ turned }) => turned ?? '');
  const directed = findDirections(text, language).map(({ axis, sign }) => `${axis} ${String(sign)}`);
  return [...denied, ...directed].sort().join();
}

/** Each has a word that carries meaning in place of one of the other: "Toyota" and "Honda", "tewas" and "terluka". */
function tellsSomethingElse(own: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const alone = (words: ReadonlySet<string>, than: ReadonlySet<string>): string[] =>
    [...words].filter((word) => !than.has(word) && !isFunctionWord(word) && !isReportingWord(word));
  const [left, right] = [alone(own, others), alone(others, own)];
  const unmatched = left.filter((word) => !right.some((written) => sameStem(word, written)));
  return unmatched.length > 0 && right.some((word) => !left.some((written) => sameStem(word, written)));
}

function compareValues(a: Claim, b: Claim): SentenceLikeness {
  const [leftQuantities, rightQuantities] = withoutPairs(a.quantities, b.quantities, isSameQuantity);
  const [leftDates, rightDates] = withoutPairs(a.dates, b.dates, isSameDate);
  const values: ChangedValue[] = [];
  for (const own of leftQuantities) {
    const changed = rightQuantities.find((value) => classOf(value) === classOf(own) && sameUnit(value, own));
    // "about 20" beside "21" is one figure told with less care.
    if (!changed || agreementOf(own, changed) !== 'different') return other;
    values.push({ own, other: changed });
  }
  for (const own of leftDates) {
    const changed = rightDates.find(({ precision }) => precision === own.precision);
    if (!changed) return other;
    values.push({ own, other: changed });
  }
  if (leftQuantities.length !== rightQuantities.length || leftDates.length !== rightDates.length) return other;
  if (values.length > 0) return { kind: 'changed', values };
  return figuresBesideValues(a) === figuresBesideValues(b) ? { kind: 'copy' } : other;
}

/** What is left of both lists when each value has been paired with one that is the same. */
function withoutPairs<Value>(
  own: readonly Value[],
  others: readonly Value[],
  isSame: (a: Value, b: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  const left = [...others];
  const alone = own.filter((value) => {
    const at = left.findIndex((candidate) => isSame(value, candidate));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [alone, left];
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return (
    classOf(a) === classOf(b) &&
    sameUnit(a, b) &&
    a.upper === b.upper &&
    agreementOf(a, b) === 'same' &&
    agreementOf(b, a) === 'same'
  );
}

function isSameDate(a: DateValue, b: DateValue): boolean {
  return a.from === b.from && a.to === b.to && (a.weekday === b.weekday || a.weekday === null || b.weekday === null);
}

/** Scores, times of day and the like, in order. */
function figuresBesideValues({ text, quantities, dates }: Claim): string {
  const values: readonly Span[] = [...quantities, ...dates];
  return Array.from(text.matchAll(/\d+/gu))
    .filter(
      ({ 0: digits, index }) => !values.some((value) => overlaps(value, { start: index, end: index + digits.length })),
    )
    .map(([digits]) => digits)
    .join();
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
