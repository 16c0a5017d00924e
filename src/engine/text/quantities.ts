import type { Approximation, Language, Quantity } from '../types.js';
import { findDateExpressions } from './date-expressions.js';
import { scaleWord, smallNumber } from './number-words.js';
import { amountValue, readAmount, type Amount, type QuantityText } from './quantity-amounts.js';
import { approximationBefore, nonQuantityMask } from './quantity-context.js';
import { currencyAfter, currencyBefore } from './quantity-currencies.js';
import { multipleAt } from './quantity-multiples.js';
import { fractionEnd, isNoCount } from './quantity-number-words.js';
import { joinAmounts, rangeJointEnd } from './quantity-ranges.js';
import { rankAt } from './quantity-ranks.js';
import { isDash, tokenize, touchesPrevious, type Token } from './quantity-tokens.js';
import { unitAt } from './units.js';

interface Reading {
  readonly quantities: readonly Quantity[];
  /** Index of the first token that is still unread. */
  readonly next: number;
}

/**
 * Finds the numbers, sums of money, percentages, ranks and measures of a text, in order and not overlapping.
 *
 * Notation: with both marks the last is the decimal mark ("1.096,18", "1,096.18"); the language's own decimal mark is
 * always decimal; its thousands mark groups when exactly three digits follow ("1.500" is 1500 in Indonesian) and is
 * decimal otherwise ("1.5 juta"); see `readNumeral`. Numbers of more than 15 significant digits are not reported.
 *
 * A slice holds sign, currency, number, scale and unit, of a range both ends, but not the words of approximation. In a
 * range the scale and unit behind the upper end hold for both; "from 5 to 11 percent" and "dari 5 menjadi 11 persen"
 * are two percentages, not a range. Half an expression is no quantity: vague plurals ("ribuan"), fractions in words,
 * dates, times of day, phone numbers, codes and reference marks are left out.
 */
export function findQuantities(text: string, language: Language): readonly Quantity[] {
  const tokens = tokenize(text);
  const mask = nonQuantityMask(tokens, language, (index) => isAmountWord(tokens, index, language));
  for (const { firstToken, nextToken } of findDateExpressions(tokens, language)) mask.fill(1, firstToken, nextToken);
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (mask[index] === 1) continue;
    const reading = readAt({ tokens, mask, language }, index);
    if (reading === null) continue;
    found.push(...reading.quantities);
    index = reading.next - 1;
  }
  return found;
}

function readAt(text: QuantityText, index: number): Reading | null {
  const ranked = readRank(text, index);
  if (ranked !== null) return ranked;
  const { tokens } = text;
  const multiple = multipleAt(tokens, index);
  if (multiple !== null) {
    return one(text, { first: index, next: index + 1, kind: 'measure', value: multiple, upper: null, unit: 'times' });
  }
  if (startsInsideWord(tokens, index)) return null;
  const amount = readAmount(text, index);
  if (amount === null) return null;
  const fraction = fractionEnd(text, amount);
  if (fraction !== null) return { quantities: [], next: fraction };
  const joined = joinAmounts(text, amount);
  if (joined?.kind === 'range') {
    const { lower, upper } = joined;
    return one(text, { ...measured(lower), next: upper.next, upper: amountValue(upper) });
  }
  if (joined?.kind === 'change') {
    const lower = quantity(text, measured(joined.lower));
    const upper = quantity(text, measured(joined.upper));
    return { quantities: [lower, upper], next: joined.upper.next };
  }
  return isNoCount(text, amount) ? null : one(text, measured(amount));
}

type Measured = Pick<Quantity, 'kind' | 'value' | 'upper' | 'unit'> & { readonly first: number; readonly next: number };

function measured(amount: Amount): Measured {
  const { first, next, label } = amount;
  const value = amountValue(amount);
  return { first, next, kind: label?.kind ?? 'number', value, upper: null, unit: label?.unit ?? null };
}

function readRank({ tokens, mask, language }: QuantityText, index: number): Reading | null {
  const rank = rankAt(tokens, index, language);
  if (rank === null || mask[rank.next - 1] === 1) return null;
  const joint = rangeJointEnd(tokens, rank.next, index);
  const other = joint === null ? null : rankAt(tokens, joint, language);
  const isRange = other !== null && other.value > rank.value;
  return one(
    { tokens, mask, language },
    {
      first: index,
      next: isRange ? other.next : rank.next,
      kind: 'rank',
      value: rank.value,
      upper: isRange ? other.value : null,
      unit: null,
    },
  );
}

function one(text: QuantityText, reading: Measured): Reading {
  return { quantities: [quantity(text, reading)], next: reading.next };
}

function quantity({ tokens, language }: QuantityText, { first, next, ...values }: Measured): Quantity {
  const before = approximationBefore(tokens, first, values.unit);
  const rounded = language === 'id' && tokens[next - 1]?.lower === 'an';
  const approximation: Approximation = before?.meaning ?? (rounded ? 'about' : 'exact');
  return { ...values, start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, approximation };
}

/** "one" in "twenty-one" read too late, or "empat" in "perempat-final": joined to a word before it. */
function startsInsideWord(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.kind !== 'word' || !touchesPrevious(tokens, index)) return false;
  const before = tokens[index - 1];
  return isDash(before) && touchesPrevious(tokens, index - 1) && tokens[index - 2]?.kind === 'word';
}

/** Words that an amount may end with, so that a dash behind them opens the upper end of a range. */
function isAmountWord(tokens: readonly Token[], index: number, language: Language): boolean {
  const word = tokens[index]?.lower ?? '';
  if (currencyBefore(tokens, index) !== null || currencyAfter(tokens, index, language, true) !== null) return true;
  return (
    scaleWord(word, language) !== null || smallNumber(word, language) !== null || unitAt(tokens, index, false) !== null
  );
}
