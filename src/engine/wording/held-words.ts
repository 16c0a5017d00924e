import { overlap, type Statement } from '../answer/statement.js';
import { contentWordsOf } from '../text/words.js';
import type { Span } from '../types.js';
import type { MatchedSource } from './matched-words.js';
import { isReportingWord, isTyingWord } from './reporting-words.js';

/**
 * Words of the sentence's own that the passage does not have, in its language or in translation. Values, countries and negations are
 * compared elsewhere; what only ties a value to its thing may be the sentence's own, and any word that reports stands for another.
 */
export function unheldWords(sentence: Statement, { statement, matches }: MatchedSource): readonly string[] {
  const compared: readonly Span[] = [
    ...sentence.quantities,
    ...sentence.dates,
    ...sentence.negations,
    ...sentence.regions,
  ];
  const starts = new Set(contentWordsOf(sentence.text).map(({ start }) => start));
  const isReported = statement.words.some((word) => reports(word.surface, statement));
  return sentence.words.flatMap((word, at) => {
    if (!starts.has(word.start) || compared.some((value) => overlap(value, word))) return [];
    if (isTyingWord(word.surface.toLowerCase(), sentence.language)) return [];
    if (isReported && reports(word.surface, sentence)) return [];
    return (matches[at]?.size ?? 0) > 0 ? [] : [word.surface];
  });
}

const reports = (surface: string, { language }: Statement): boolean => isReportingWord(surface.toLowerCase(), language);
