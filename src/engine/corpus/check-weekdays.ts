import { isoWeekday } from '../text/date-calendar.js';
import { weekdayNumber } from '../text/month-names.js';
import type { Claim, DateValue } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';
import { publicationDays } from './publication-date.js';

/** A date whose year the text leaves out lies at most this far from the publication, in days. */
const farthestFromPublication = 200;

/** Older dates may be of another calendar, in which another weekday fell on them. */
const firstGregorianDay = '1900-01-01';

/** Weekdays that do not fall on the date beside them ("Minggu (7/9)" of 2019, a Saturday). */
export function checkWeekdays({ article, claims }: CheckedArticle): Finding[] {
  return claims.flatMap((claim) =>
    claim.dates
      .filter((date) => date.precision === 'day' && date.resolution === 'absolute' && date.from >= firstGregorianDay)
      .filter((date) => {
        const weekdays = weekdaysMeant(date, claim);
        return weekdays.length > 0 && !weekdays.some((weekday) => isRight(date, weekday, article.publishedOn));
      })
      .map((date) => aboutClaim('weekday-mismatch', claim, date, { date: date.from })),
  );
}

/** The weekdays that a date may fall on as it is written; none where it says nothing of the date. */
function weekdaysMeant({ weekday, start }: DateValue, { text }: Claim): readonly number[] {
  const before = text.slice(0, start);
  // "Dua minggu (7/9)" are weeks, "setiap Minggu" is no day, and "Sabtu dan Minggu (7/9 dan 8/9)" are told in their order.
  if (
    weekday === null ||
    text.startsWith('minggu', start) ||
    /(?<!\p{L})(?:(?:se)?tiap|every|each)\s+$/iu.test(before)
  ) {
    return [];
  }
  const paired = /(\p{L}+)\s*(?:[-–]|(?<!\p{L})(?:dan|atau|hingga|sampai|and|or|to|through|until))\s*$/iu.exec(before);
  if (paired && weekdayNumber(paired[1] ?? '') !== null) return [];
  // "Malam Minggu" is the night of Saturday, which some date by the one day and some by the other.
  return /(?<!\p{L})malam\s+$/iu.test(before) ? [weekday, weekday === 1 ? 7 : weekday - 1] : [weekday];
}

function isRight({ from, yearGiven }: DateValue, weekday: number, publishedOn: string | null): boolean {
  if (isoWeekday(from) === weekday) return true;
  if (yearGiven || publishedOn === null) return false;
  // Around the turn of the year "Minggu (31/12)" is of the year before.
  const published = publicationDays(publishedOn);
  const year = Number(from.slice(0, 4));
  return [year - 1, year + 1].some((other) => {
    const day = `${String(other)}${from.slice(4)}`;
    const isNear = daysBetween(day, published.from) <= farthestFromPublication;
    return (isNear || daysBetween(day, published.to) <= farthestFromPublication) && isoWeekday(day) === weekday;
  });
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
