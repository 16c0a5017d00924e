import { amountValue, readAmount, type Amount, type QuantityText } from './quantity-amounts.js';
import { approximationBefore } from './quantity-context.js';
import { isCounted } from './quantity-countable.js';
import { isDash, touchesPrevious, type Token, wordSet } from './quantity-tokens.js';

/** One or two amounts that share a unit: a range has both ends in one, a change ("from 5 to 11 percent") is two. */
export interface JoinedAmounts {
  readonly kind: 'range' | 'change';
  readonly lower: Amount;
  readonly upper: Amount;
}

const RANGE_WORDS: ReadonlySet<string> = wordSet('sampai hingga sd to through');
const CHANGE_WORDS: ReadonlySet<string> = wordSet('sampai hingga to menjadi ke');
const SCORE_WORDS: ReadonlySet<string> = wordSet(
  'skor menang kalah imbang unggul tertinggal kedudukan seri won lost beat score beating defeated draw drew ' +
    'victory takluk ditahan defeat menundukkan win',
);
const WORDS_BACK_TO_SCORE = 8;

/** The index after a word or dash that joins two ends of a range, or null. */
export function rangeJointEnd(tokens: readonly Token[], index: number, first: number): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (isDash(token)) {
    // A dash that touches only what follows is a minus.
    return touchesPrevious(tokens, index) || !touchesPrevious(tokens, index + 1) ? index + 1 : null;
  }
  if (RANGE_WORDS.has(token.lower)) return tokens[index + 1]?.lower === 'dengan' ? index + 2 : index + 1;
  const abbreviated = token.lower === 's' && /^[/.]$/u.test(tokens[index + 1]?.text ?? '');
  if (abbreviated && tokens[index + 2]?.lower === 'd') return index + 3;
  const opener = tokens[first - 1]?.lower;
  const pairs = (opener === 'antara' && token.lower === 'dan') || (opener === 'between' && token.lower === 'and');
  return pairs ? index + 1 : null;
}

/**
 * Joins `first` with the amount behind it, or null where they are no pair. The scale and the unit that stand only
 * behind the second end hold for both ("5–6 juta", "10 sampai 15 persen"), the currency before the first one too. A
 * second end that is not larger makes no range ("23–16"), nor do scores and different units.
 */
export function joinAmounts(text: QuantityText, first: Amount): JoinedAmounts | null {
  const { tokens } = text;
  // The "dari" of "lebih dari" opens no change.
  const isBounded = approximationBefore(tokens, first.first, null) !== null;
  const changes = !isBounded && /^(?:dari|from)$/u.test(tokens[first.first - 1]?.lower ?? '');
  const changeWord = changes && CHANGE_WORDS.has(tokens[first.next]?.lower ?? '');
  const joint = changeWord ? first.next + 1 : rangeJointEnd(tokens, first.next, first.first);
  if (joint === null) return null;
  const second = readAmount(text, joint);
  if (second === null) return null;
  const label = sharedLabel(first, second, isDash(tokens[joint - 1]));
  if (label === undefined) return null;
  const upper: Amount = { ...second, label };
  const lower: Amount = { ...first, label, exponent: sharedExponent(first, second) };
  if (changeWord) return { kind: 'change', lower, upper };
  if (amountValue(lower) >= amountValue(upper) || (label === null && isScore(text, first, second))) return null;
  return { kind: 'range', lower, upper };
}

function sharedLabel(first: Amount, second: Amount, dashed: boolean): Amount['label'] | undefined {
  if (first.label === null) return second.label;
  if (second.label === null) return first.prefixed && (dashed || second.exponent > 0) ? first.label : undefined;
  return first.label.unit === second.label.unit && first.label.kind === second.label.kind ? first.label : undefined;
}

function sharedExponent(first: Amount, second: Amount): number {
  if (first.exponent > 0 || second.exponent === 0) return first.exponent;
  const scaled = { decimal: first.decimal, exponent: second.exponent };
  return amountValue(scaled) < amountValue(second) ? second.exponent : 0;
}

/** "kalah 0-2 dari", "6 - 2, 3 - 6": a dashed pair near a word of winning or beside another pair, counting nothing. */
function isScore({ tokens }: QuantityText, first: Amount, second: Amount): boolean {
  if (!isDash(tokens[first.next]) || first.inWords || second.inWords) return false;
  if (amountValue(first) === 0) return true;
  if (isCounted(tokens[second.next])) return false;
  // Where the dash of another pair stands, with a comma or a "dan" between the pairs or neither.
  const neighbours = [1, 2, 3, 4].flatMap((distance) => [first.first - distance, second.next - 1 + distance]);
  if (isPair(tokens, neighbours)) return true;
  for (let back = 1; back <= WORDS_BACK_TO_SCORE; back += 1) {
    if (SCORE_WORDS.has(tokens[first.first - back]?.lower ?? '')) return true;
  }
  return false;
}

/** A dash between two figures at one of the token indices. */
function isPair(tokens: readonly Token[], indices: readonly number[]): boolean {
  return indices.some(
    (at) => isDash(tokens[at]) && tokens[at - 1]?.kind === 'numeral' && tokens[at + 1]?.kind === 'numeral',
  );
}
