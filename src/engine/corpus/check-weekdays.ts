import { isoWeekday } from '../text/date-calendar.js';
import type { DateValue } from '../types.js';
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
      // "Dua minggu (7/9)" are weeks.
      .filter((date) => !claim.text.startsWith('minggu', date.start))
      .filter((date) => date.weekday !== null && !isRight(date, article.publishedOn))
      .map((date) => aboutClaim('weekday-mismatch', claim, date, { date: date.from })),
  );
}

function isRight({ from, weekday, yearGiven }: DateValue, publishedOn: string | null): boolean {
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
