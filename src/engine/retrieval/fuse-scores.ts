import type { Settings } from '../settings.js';

/** One sentence's parts of the score, before they are put together. */
export interface ScoreParts {
  readonly cosine: number;
  readonly articleCosine: number;
  readonly bestCosineInArticle: number;
  readonly wordCoverage: number;
  readonly articleWordCoverage: number;
}

/**
 * The score by which passages are ordered: a weighted sum of cosines and word shares, all on one scale of about 0 to 1.
 * Reciprocal rank fusion (Cormack et al. 2009) of the same lists did worse on every development set: it forgets how far
 * ahead a passage is, and gives a cross-language question's few shared words the say of a full list
 * (docs/decisions/0003-fusion.md).
 */
export function fuseScores(parts: ScoreParts, weights: Settings['retrieval']): number {
  return (
    parts.cosine +
    weights.articleWeight * parts.articleCosine +
    weights.bestInArticleWeight * parts.bestCosineInArticle +
    weights.wordWeight * parts.wordCoverage +
    weights.articleWordWeight * parts.articleWordCoverage
  );
}

/** Positions of the `count` highest scores, highest first; equal scores keep index order, so the order never changes by chance. */
export function highest(scores: Float64Array, count: number): number[] {
  return Array.from(scores.keys())
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, count);
}
