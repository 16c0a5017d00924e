import { wordSet } from './quantity-tokens.js';
import type { Language } from '../types.js';

/** 2018-01-01 was a Monday, so its first seven days also list the weekdays in ISO order. */
const MONDAY_YEAR = 2018;
const LANGUAGES: readonly Language[] = ['id', 'en'];

function names(language: Language, options: Intl.DateTimeFormatOptions, days: readonly number[]): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return days.map((milliseconds) => format.format(milliseconds));
}

function monthNamesOf(language: Language, month: 'long' | 'short'): readonly string[] {
  const firstDays = Array.from({ length: 12 }, (_, index) => Date.UTC(MONDAY_YEAR, index, 1));
  return names(language, { month }, firstDays);
}

function weekdayNamesOf(language: Language, weekday: 'long' | 'short'): readonly string[] {
  const firstWeek = Array.from({ length: 7 }, (_, index) => Date.UTC(MONDAY_YEAR, 0, 1 + index));
  return names(language, { weekday }, firstWeek);
}

const LONG_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: monthNamesOf('id', 'long'),
  en: monthNamesOf('en', 'long'),
};

/** Newspaper abbreviations and old spellings that CLDR does not list. */
const OTHER_MONTH_NAMES: readonly (readonly [name: string, month: number])[] = [
  ['sept', 9],
  ['nop', 11],
  ['nopember', 11],
  ['peb', 2],
  ['pebruari', 2],
  ['agt', 8],
  ['agst', 8],
  ['ags', 8],
];

const LONG_MONTH_NUMBERS = numbered((language) => LONG_MONTHS[language]);
const SHORT_MONTH_NUMBERS = new Map([...numbered((language) => monthNamesOf(language, 'short')), ...OTHER_MONTH_NAMES]);
const WEEKDAY_NUMBERS = new Map([
  ...numbered((language) => weekdayNamesOf(language, 'short')),
  ...numbered((language) => weekdayNamesOf(language, 'long')),
  ['ahad', 7],
]);

/** English words before they are months: without a capital they are not read as one. */
const ALSO_COMMON_WORDS: ReadonlySet<string> = wordSet('may march');

function numbered(list: (language: Language) => readonly string[]): ReadonlyMap<string, number> {
  const entries = LANGUAGES.flatMap((language) => list(language).map((name, index) => [name, index + 1] as const));
  return new Map(entries.map(([name, number]) => [name.toLowerCase(), number]));
}

export function monthName(month: number, language: Language): string {
  const name = LONG_MONTHS[language][month - 1];
  if (name === undefined) throw new RangeError(`month must be 1 to 12, got ${String(month)}`);
  return name;
}

/** 1 to 12 for a month name of either language; abbreviations and "may" count only with a capital letter. */
export function monthNumber(word: string): number | null {
  const lower = word.toLowerCase();
  const long = LONG_MONTH_NUMBERS.get(lower);
  const hasCapital = word !== lower;
  if (long !== undefined) return hasCapital || !ALSO_COMMON_WORDS.has(lower) ? long : null;
  return hasCapital ? (SHORT_MONTH_NUMBERS.get(lower) ?? null) : null;
}

/** ISO weekday, 1 Monday to 7 Sunday, for a weekday name or abbreviation of either language. */
export function weekdayNumber(word: string): number | null {
  return WEEKDAY_NUMBERS.get(word.toLowerCase()) ?? null;
}
