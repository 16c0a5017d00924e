import { findDirections } from '../text/direction.js';
import { findNegations } from '../text/polarity.js';
import type { Claim } from '../types.js';

/** Denied words and directions of a sentence, as one text that two sentences can be compared by. */
export function turnsOf({ text, language }: Pick<Claim, 'text' | 'language'>): string {
  const denied = findNegations(text, language).map(({ turned }) => turned ?? '');
  const directed = findDirections(text, language).map(({ axis, sign }) => `${axis} ${String(sign)}`);
  return [...denied, ...directed].sort().join();
}
