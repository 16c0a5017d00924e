import type { Settings } from '../settings.js';
import type { Evidence } from './select-evidence.js';
import type { ReadQuestion } from './read-question.js';

/**
 * Estimated probability that the cited passage answers, by logistic regression on its scores; coefficients and the run that
 * fitted them stand in the settings.
 */
export function confidenceOf(evidence: Evidence, question: ReadQuestion, settings: Settings['confidence']): number {
  const sameLanguage = evidence.claim.language === question.language;
  const { intercept, cosine, contextCoverage } = sameLanguage ? settings.sameLanguage : settings.acrossLanguages;
  const logit = intercept + cosine * evidence.passage.scores.cosine + contextCoverage * evidence.contextCoverage;
  return 1 / (1 + Math.exp(-logit));
}
