import type { RankedPassage } from '../answer/answer.js';
import type { VectorSearch } from '../ports.js';
import type { Settings } from '../settings.js';
import type { Article } from '../types.js';
import { createCorpusView, placesOfClaims } from './corpus-view.js';
import { fuseScores, highest, weightsOf, type ScoreParts } from './fuse-scores.js';
import { byWords, toPassage, type HybridIndex, type IndexQuery } from './hybrid-index.js';
import type { WordData } from './word-data.js';
import { createWordSearch } from './word-search.js';

/** An index whose vectors are elsewhere. */
export interface CandidateIndex extends HybridIndex {
  readonly words: WordData;
}

/**
 * The same order as that of an index that holds its vectors, over articles that may hold one of the best: those with a sentence or a mean
 * among the nearest by vector, and those with the most of the question's words. Sentences of all other articles are left out, and where
 * fewer are found than asked for, they are not made up for.
 */
export function createCandidateIndex(
  articles: readonly Article[],
  words: WordData,
  vectors: VectorSearch,
  settings: Settings['retrieval'],
): CandidateIndex {
  const view = createCorpusView(articles);
  const { claims } = view;
  const { articleOf, ranges } = placesOfClaims(articles);
  const wordSearch = createWordSearch(words, settings);

  return {
    ...view,
    words,
    ...byWords(claims, wordSearch),
    search: async ({ vector, text }: IndexQuery, count, mode = 'hybrid'): Promise<readonly RankedPassage[]> => {
      const weights = weightsOf(mode, settings);
      const terms = wordSearch.termsOf(text);
      const coverage = wordSearch.sentences.coverage(terms);
      const articleCoverage = wordSearch.articles.coverage(terms);
      const byWordsAlone = Float64Array.from(
        coverage,
        (share, at) =>
          weights.wordCoverage * share + weights.articleWordCoverage * (articleCoverage[articleOf[at] ?? 0] ?? 0),
      );
      const wanted = Math.max(count, settings.nearest);
      const nearest = weights.cosine > 0 ? await vectors.nearest(vector, wanted) : { sentences: [], articles: [] };
      const contenders = new Set<number>(nearest.articles);
      for (const at of [...nearest.sentences, ...highest(byWordsAlone, wanted)]) contenders.add(articleOf[at] ?? 0);
      const found = await vectors.cosines(vector, [...contenders]);

      const scored: { readonly at: number; readonly parts: ScoreParts; readonly score: number }[] = [];
      for (const [article, { mean, sentences }] of found) {
        const { from, to } = ranges[article] ?? { from: 0, to: 0 };
        const bestCosineInArticle = sentences.reduce((best, cosine) => Math.max(best, cosine), -1);
        for (let at = from; at < to; at += 1) {
          const parts: ScoreParts = {
            cosine: sentences[at - from] ?? 0,
            articleCosine: mean,
            bestCosineInArticle,
            wordCoverage: coverage[at] ?? 0,
            articleWordCoverage: articleCoverage[article] ?? 0,
          };
          scored.push({ at, parts, score: fuseScores(parts, weights) });
        }
      }
      return scored
        .sort((a, b) => b.score - a.score || a.at - b.at)
        .slice(0, count)
        .map(({ at, parts, score }, place) => toPassage(claims[at], parts, score, place + 1));
    },
  };
}
