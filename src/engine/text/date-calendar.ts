/** A day of the Gregorian calendar, or its month or year when `day` or `month` is null; `year` null is not given. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Both ends are `YYYY-MM-DD` and included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2199;

const MS_PER_DAY = 86_400_000;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function isoWeekday(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

/** The Monday to Sunday that `day` lies in. */
export function weekOf(day: string): DayRange {
  const monday = addDays(day, 1 - isoWeekday(day));
  return { from: monday, to: addDays(monday, 6) };
}

export function yearRange(year: number): DayRange {
  return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
}

export function monthRange(year: number, month: number): DayRange {
  return { from: isoDay(year, month, 1), to: isoDay(year, month, daysInMonth(year, month)) };
}

/** The days that `date` covers in `year`, or null for a day or month that does not exist. */
export function rangeOf(date: PartialDate, year: number): DayRange | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (date.month === null) return yearRange(year);
  if (date.month < 1 || date.month > 12) return null;
  if (date.day === null) return monthRange(year, date.month);
  if (date.day < 1 || date.day > daysInMonth(year, date.month)) return null;
  const day = isoDay(year, date.month, date.day);
  return { from: day, to: day };
}

/** Reads a reference date of year, month or day precision. Throws a RangeError for anything else. */
export function parseReferenceDate(text: string): PartialDate & { readonly year: number } {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  const [, year, month, day] = match ?? [];
  const date = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  if (year === undefined || rangeOf(date, date.year) === null) {
    throw new RangeError(`reference date must be YYYY, YYYY-MM or YYYY-MM-DD, got ${JSON.stringify(text)}`);
  }
  return date;
}
