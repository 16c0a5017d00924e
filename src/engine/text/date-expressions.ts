import type { Language, Span } from '../types.js';
import type { PartialDate } from './date-calendar.js';
import {
  dayAt,
  dayFirst,
  jointEnd,
  monthAt,
  monthFirst,
  monthOfYear,
  numericDate,
  slashedDayMonth,
  yearAt,
} from './date-notation.js';
import type { WrittenDate } from './date-notation.js';
import { relativeAt, type RelativeForm } from './date-relative.js';
import { yearHintAt, type YearHint } from './date-year-hints.js';
import { decadeAt, isYearInContext, yearSpanAt } from './date-years.js';
import { weekdayNumber } from './month-names.js';
import { isDash, touchesPrevious, type Token, wordSet } from './quantity-tokens.js';

export type DateForm =
  | RelativeForm
  | { readonly form: 'decade'; readonly startYear: number }
  | {
      readonly form: 'absolute';
      readonly first: PartialDate;
      /** The other end of a range, else null. */
      readonly last: PartialDate | null;
      readonly slashed: boolean;
      readonly weekday: number | null;
      readonly yearHint: YearHint | null;
    };

/** A date as written: found but not yet placed on the calendar, and perhaps impossible ("31 Februari"). */
export interface DateExpression extends Span {
  readonly form: DateForm;
  readonly firstToken: number;
  /** Index of the first token after it. */
  readonly nextToken: number;
}

interface Reading {
  readonly form: DateForm;
  readonly next: number;
}

/** All date expressions in order, not overlapping. */
export function findDateExpressions(tokens: readonly Token[], language: Language): readonly DateExpression[] {
  const found: DateExpression[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const written = readAt(tokens, index, language);
    const reading = written === null ? null : withYearHint(tokens, written, language);
    const first = tokens[index];
    const last = reading === null ? undefined : tokens[reading.next - 1];
    if (reading === null || first === undefined || last === undefined) continue;
    // "Sabtu (12/8) kemarin" is no yesterday.
    if (reading.form.form === 'relative' && found.at(-1)?.nextToken === index) continue;
    found.push({
      form: reading.form,
      start: first.start,
      end: last.end,
      firstToken: index,
      nextToken: reading.next,
    });
    index = reading.next - 1;
  }
  return found;
}

function readAt(tokens: readonly Token[], index: number, language: Language): Reading | null {
  const token = tokens[index];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'numeral')) return null;
  if (touchesPrevious(tokens, index) && tokens[index - 1]?.kind === 'word') return null;
  return (
    weekdayDate(tokens, index, language) ??
    bareSlashed(tokens, index) ??
    calendarDate(tokens, index, language) ??
    relative(tokens, index, language) ??
    decade(tokens, index) ??
    years(tokens, index, language) ??
    monthAlone(tokens, index, language)
  );
}

const PARTS_OF_DAY: ReadonlySet<string> = wordSet(
  'malam pagi siang sore petang dini subuh night morning afternoon evening lalu',
);
const BETWEEN_WEEKDAY_AND_DATE: ReadonlySet<string> = wordSet(', . tanggal tgl on the');

/** "Senin, 12 Desember 2017", "Minggu (7/9)", "Sabtu malam (7/9)", "Sunday (7 September)", "Jum'at, 8 Mei". */
function weekdayDate(tokens: readonly Token[], index: number, language: Language): Reading | null {
  const name = weekdayNameAt(tokens, index);
  if (name === null) return null;
  let { next } = name;
  if (PARTS_OF_DAY.has(tokens[next]?.lower ?? '')) next += 1;
  if (tokens[next]?.lower === 'hari') next += 1;
  for (let skipped = 0; skipped < 2; skipped += 1) {
    if (BETWEEN_WEEKDAY_AND_DATE.has(tokens[next]?.lower ?? '')) next += 1;
  }
  const inParentheses = tokens[next]?.text === '(';
  if (inParentheses) next += 1;
  const date = calendarDate(tokens, next, language) ?? slashed(tokens, next);
  if (date?.form.form !== 'absolute' || date.form.first.day === null || date.form.last !== null) return null;
  const closes = inParentheses && tokens[date.next]?.text === ')';
  return { form: { ...date.form, weekday: name.weekday }, next: closes ? date.next + 1 : date.next };
}

function weekdayNameAt(tokens: readonly Token[], index: number): { weekday: number; next: number } | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const isJumat = token.lower === 'jum' && /^['’`]$/u.test(tokens[index + 1]?.text ?? '');
  if (isJumat && tokens[index + 2]?.lower === 'at') return { weekday: 5, next: index + 3 };
  const weekday = weekdayNumber(token.text);
  if (weekday === null) return null;
  return token.text.length > 3 || /^\p{Lu}/u.test(token.text) ? { weekday, next: index + 1 } : null;
}

/** "7/9" directly in parentheses or after "tanggal". */
function bareSlashed(tokens: readonly Token[], index: number): Reading | null {
  const before = tokens[index - 1]?.lower;
  return before === '(' || before === 'tanggal' || before === 'tgl' ? slashed(tokens, index) : null;
}

/** "7/9", or "7-8/9" for two days of a month. */
function slashed(tokens: readonly Token[], index: number): Reading | null {
  const single = numericDate(tokens, index) ?? slashedDayMonth(tokens, index);
  if (single !== null) return absolute(single);
  const first = dayAt(tokens, index);
  if (first === null || !isDash(tokens[first.next])) return null;
  const second = numericDate(tokens, first.next + 1) ?? slashedDayMonth(tokens, first.next + 1);
  return second === null ? null : range({ ...second.date, day: first.day }, second);
}

/** Dates that name a month or are written in full, alone or as the two ends of a range. */
function calendarDate(tokens: readonly Token[], index: number, language: Language): Reading | null {
  const single = singleDate(tokens, index, language);
  if (single !== null) return rangeFrom(tokens, index, single, language) ?? absolute(single);
  const day = dayAt(tokens, index);
  const second = day === null ? null : jointEnd(tokens, day.next, index);
  if (day !== null && second !== null) {
    const last = dayFirst(tokens, second);
    if (last !== null && (last.date.day ?? 0) > day.day) return range({ ...last.date, day: day.day }, last);
  }
  const month = monthAt(tokens, index);
  const other = month === null ? null : jointEnd(tokens, month.next, index);
  const last = other === null ? null : monthOfYear(tokens, other);
  return month === null || last === null ? null : range({ year: null, month: month.month, day: null }, last);
}

function singleDate(tokens: readonly Token[], index: number, language: Language): WrittenDate | null {
  return (
    dayFirst(tokens, index) ??
    monthFirst(tokens, index, language) ??
    monthOfYear(tokens, index) ??
    numericDate(tokens, index)
  );
}

/** "30 August to 2 September 2019", "September 5-11, 2019", "September 2018 sampai Maret 2019". */
function rangeFrom(tokens: readonly Token[], index: number, first: WrittenDate, language: Language): Reading | null {
  const second = jointEnd(tokens, first.next, index);
  if (second === null) return null;
  const last = singleDate(tokens, second, language);
  if (last !== null) {
    return (last.date.day === null) === (first.date.day === null) ? range(first.date, last) : null;
  }
  const day = dayAt(tokens, second);
  const startsWithMonth = monthAt(tokens, index) !== null;
  if (!startsWithMonth || day === null || first.date.year !== null || day.day <= (first.date.day ?? 31)) return null;
  const comma = tokens[day.next]?.text === ',' ? 1 : 0;
  const year = yearAt(tokens, day.next + comma);
  const next = year === null ? day.next : day.next + comma + 1;
  return range(first.date, { date: { ...first.date, year, day: day.day }, slashed: false, next });
}

function relative(tokens: readonly Token[], index: number, language: Language): Reading | null {
  const reading = relativeAt(tokens, index, language);
  return reading === null ? null : { form: reading.relative, next: reading.next };
}

function decade(tokens: readonly Token[], index: number): Reading | null {
  const reading = decadeAt(tokens, index);
  return reading === null ? null : { form: { form: 'decade', startYear: reading.start }, next: reading.next };
}

function years(tokens: readonly Token[], index: number, language: Language): Reading | null {
  const span = yearSpanAt(tokens, index, (at) => jointEnd(tokens, at, index));
  if (span !== null && isYearInContext(tokens, index, span.next, span.from, language)) {
    const to: PartialDate = { year: span.to, month: null, day: null };
    return range({ year: span.from, month: null, day: null }, { date: to, slashed: false, next: span.next });
  }
  const year = yearAt(tokens, index);
  if (year === null || !isYearInContext(tokens, index, index + 1, year, language)) return null;
  return absolute({ date: { year, month: null, day: null }, slashed: false, next: index + 1 });
}

const BEFORE_A_MONTH: ReadonlySet<string> = wordSet(
  'pada bulan sejak hingga sampai awal akhir pertengahan di in since until by during early late mid of',
);

/** "pada September", "Januari lalu", "in September": a month without a year. */
function monthAlone(tokens: readonly Token[], index: number, language: Language): Reading | null {
  const token = tokens[index];
  const month = monthAt(tokens, index);
  if (token === undefined || month === null || token.text.length < 3) return null;
  const hinted = yearHintAt(tokens, month.next, language) !== null;
  if (!hinted && !BEFORE_A_MONTH.has(tokens[index - 1]?.lower ?? '')) return null;
  if (language === 'en' && !/^\p{Lu}/u.test(token.text)) return null;
  return absolute({ date: { year: null, month: month.month, day: null }, slashed: false, next: month.next });
}

function withYearHint(tokens: readonly Token[], { form, next }: Reading, language: Language): Reading {
  if (form.form !== 'absolute' || (form.last ?? form.first).year !== null) return { form, next };
  const reading = yearHintAt(tokens, next, language);
  return reading === null ? { form, next } : { form: { ...form, yearHint: reading.hint }, next: reading.next };
}

function absolute({ date, slashed: isSlashed, next }: WrittenDate): Reading {
  return {
    form: { form: 'absolute', first: date, last: null, slashed: isSlashed, weekday: null, yearHint: null },
    next,
  };
}

function range(first: PartialDate, last: WrittenDate): Reading {
  return {
    form: { form: 'absolute', first, last: last.date, slashed: false, weekday: null, yearHint: null },
    next: last.next,
  };
}
