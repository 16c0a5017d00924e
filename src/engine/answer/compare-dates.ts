import { monthName, weekdayNumber } from '../text/month-names.js';
import type { DateValue, Language, Span } from '../types.js';
import type { Alternative, Comparison, Mismatch } from './comparison.js';
import { formatDate } from './format-date.js';
import { overlap, type Statement } from './statement.js';

const maxAlternatives = 3;

/**
 * Compares the times of the claim with those of the source. A time inside the one claimed holds ("2018" holds "September
 * 2018" in the source), a coarser one tells nothing. Of dates without a year only day and month are compared. `nearby`
 * are times that the surrounding text gives: they can hold a time of the claim but not contradict it.
 */
export function compareDates(
  claim: Statement,
  source: Statement,
  nearby: readonly Pick<DateValue, 'from' | 'to'>[],
): Comparison {
  const held: Span[] = [];
  const absent: Span[] = [];
  const mismatches: Mismatch[] = [];
  for (const date of claim.dates) {
    const agreements = source.dates.map((other) => ({ other, agreement: agreementOf(date, other) }));
    if (
      agreements.some(({ agreement }) => agreement === 'same') ||
      nearby.some((time) => time.from >= date.from && time.to <= date.to)
    ) {
      held.push(date);
      continue;
    }
    const differing = agreements
      .filter(({ agreement }) => agreement === 'different')
      .map(({ other }) => other)
      .sort((a, b) => Number(b.precision === date.precision) - Number(a.precision === date.precision));
    const isRelative = date.resolution === 'relative' || agreements.some(({ agreement }) => agreement === 'unsure');
    const [first, ...others] = isRelative
      ? []
      : differing.slice(0, maxAlternatives).map((other) => alternative(other, claim.language, source));
    if (!first) absent.push(date);
    else {
      const aligned = differing.length === 1 && differing[0]?.precision === date.precision;
      mismatches.push({ kind: 'date', claim: date, alternatives: [first, ...others], aligned });
    }
  }
  const weekdays = compareWeekdays(claim, source);
  return {
    held,
    absent: [...absent, ...weekdays.absent],
    mismatches: [...mismatches, ...weekdays.mismatches],
    rewordings: [],
  };
}

function alternative(other: DateValue, language: Language, source: Statement): Alternative {
  const inClaimsLanguage = source.language === language;
  const written = other.yearGiven ? formatDate(other, language) : withoutYear(other, language);
  return { source: other, replacement: inClaimsLanguage ? source.text.slice(other.start, other.end) : written };
}

function withoutYear(date: DateValue, language: Language): string {
  const [, month = 1, day = 1] = date.from.split('-').map(Number);
  if (date.precision === 'day') return `${String(day)} ${monthName(month, language)}`;
  if (date.precision === 'month') return monthName(month, language);
  return formatDate(date, language);
}

function agreementOf(claim: DateValue, source: DateValue): 'same' | 'unsure' | 'different' {
  if (claim.from === source.from && claim.to === source.to && claim.weekday === source.weekday) return 'same';
  const yearless = !claim.yearGiven || !source.yearGiven;
  const [a, b] = yearless ? [inOneYear(claim), inOneYear(source)] : [claim, source];
  if (yearless && (claim.precision === 'year' || source.precision === 'year')) return 'unsure';
  // One of the two weekdays is wrong, and which one cannot be told from here.
  if (claim.weekday !== null && source.weekday !== null && claim.weekday !== source.weekday) return 'unsure';
  if (claim.precision === 'range' && source.precision === 'range') {
    return a.from === b.from && a.to === b.to ? 'same' : 'different';
  }
  if (b.from >= a.from && b.to <= a.to) return 'same';
  if (b.to < a.from || b.from > a.to) return 'different';
  return 'unsure';
}

function inOneYear({ from, to }: DateValue): Pick<DateValue, 'from' | 'to'> {
  return { from: `2000${from.slice(4)}`, to: `2000${to.slice(4)}` };
}

/** Weekdays that stand alone ("on Saturday night"); those inside a date belong to it. */
function compareWeekdays(claim: Statement, source: Statement): Comparison {
  const inSource = weekdaysOf(source);
  const named = new Set([...source.text.matchAll(/\p{Lu}\p{L}{3,}/gu)].map(([name]) => weekdayNumber(name)));
  const held: Span[] = [];
  const absent: Span[] = [];
  const mismatches: Mismatch[] = [];
  for (const day of weekdaysOf(claim)) {
    if (named.has(day.weekday)) {
      held.push(day);
      continue;
    }
    const [first, ...others] = inSource.map((other): Alternative => ({
      source: other,
      replacement: other.names[claim.language],
    }));
    if (!first) absent.push(day);
    else mismatches.push({ kind: 'date', claim: day, alternatives: [first, ...others], aligned: others.length === 0 });
  }
  return { held, absent, mismatches, rewordings: [] };
}

interface Weekday extends Span {
  readonly weekday: number;
  readonly names: Readonly<Record<Language, string>>;
}

function weekdaysOf(statement: Statement): Weekday[] {
  return [...statement.text.matchAll(/\p{Lu}\p{L}{3,}/gu)].flatMap(({ 0: name, index }) => {
    const weekday = weekdayNumber(name);
    const span = { start: index, end: index + name.length };
    if (weekday === null) return [];
    // Inside a date with its day the day of the month decides.
    if (statement.dates.some((date) => date.resolution === 'absolute' && overlap(date, span))) return [];
    return [{ ...span, weekday, names: { id: weekdayName(weekday, 'id'), en: weekdayName(weekday, 'en') } }];
  });
}

/** 2018-01-01 was a Monday. */
const weekdayName = (weekday: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2018, 0, weekday));
