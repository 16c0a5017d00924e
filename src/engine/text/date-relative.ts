import type { Language } from '../types.js';
import { readNumeral } from './quantity-numerals.js';
import { readNumberWords } from './number-words.js';
import { isDash, phraseAt, phraseTable, touchesPrevious, type PhraseTable, type Token } from './quantity-tokens.js';
import { weekdayNumber } from './month-names.js';

export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** A day or stretch counted from the reference date: `offset` −1 is the unit before, 0 the current one. */
export interface RelativeForm {
  readonly form: 'relative';
  readonly unit: CalendarUnit;
  readonly offset: number;
  /** ISO weekday within that week ("Senin pekan lalu"), or, with unit `day`, the nearest one before or after; else null. */
  readonly weekday: number | null;
}

interface RelativeReading {
  readonly relative: RelativeForm;
  readonly next: number;
}

/** Farther back nobody means a date: "10,000 years ago" is an amount of time. */
const MAX_OFFSET = 300;

const UNIT_WORDS: Readonly<Record<Language, readonly (readonly [word: string, unit: CalendarUnit])[]>> = {
  id: [
    ['hari', 'day'],
    ['minggu', 'week'],
    ['pekan', 'week'],
    ['bulan', 'month'],
    ['bln', 'month'],
    ['tahun', 'year'],
    ['thn', 'year'],
  ],
  en: [
    ['day', 'day'],
    ['days', 'day'],
    ['week', 'week'],
    ['weeks', 'week'],
    ['month', 'month'],
    ['months', 'month'],
    ['year', 'year'],
    ['years', 'year'],
  ],
};

/** "lalu" and the like after a unit, or "last" before it, and the offset they stand for. */
export const DIRECTIONS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  id: new Map([
    ['lalu', -1],
    ['silam', -1],
    ['kemarin', -1],
    ['ini', 0],
    ['depan', 1],
    ['mendatang', 1],
  ]),
  en: new Map([
    ['last', -1],
    ['this', 0],
    ['next', 1],
  ]),
};

const FIXED: Readonly<Record<Language, PhraseTable<readonly [CalendarUnit, number]>>> = {
  id: phraseTable<readonly [CalendarUnit, number]>([
    ['hari ini', ['day', 0]],
    ['kemarin', ['day', -1]],
    ['kmrn', ['day', -1]],
    ['kemarin lusa', ['day', -2]],
    ['besok', ['day', 1]],
    ['esok', ['day', 1]],
    ['lusa', ['day', 2]],
    ...UNIT_WORDS.id
      .filter(([, unit]) => unit !== 'day')
      .flatMap(([word, unit]) =>
        Array.from(DIRECTIONS.id, ([direction, offset]) => [`${word} ${direction}`, [unit, offset]] as const),
      ),
    ...UNIT_WORDS.id.flatMap(([word, unit]) =>
      ['lalu', 'silam', 'yang lalu'].map((direction) => [`se${word} ${direction}`, [unit, -1]] as const),
    ),
  ]),
  en: phraseTable<readonly [CalendarUnit, number]>([
    ['today', ['day', 0]],
    ['tonight', ['day', 0]],
    ['yesterday', ['day', -1]],
    ['last night', ['day', -1]],
    ['the day before yesterday', ['day', -2]],
    ['tomorrow', ['day', 1]],
    ['the day after tomorrow', ['day', 2]],
    ...UNIT_WORDS.en
      .filter(([word, unit]) => unit !== 'day' && !word.endsWith('s'))
      .flatMap(([word, unit]) =>
        Array.from(DIRECTIONS.en, ([direction, offset]) => [`${direction} ${word}`, [unit, offset]] as const),
      ),
    ...UNIT_WORDS.en.map(([word, unit]) => [`a ${word} ago`, [unit, -1]] as const),
  ]),
};

/**
 * "kemarin", "tahun lalu", "last year", "two years ago", "dua tahun yang lalu", "Senin lalu", "last Monday" from token
 * `index` on, or null.
 */
export function relativeAt(tokens: readonly Token[], index: number, language: Language): RelativeReading | null {
  const fixed = phraseAt(FIXED[language], tokens, index);
  if (fixed !== null && !isVague(tokens, index)) {
    const [unit, offset] = fixed.meaning;
    return { relative: { form: 'relative', unit, offset, weekday: null }, next: index + fixed.length };
  }
  return relativeWeekday(tokens, index, language) ?? countedAgo(tokens, index, language);
}

/** "beberapa bulan lalu", "tahun-tahun mendatang" and "in the last week" name no single month, year or week. */
function isVague(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const first = tokens[index]?.lower;
  if (before === undefined) return false;
  if (before.kind === 'numeral' || (isDash(before) && touchesPrevious(tokens, index))) return true;
  return (
    (before.lower === 'the' && first === 'last') ||
    /^(?:beberapa|sekian|(?:belas|puluh|ratus|ribu|juta)an)$/u.test(before.lower)
  );
}

function relativeWeekday(tokens: readonly Token[], index: number, language: Language): RelativeReading | null {
  const leading = language === 'en' ? 1 : 0;
  const name = tokens[index + leading];
  const weekday = name?.kind === 'word' && name.text.length > 3 ? weekdayNumber(name.text) : null;
  if (weekday === null) return null;
  const direction = tokens[index + (language === 'en' ? 0 : 1)]?.lower ?? '';
  const offset = DIRECTIONS[language].get(direction);
  if (offset !== undefined && direction !== 'kemarin') {
    return { relative: { form: 'relative', unit: 'day', offset, weekday }, next: index + 2 };
  }
  if (language !== 'id') return null;
  const week = phraseAt(FIXED.id, tokens, index + 1);
  if (week?.meaning[0] !== 'week' || week.length !== 2) return null;
  return { relative: { form: 'relative', unit: 'week', offset: week.meaning[1], weekday }, next: index + 3 };
}

function countedAgo(tokens: readonly Token[], index: number, language: Language): RelativeReading | null {
  const token = tokens[index];
  const reading =
    token?.kind === 'numeral'
      ? { decimal: readNumeral(token.text, language), exponent: 0, next: index + 1 }
      : readNumberWords(tokens, index, language);
  if (token === undefined || reading === null || reading.decimal === null) return null;
  const count = Number(`${reading.decimal}e${String(reading.exponent)}`);
  if (!Number.isInteger(count) || count < 1 || count > MAX_OFFSET) return null;
  const unit = UNIT_WORDS[language].find(([word]) => word === tokens[reading.next]?.lower)?.[1];
  if (unit === undefined) return null;
  const after = tokens[reading.next + 1]?.lower === 'yang' ? reading.next + 2 : reading.next + 1;
  const ago = language === 'en' ? ['ago'] : ['lalu', 'silam'];
  if (!ago.includes(tokens[after]?.lower ?? '')) return null;
  return { relative: { form: 'relative', unit, offset: -count, weekday: null }, next: after + 1 };
}
