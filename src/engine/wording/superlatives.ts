import { overlap, type Statement } from '../answer/statement.js';
import { isSuperlative } from '../text/quantity-superlatives.js';
import type { Word } from '../text/words.js';
import { wordsAt, type MatchedSource } from './matched-words.js';

/** "the largest", and not "the second-largest". */
function isUnranked({ start, end }: Word, { quantities, text }: Statement): boolean {
  return !quantities.some((quantity) => {
    if (quantity.kind !== 'rank') return false;
    if (overlap(quantity, { start, end })) return true;
    const gap = quantity.start >= end ? text.slice(end, quantity.start) : text.slice(quantity.end, start);
    return /^[\s-]$/u.test(gap);
  });
}

/** Whether something is the largest in the sentence that is the second-largest, or nothing of the kind, in the passage. */
export function raisesRank(sentence: Statement, source: MatchedSource): boolean {
  return sentence.words.some((word, at) => {
    if (!isSuperlative(word.surface.toLowerCase()) || !isUnranked(word, sentence)) return false;
    return !wordsAt(at, source).some((other) => isUnranked(other, source.statement));
  });
}
