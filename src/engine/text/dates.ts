import type { DateValue, Language } from '../types.js';
import {
  addDays,
  isoDay,
  isoWeekday,
  monthRange,
  parseReferenceDate,
  rangeOf,
  weekOf,
  type DayRange,
  type PartialDate,
} from './date-calendar.js';
import { findDateExpressions, type DateExpression, type DateForm } from './date-expressions.js';
import type { RelativeForm } from './date-relative.js';
import type { YearHint } from './date-year-hints.js';
import { tokenize } from './quantity-tokens.js';

type Placed = Omit<DateValue, 'kind' | 'start' | 'end'>;
type Reference = PartialDate & { readonly year: number };

/**
 * Finds the dates that can be placed on the calendar, in order and not overlapping.
 *
 * `referenceDate` is what the text looks out from (its publication, the asker's today): `YYYY`, `YYYY-MM` or
 * `YYYY-MM-DD`; anything else throws a RangeError. It lends its year to dates without one, which are not reported when
 * it is null, and resolves "last year" or "kemarin" as far as its own precision reaches.
 *
 * Slashed dates are day/month in both languages, since the English texts are Indonesian news too; they are month/day
 * only in English text, when day/month is impossible or when only month/day falls on the weekday named beside it. A
 * weekday that disagrees with its date is reported as it is written. "7/9" without a year needs a weekday,
 * parentheses or "tanggal" beside it. "Minggu" is Sunday only beside a date. A range that ends before it starts
 * ("Desember–Januari 2019") begins in the year before; days that do not exist are not reported.
 */
export function findDates(text: string, language: Language, referenceDate: string | null): readonly DateValue[] {
  const reference = referenceDate === null ? null : parseReferenceDate(referenceDate);
  return findDateExpressions(tokenize(text), language).flatMap((expression) => {
    const placed = place(expression.form, language, reference);
    return placed === null ? [] : [dateValue(expression, placed)];
  });
}

function dateValue({ start, end }: DateExpression, placed: Placed): DateValue {
  return { kind: 'date', start, end, ...placed };
}

function place(form: DateForm, language: Language, reference: Reference | null): Placed | null {
  if (form.form === 'relative') return reference === null ? null : placeRelative(form, reference);
  if (form.form === 'decade') {
    const from = isoDay(form.startYear, 1, 1);
    const to = isoDay(form.startYear + 9, 12, 31);
    return { from, to, precision: 'decade', yearGiven: true, resolution: 'absolute', weekday: null };
  }
  const { first, last, slashed, weekday, yearHint } = form;
  if (yearHint === 'elsewhere') return null;
  const givenYear = (last ?? first).year;
  const year = givenYear ?? (reference === null ? undefined : hintedYear(first, yearHint, reference));
  if (year === undefined) return null;
  const resolution = typeof yearHint === 'number' ? 'relative' : 'absolute';
  const shared = { yearGiven: givenYear !== null, resolution, weekday } as const;
  if (last !== null) {
    const range = placeRange(first, last, year);
    return range === null ? null : { ...range, precision: 'range', ...shared };
  }
  const written = slashed && language === 'en' ? slashedReading(first, year, weekday) : first;
  const days = rangeOf(written, year);
  return days === null ? null : { ...days, precision: precisionOf(written), ...shared };
}

/** The year of a date that does not give its own. */
function hintedYear(date: PartialDate, hint: YearHint | null, reference: Reference): number {
  if (typeof hint === 'number') return reference.year + hint;
  const today = rangeOf(reference, reference.year);
  const days = rangeOf(date, reference.year);
  if (hint === null || reference.month === null || today === null || days === null) return reference.year;
  if (hint === 'past') return days.from > today.to ? reference.year - 1 : reference.year;
  return days.to < today.from ? reference.year + 1 : reference.year;
}

function placeRange(first: PartialDate, last: PartialDate, year: number): DayRange | null {
  const end = rangeOf(last, year);
  const start = rangeOf(first, first.year ?? year);
  if (start === null || end === null) return null;
  if (start.from <= end.to) return { from: start.from, to: end.to };
  const yearBefore = first.year === null ? rangeOf(first, year - 1) : null;
  return yearBefore === null ? null : { from: yearBefore.from, to: end.to };
}

/** Swaps day and month of an English "9/7" where only that reading exists or fits the weekday. */
function slashedReading(dayMonth: PartialDate, year: number, weekday: number | null): PartialDate {
  const monthDay: PartialDate = { ...dayMonth, day: dayMonth.month, month: dayMonth.day };
  const asDayMonth = rangeOf(dayMonth, year);
  const asMonthDay = rangeOf(monthDay, year);
  if (asMonthDay === null) return dayMonth;
  if (asDayMonth === null) return monthDay;
  const onlyMonthDayFits = isoWeekday(asMonthDay.from) === weekday && isoWeekday(asDayMonth.from) !== weekday;
  return onlyMonthDayFits ? monthDay : dayMonth;
}

function precisionOf(date: PartialDate): 'day' | 'month' | 'year' {
  if (date.month === null) return 'year';
  return date.day === null ? 'month' : 'day';
}

function placeRelative(form: RelativeForm, reference: Reference): Placed | null {
  const shared = { yearGiven: false, resolution: 'relative' } as const;
  const { year, month, day } = reference;
  if (form.unit === 'year') {
    const days = rangeOf({ year: null, month: null, day: null }, year + form.offset);
    return days === null ? null : { ...days, precision: 'year', weekday: null, ...shared };
  }
  if (month === null) return null;
  if (form.unit === 'month') {
    const months = year * 12 + month - 1 + form.offset;
    const days = monthRange(Math.floor(months / 12), (months % 12) + 1);
    return { ...days, precision: 'month', weekday: null, ...shared };
  }
  if (day === null) return null;
  const today = isoDay(year, month, day);
  if (form.unit === 'week') {
    const week = weekOf(addDays(today, 7 * form.offset));
    if (form.weekday === null) return { ...week, precision: 'range', weekday: null, ...shared };
    const named = addDays(week.from, form.weekday - 1);
    return { from: named, to: named, precision: 'day', weekday: form.weekday, ...shared };
  }
  const named = form.weekday === null ? addDays(today, form.offset) : nearestWeekday(today, form.weekday, form.offset);
  return { from: named, to: named, precision: 'day', weekday: form.weekday, ...shared };
}

/** The named weekday before `today` (offset −1), after it (1), or in its own week (0). */
function nearestWeekday(today: string, weekday: number, offset: number): string {
  if (offset === 0) return addDays(weekOf(today).from, weekday - 1);
  const daysBack = (isoWeekday(today) - weekday + 7) % 7 || 7;
  const daysAhead = (weekday - isoWeekday(today) + 7) % 7 || 7;
  return addDays(today, offset < 0 ? -daysBack : daysAhead);
}
