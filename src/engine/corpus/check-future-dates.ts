import { addDays } from '../text/date-calendar.js';
import { speakerOf } from '../text/speaker.js';
import type { Claim, DateValue, Language } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';
import { publicationDays } from './publication-date.js';

/** A page may be dated a day behind the day it tells of, where the two are in different time zones. */
const slackDays = 1;
/** A date without a year that lies further ahead than this is of the year before. */
const farthestAhead = 60;
/** UTF-16 units before a date in which its tense is looked for. */
const reach = 80;

const saysPast: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:telah|sudah|lalu|silam|kemarin|tadi|sempat|pernah|terakhir)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:was|were|had|did|has|have|ago|yesterday|took|came|went|became|began|fell|rose|won|lost|met|left|held|made|told|said|\p{Ll}{3,}ed)(?!\p{L})/iu,
};
const saysAhead: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:akan|bakal|hendak|ingin|rencana\p{L}*|direncanakan|merencanakan|berencana|mendatang|depan|nanti|dijadwalkan|jadwal\p{L}*|menjadwalkan|hingga|sampai|berlaku\p{L}*|mulai|paling lambat|selambat\p{L}*|batas|tenggat|target\p{L}*|ditargetkan|menargetkan|diharapkan|diperkirakan|proyeksi\p{L}*|sebelum|jelang|menjelang|menyambut|persiapan|bersiap|siap|untuk|jatuh tempo|harus|dapat|bisa)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:will|would|shall|to|plan\p{L}*|schedul\p{L}*|until|till|through|by|due|expect\p{L}*|deadline|next|upcoming|start\p{L}*|begin\p{L}*|target\p{L}*|project\p{L}*|forecast\p{L}*|before|ahead|for|set|slated|may|might|could|should|can|intend\p{L}*|aim\p{L}*|hope\p{L}*)(?!\p{L})/iu,
};

/** Dates after the day of publication that are told as past, or as the day on which somebody said what is quoted. */
export function checkFutureDates({ article, claims }: CheckedArticle): Finding[] {
  const { publishedOn } = article;
  if (publishedOn === null) return [];
  const { to: lastDay } = publicationDays(publishedOn);
  return claims.flatMap((claim) =>
    claim.dates
      .filter((date) => isAfter(date, lastDay) && isToldAsPast(date, claim))
      .map((date) => aboutClaim('date-after-publication', claim, date, { date: publishedOn })),
  );
}

function isAfter({ from, precision, resolution, yearGiven }: DateValue, lastDay: string): boolean {
  if (resolution !== 'absolute' || (precision !== 'day' && precision !== 'month')) return false;
  if (from <= addDays(lastDay, slackDays)) return false;
  return yearGiven || from <= addDays(lastDay, farthestAhead);
}

function isToldAsPast(date: DateValue, claim: Claim): boolean {
  const before = claim.text.slice(Math.max(0, date.start - reach), date.start);
  const clause = before.slice(before.search(/[^,;:]*$/u));
  const behind = claim.text.slice(date.end, date.end + 20);
  if (saysAhead[claim.language].test(clause)) return false;
  // "..., kata Enggar di Jakarta, Sabtu (7/9)": nobody is quoted from a day to come.
  const speaker = speakerOf(claim.text, claim.language);
  const spoken =
    speaker !== null &&
    date.precision === 'day' &&
    speaker.end <= date.start &&
    isBesideSpeaker(claim, speaker.end, date.start);
  if (spoken) return true;
  if (saysAhead[claim.language].test(claim.text)) return false;
  return saysPast[claim.language].test(clause) || /^\)?\s*(?:lalu|silam|kemarin|last|ago)(?!\p{L})/iu.test(behind);
}

/** Between the speaker and the date stands at most where and to whom it was said. */
function isBesideSpeaker({ text, language }: Claim, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return between.length <= reach && !/[.;!?"“”]|bahwa|that/iu.test(between) && !saysAhead[language].test(between);
}
