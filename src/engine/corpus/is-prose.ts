import type { Claim } from '../types.js';

/** UTF-16 units. */
const longestSentence = 2000;
const mostFigures = 40;

/**
 * Whether a claim is a sentence as people write them. A table or a text without full stops comes as one claim too, and what
 * compares each part of a sentence with each other would take too long on it and find nothing that is true.
 */
export function isProse({ text, quantities, dates }: Pick<Claim, 'text' | 'quantities' | 'dates'>): boolean {
  return text.length <= longestSentence && quantities.length + dates.length <= mostFigures;
}
