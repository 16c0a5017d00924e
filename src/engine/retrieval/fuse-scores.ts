import type { Settings } from '../settings.js';

/** One sentence's parts of the score, before they are put together. */
export interface ScoreParts {
  readonly cosine: number;
  readonly articleCosine: number;
  readonly bestCosineInArticle: number;
  readonly wordCoverage: number;
  readonly articleWordCoverage: number;
}

/** Which parts of the score count; all of them outside comparisons. */
export type SearchMode = 'hybrid' | 'dense' | 'lexical';

/** What each part of a score counts. */
export type PartWeights = Readonly<Record<keyof ScoreParts, number>>;

const nothing: PartWeights = {
  cosine: 0,
  articleCosine: 0,
  bestCosineInArticle: 0,
  wordCoverage: 0,
  articleWordCoverage: 0,
};

export function weightsOf(mode: SearchMode, settings: Settings['retrieval']): PartWeights {
  switch (mode) {
    case 'hybrid':
      return {
        cosine: 1,
        articleCosine: settings.articleWeight,
        bestCosineInArticle: settings.bestInArticleWeight,
        wordCoverage: settings.wordWeight,
        articleWordCoverage: settings.articleWordWeight,
      };
    case 'dense':
      return { ...nothing, cosine: 1 };
    case 'lexical':
      return { ...nothing, wordCoverage: 1 };
  }
}

/**
 * The score by which passages are ordered: a weighted sum of cosines and word shares, all on one scale of about 0 to 1.
 * Reciprocal rank fusion (Cormack et al. 2009) of the same lists did worse on every development set: it forgets how far
 * ahead a passage is, and gives a cross-language question's few shared words the say of a full list
 * (docs/decisions/0003-fusion.md).
 */
export function fuseScores(parts: ScoreParts, weights: PartWeights): number {
  return (
    weights.cosine * parts.cosine +
    weights.articleCosine * parts.articleCosine +
    weights.bestCosineInArticle * parts.bestCosineInArticle +
    weights.wordCoverage * parts.wordCoverage +
    weights.articleWordCoverage * parts.articleWordCoverage
  );
}

/** Positions of the `count` highest scores, highest first; equal scores keep index order, so the order never changes by chance. */
export function highest(scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  let floor = -Infinity;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (best.length >= count && score <= floor) continue;
    let place = best.length;
    while (place > 0 && (scores[best[place - 1] ?? 0] ?? 0) < score) place -= 1;
    best.splice(place, 0, at);
    if (best.length > count) best.pop();
    floor = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}
