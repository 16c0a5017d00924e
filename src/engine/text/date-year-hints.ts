import type { Language } from '../types.js';
import { DIRECTIONS } from './date-relative.js';
import type { Token } from './quantity-tokens.js';

/**
 * What words behind a date without a year say of it: a number of years from the reference date ("Agustus tahun lalu"
 * −1), or that it is the nearest one past or to come ("Desember lalu", "mendatang"), or
 * that its year is told somewhere else in the text ("September tahun yang sama").
 */
export type YearHint = number | 'past' | 'future' | 'elsewhere';

interface YearHintReading {
  readonly hint: YearHint;
  /** Index of the first token after the words that belong to the date. */
  readonly next: number;
}

const BARE_HINTS = new Map<string, YearHint>([
  ['lalu', 'past'],
  ['silam', 'past'],
  ['kemarin', 'past'],
  ['mendatang', 'future'],
  ['nanti', 'future'],
]);

/** "tahun yang sama", "tahun itu", "of that year", "the same year". */
function isYearElsewhere(tokens: readonly Token[], index: number, language: Language): boolean {
  const words = tokens.slice(index, index + 4).map((token) => token.lower);
  const phrase = words.join(' ');
  return language === 'id'
    ? /^tahun (?:yang sama|itu|tersebut)(?: |$)/u.test(phrase)
    : /^(?:of )?(?:that|(?:the )?same) year(?: |$)/u.test(phrase);
}

/** The hint that begins at token `index`; "tahun lalu" is read into the date, a bare "lalu" is left outside it. */
export function yearHintAt(tokens: readonly Token[], index: number, language: Language): YearHintReading | null {
  const word = tokens[index]?.lower ?? '';
  const following = tokens[index + 1]?.lower ?? '';
  const [noun, direction] = language === 'id' ? [word, following] : [following, word];
  const shift = DIRECTIONS[language].get(direction);
  if ((noun === 'tahun' || noun === 'thn' || noun === 'year') && shift !== undefined) {
    return { hint: shift, next: index + 2 };
  }
  if (isYearElsewhere(tokens, index, language)) return { hint: 'elsewhere', next: index };
  const hint = language === 'id' ? BARE_HINTS.get(word) : undefined;
  return hint === undefined ? null : { hint, next: index };
}
