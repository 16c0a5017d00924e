import type { Language } from '../types.js';
import { yearAt } from './date-notation.js';
import { scaleWord } from './number-words.js';
import { currencyAfter } from './quantity-currencies.js';
import { approximationBefore } from './quantity-context.js';
import { isCounted } from './quantity-countable.js';
import { isCapitalized, isDash, touchesPrevious, type Token, wordSet } from './quantity-tokens.js';
import { unitAt } from './units.js';

/** After these four digits are a year whatever follows. */
const SAYS_YEAR: ReadonlySet<string> = wordSet(
  'tahun thn th year since sejak pada akhir awal pertengahan early late mid during sepanjang selama musim ' +
    'periode circa medio era ca the their its his her this that a an',
);
/** After these four digits are a year unless they count something: "in 2018", but "in 2000 villages". */
const ALLOWS_YEAR: ReadonlySet<string> = wordSet(
  'in by until till of from to before after between and di hingga sampai dari ke sebelum sesudah setelah ' +
    'menjelang antara dan atau or for untuk',
);
/** After these the digits are an amount. */
const SAYS_AMOUNT: ReadonlySet<string> = wordSet(
  'sebanyak sebesar sejumlah mencapai berjumlah seharga senilai nomor no number reached total totalling ' +
    'exactly pasal article x seluas setinggi',
);

/** The years in which four bare digits are more often a year than an amount. */
function isRecent(year: number): boolean {
  return year >= 1900 && year <= 2099;
}

/**
 * Tells whether the four digits at `first`, which end before token `next` (a year range ends later), are a year.
 *
 * Never before a unit, currency or scale word ("2000 km", "2500 rupiah"). Always after a word that says so ("tahun",
 * "pada", "since") and when nothing but the digits is given. After a preposition or in parentheses unless a lower-case
 * word that can be counted follows ("in 2500 villages"; 1900 to 2099 after English "in" is a year all the same).
 * Anywhere else only 1900 to 2099, after some other word ("Asian Games 2018.") and before nothing that can be counted.
 */
export function isYearInContext(
  tokens: readonly Token[],
  first: number,
  next: number,
  year: number,
  language: Language,
): boolean {
  const before = tokens[first - 1];
  const after = tokens[next];
  if (isAmount(tokens, next, language)) return false;
  if (before === undefined && after === undefined) return true;
  if (before !== undefined && touchesPrevious(tokens, first) && (before.kind === 'word' || isJoint(before)))
    return false;
  if (after !== undefined && touchesPrevious(tokens, next) && (after.kind === 'word' || isJoint(after))) return false;
  if (isDash(before) && tokens[first - 2]?.kind === 'numeral') return false;
  const word = before?.lower ?? '';
  if (SAYS_AMOUNT.has(word) || (word === '.' && tokens[first - 2]?.lower === 'no')) return false;
  if (SAYS_YEAR.has(word)) return isRecent(year) || !isCounted(after) || word === 'tahun' || word === 'year';
  const recentAfterIn = word === 'in' && isRecent(year);
  if (word === '(' || ALLOWS_YEAR.has(word)) return recentAfterIn || !isCounted(after);
  if (!isRecent(year) || isCounted(after) || approximationBefore(tokens, first, null) !== null) return false;
  return before?.kind === 'word' || /^[,)"”]$/u.test(word) || isCapitalized(after) || after === undefined;
}

function isAmount(tokens: readonly Token[], next: number, language: Language): boolean {
  const after = tokens[next];
  if (after === undefined) return false;
  if (scaleWord(after.lower, language) !== null) return true;
  return unitAt(tokens, next, false) !== null || currencyAfter(tokens, next, language, false) !== null;
}

function isJoint(token: Token): boolean {
  return /^[/:_#@$€£¥+]$/u.test(token.text);
}

/** "1990-an", "1990an", "1990s", and "tahun 90-an"; the two-digit form means 19xx from 30 on and 20xx below. */
export function decadeAt(tokens: readonly Token[], index: number): { start: number; next: number } | null {
  const token = tokens[index];
  if (token?.kind !== 'numeral' || !/^(?:[12]\d)?\d0$/u.test(token.text)) return null;
  const next = decadeSuffixEnd(tokens, index + 1);
  if (next === null) return null;
  const decade = Number(token.text);
  if (token.text.length === 4) return { start: decade, next };
  const before = tokens[index - 1]?.lower ?? '';
  if (!/^(?:tahun|era|dekade|the|early|late|mid|awal|akhir|['’])$/u.test(before)) return null;
  return { start: decade >= 30 ? 1900 + decade : 2000 + decade, next };
}

function decadeSuffixEnd(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const spaced = !touchesPrevious(tokens, index) && !touchesPrevious(tokens, index + 1);
  if (spaced) return isDash(token) && tokens[index + 1]?.lower === 'an' ? index + 2 : null;
  if (!touchesPrevious(tokens, index)) return null;
  if (token.lower === 's' || token.lower === 'an') return index + 1;
  const suffix = tokens[index + 1];
  const joined = touchesPrevious(tokens, index + 1);
  if (joined && isDash(token) && suffix?.lower === 'an') return index + 2;
  return joined && /^['’]$/u.test(token.text) && suffix?.lower === 's' ? index + 2 : null;
}

/** "2014–2018", "2014 sampai 2018", "2014/2015", "2014–15"; `between` also joins with "dan" and "and". */
export function yearSpanAt(
  tokens: readonly Token[],
  index: number,
  joint: (index: number) => number | null,
): { readonly from: number; readonly to: number; readonly next: number } | null {
  const from = yearAt(tokens, index);
  if (from === null) return null;
  const slashed = tokens[index + 1]?.text === '/';
  const second = slashed ? index + 2 : joint(index + 1);
  if (second === null) return null;
  const to = yearAt(tokens, second) ?? shortYearAt(tokens, index, second, from);
  if (to === null || to <= from) return null;
  return slashed && to !== from + 1 ? null : { from, to, next: second + 1 };
}

function shortYearAt(tokens: readonly Token[], index: number, second: number, from: number): number | null {
  const token = tokens[second];
  if (!isRecent(from) || token?.kind !== 'numeral' || !/^\d\d$/u.test(token.text)) return null;
  if (!touchesPrevious(tokens, second) || !touchesPrevious(tokens, index + 1)) return null;
  const to = from - (from % 100) + Number(token.text);
  return to > from ? to : null;
}
