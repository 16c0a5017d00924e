import { wordSet } from './quantity-tokens.js';
import type { Token } from './quantity-tokens.js';
import { smallNumber } from './number-words.js';

const MULTIPLES = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['quadrupled', 4],
]);
/** What "double" stands before when it multiplies; elsewhere it is a room, a fault or a whisky. */
const AFTER_DOUBLE: ReadonlySet<string> = wordSet('the that its their his her what from to');

/** "twice", "doubled", "double the", "tenfold": how many times, or null. */
export function multipleAt(tokens: readonly Token[], index: number): number | null {
  const word = tokens[index]?.lower ?? '';
  const known = MULTIPLES.get(word);
  if (known !== undefined) return known;
  if (word === 'double' || word === 'triple') {
    return AFTER_DOUBLE.has(tokens[index + 1]?.lower ?? '') ? (word === 'double' ? 2 : 3) : null;
  }
  return word.endsWith('fold') ? smallNumber(word.slice(0, -'fold'.length), 'en') : null;
}
