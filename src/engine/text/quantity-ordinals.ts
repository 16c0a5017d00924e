import { englishTens, smallNumber } from './number-words.js';
import { hyphenatedSuperlativeEnd, isSuperlative } from './quantity-superlatives.js';
import { isDash, touchesPrevious, wordSet, type Token } from './quantity-tokens.js';

/** A place in an order, and the tokens that say it. */
export interface RankReading {
  readonly value: number;
  readonly first: number;
  /** Index of the first token after it. */
  readonly next: number;
}

/** "first" to "nineteenth". */
export const ENGLISH_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ENGLISH_ORDINAL_VALUES = new Map(ENGLISH_ORDINALS.map((word, index) => [word, index + 1]));
const ENGLISH_ORDINAL_TENS = new Map([
  ['twentieth', 20],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
]);

const RANK_NOUNS: ReadonlySet<string> = wordSet(
  'peringkat ranking urutan posisi tempat juara rangking kuartal triwulan semester babak putaran tahap edisi ' +
    'gelombang periode generasi lantai hari tahun anak putra putri istri gol leg set gim seri sesi musim ' +
    'pemenang jilid bagian bab nomor minggu bulan pekan kelompok kelas divisi abad presiden terbaik place ' +
    'position rank spot seed quarter round edition term floor half phase division generation stage season ' +
    'century anniversary world only runner straight consecutive annual year week month day prize period',
);
/** Words that a rank may go before without counting what follows: "negara ketiga di Asia". */
const AFTER_A_RANK: ReadonlySet<string> = wordSet(
  'di dari pada yang dan atau untuk dengan setelah sebelum ini itu tersebut oleh dalam adalah bagi sejak ' +
    'hingga sampai karena saat ketika antara kalinya dunia nasional sebagai tidak akan telah sudah berlangsung ' +
    'setelahnya',
);
/** Words before "kedua" that leave it a collective: "dari kedua", "oleh ketiga". */
const BEFORE_A_COLLECTIVE: ReadonlySet<string> = wordSet(
  'dari oleh di ke pada untuk dengan dan antara bagi bahwa karena jika kedua agar ketika saat setelah ' +
    'sebelum sementara sedangkan antar kepada terhadap',
);
const RANK_VERBS: ReadonlySet<string> = wordSet(
  'finished ranked ranks ranking rank placed came finish finishing come coming comes',
);
const DETERMINERS: ReadonlySet<string> = wordSet('the his her its their our my your');
const ORDINAL_SUFFIXES = new Map<Intl.LDMLPluralRule, string>([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);
const ORDINAL_RULES = new Intl.PluralRules('en', { type: 'ordinal' });

/** The letters behind the digits of an English ordinal: "st" of 51. */
export function englishOrdinalSuffix(value: number): string {
  return ORDINAL_SUFFIXES.get(ORDINAL_RULES.select(value)) ?? 'th';
}

/** "kedua", "kesebelas", "kedua belas", "kedua puluh lima". */
export function indonesianOrdinal(tokens: readonly Token[], index: number): RankReading | null {
  const { lower = '' } = tokens[index] ?? {};
  let value = lower === 'pertama' ? 1 : lower.startsWith('ke') ? smallNumber(lower.slice(2), 'id') : null;
  if (value === null || value === 0 || (value === 1 && lower !== 'pertama')) return null;
  let next = index + 1;
  if (value < 10 && tokens[next]?.lower === 'belas') {
    value += 10;
    next += 1;
  } else if (value < 10 && tokens[next]?.lower === 'puluh') {
    const unit = smallNumber(tokens[next + 1]?.lower ?? '', 'id');
    value *= 10;
    next += 1;
    if (unit !== null && unit > 0 && unit < 10) {
      value += unit;
      next += 1;
    }
  }
  return isIndonesianRank(tokens, index, next, value) ? { value, first: index, next } : null;
}

/**
 * "kedua" is a rank beside a superlative or a rank noun ("terbesar kedua", "peringkat kedua", "kedua terbesar"), or
 * after its noun with nothing countable behind it ("negara ketiga di Asia"). Before a noun it means both
 * ("kedua negara"), and "pertama" needs a rank noun, since "pertama kali" ranks nothing.
 */
function isIndonesianRank(tokens: readonly Token[], index: number, next: number, value: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[next];
  if (isDash(after) && touchesPrevious(tokens, next)) return false;
  if (isDash(before) && touchesPrevious(tokens, index)) return false;
  if (value === 1 && after?.lower === 'kali') return false;
  if (before?.kind !== 'word' && after?.kind !== 'word') return !goesOn(before) && !goesOn(after);
  if (isSuperlative(after?.lower ?? '')) return true;
  if (before?.kind !== 'word') return false;
  if (isSuperlative(before.lower) || RANK_NOUNS.has(before.lower)) return true;
  if (before.lower === 'dunia' && tokens[index - 2]?.lower === 'perang') return true;
  if (value === 1 || BEFORE_A_COLLECTIVE.has(before.lower)) return false;
  return after?.kind !== 'word' || AFTER_A_RANK.has(after.lower);
}

/** A comma or colon: "Pertama, ..." opens a list of reasons and ranks nothing. */
function goesOn(token: Token | undefined): boolean {
  return token?.text === ',' || token?.text === ':';
}

/** "second-largest", "third", "twenty-first". */
export function englishOrdinal(tokens: readonly Token[], index: number): RankReading | null {
  const word = tokens[index];
  if (word?.kind !== 'word') return null;
  const tens = englishTens(word.lower);
  if (tens !== null) {
    if (!isDash(tokens[index + 1]) || !touchesPrevious(tokens, index + 2)) return null;
    const unit = ENGLISH_ORDINAL_VALUES.get(tokens[index + 2]?.lower ?? '') ?? 10;
    return unit > 9 ? null : { value: tens + unit, first: index, next: index + 3 };
  }
  const value = ENGLISH_ORDINAL_VALUES.get(word.lower) ?? ENGLISH_ORDINAL_TENS.get(word.lower);
  if (value === undefined || (isDash(tokens[index - 1]) && touchesPrevious(tokens, index))) return null;
  const compound = hyphenatedSuperlativeEnd(tokens, index + 1);
  if (compound > index + 1) return { value, first: index, next: compound };
  return isEnglishRank(tokens, index, value) ? { value, first: index, next: index + 1 } : null;
}

/**
 * From "third" on an ordinal is a rank unless it is a fraction ("one third", "a third of"). "first" and "second" have
 * other uses ("at first", "a second later"): they need a superlative, a rank noun or a verb of ranking, and "second"
 * a determiner ("the second visit").
 */
function isEnglishRank(tokens: readonly Token[], index: number, value: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before?.kind !== 'word' && after?.kind !== 'word') return !goesOn(before) && !goesOn(after);
  const word = before?.lower ?? '';
  if (isDash(after) && touchesPrevious(tokens, index + 1)) return false;
  if (smallNumber(word, 'en') !== null || before?.kind === 'numeral') return false;
  const following = after?.kind === 'word' ? after.lower : '';
  if (following === 'time' || following === 'times') return value > 1;
  if (isSuperlative(following) || RANK_NOUNS.has(following) || RANK_VERBS.has(word)) return true;
  if (value === 1) return false;
  if (value === 2) return DETERMINERS.has(word) && following !== '' && !/^(?:of|or|is|was|and)$/u.test(following);
  return !(word === 'a' && (following === 'of' || following === '')) && !/^(?:party|parties|reich)$/u.test(following);
}
