import type { Settings } from '../settings.js';
import { confidenceFeatureNames, type ConfidenceFeatures } from './confidence-features.js';
import type { ReadPassage } from './read-passages.js';

/** `namesHeld`: see there. */
export function confidenceFeaturesOf(read: ReadPassage, namesHeld: number): ConfidenceFeatures {
  const { fusedScore, articleCosine, wordCoverage, articleWordCoverage } = read.passage.scores;
  return {
    sentenceScore: read.sentenceScore,
    windowScore: read.windowScore,
    fusedScore,
    articleCosine,
    contextCoverage: read.contextCoverage,
    wordCoverage,
    articleWordCoverage,
    namesHeld,
  };
}

/** Estimated probability that a passage holds the answer, by logistic regression; the run that fitted it stands in the settings. */
export function confidenceOf(
  features: ConfidenceFeatures,
  acrossLanguages: boolean,
  settings: Settings['confidence'],
): number {
  const { intercept, weights } = acrossLanguages ? settings.acrossLanguages : settings.sameLanguage;
  const logit = confidenceFeatureNames.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], intercept);
  return 1 / (1 + Math.exp(-logit));
}
