import type { Statement } from '../answer/statement.js';
import { isFunctionWord } from '../text/function-words.js';
import type { MatchedSource } from './matched-words.js';
import { isReportingWord, isTyingWord } from './reporting-words.js';

/**
 * Share, 0 to 1, of the sentence's content words that stand in the passage in the same order (longest increasing subsequence of their
 * places); 1 for a sentence without any. "Bottas overtook Hamilton" has two of three in order where Hamilton overtook Bottas.
 */
export function shareInOrder(sentence: Statement, { matches }: MatchedSource): number {
  const own = [...sentence.words.entries()].filter(([, { surface }]) => {
    const word = surface.toLowerCase();
    return ![isFunctionWord, isReportingWord, isTyingWord].some((isOf) => isOf(word, sentence.language));
  });
  if (own.length === 0) return 1;
  /** At each length, the earliest place at which a row of that length can end. */
  const ends: number[] = [];
  for (const [at] of own) {
    // From behind, so that a word does not follow itself.
    for (const place of [...(matches[at] ?? [])].sort((a, b) => b - a)) {
      const length = ends.findIndex((end) => end >= place);
      ends[length === -1 ? ends.length : length] = place;
    }
  }
  return ends.length / own.length;
}
