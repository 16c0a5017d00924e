import type { Settings } from '../settings.js';
import type { ReadPassage } from './read-passages.js';

/**
 * Estimated probability that a passage holds the answer, by logistic regression on what retrieval and reader make of it. The
 * coefficients and the run that fitted them stand in the settings; words are compared only within one language.
 */
export function confidenceOf(read: ReadPassage, acrossLanguages: boolean, settings: Settings['confidence']): number {
  const weights = acrossLanguages ? settings.acrossLanguages : settings.sameLanguage;
  const logit =
    weights.intercept +
    weights.sentenceScore * read.sentenceScore +
    weights.windowScore * read.windowScore +
    weights.fusedScore * read.passage.scores.fusedScore +
    weights.contextCoverage * read.contextCoverage;
  return 1 / (1 + Math.exp(-logit));
}
