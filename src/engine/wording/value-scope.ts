import { overlap, type Statement } from '../answer/statement.js';
import { isFunctionWord } from '../text/function-words.js';
import type { Quantity, Span } from '../types.js';
import { wordsAt, type MatchedSource } from './matched-words.js';

/** "of ASEAN's total trade in goods" behind "8.1 percent": what a share is a share of. */
const wholeBehind = /^\s(?:of|dari)\s[^,;:.()]*(?:\(\p{Lu}+\))?/u;

/** The same number of the same kind and unit, whatever the notation. */
export const sameValue = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind && a.unit === b.unit && a.value === b.value;

/** What the shares of a passage are shares of. */
function wholesIn({ text, quantities }: Statement): readonly (Span & { readonly quantity: Quantity })[] {
  return quantities.flatMap((quantity) => {
    const [whole] = wholeBehind.exec(text.slice(quantity.end)) ?? [];
    return whole === undefined ? [] : [{ quantity, start: quantity.end, end: quantity.end + whole.length }];
  });
}

/**
 * Whether the sentence takes words from what a share is a share of and says them of something else: "Total trade in goods was worth
 * US$225 billion" of "trade worth US$225 billion, or 8 percent of total trade in goods".
 */
export function borrowsFromShare(sentence: Statement, source: MatchedSource): boolean {
  const wholes = wholesIn(source.statement);
  return sentence.words.some((word, at) => {
    const places = wordsAt(at, source);
    if (places.length === 0 || isFunctionWord(word.surface.toLowerCase())) return false;
    return !places.some((place) => {
      const whole = wholes.find((one) => overlap(one, place));
      if (!whole) return true;
      return sentence.quantities.some((own) => sameValue(own, whole.quantity) && own.end <= word.start);
    });
  });
}

/** Whether the sentence has a share and leaves out what it is a share of. */
export function leavesOutWhole(sentence: Statement, { statement, matches }: MatchedSource): boolean {
  return wholesIn(statement).some((whole) => {
    if (!sentence.quantities.some((own) => sameValue(own, whole.quantity))) return false;
    const isSaid = (place: number): boolean => matches.some((places) => places.has(place));
    const unsaid = statement.words.filter(
      (word, place) =>
        overlap(whole, word) &&
        !isFunctionWord(word.surface.toLowerCase()) &&
        !isNamed(word, statement) &&
        !isSaid(place),
    );
    const initials = unsaid.map(({ word }) => word.charAt(0)).join('');
    // "gross domestic product (GDP)" is said with either.
    return unsaid.length > 0 && !statement.words.some(({ word }, place) => word === initials && isSaid(place));
  });
}

const isNamed = (word: Span, { regions, names }: Statement): boolean =>
  [...regions, ...names].some((name) => overlap(name, word));

/** Whether a number counts something else in the sentence: "six ASEAN countries" of "six partner countries". */
export function countsOther(sentence: Statement, source: MatchedSource): boolean {
  return sentence.quantities.some((own) => {
    const same = source.statement.quantities.filter((other) => sameValue(own, other));
    return own.kind === 'number' && same.length > 0 && !same.some((other) => countsSame(own, sentence, other, source));
  });
}

/** How many words behind a number are looked at for what it counts. */
const countedReach = 4;

/** Places of the words behind a number, up to a mark or the next value; names aside. */
function behind(quantity: Span, statement: Statement): readonly number[] {
  const { words, text, quantities } = statement;
  const found: number[] = [];
  let end = quantity.end;
  for (const [at, word] of words.entries()) {
    if (word.start < quantity.end) continue;
    if (/[^\s]/u.test(text.slice(end, word.start)) || quantities.some((other) => overlap(other, word))) break;
    end = word.end;
    if (!isNamed(word, statement)) found.push(at);
    if (found.length === countedReach) break;
  }
  return found;
}

/** Places of the words that are counted: those behind the number, up to a function word. */
function countedBy(quantity: Span, statement: Statement): readonly number[] {
  const found = behind(quantity, statement);
  const end = found.findIndex((at) => isFunctionWord(statement.words[at]?.surface.toLowerCase() ?? ''));
  return end === -1 ? found : found.slice(0, end);
}

/** What the sentence counts stands behind the number in the passage, and nothing that the passage counts is left out. */
function countsSame(
  own: Quantity,
  sentence: Statement,
  other: Quantity,
  { statement, matches }: MatchedSource,
): boolean {
  const there = new Set(behind(other, statement));
  const isThere = (at: number): boolean => [...(matches[at] ?? [])].some((place) => there.has(place));
  const isSaid = (place: number): boolean => matches.some((places) => places.has(place));
  return countedBy(own, sentence).every(isThere) && countedBy(other, statement).every(isSaid);
}
