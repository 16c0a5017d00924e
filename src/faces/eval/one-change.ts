import type { Language } from '../../engine/index.js';
import { pick, type Random } from './seeded-random.js';

export const oneChangeKinds = [
  'number',
  'scale',
  'unit',
  'year',
  'month',
  'rank',
  'place',
  'negation',
  'direction',
] as const;
export type OneChangeKind = (typeof oneChangeKinds)[number];

/** Words that may stand for each other, in one language; each changes what is said. Kept apart from the engine's own lists. */
const exchanges: Readonly<Record<Language, Readonly<Partial<Record<OneChangeKind, readonly (readonly string[])[]>>>>> =
  {
    id: {
      scale: [['ribu', 'juta', 'miliar', 'triliun']],
      unit: [
        ['kilometer', 'meter', 'mil'],
        ['km', 'm', 'cm'],
        ['kilogram', 'ton', 'gram'],
        ['persen', 'kali'],
        ['tahun', 'bulan', 'hari'],
        ['jam', 'menit', 'hari'],
        ['dolar AS', 'euro', 'yen'],
      ],
      month: ['Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')],
      rank: [['pertama', 'kedua', 'ketiga', 'keempat', 'kelima']],
      place: [
        [
          'Jakarta',
          'Surabaya',
          'Bandung',
          'Medan',
          'Makassar',
          'Denpasar',
          'Semarang',
          'Yogyakarta',
          'London',
          'Paris',
          'Washington',
          'New York',
        ],
        [
          'Indonesia',
          'Malaysia',
          'Jepang',
          'Tiongkok',
          'Amerika Serikat',
          'Inggris',
          'Prancis',
          'Korea Utara',
          'Rusia',
          'Australia',
        ],
      ],
      direction: [
        ['naik', 'turun'],
        ['meningkat', 'menurun'],
        ['meningkatkan', 'menurunkan'],
        ['terbesar', 'terkecil'],
        ['tertinggi', 'terendah'],
        ['sebelum', 'setelah'],
        ['menang', 'kalah'],
        ['menerima', 'menolak'],
        ['membuka', 'menutup'],
        ['tinggi', 'rendah'],
      ],
    },
    en: {
      scale: [['thousand', 'million', 'billion', 'trillion']],
      unit: [
        ['miles', 'kilometers', 'meters', 'feet'],
        ['pounds', 'kilograms', 'tons'],
        ['percent', 'times'],
        ['years', 'months', 'days', 'weeks'],
        ['hours', 'minutes', 'days'],
      ],
      month: ['January February March April May June July August September October November December'.split(' ')],
      rank: [['first', 'second', 'third', 'fourth', 'fifth']],
      place: [
        [
          'London',
          'Paris',
          'Washington',
          'New York',
          'Tokyo',
          'Jakarta',
          'Chicago',
          'Manchester',
          'Liverpool',
          'Arizona',
          'California',
          'Texas',
          'Nevada',
        ],
        [
          'Indonesia',
          'Britain',
          'Japan',
          'China',
          'France',
          'North Korea',
          'Russia',
          'Australia',
          'Macedonia',
          'Greece',
          'Malaysia',
        ],
      ],
      direction: [
        ['rise', 'fall'],
        ['rose', 'fell'],
        ['increase', 'decrease'],
        ['increased', 'decreased'],
        ['largest', 'smallest'],
        ['highest', 'lowest'],
        ['before', 'after'],
        ['won', 'lost'],
        ['win', 'lose'],
        ['higher', 'lower'],
        ['opened', 'closed'],
        ['accepted', 'rejected'],
      ],
    },
  };

/** A plain statement of which "not" makes the opposite. */
const denied: Readonly<Record<Language, readonly [pattern: RegExp, replacement: string][]>> = {
  id: [
    [/(?<=\s)(adalah|merupakan)(?=\s)/u, 'bukan'],
    [/(?<=\s)(akan|sudah|telah)(?=\s)/u, 'tidak'],
    [
      /(?<=\s)(mengatakan|menyatakan|mengalami|memiliki|melakukan|menjadi|menggelar|mendapat|bisa|dapat)(?=\s)/u,
      'tidak $1',
    ],
  ],
  en: [
    [/(?<=\s)(is|was|are|were|will|would|can|could|should|has|have|had)(?=\s(?!not))/u, '$1 not'],
    [/(?<=\s)(said|told)(?=\s)/u, 'never $1'],
  ],
};

/** The sentence with one thing of this kind changed, or null where it has none. */
export function changeOnce(sentence: string, language: Language, kind: OneChangeKind, random: Random): string | null {
  switch (kind) {
    case 'number':
      return changeNumber(sentence, random);
    case 'year':
      return changeYear(sentence, random);
    case 'negation':
      return negate(sentence, language);
    default:
      return exchange(sentence, exchanges[language][kind] ?? [], random, kind === 'scale' || kind === 'unit');
  }
}

function exchange(
  sentence: string,
  groups: readonly (readonly string[])[],
  random: Random,
  afterNumber: boolean,
): string | null {
  const places = groups.flatMap((group) =>
    group.flatMap((word) =>
      [...sentence.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, 'gu'))]
        .filter(({ index }) => !afterNumber || /\d\s$/u.test(sentence.slice(0, index)))
        // Named twice, the one that is left would still say what the claim says.
        .filter(() => sentence.split(word).length === 2)
        .map(({ index }) => ({ word, index, group })),
    ),
  );
  const place = pick(places, random);
  if (!place) return null;
  const others = place.group.filter((other) => other !== place.word && !sentence.includes(other));
  const other = pick(others, random);
  return other === undefined
    ? null
    : sentence.slice(0, place.index) + other + sentence.slice(place.index + place.word.length);
}

function changeNumber(sentence: string, random: Random): string | null {
  const numbers = [...sentence.matchAll(/(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:[.,]\d+)?(?![\p{L}\p{N}/:-]|[.,]\d)/gu)];
  const chosen = pick(numbers, random);
  if (!chosen) return null;
  const [digits] = chosen;
  const first = Number(digits[0]);
  const changed = `${String((first % 9) + 1)}${digits.slice(1)}`;
  if (new RegExp(`(?<!\\d)${changed}(?!\\d)`, 'u').test(sentence)) return null;
  return sentence.slice(0, chosen.index) + changed + sentence.slice(chosen.index + digits.length);
}

function changeYear(sentence: string, random: Random): string | null {
  const years = [...sentence.matchAll(/(?<![\d.,/])(?:19|20)\d\d(?![\d.,/]\d|\d)/gu)];
  const chosen = pick(years, random);
  if (!chosen) return null;
  const changed = String(Number(chosen[0]) - 1 - Math.floor(random() * 8));
  if (sentence.includes(changed)) return null;
  return sentence.slice(0, chosen.index) + changed + sentence.slice(chosen.index + 4);
}

function negate(sentence: string, language: Language): string | null {
  if (/(?<!\p{L})(?:tidak|tak|bukan|belum|tanpa|not|never|no|without)(?!\p{L})|n['’]t/iu.test(sentence)) return null;
  for (const [pattern, replacement] of denied[language]) {
    if (pattern.test(sentence)) return sentence.replace(pattern, replacement);
  }
  return null;
}
