import { addDays } from '../text/date-calendar.js';
import { speakerOf } from '../text/speaker.js';
import type { Claim, DateValue, Language } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';
import { publicationDays } from './publication-date.js';

/** A page may be dated a day behind the day it tells of, where the two are in different time zones. */
const slackDays = 1;
/** A date without a year that lies further ahead than this is of the year before. */
const farthestAhead = 60;
/** UTF-16 units between what happened, or who said it, and the date of it. */
const reach = 80;

const happened: Readonly<Record<Language, RegExp>> = {
  id: new RegExp(
    String.raw`(?<!\p{L})(?:telah|sudah|sempat|pernah)\s+(?:${either(`terjadi digelar berlangsung dibuka ditutup diresmikan
      diadakan dilaksanakan diselenggarakan dilantik disahkan ditandatangani diteken ditemukan ditangkap ditahan dievakuasi
      dimakamkan meninggal tewas wafat lahir tiba berangkat mendarat berakhir selesai jatuh tenggelam terbakar runtuh roboh
      bertemu tercatat`)})(?!\p{L})|(?<!\p{L})(?:mengguncang|melanda|meletus|menewaskan|meninggal dunia)(?!\p{L})`,
    'giu',
  ),
  en: new RegExp(
    String.raw`(?<!\p{L})(?:was|were|been)\s+(?:\p{L}+ly\s+)?(?:${either(`held opened closed signed killed injured found
      arrested recorded inaugurated completed launched released approved passed elected appointed buried founded detected hit
      struck destroyed damaged born detained rescued evacuated`)})(?!\p{L})|(?<!\p{L})(?:${either(`died happened occurred erupted
      struck hit crashed sank collapsed met arrived landed won visited killed`)}|took place|broke out)(?!\p{L})`,
    'giu',
  ),
};
/** Behind these the date is of something else than what happened, or of what is still to come. */
const goesOn: Readonly<Record<Language, RegExp>> = {
  id: /[.;:!?"“”]|(?<!\p{L})(?:akan|bakal|yang|untuk|bahwa|agar|sebagai|dan|tetapi|namun|hingga|sampai|sebelum|jelang|menjelang|mulai|rencana|jadwal|menuju|(?:di|me|ber|ter)\p{Ll}{4,})(?!\p{L})/u,
  en: /[.;:!?"“”]|,(?!\s*\p{Lu})|(?<!\p{L})(?:will|would|to|for|and|that|which|who|but|until|till|before|ahead|due|next|scheduled|planned|set|from|by\s*$)(?!\p{L})/u,
};
const pastBehind = /^\)?\s*(?:silam|kemarin|lalu(?=\s*(?:[,.;)]|$|(?:di|oleh)\s)))(?!\p{L})/iu;

/** Where and to whom it was said, which may stand between the speaker and the day. */
const circumstances: Readonly<Record<Language, RegExp>> = {
  id: /^(?:di|kepada|dalam|usai|seusai|saat|ketika|melalui|lewat|pada|hari)(?:\s|$)/u,
  en: /^(?:in|at|to|on|during|after|via)(?:\s|$)/u,
};
const saying: Readonly<Record<Language, RegExp>> = {
  id: /^\s*(?:mengatakan|menyatakan|menjelaskan|menegaskan|menambahkan|menyebut|mengungkapkan|menuturkan|berkata)\s+/u,
  en: /^\s*(?:said|says|told(?:\s+\p{L}+){1,3}?|added|stated|explained)(?=\s+(?:in|at|to|on|during|after|via)\s)/u,
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
  return (
    hasHappened(date, claim) ||
    pastBehind.test(claim.text.slice(date.end)) ||
    (date.precision === 'day' && wasSpokenOn(date, claim))
  );
}

/** "... telah dibuka di Palu pada 20 Desember": nothing else stands between what happened and its date. */
function hasHappened({ start }: DateValue, { text, language }: Claim): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const event = Array.from(before.matchAll(happened[language])).at(-1);
  return event !== undefined && !goesOn[language].test(before.slice(event.index + event[0].length));
}

/** "..., kata Enggar di Jakarta, Sabtu (7/9)": nobody is quoted from a day to come. */
function wasSpokenOn({ start, end }: DateValue, { text, language }: Claim): boolean {
  const speaker = speakerOf(text, language);
  if (speaker === null || speaker.end > start || start - speaker.end > reach) return false;
  const between = text.slice(speaker.end, start);
  const said = saying[language].exec(between)?.[0] ?? '';
  const parts = between
    .slice(said.length)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!parts.every((part) => circumstances[language].test(part)) || goesOnAhead(between, language)) return false;
  // "Menurut panitia, Jumat (20/9) pameran dibuka": there the day may be of what is told.
  if (said !== '') return /^\)?\s*(?:[,.;"”]|that\s|bahwa\s|$)/u.test(text.slice(end)) && parts.length > 0;
  return !/(?:menurut|according to)\s*$/iu.test(text.slice(0, speaker.start));
}

function goesOnAhead(between: string, language: Language): boolean {
  return language === 'id'
    ? /(?<!\p{L})(?:akan|bakal|menjelang|jelang)(?!\p{L})/iu.test(between)
    : /(?<!\p{L})(?:will|would|ahead)(?!\p{L})/iu.test(between);
}

function either(words: string): string {
  return words.trim().split(/\s+/u).join('|');
}
