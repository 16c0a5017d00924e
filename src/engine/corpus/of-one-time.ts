import type { Claim } from '../types.js';
import { publicationDays } from './publication-date.js';

/** A sentence with the day of its publication, as precise as it is known. */
export interface DatedClaim {
  readonly claim: Claim;
  readonly publishedOn: string | null;
}

/**
 * Whether two sentences of the same dates, in two articles, should give the same figure: published on one day, or both when the
 * months or years that they name were over. What happened on a day is counted anew for weeks ("832 dead of the earthquake of
 * 28 September").
 */
export function areOfOneTime(a: DatedClaim, b: DatedClaim): boolean {
  const times = timesOf(b);
  return timesOf(a).some((time) => times.includes(time));
}

/** Names of times: sentences that have one in common are of one time. */
export function timesOf({ claim: { dates }, publishedOn }: DatedClaim): string[] {
  const published = publishedOn === null ? null : publicationDays(publishedOn);
  const looksBack =
    dates.length > 0 &&
    dates.every(({ precision, to }) => precision !== 'day' && (published === null || to < published.from));
  return [
    ...(published !== null && published.from === published.to ? [`published ${published.from}`] : []),
    ...(looksBack ? ['over'] : []),
  ];
}
