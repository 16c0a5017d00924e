import type { Language } from '../types.js';
import { readNumberWords, scaleWord } from './number-words.js';
import { currencyAfter, currencyBefore } from './quantity-currencies.js';
import { readNumeral } from './quantity-numerals.js';
import { isDash, touchesPrevious, type Token, wordSet } from './quantity-tokens.js';
import { hyphenatedUnitAt, unitAt } from './units.js';

/** What the number counts. */
export interface AmountLabel {
  readonly kind: 'money' | 'percent' | 'measure';
  readonly unit: string;
}

/** One number with its scale and unit, not yet joined to a range. Its value is `decimal` × 10^`exponent`. */
export interface Amount {
  readonly first: number;
  /** Index of the first token after it. */
  readonly next: number;
  /** Plain notation with its sign, "-2.3". */
  readonly decimal: string;
  readonly exponent: number;
  readonly label: AmountLabel | null;
  /** Its currency stands before it. */
  readonly prefixed: boolean;
  readonly inWords: boolean;
}

/** The tokens of a text, and which of them belong to dates, times and names (1). */
export interface QuantityText {
  readonly tokens: readonly Token[];
  readonly mask: Uint8Array;
  readonly language: Language;
}

const VULGAR_FRACTIONS = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
]);

export function amountValue({ decimal, exponent }: Pick<Amount, 'decimal' | 'exponent'>): number {
  // Adding zero turns −0 into 0.
  return Number(`${decimal}e${String(exponent)}`) + 0;
}

/** Reads the amount that begins exactly at token `first`: sign, currency, number, scale, unit. */
export function readAmount(text: QuantityText, first: number): Amount | null {
  const { tokens, mask, language } = text;
  let index = first;
  let negative = isMinus(tokens, index);
  if (negative) index += 1;
  const currency = currencyBefore(tokens, index);
  if (currency !== null) {
    index += currency.length;
    if (!negative && isDash(tokens[index]) && touchesPrevious(tokens, index + 1)) {
      negative = true;
      index += 1;
    }
  }
  const number = readNumber(text, index, currency !== null);
  if (number === null || mask[index] === 1) return null;
  const scale = readScale(tokens, number.next, language, currency !== null);
  const exponent = number.exponent + scale.exponent;
  const labelled = readLabel(text, scale.next, {
    inWords: number.inWords,
    scaled: exponent > 0,
    prefix: currency?.meaning ?? null,
  });
  if (tokens[labelled.next]?.kind === 'word' && touchesPrevious(tokens, labelled.next)) return null;
  const numeral = number.inWords ? undefined : tokens[index]?.text;
  const isRupiah = labelled.label?.unit === 'IDR' && exponent === 0;
  const decimal = isRupiah && numeral !== undefined ? readNumeral(numeral, language, true) : number.decimal;
  if (decimal === null) return null;
  return {
    first,
    next: labelled.next,
    decimal: negative ? `-${decimal}` : decimal,
    exponent,
    label: labelled.label,
    prefixed: currency !== null,
    inWords: number.inWords,
  };
}

/** A minus sign or hyphen that touches what follows and nothing before it, or the word. */
function isMinus(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.lower === 'minus') return true;
  if (!isDash(token) || !touchesPrevious(tokens, index + 1)) return false;
  return !touchesPrevious(tokens, index) || /^[(["'“‘~<>≤≥±≈]$/u.test(tokens[index - 1]?.text ?? '');
}

interface NumberRead {
  readonly decimal: string;
  readonly exponent: number;
  readonly next: number;
  readonly inWords: boolean;
}

function readNumber({ tokens, language }: QuantityText, index: number, prefixed: boolean): NumberRead | null {
  const token = tokens[index];
  if (token?.kind === 'numeral') {
    const decimal = readNumeral(token.text, language);
    if (decimal === null) return null;
    const parted = language === 'id' ? partedDecimals(tokens, index) : null;
    if (parted !== null) return { decimal: `${decimal}.${parted}`, exponent: 0, next: index + 3, inWords: false };
    const fraction = touchesPrevious(tokens, index + 1)
      ? VULGAR_FRACTIONS.get(tokens[index + 1]?.text ?? '')
      : undefined;
    return fraction === undefined || decimal.includes('.')
      ? { decimal, exponent: 0, next: index + 1, inWords: false }
      : { decimal: decimal + fraction, exponent: 0, next: index + 2, inWords: false };
  }
  if (token?.kind !== 'word' || prefixed) return null;
  const words = readNumberWords(tokens, index, language);
  return words === null ? null : { ...words, inWords: true };
}

/** The decimals of "2, 4 triliun" and "8, 1 persen", which typesetting parted from their comma, or null. */
function partedDecimals(tokens: readonly Token[], index: number): string | null {
  const [whole, comma, decimals, after] = tokens.slice(index, index + 4);
  if (comma?.text !== ',' || !touchesPrevious(tokens, index + 1) || touchesPrevious(tokens, index + 2)) return null;
  if (!/^\d{1,3}$/u.test(whole?.text ?? '') || !/^\d{1,3}$/u.test(decimals?.text ?? '')) return null;
  if (tokens[index - 1]?.text === ',' && tokens[index - 2]?.kind === 'numeral') return null;
  return /^(?:ribu|juta|miliar|milyar|triliun|persen|%)$/u.test(after?.lower ?? '') ? (decimals?.text ?? null) : null;
}

/** Scales beyond "ribu triliun" are no amounts of this world. */
const MAX_SCALES = 2;

function readScale(
  tokens: readonly Token[],
  start: number,
  language: Language,
  prefixed: boolean,
): { readonly exponent: number; readonly next: number } {
  let exponent = 0;
  let next = start;
  for (let count = 0; count < MAX_SCALES; count += 1) {
    const token = tokens[next];
    const hyphen = isDash(token) && touchesPrevious(tokens, next) && touchesPrevious(tokens, next + 1) ? 1 : 0;
    const word = tokens[next + hyphen];
    if (word?.kind !== 'word') break;
    const spelled = scaleWord(word.lower, language);
    const found =
      spelled ??
      (hyphen === 0 && count === 0
        ? scaleAbbreviation(word.text, language, prefixed, touchesPrevious(tokens, next))
        : null);
    if (found === null) break;
    exponent += found;
    next += hyphen + 1;
  }
  return { exponent, next };
}

const ABBREVIATIONS = new Map([
  ['rb', 3],
  ['jt', 6],
  ['mn', 6],
  ['bn', 9],
  ['tn', 12],
]);

/**
 * Single letters count after a currency ("Rp 5 M", "$5m") or as a capital that touches the digits ("5M"; "k" also
 * small): elsewhere "5 m" is a length and "622 M" a year. "M" is a milliard in Indonesian and a million in English.
 */
function scaleAbbreviation(word: string, language: Language, prefixed: boolean, touches: boolean): number | null {
  const lower = word.toLowerCase();
  const known = ABBREVIATIONS.get(lower);
  if (known !== undefined) return known;
  if (!prefixed && !touches) return null;
  if (lower === 'k') return 3;
  if (lower === 'm' && (prefixed || word !== lower)) return language === 'id' ? 9 : 6;
  if (!prefixed) return null;
  if (lower === 'b' && language === 'en') return 9;
  return lower === 't' ? 12 : null;
}

interface LabelContext {
  readonly inWords: boolean;
  readonly scaled: boolean;
  /** The currency before the number, which a currency behind it may only repeat. */
  readonly prefix: string | null;
}

const CALENDAR_UNITS: ReadonlySet<string> = wordSet('day week month year');

function readLabel(
  { tokens, mask, language }: QuantityText,
  index: number,
  { inWords, scaled, prefix }: LabelContext,
): { readonly label: AmountLabel | null; readonly next: number } {
  const suffix = currencyAfter(tokens, index, language, scaled);
  if (prefix !== null) {
    const next = suffix?.meaning === prefix ? index + suffix.length : index;
    return { label: { kind: 'money', unit: prefix }, next };
  }
  if (suffix !== null) return { label: { kind: 'money', unit: suffix.meaning }, next: index + suffix.length };
  const unit = unitAt(tokens, index, inWords) ?? (language === 'en' ? hyphenatedUnitAt(tokens, index) : null);
  // "Nomor 24 Tahun 2009" counts no years, and the Sunday of "tiga Minggu (7/9)" is part of a date.
  const belongsToDate = unit !== null && CALENDAR_UNITS.has(unit.unit) && (mask[unit.next] ?? 0) === 1;
  if (unit === null || mask[index] === 1 || belongsToDate) return { label: null, next: index };
  return { label: { kind: unit.kind, unit: unit.unit }, next: unit.next };
}
