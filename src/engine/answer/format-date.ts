import type { DateValue, Language } from '../types.js';
import { addDays, monthRange, yearRange } from '../text/date-calendar.js';
import { monthName } from '../text/month-names.js';

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Writes a date as "7 September 2019", "September 2019", "2019", "the 1990s" ("1990-an") or a range, always with its
 * year, in the order day, month, year in both languages. `findDates` reads the same days and precision back.
 */
export function formatDate(date: DateValue, language: Language): string {
  const first = calendarDay(date.from);
  switch (date.precision) {
    case 'day':
      return dayText(first, language);
    case 'month':
      return monthText(first, language);
    case 'year':
      return String(first.year);
    case 'decade':
      return language === 'id' ? `${String(first.year)}-an` : `the ${String(first.year)}s`;
    case 'range':
      return rangeText(date, language);
  }
}

function rangeText({ from, to }: DateValue, language: Language): string {
  const first = calendarDay(from);
  const last = calendarDay(to);
  if (from === yearRange(first.year).from && to === yearRange(last.year).to && first.year < last.year) {
    return `${String(first.year)}–${String(last.year)}`;
  }
  const sameYear = first.year === last.year;
  const wholeMonths = from === monthRange(first.year, first.month).from && addDays(to, 1).endsWith('-01');
  if (wholeMonths && !(sameYear && first.month === last.month)) {
    const start = sameYear ? monthName(first.month, language) : monthText(first, language);
    return `${start}–${monthText(last, language)}`;
  }
  if (!sameYear) return `${dayText(first, language)} – ${dayText(last, language)}`;
  if (first.month === last.month) return `${String(first.day)}–${dayText(last, language)}`;
  return `${String(first.day)} ${monthName(first.month, language)} – ${dayText(last, language)}`;
}

function dayText(day: CalendarDay, language: Language): string {
  return `${String(day.day)} ${monthText(day, language)}`;
}

function monthText({ year, month }: CalendarDay, language: Language): string {
  return `${monthName(month, language)} ${String(year)}`;
}

function calendarDay(day: string): CalendarDay {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return { year, month, day: dayOfMonth };
}
