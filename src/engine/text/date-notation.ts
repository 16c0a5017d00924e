import type { Language } from '../types.js';
import { FIRST_YEAR, LAST_YEAR, type PartialDate } from './date-calendar.js';
import { monthNumber } from './month-names.js';
import { isDash, touchesPrevious, type Token, wordSet } from './quantity-tokens.js';

/** A date as it is written, with the tokens it takes. */
export interface WrittenDate {
  readonly date: PartialDate;
  /** True for "7/9", where only convention tells day from month. */
  readonly slashed: boolean;
  /** Index of the first token after the date. */
  readonly next: number;
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = wordSet('st nd rd th');

/** A year written with four digits, 1000 to 2199. */
export function yearAt(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token?.kind !== 'numeral' || !/^\d{4}$/u.test(token.text)) return null;
  const next = tokens[index + 1];
  if (next !== undefined && touchesPrevious(tokens, index + 1) && (next.kind === 'word' || next.text === '%')) {
    return null;
  }
  const year = Number(token.text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** A day of the month in digits, "7", "07" or "7th", and the index after it. */
export function dayAt(tokens: readonly Token[], index: number): { readonly day: number; readonly next: number } | null {
  const token = tokens[index];
  if (token?.kind !== 'numeral' || !/^\d{1,2}$/u.test(token.text)) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  const suffix = tokens[index + 1];
  const hasSuffix = suffix !== undefined && touchesPrevious(tokens, index + 1) && ORDINAL_SUFFIXES.has(suffix.lower);
  return { day, next: hasSuffix ? index + 2 : index + 1 };
}

/** A month name, with the full stop of its abbreviation, and the index after it. */
export function monthAt(
  tokens: readonly Token[],
  index: number,
): { readonly month: number; readonly next: number } | null {
  const token = tokens[index];
  const month = token?.kind === 'word' ? monthNumber(token.text) : null;
  if (token === undefined || month === null) return null;
  const dot = tokens[index + 1]?.text === '.' && touchesPrevious(tokens, index + 1) && token.text.length <= 4;
  const goesOn = tokens[index + 2]?.kind === 'numeral' || tokens[index + 2]?.text === ')';
  return { month, next: dot && goesOn ? index + 2 : index + 1 };
}

/** "7 September [tahun] [2019]", "7th of September, 2019". */
export function dayFirst(tokens: readonly Token[], index: number): WrittenDate | null {
  const day = dayAt(tokens, index);
  if (day === null) return null;
  const monthIndex = tokens[day.next]?.lower === 'of' ? day.next + 1 : day.next;
  const month = monthAt(tokens, monthIndex);
  if (month === null) return null;
  return { slashed: false, ...withYear(tokens, { month: month.month, day: day.day, next: month.next }) };
}

/** "September 7, 2019", "September 7"; Indonesian text writes this order only with the year. */
export function monthFirst(tokens: readonly Token[], index: number, language: Language): WrittenDate | null {
  const month = monthAt(tokens, index);
  const day = month === null ? null : dayAt(tokens, month.next);
  if (month === null || day === null) return null;
  const written = withYear(tokens, { month: month.month, day: day.day, next: day.next });
  if (written.date.year === null && (language === 'id' || startsAmount(tokens, day.next))) return null;
  return { slashed: false, ...written };
}

/** "September 2019", "September tahun 2019". */
export function monthOfYear(tokens: readonly Token[], index: number): WrittenDate | null {
  const month = monthAt(tokens, index);
  if (month === null) return null;
  const written = withYear(tokens, { month: month.month, day: null, next: month.next });
  return written.date.year === null ? null : { slashed: false, ...written };
}

/** "2019-09-07", "7/9/2019", "11 / 12/ 2017", "12-12-2017", "12.12.2017". */
export function numericDate(tokens: readonly Token[], index: number): WrittenDate | null {
  const first = tokens[index];
  if (first?.kind !== 'numeral') return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(first.text);
  if (dotted !== null) {
    const [, day, month, year] = dotted.map(Number);
    return { slashed: true, next: index + 1, date: { year: year ?? null, month: month ?? null, day: day ?? null } };
  }
  const middle = tokens[index + 2];
  const last = tokens[index + 4];
  const joint = tokens[index + 1];
  if (middle?.kind !== 'numeral' || last?.kind !== 'numeral' || joint?.text !== tokens[index + 3]?.text) return null;
  const dashed = isDash(joint) && [1, 2, 3, 4].every((offset) => touchesPrevious(tokens, index + offset));
  if (joint?.text !== '/' && !dashed) return null;
  const [a, b, c] = [first.text, middle.text, last.text];
  const next = index + 5;
  if (dashed && /^\d{4}$/u.test(a) && /^\d\d$/u.test(b) && /^\d\d$/u.test(c)) {
    return { slashed: false, next, date: { year: Number(a), month: Number(b), day: Number(c) } };
  }
  if (!/^\d{1,2}$/u.test(a) || !/^\d{1,2}$/u.test(b) || !/^[12]\d{3}$/u.test(c)) return null;
  return { slashed: true, next, date: { year: Number(c), month: Number(b), day: Number(a) } };
}

/** "7/9" without a year; only its surroundings tell that it is a date, so the caller decides. */
export function slashedDayMonth(tokens: readonly Token[], index: number): WrittenDate | null {
  const [first, joint, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (joint?.text !== '/' || tokens[index + 3]?.text === '/') return null;
  if (!/^\d{1,2}$/u.test(first?.text ?? '') || !/^\d{1,2}$/u.test(second?.text ?? '')) return null;
  return {
    slashed: true,
    next: index + 3,
    date: { year: null, month: Number(second?.text), day: Number(first?.text) },
  };
}

function withYear(
  tokens: readonly Token[],
  { month, day, next }: { readonly month: number; readonly day: number | null; readonly next: number },
): { readonly date: PartialDate; readonly next: number } {
  const skipped = tokens[next]?.lower;
  const joint = skipped === ',' || skipped === 'tahun' || skipped === '(' ? 1 : 0;
  const year = yearAt(tokens, next + joint);
  const after = tokens[next + joint + 1];
  // "11 September, 2014–2018": a comma also stands between two dates.
  const beginsAnother =
    skipped === ',' &&
    ((isDash(after) && yearAt(tokens, next + 3) !== null) || (day === null && /^\p{Ll}/u.test(after?.text ?? '')));
  const closed = skipped !== '(' || after?.text === ')';
  if (year === null || beginsAnother || !closed) return { date: { year: null, month, day }, next };
  return { date: { year, month, day }, next: next + joint + (skipped === '(' ? 2 : 1) };
}

/** True where the digits before `index` go on as an amount: "Mei 5 persen", "May 5%". */
function startsAmount(tokens: readonly Token[], index: number): boolean {
  return /^(?:%|persen|percent|per|million|billion|thousand|juta|miliar|ribu|[/:])$/u.test(tokens[index]?.lower ?? '');
}

const RANGE_WORDS: ReadonlySet<string> = wordSet('sampai hingga sd to until till through');
const PAIR_WORDS: ReadonlySet<string> = wordSet('dan and');

/** The index after the word or dash that joins two ends of a range, or null; `start` is where the first end begins. */
export function jointEnd(tokens: readonly Token[], index: number, start: number): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (isDash(token)) return index + 1;
  if (RANGE_WORDS.has(token.lower)) return tokens[index + 1]?.lower === 'dengan' ? index + 2 : index + 1;
  const abbreviation = tokens[index + 1]?.text;
  if (token.lower === 's' && abbreviation === '/' && tokens[index + 2]?.lower === 'd') return index + 3;
  if (token.lower === 's' && abbreviation === '.' && tokens[index + 2]?.lower === 'd') {
    return tokens[index + 3]?.text === '.' ? index + 4 : index + 3;
  }
  const before = tokens[start - 1]?.lower;
  return PAIR_WORDS.has(token.lower) && (before === 'antara' || before === 'between') ? index + 1 : null;
}
