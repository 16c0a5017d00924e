/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as a date that exists. */
export function isPublicationDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (!parts) return false;
  const [, year, month = '01', day = '01'] = parts;
  const iso = `${year ?? ''}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse rolls 30 February over into March instead of refusing it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** First and last day of a publication date, `YYYY-MM-DD`: all of 2019 where only the year is known. */
export function publicationDays(publishedOn: string): { readonly from: string; readonly to: string } {
  const [year = 0, month, day] = publishedOn.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = day ? from : month ? Date.UTC(year, month, 0) : Date.UTC(year, 12, 0);
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { from: iso(from), to: iso(to) };
}
