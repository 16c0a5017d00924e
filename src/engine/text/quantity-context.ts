import type { Approximation, Language } from '../types.js';
import { currencyBefore } from './quantity-currencies.js';
import {
  isCapitalized,
  isDash,
  phraseBefore,
  phraseTable,
  touchesPrevious,
  type PhraseMatch,
  type Token,
  wordSet,
} from './quantity-tokens.js';

const APPROXIMATIONS = phraseTable<Exclude<Approximation, 'exact'>>([
  ...['sekitar', 'kira-kira', 'kurang lebih', 'lebih kurang', 'hampir', 'mendekati', 'sekira', 'kisaran', '~', '≈', '±']
    .concat(['about', 'around', 'roughly', 'approximately', 'approx', 'approx.', 'nearly', 'almost', 'circa', 'some'])
    .map((phrase) => [phrase, 'about'] as const),
  ...['lebih dari', 'di atas', 'melebihi', 'more than', 'over', 'above', 'greater than', 'exceeding', '>']
    .concat(['lebih daripada', 'melampaui'])
    .map((phrase) => [phrase, 'more-than'] as const),
  ...['kurang dari', 'di bawah', 'less than', 'fewer than', 'under', 'below', '<', 'kurang daripada'].map(
    (phrase) => [phrase, 'less-than'] as const,
  ),
  ...[
    'minimum',
    'sedikitnya',
    'setidaknya',
    'setidak-tidaknya',
    'minimal',
    'paling sedikit',
    'sekurang-kurangnya',
    'paling tidak',
  ]
    .concat(['tidak kurang dari', 'tak kurang dari', 'at least', 'no less than', 'no fewer than', 'not less than', '≥'])
    .concat(['a minimum of', 'paling kurang', 'sekurangnya'])
    .map((phrase) => [phrase, 'at-least'] as const),
  ...[
    'paling banyak',
    'maksimal',
    'maksimum',
    'hingga maksimum',
    'tidak lebih dari',
    'tak lebih dari',
    'paling tinggi',
    'at most',
    'up to',
    '≤',
  ]
    .concat(['no more than', 'not more than', 'a maximum of', 'sebanyak-banyaknya'])
    .map((phrase) => [phrase, 'at-most'] as const),
]);

const DURATIONS: ReadonlySet<string | null> = new Set(['s', 'min', 'h', 'day', 'week', 'month', 'year', 'decade']);

/**
 * The word of approximation just before token `index`, which begins a quantity with `unit`. "hingga" bounds only what
 * carries a unit ("hingga 50 persen"), and "over five years" tells how long something took, not that it took more.
 */
export function approximationBefore(
  tokens: readonly Token[],
  index: number,
  unit: string | null,
): PhraseMatch<Approximation> | null {
  const match = phraseBefore(APPROXIMATIONS, tokens, index);
  const previous = tokens[index - 1]?.lower;
  if (match?.length === 1 && previous === 'over' && DURATIONS.has(unit)) return null;
  if (match !== null) return match;
  return previous === 'hingga' && unit !== null && !DURATIONS.has(unit) ? { meaning: 'at-most', length: 1 } : null;
}

const CLOCK_WORDS: ReadonlySet<string> = wordSet('pukul jam');
const CLOCK_ZONES: ReadonlySet<string> = wordSet('wib wita wit gmt utc am pm');
const CLOCK = /^(?:[01]?\d|2[0-4])[.,]?(?:[0-5]\d)?$/u;
/** Names that carry a number of their own: "industri 4.0" counts nothing. */
const NUMBERED_NAMES: ReadonlySet<string> = wordSet('industri industry society web versi version');

/**
 * Marks (1) the tokens that no quantity may use although they look like numbers: times of day, phone numbers, slashed
 * and other chained figures, reference marks, and figures inside a name ("GA-181", "Covid-19", "A4", "industri 4.0").
 * `endsAmount` tells whether the word at an index may end an amount that a dash or slash joins to the next one.
 */
export function nonQuantityMask(
  tokens: readonly Token[],
  language: Language,
  endsAmount: (index: number) => boolean,
): Uint8Array {
  const mask = new Uint8Array(tokens.length);
  for (let start = 0; start < tokens.length; start += 1) {
    if (CLOCK_WORDS.has(tokens[start - 1]?.lower ?? '') && tokens[start - 2]?.kind !== 'numeral') mask[start] = 1;
    if (tokens[start]?.kind !== 'numeral') continue;
    const end = chainEnd(tokens, start);
    const named =
      isClock(tokens, start, end, mask) ||
      isChainedCode(tokens, start, end) ||
      isReferenceMark(tokens, start, end) ||
      touchesName(tokens, start, end, language, endsAmount) ||
      isListMarker(tokens, start, end) ||
      isYearOfAnEra(tokens, start, end) ||
      isNumberedName(tokens, start, end);
    if (named) mask.fill(1, start, end);
    start = end - 1;
  }
  return mask;
}

/** Where a run of digits joined by "/", or without a space by ":" or a dash, ends (exclusive). */
function chainEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (
    tokens[end + 1]?.kind === 'numeral' &&
    (tokens[end]?.text === '/'
      ? touchesPrevious(tokens, end) === touchesPrevious(tokens, end + 1)
      : (tokens[end]?.text === ':' || isDash(tokens[end])) &&
        touchesPrevious(tokens, end) &&
        touchesPrevious(tokens, end + 1))
  ) {
    end += 2;
  }
  return end;
}

function isClock(tokens: readonly Token[], start: number, end: number, mask: Uint8Array): boolean {
  const colon = tokens[start + 1]?.text === ':' && end > start + 1;
  if (colon && CLOCK.test(tokens[start]?.text ?? '') && /^[0-5]\d$/u.test(tokens[start + 2]?.text ?? '')) return true;
  if (!CLOCK.test(tokens[start]?.text ?? '')) return false;
  const before = tokens[start - 1];
  const counted = tokens[start - 2]?.kind === 'numeral';
  if (before !== undefined && CLOCK_WORDS.has(before.lower) && !counted) return true;
  if (clockZoneAt(tokens, end)) return true;
  const second = rangeConnector(tokens, end) ? end + 1 : -1;
  if (tokens[second]?.kind === 'numeral' && CLOCK.test(tokens[second].text)) {
    if (clockZoneAt(tokens, chainEnd(tokens, second))) return true;
  }
  return rangeConnector(tokens, start - 1) && mask[start - 2] === 1 && CLOCK.test(tokens[start - 2]?.text ?? '');
}

function clockZoneAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  if (CLOCK_ZONES.has(token.lower)) return true;
  const next = tokens[index + 1];
  const meridiem = (token.lower === 'a' || token.lower === 'p') && next?.text === '.';
  if (meridiem && tokens[index + 2]?.lower === 'm') return true;
  return token.lower === 'o' && /^['’]$/u.test(next?.text ?? '') && tokens[index + 2]?.lower === 'clock';
}

const RANGE_WORDS: ReadonlySet<string> = wordSet('sampai hingga sd to through');

function rangeConnector(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && (isDash(token) || RANGE_WORDS.has(token.lower) || token.lower === 'dan');
}

function isChainedCode(tokens: readonly Token[], start: number, end: number): boolean {
  if (end - start >= 5) return true;
  for (let index = start; index < end; index += 1) {
    const { text = '' } = tokens[index] ?? {};
    if (text === '/') return true;
    if (/^0\d/u.test(text)) return true;
  }
  const previous = tokens[start - 1];
  const goesOn = end > start + 1 || tokens[end]?.kind === 'numeral';
  if (previous?.text === '+' && touchesPrevious(tokens, start) && goesOn) return true;
  if (previous?.kind === 'numeral' && tokens[start - 2]?.text === '+') return true;
  const bracketed = previous?.text === ')' ? tokens[start - 2] : previous;
  return bracketed?.kind === 'numeral' && /^0\d{2,}$/u.test(bracketed.text);
}

/** "[1]", "[note 1]". */
function isReferenceMark(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens[end]?.text !== ']') return false;
  return [1, 2, 3, 4].some((back) => tokens[start - back]?.text === '[');
}

/** "tahun 44 SM", "in 537 AD", "tahun 475 H". */
function isYearOfAnEra(tokens: readonly Token[], start: number, end: number): boolean {
  const era = tokens[end]?.text ?? '';
  if (end !== start + 1 || touchesPrevious(tokens, end)) return false;
  return /^(?:SM|BC|BCE|AD|CE)$/u.test(era) || (/^[MH]$/u.test(era) && tokens[start - 1]?.lower === 'tahun');
}

/** "2. Minum air": a figure that numbers an item of a list. */
function isListMarker(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[start - 1];
  const begins = before === undefined || /^[.!?:;]$/u.test(before.text);
  const numbers = /^\d{1,2}$/u.test(tokens[start]?.text ?? '') && end === start + 1;
  const dotted = /^[.)]$/u.test(tokens[end]?.text ?? '') && touchesPrevious(tokens, end);
  return begins && numbers && dotted && isCapitalized(tokens[end + 1]);
}

function touchesName(
  tokens: readonly Token[],
  start: number,
  end: number,
  language: Language,
  endsAmount: (index: number) => boolean,
): boolean {
  const slashedWord = tokens[end]?.text === '/' && touchesPrevious(tokens, end) && touchesPrevious(tokens, end + 1);
  if (slashedWord) return true;
  const before = tokens[start - 1];
  const joined = tokens[start - 2];
  if (before === undefined) return false;
  if (!touchesPrevious(tokens, start)) {
    // "GA - 181" as tokenised text spaces it.
    return isDash(before) && /^\p{Lu}{1,3}$/u.test(joined?.text ?? '') && !touchesPrevious(tokens, start - 1);
  }
  if (before.kind === 'word') return currencyBefore(tokens, start - 1) === null;
  if (/^[_@&^]$/u.test(before.text)) return true;
  if ((!isDash(before) && before.text !== '/') || !touchesPrevious(tokens, start - 1)) return false;
  const isOrdinal = language === 'id' && joined?.lower === 'ke';
  return joined?.kind === 'word' && !isOrdinal && !endsAmount(start - 2);
}

function isNumberedName(tokens: readonly Token[], start: number, end: number): boolean {
  const numeral = tokens[start]?.text ?? '';
  return end === start + 1 && /^\d+\.\d+$/u.test(numeral) && NUMBERED_NAMES.has(tokens[start - 1]?.lower ?? '');
}
