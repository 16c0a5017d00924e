import { agreementOf, classOf, sameUnit } from '../answer/quantity-agreement.js';
import { wordsOf } from '../text/words.js';
import type { Claim, DateValue, Quantity, Span } from '../types.js';
import { designationsOf } from './designations.js';
import { turnsOf } from './turns.js';
import { unsharedWords } from './unshared-words.js';

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
 * and directions. With one sentence naming something where the other names something else they are not, and another value is
 * a changed one only where no word that carries meaning is added.
 */
export function compareSentences(a: ReadSentence, b: ReadSentence): SentenceLikeness {
  if (a.claim.language !== b.claim.language) return other;
  const [own, others] = [a.words, b.words];
  if (Math.min(own.size, others.size) < fewestWords) return other;
  let shared = 0;
  for (const word of own) if (others.has(word)) shared += 1;
  if (shared < fewestShared * (own.size + others.size - shared)) return other;
  // "Toyota" in place of "Honda", "tewas" in place of "terluka": not the same report.
  const alone = [unsharedWords(own, others), unsharedWords(others, own)];
  if (alone.every((words) => words.length > 0) || a.turns() !== b.turns()) return other;
  const likeness = compareValues(a.claim, b.claim);
  // "Gempa susulan" beside "gempa": a word more may be what makes the value another one.
  return likeness.kind === 'changed' && alone.some((words) => words.length > 0) ? other : likeness;
}

/** Whether one says nothing that the other does not: one report, however many outlets have it. */
export function areCopies(a: ReadSentence, b: ReadSentence): boolean {
  return compareSentences(a, b).kind === 'copy';
}

function wordsBesideValues(claim: Claim): Set<string> {
  const values: readonly Span[] = [...claim.quantities, ...claim.dates];
  return new Set(
    wordsOf(claim.text)
      .filter((word) => !/\p{N}/u.test(word.word) && !values.some((value) => overlaps(value, word)))
      .map(({ word }) => word),
  );
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
  if (designationsOf(a) !== designationsOf(b)) return other;
  return values.length > 0 ? { kind: 'changed', values } : { kind: 'copy' };
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

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
