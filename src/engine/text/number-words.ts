import type { Language } from '../types.js';
import { isDash, touchesPrevious, type Token } from './quantity-tokens.js';

/** A number as read from tokens: its value is `decimal` × 10^`exponent`, kept apart so that scaling stays exact. */
export interface NumberReading {
  /** Plain notation, "21.2". */
  readonly decimal: string;
  readonly exponent: number;
  /** Index of the first token after the number. */
  readonly next: number;
}

type WordRole =
  | { readonly role: 'small'; readonly value: number }
  | { readonly role: 'tens'; readonly value: number }
  | { readonly role: 'times'; readonly exponent: 1 | 2 }
  | { readonly role: 'teen' }
  | { readonly role: 'scale'; readonly exponent: number };

const ENGLISH_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const INDONESIAN_SMALL = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas';

const ENGLISH_SCALES = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);
const INDONESIAN_SCALES = new Map([
  ['ribu', 3],
  ['juta', 6],
  ['miliar', 9],
  ['milyar', 9],
  ['triliun', 12],
  ['trilyun', 12],
]);

const ROLES: Readonly<Record<Language, ReadonlyMap<string, WordRole>>> = {
  en: new Map<string, WordRole>([
    ...ENGLISH_SMALL.split(' ').map((word, value) => [word, { role: 'small', value }] as const),
    ...ENGLISH_TENS.split(' ').map((word, index) => [word, { role: 'tens', value: 20 + 10 * index }] as const),
    ['hundred', { role: 'times', exponent: 2 }],
    ...Array.from(ENGLISH_SCALES, ([word, exponent]) => [word, { role: 'scale', exponent }] as const),
  ]),
  id: new Map<string, WordRole>([
    ...INDONESIAN_SMALL.split(' ').map((word, value) => [word, { role: 'small', value }] as const),
    ['belas', { role: 'teen' }],
    ['puluh', { role: 'times', exponent: 1 }],
    ['ratus', { role: 'times', exponent: 2 }],
    ...Array.from(INDONESIAN_SCALES, ([word, exponent]) => [word, { role: 'scale', exponent }] as const),
  ]),
};

/** "seratus", "sejuta": one of a power of ten, written together. */
const INDONESIAN_ONE_OF = new Map<string, WordRole>([
  ['seratus', { role: 'times', exponent: 2 }],
  ...Array.from(INDONESIAN_SCALES, ([word, exponent]) => [`se${word}`, { role: 'scale', exponent }] as const),
]);
const DOZEN = { en: ['dozen'], id: ['lusin', 'selusin'] } as const;

/** The value of a single word from zero to nineteen ("lima", "twelve"), or null. */
export function smallNumber(word: string, language: Language): number | null {
  const role = ROLES[language].get(word);
  return role?.role === 'small' ? role.value : null;
}

/** "twenty" to "ninety", or null. */
export function englishTens(word: string): number | null {
  const role = ROLES.en.get(word);
  return role?.role === 'tens' ? role.value : null;
}

/** The power of ten that a spelled-out scale word after digits stands for ("juta" 6, "billion" 9), or null. */
export function scaleWord(word: string, language: Language): number | null {
  const role = ROLES[language].get(word) ?? ROLES.en.get(word) ?? ROLES.id.get(word);
  if (role?.role === 'scale') return role.exponent;
  if (role?.role === 'times') return role.exponent;
  return ENGLISH_SCALES.get(word.replace(/s$/u, '')) ?? null;
}

/**
 * Reads a number in words from token `start` on ("dua puluh lima", "twenty-five", "setengah juta", "a dozen",
 * "two and a half million", "dua koma lima"), as far as it goes, or null. A lone "half" or "setengah" is none.
 */
export function readNumberWords(tokens: readonly Token[], start: number, language: Language): NumberReading | null {
  const half = readHalfOfScale(tokens, start, language);
  if (half !== null) return half;
  const whole = readWhole(tokens, start, language);
  if (whole === null) return null;
  return readFraction(tokens, whole, language) ?? whole;
}

function readWhole(tokens: readonly Token[], start: number, language: Language): NumberReading | null {
  let total = 0;
  let group = 0;
  let lastScale = Infinity;
  let scales = 0;
  let previous: WordRole['role'] | null = null;
  let index = start;
  const first = tokens[start]?.lower ?? '';
  if (language === 'en' && first === 'a') {
    const counted = tokens[start + 1]?.lower ?? '';
    if (counted !== 'hundred' && counted !== 'dozen' && !ENGLISH_SCALES.has(counted)) return null;
    group = 1;
    index += 1;
  }
  for (;;) {
    const joint: number = jointLength(tokens, index, previous, language);
    const word = tokens[index + joint]?.lower ?? '';
    if (DOZEN[language].some((dozen) => dozen === word)) {
      if (total > 0 || previous === 'scale') break;
      group = 12 * (group === 0 ? 1 : group);
      previous = 'small';
      index += joint + 1;
      break;
    }
    const oneOf = language === 'id' ? INDONESIAN_ONE_OF.get(word) : undefined;
    const role = oneOf ?? ROLES[language].get(word);
    if (role === undefined || (oneOf !== undefined && group !== 0)) break;
    if (oneOf !== undefined) group = 1;
    if (role.role === 'small' || role.role === 'tens') {
      const fits = previous === null || previous === 'times' || previous === 'scale';
      if (!fits && !(previous === 'tens' && role.role === 'small' && role.value > 0 && role.value < 10)) break;
      if (previous !== null && (role.value === 0 || (role.value >= 10 && group % 100 !== 0))) break;
      group += role.value;
    } else if (role.role === 'teen') {
      if (previous !== 'small' || group % 10 === 0 || group % 100 > 9) break;
      group += 10;
    } else if (role.role === 'times') {
      const multiplied = group % 100;
      const tooLarge = role.exponent === 2 ? group >= 100 || group % 10 === 0 : multiplied > 9;
      if (oneOf === undefined && (multiplied === 0 || previous === 'times' || tooLarge)) break;
      group = group - multiplied + multiplied * 10 ** role.exponent;
    } else {
      if (group === 0 || role.exponent >= lastScale) break;
      total += group * 10 ** role.exponent;
      group = 0;
      lastScale = role.exponent;
      scales += 1;
    }
    previous = role.role;
    index += joint + 1;
  }
  if (previous === null) return null;
  // A single scale stays apart, so that "five to six million" can lend it to the five.
  const isRound = group === 0 && scales === 1;
  const exponent = isRound ? lastScale : 0;
  return { decimal: String((total + group) / 10 ** exponent), exponent, next: index };
}

/** Tokens between two words of one number: the hyphen of "twenty-five", the "and" of "two hundred and five". */
function jointLength(
  tokens: readonly Token[],
  index: number,
  previous: WordRole['role'] | null,
  language: Language,
): 0 | 1 {
  if (language !== 'en' || previous === null) return 0;
  const joint = tokens[index];
  const following = ROLES.en.get(tokens[index + 1]?.lower ?? '')?.role;
  if (isDash(joint) && touchesPrevious(tokens, index) && touchesPrevious(tokens, index + 1)) {
    return previous === 'tens' && following === 'small' ? 1 : 0;
  }
  const follows = previous === 'times' || previous === 'scale';
  return joint?.lower === 'and' && follows && (following === 'small' || following === 'tens') ? 1 : 0;
}

/** "setengah juta", "half a million". */
function readHalfOfScale(tokens: readonly Token[], start: number, language: Language): NumberReading | null {
  const first = tokens[start]?.lower;
  if (first !== (language === 'id' ? 'setengah' : 'half')) return null;
  const article = language === 'en' && tokens[start + 1]?.lower === 'a' ? 1 : 0;
  const scale = ROLES[language].get(tokens[start + 1 + article]?.lower ?? '');
  if (scale?.role !== 'scale') return null;
  return { decimal: '0.5', exponent: scale.exponent, next: start + 2 + article };
}

/** "dua setengah juta", "two and a half million", "dua koma lima", "two point five". */
function readFraction(tokens: readonly Token[], whole: NumberReading, language: Language): NumberReading | null {
  const half = language === 'id' ? ['setengah'] : ['and', 'a', 'half'];
  if (Number(whole.decimal) < 100 && half.every((word, offset) => tokens[whole.next + offset]?.lower === word)) {
    const next = whole.next + half.length;
    const scale = ROLES[language].get(tokens[next]?.lower ?? '');
    const decimal = `${whole.decimal}.5`;
    return scale?.role === 'scale'
      ? { decimal, exponent: scale.exponent, next: next + 1 }
      : { decimal, exponent: 0, next };
  }
  if (tokens[whole.next]?.lower !== (language === 'id' ? 'koma' : 'point')) return null;
  let digits = '';
  let next = whole.next + 1;
  for (; digits.length < 6; next += 1) {
    const digit = smallNumber(tokens[next]?.lower ?? '', language);
    if (digit === null || digit > 9) break;
    digits += String(digit);
  }
  if (digits === '') return null;
  const scale = ROLES[language].get(tokens[next]?.lower ?? '');
  const decimal = `${whole.decimal}.${digits}`;
  return scale?.role === 'scale'
    ? { decimal, exponent: scale.exponent, next: next + 1 }
    : { decimal, exponent: 0, next };
}
