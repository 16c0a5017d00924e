import { smallNumber } from './number-words.js';
import type { Amount, QuantityText } from './quantity-amounts.js';
import { isCounted } from './quantity-countable.js';
import { isCapitalized, isDash, touchesPrevious, type Token, wordSet } from './quantity-tokens.js';

const ONE: ReadonlySet<string> = wordSet('satu one');
const ZERO: ReadonlySet<string> = wordSet('nol zero');

/** Words around "satu" and "one" that make a pronoun or an idiom of them: "salah satu", "no one", "one of". */
const BEFORE_A_PRONOUN: ReadonlySet<string> = wordSet(
  'salah no di dari any every each the this that some which a another only last per on formula and demi jadi ' +
    'menjadi kata dan or not ke as is it s',
);
const AFTER_A_PRONOUN: ReadonlySet<string> = wordSet(
  'of another or who that can has had is was which could would may must should day time thing more side hand ' +
    'to in on at for with and sama lagi per pun demi dari di dengan atau dan yang ini itu hal saja ke pada ' +
    'untuk lain arah suara hati as by from but such might',
);
const FRACTION_PARTS = /^(?:halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths)$/u;
const ONE_PART = /^(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)$/u;
const INDONESIAN_PARTS = /^per(?:tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|seratus|seribu)$/u;

/** The index after a fraction in words that begins with `amount` ("two-thirds", "tiga perempat"), else null. */
export function fractionEnd({ tokens, language }: QuantityText, amount: Amount): number | null {
  if (!amount.inWords) return null;
  const joint = isDash(tokens[amount.next]) ? 1 : 0;
  const part = tokens[amount.next + joint]?.lower ?? '';
  if (INDONESIAN_PARTS.test(part) || FRACTION_PARTS.test(part)) return amount.next + joint + 1;
  if (Number(amount.decimal) === 1 && ONE_PART.test(part)) return amount.next + joint + 1;
  if (part !== 'per') return null;
  const whole = tokens[amount.next + 1]?.lower ?? '';
  return smallNumber(whole, language) === null ? null : amount.next + 2;
}

/** True where a number in words counts nothing: pronouns, idioms, and capitalised words inside a name. */
export function isNoCount(text: QuantityText, amount: Amount): boolean {
  const { tokens, language } = text;
  const word = tokens[amount.first];
  if (!amount.inWords || word === undefined) return false;
  const after = tokens[amount.next];
  const hyphenated = isDash(after) && touchesPrevious(tokens, amount.next) && touchesPrevious(tokens, amount.next + 1);
  if (hyphenated && (language === 'id' || ONE.has(word.lower))) return true;
  const isLone = amount.next === amount.first + 1;
  if (amount.label === null && isLone && isInsideName(tokens, amount)) return true;
  if (!isLone && amount.label === null) return false;
  if (ZERO.has(word.lower)) return amount.label === null;
  if (!ONE.has(word.lower) || amount.exponent > 0) return false;
  if (BEFORE_A_PRONOUN.has(tokens[amount.first - 1]?.lower ?? '')) return true;
  const following = tokens[amount.first + 1];
  return following?.kind !== 'word' || AFTER_A_PRONOUN.has(following.lower);
}

/** "Kepulauan Seribu", "Peru (Lima)", "Tiga Pilar": capitalised in mid-sentence and not before a common noun. */
function isInsideName(tokens: readonly Token[], amount: Amount): boolean {
  const before = tokens[amount.first - 1];
  const after = tokens[amount.next];
  if (!isCapitalized(tokens[amount.first]) || before === undefined) return false;
  if (isCapitalized(before)) return true;
  const beginsSentence = /^[.!?:;"“”'‘’*•-]$/u.test(before.text);
  return !beginsSentence && !isCounted(after);
}
