/** Longest run of UTF-16 units looked at for a dateline. */
const DATELINE_REACH = 100;

/** "Jakarta", "DEN HAAG", "Liputan6.com", "TEMPO.CO": a place or an outlet. */
const PLACE = String.raw`[\p{Lu}][\p{L}\p{N}.'’-]*(?: [\p{Lu}\d][\p{L}\p{N}.'’-]*){0,3}`;
const DATE = String.raw`\d{1,2}(?: ?/ ?\d{1,2}(?: ?/ ?\d{2,4})?| \p{L}{3,9}(?: \d{4})?)|\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?`;
const AGENCY = String.raw`\((?:LKBN )?(?:ANTARA|Antara|Reuters|Thomson Reuters|AFP|AP|Associated Press|Xinhua|Bloomberg|dpa|Kyodo|Yonhap|Bernama|Anadolu|TASS|Sputnik|VOA|BBC|CNN|UPI|PTI|Kompas|Tempo|Detik)(?:[ /.-][\p{L}\d./ -]{1,25})?\)`;
const DASH = String.raw`(?:[-–—]{1,2} *){1,2}`;
const DOMAIN = String.raw`\p{L}[\p{L}\p{N}-]*\.(?:com|COM|co\.id|CO\.ID|co|CO|go\.id|id|ID|net|org|news|tv)`;

/** City, date, agency in brackets: "Bangkok, 8/9 (Antara) - ", "BANGKOK (Reuters) — ". */
const WITH_AGENCY = new RegExp(`^${PLACE}(?:, ${PLACE})?(?:, ?(?:${DATE}))? ?${AGENCY} ?${DASH}`, 'u');
/** City and outlet: "JAKARTA, KOMPAS.com - ", "Liputan6.com, Jakarta - ", "Suara.com - ". */
const WITH_DOMAIN = new RegExp(`^(?:${PLACE}, )?${DOMAIN}(?:, ${PLACE})? ${DASH}`, 'u');
/** City and an outlet known by name: "Jakarta, CNN Indonesia - - ", "JAKARTA, ANTARA - ". */
const WITH_OUTLET = new RegExp(
  `^${PLACE}, (?:CNN Indonesia|CNBC Indonesia|(?:ANTARA|Antara)(?: News)?|KOMPAS|Kompas|TEMPO|Tempo|REPUBLIKA|Republika|Reuters|AFP|AP|Bloomberg) ${DASH}`,
  'u',
);
/** A large city in capitals: "JAKARTA – ". */
const CITY_IN_CAPITALS =
  /^(?:JAKARTA|BANDUNG|SURABAYA|SEMARANG|YOGYAKARTA|MEDAN|MAKASSAR|DENPASAR|PALEMBANG|BOGOR|BEKASI|TANGERANG|DEPOK|MALANG|SOLO|LONDON|WASHINGTON|NEW YORK|BEIJING|TOKYO|SINGAPURA|SINGAPORE|SYDNEY|PARIS|MADRID) [-–—]{1,2} +(?=["“‘]?\p{Lu}\p{Ll})/u;

/**
 * Length in UTF-16 units of the news dateline that opens `sentence` ("Denpasar (ANTARA) - ", white space after the dash
 * included), or 0. A capitalised phrase before a dash counts only with an agency, a web domain, a known outlet or as a
 * large city in capitals, so "Menteri Luar Negeri - yang ..." stays a sentence.
 */
export function datelineLength(sentence: string): number {
  const opening = sentence.slice(0, DATELINE_REACH);
  for (const form of [WITH_AGENCY, WITH_DOMAIN, WITH_OUTLET, CITY_IN_CAPITALS]) {
    const match = form.exec(opening);
    if (match !== null && match[0].length < sentence.length) return match[0].length;
  }
  return 0;
}

/** Longer stretches are prose that happens to start like furniture. */
const LONGEST_FURNITURE = 200;

const RELATED_LINK =
  /^[([*_]{0,3}(?:baca(?: juga| selengkapnya)?|simak(?: juga)?|lihat juga|tonton juga|read(?: also| more)|see also|also read)\s*(?::|[-–—] )/iu;
const RELATED_LINK_PAGE =
  /^(?:halaman (?:selanjutnya|berikutnya)|next page|scroll to continue with content|advertisement|\[gambas:[^\]]*\])\W*(?:\d+)?$/iu;
const CREDIT =
  /^[([*_]{0,3}(?:pewarta(?: foto)?|editor|reporter|penulis|penyunting|penerjemah|uploader|writer|reporting by|writing by|editing by|translated by)\b[*_]{0,2}\s*:?[*_]{0,2}\s*/iu;
const COPYRIGHT =
  /^(?:(?:copyright|hak cipta)\s*(?:©|\(c\)|(?=\d{4}))|©|\(c\)\s*\d{4}|all rights reserved\b|hak cipta dilindungi\b)/iu;
/** Initials of reporter and editor, or the agency, at the end of an article: "(rsa / jun)", "[lia]", "(Reuters)". */
const SIGNATURE = /^[([]\s?\p{L}{1,12}(?:\s?[/;,.]\s?[\p{L}\d]{1,12}){0,2}\s?[)\]]\.?$/u;
const NAME_PART = /^(?:\p{Lu}[\p{L}.'’]*:?|dan|and|by|bin|binti|van|de)$/u;
const BETWEEN_NAMES = /[\s,;/|&()[\]*_-]+/u;

/** Whether `line` opens like a related link ("Baca juga: ..."), in or out of brackets. */
export const opensRelatedLink = (line: string): boolean => RELATED_LINK.test(line.slice(0, LONGEST_FURNITURE));

/**
 * Whether a trimmed stretch of text is clearly not part of the report: a related link, a credit that holds nothing but
 * names, a copyright notice, the initials of its writers, a lone
 * list number ("3."), or without any letter and digit. In doubt it is not.
 */
export function isFurniture(stretch: string): boolean {
  if (stretch.length > LONGEST_FURNITURE) return false;
  if (!/\p{L}/u.test(stretch) && /^(?:\P{N}*|\d{1,3}\.)$/u.test(stretch)) return true;
  // A headline has no full stop: with one, running text may have been caught behind the link.
  if (RELATED_LINK.test(stretch)) return !/\.["”’)]?$/u.test(stretch);
  if (RELATED_LINK_PAGE.test(stretch) || COPYRIGHT.test(stretch) || SIGNATURE.test(stretch)) return true;
  const credit = CREDIT.exec(stretch);
  if (credit === null) return false;
  const rest = stretch.slice(credit[0].length).replace(/\s*(?:copyright\s*)?(?:©|\(c\)).*$/isu, '');
  return /:|by\b/iu.test(credit[0]) && /\p{Lu}/u.test(rest) && namesOnly(rest);
}

const namesOnly = (text: string): boolean =>
  text.split(BETWEEN_NAMES).every((part) => part === '' || NAME_PART.test(part));
