import type { Reader } from '../ports.js';
import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { Settings } from '../settings.js';
import type { Claim } from '../types.js';
import type { ReadQuestion } from './read-question.js';
import type { Evidence } from './select-evidence.js';

/**
 * The probability that a passage answers, once it was read again among what stands around it: a sentence that seems to answer when
 * it is read alone, while its own article answers better elsewhere, is often not what was asked for. Evidence that is plain by
 * itself, or in the other language, keeps the first estimate: there a second look was found to tell nothing.
 */
export async function lookAgain(
  evidence: Evidence,
  question: ReadQuestion,
  index: HybridIndex,
  reader: Reader,
  settings: Settings['lookAgain'],
): Promise<number> {
  if (evidence.isPlain || evidence.isAcross) return evidence.probability;
  const isBest = await isBestAmongNeighbours(evidence, question, index, reader, settings.characters);
  return secondEstimate(evidence.probability, isBest, settings);
}

/** Whether the reader's best span in the article, as far as `characters` before and after the claim, lies in the claim. */
export async function isBestAmongNeighbours(
  { claim, article }: Pick<Evidence, 'claim' | 'article'>,
  question: ReadQuestion,
  index: HybridIndex,
  reader: Reader,
  characters: number,
): Promise<boolean> {
  const { start, end } = stretchAround(claim, index.claimsOf(article.articleId), characters);
  const { best } = await reader.read(question.text, article.text.slice(start, end));
  if (best === null) return false;
  const at = start + best.start;
  return at >= claim.start && at < claim.end;
}

/** Logistic regression on the log-odds of the first estimate, which is 0 to 1. */
export function secondEstimate(probability: number, isBest: boolean, settings: Settings['lookAgain']): number {
  const logit = logOdds(probability);
  return 1 / (1 + Math.exp(-(settings.intercept + settings.logitWeight * logit + (isBest ? settings.bestWeight : 0))));
}

/** Finite for 0 and 1 too. */
export function logOdds(probability: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(inside / (1 - inside));
}

/** Whole sentences of the article, as far as `characters` before and after the claim. */
function stretchAround(
  claim: Claim,
  siblings: readonly Claim[],
  characters: number,
): { readonly start: number; readonly end: number } {
  const near = siblings.filter(({ start, end }) => start >= claim.start - characters && end <= claim.end + characters);
  return { start: Math.min(...near.map(({ start }) => start)), end: Math.max(...near.map(({ end }) => end)) };
}
