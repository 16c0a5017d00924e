import type { Language, TextKind } from '../engine/index.js';
import { en } from './en.js';
import { id } from './id.js';

export interface DescribedSource {
  readonly outlet: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  readonly textKind: TextKind;
}

const locales = { id: 'id-ID', en: 'en-GB' } as const;

/** As much of the date as was given; a date in another form is shown as it stands rather than guessed at. */
export function describePublishedOn(publishedOn: string, language: Language): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(publishedOn);
  if (parts === null) return publishedOn;
  const [, year, month, day] = parts;
  if (year === undefined || month === undefined) return publishedOn;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  const exists = date.getUTCMonth() + 1 === Number(month) && (day === undefined || date.getUTCDate() === Number(day));
  if (!exists) return publishedOn;
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** Who reported it and when, as plain text: "retold from ANTARA News Bali, 2019". */
export function describeSource(source: DescribedSource, language: Language): string {
  const messages = language === 'id' ? id : en;
  return messages.source.describe[source.textKind]({
    outlet: source.outlet,
    publishedOn:
      source.publishedOn === null ? messages.source.noDate : describePublishedOn(source.publishedOn, language),
  });
}

/** Says in which language a quote stands, or null where the reply is in the same one. */
export function describeQuoteLanguage(quoteLanguage: Language, replyLanguage: Language): string | null {
  if (quoteLanguage === replyLanguage) return null;
  return (replyLanguage === 'id' ? id : en).source.quotedIn[quoteLanguage];
}
