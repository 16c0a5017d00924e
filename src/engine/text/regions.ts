/** A country or group of countries named in a text, in either language. */
export interface RegionMention {
  /** ISO 3166 code, or `EU`, `UN` and the like: the same whichever language named it. */
  readonly region: string;
  readonly start: number;
  readonly end: number;
}

/** Names in use that the Unicode CLDR does not give. */
const otherNames: readonly (readonly [name: string, region: string])[] = [
  ['Cina', 'CN'],
  ['China', 'CN'],
  ['RRT', 'CN'],
  ['RRC', 'CN'],
  ['AS', 'US'],
  ['USA', 'US'],
  ['U.S.', 'US'],
  ['US', 'US'],
  ['Amerika', 'US'],
  ['America', 'US'],
  ['American', 'US'],
  ['Inggris', 'GB'],
  ['UK', 'GB'],
  ['Britain', 'GB'],
  ['Britania Raya', 'GB'],
  ['British', 'GB'],
  ['Korea', 'KR'],
  ['Korsel', 'KR'],
  ['Korut', 'KP'],
  ['Burma', 'MM'],
  ['Myanmar', 'MM'],
  ['Turkey', 'TR'],
  ['Arab Saudi', 'SA'],
  ['Australian', 'AU'],
  ['Malaysian', 'MY'],
  ['Singaporean', 'SG'],
  ['Philippine', 'PH'],
  ['Holland', 'NL'],
  ['RI', 'ID'],
];

/** Abbreviations that are ordinary words in lower case. */
const onlyInCapitals = new Set(['AS', 'US', 'UK', 'USA', 'RI', 'RRT', 'RRC', 'U.S.']);

/** Languages whose name stands for one country; English, Spanish, Portuguese and Arabic are spoken in many. */
const languagesOfOneCountry = 'ja zh id th vi de fr nl ms ko ru it tr pl sv fi da el hi lo km my he uk'.split(' ');

const regionOf = new Map<string, string>();
for (const language of ['id', 'en']) {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const region of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(region);
    // Old codes have names too: UK, SU (Russia) and FX (France) are written as the ones of today.
    if (name) regionOf.set(name.toLowerCase(), new Intl.Locale(`und-${region}`).region ?? region);
  }
}
for (const code of languagesOfOneCountry) {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code);
  const region = new Intl.Locale(code).maximize().region;
  if (name && region) regionOf.set(name.toLowerCase(), region);
}
for (const [name, region] of otherNames) regionOf.set(name.toLowerCase(), region);

const escapePattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const namesLongestFirst = [...regionOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const anyName = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${namesLongestFirst.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Countries named in a text, in order; names come from the Unicode CLDR (Intl.DisplayNames) in both languages. */
export function findRegions(text: string): RegionMention[] {
  const found: RegionMention[] = [];
  for (const { 0: name, index } of text.matchAll(anyName)) {
    if (onlyInCapitals.has(name.toUpperCase()) && name !== name.toUpperCase()) continue;
    const region = regionOf.get(name.toLowerCase());
    // "dolar AS", "US$" and "US dollars" are a currency, not a country that the text is about.
    if (
      region === undefined ||
      /dol(?:ar|lar)s?\s*$/iu.test(text.slice(0, index)) ||
      /^\s?(?:\$|dollar)/iu.test(text.slice(index + name.length))
    )
      continue;
    found.push({ region, start: index, end: index + name.length });
  }
  return found;
}
