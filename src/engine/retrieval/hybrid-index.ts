import type { RankedPassage } from '../answer/answer.js';
import type { Settings } from '../settings.js';
import { baseOfWord } from '../text/words.js';
import type { Article, Claim } from '../types.js';
import { createCorpusView, placesOfClaims, type CorpusView } from './corpus-view.js';
import { createDenseIndex } from './dense-index.js';
import { fuseScores, highest, weightsOf, type PartWeights, type ScoreParts, type SearchMode } from './fuse-scores.js';
import type { IndexData } from './index-data.js';
import { distinctWords } from './lexical-index.js';
import { createWordSearch, type RareTerm, type WordSearch } from './word-search.js';

/** What is searched with: the vector of a question and the question itself. */
export interface IndexQuery {
  readonly vector: Float32Array;
  readonly text: string;
}

/** All claims of a corpus, searchable, wherever their vectors are. Immutable: a reload builds another one beside it. */
export interface HybridIndex extends CorpusView {
  /**
   * Best passages first; as many as asked for or as there are. Equal scores keep corpus order. Rejected where the vectors cannot be
   * reached.
   */
  search(query: IndexQuery, count: number, mode?: SearchMode): Promise<readonly RankedPassage[]>;
  /** The words of a question with the indexed words they stand for, and how rare each is. */
  termsOf(question: string): readonly RareTerm[];
  /** In how many articles a word stands, in any of the forms that are one word in the index. */
  articlesWith(word: string): number;
  /** Claims that share so much of their content words with a text, by whichever of the two has fewer. */
  claimsSharing(text: string, leastShare: number): readonly Claim[];
}

/** An index that holds all its vectors itself. */
export interface MemoryIndex extends HybridIndex {
  readonly data: IndexData;
}

/** The index of articles with what was made of them by `makeIndexData`. Throws a RangeError where the two do not fit together. */
export function createHybridIndex(
  articles: readonly Article[],
  data: IndexData,
  settings: Settings['retrieval'],
): MemoryIndex {
  const view = createCorpusView(articles);
  const { claims } = view;
  if (data.sentenceVectors.rows !== claims.length || data.articleVectors.rows !== articles.length) {
    throw new RangeError('the data belong to other articles');
  }
  const { articleOf, ranges } = placesOfClaims(articles);
  const dense = createDenseIndex(data.sentenceVectors, data.articleVectors);
  const words = createWordSearch(data, settings);

  /** The score of every claim, nearly, and the parts of any one claim's, exactly. */
  const scoring = ({ vector, text }: IndexQuery, weights: PartWeights) => {
    const terms = words.termsOf(text);
    const near = dense.near(vector);
    const coverage = words.sentences.coverage(terms);
    const articleCoverage = words.articles.coverage(terms);
    const nearBest = new Float32Array(articles.length).fill(-1);
    for (let at = 0; at < claims.length; at += 1) {
      const article = articleOf[at] ?? 0;
      nearBest[article] = Math.max(nearBest[article] ?? -1, near.sentences[at] ?? -1);
    }
    const ofArticle = Float64Array.from(
      nearBest,
      (best, article) =>
        weights.bestCosineInArticle * best +
        weights.articleCosine * (near.articles[article] ?? 0) +
        weights.articleWordCoverage * (articleCoverage[article] ?? 0),
    );
    const nearScores = new Float64Array(claims.length);
    for (let at = 0; at < claims.length; at += 1) {
      nearScores[at] =
        weights.cosine * (near.sentences[at] ?? 0) +
        weights.wordCoverage * (coverage[at] ?? 0) +
        (ofArticle[articleOf[at] ?? 0] ?? 0);
    }
    const exactBest = new Map<number, number>();
    const bestInArticle = (article: number): number => {
      const known = exactBest.get(article);
      if (known !== undefined) return known;
      const least = (nearBest[article] ?? 0) - 2 * dense.margin;
      let best = -1;
      const { from, to } = ranges[article] ?? { from: 0, to: 0 };
      for (let at = from; at < to; at += 1) {
        if ((near.sentences[at] ?? 0) >= least) best = Math.max(best, dense.cosine(at, vector));
      }
      exactBest.set(article, best);
      return best;
    };
    const exactParts = (at: number): ScoreParts => {
      const article = articleOf[at] ?? 0;
      return {
        cosine: dense.cosine(at, vector),
        articleCosine: dense.articleCosine(article, vector),
        bestCosineInArticle: bestInArticle(article),
        wordCoverage: coverage[at] ?? 0,
        articleWordCoverage: articleCoverage[article] ?? 0,
      };
    };
    return { nearScores, exactParts };
  };

  const search = (query: IndexQuery, count: number, mode: SearchMode): readonly RankedPassage[] => {
    const weights = weightsOf(mode, settings);
    const { nearScores, exactParts } = scoring(query, weights);
    // Whatever could be among the best by its exact score is looked at exactly.
    const off = dense.margin * (weights.cosine + weights.articleCosine + weights.bestCosineInArticle);
    const floor = (nearScores[highest(nearScores, count).at(-1) ?? 0] ?? 0) - 2 * off;
    const contenders: { readonly at: number; readonly parts: ScoreParts; readonly score: number }[] = [];
    for (let at = 0; at < claims.length; at += 1) {
      if ((nearScores[at] ?? 0) < floor) continue;
      const parts = exactParts(at);
      contenders.push({ at, parts, score: fuseScores(parts, weights) });
    }
    return contenders
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, count)
      .map(({ at, parts, score }, place) => toPassage(claims[at], parts, score, place + 1));
  };

  return {
    ...view,
    data,
    ...byWords(claims, words),
    // In a promise: vectors may be elsewhere, and what is thrown for a query that does not fit is a rejection then.
    search: (query, count, mode = 'hybrid') =>
      new Promise((resolve) => {
        resolve(search(query, count, mode));
      }),
  };
}

/** What an index tells by words alone, wherever its vectors are. */
export function byWords(
  claims: readonly Claim[],
  { termsOf, articles, sentences }: WordSearch,
): Pick<HybridIndex, 'termsOf' | 'articlesWith' | 'claimsSharing'> {
  return {
    termsOf,
    articlesWith: (word) => articles.frequency(baseOfWord(word)),
    claimsSharing: (text, leastShare) =>
      sentences.sharing(distinctWords(text), leastShare).flatMap((row) => claims[row] ?? []),
  };
}

/** A passage with the parts of its score. Throws a RangeError for a score without a claim. */
export function toPassage(
  claim: Claim | undefined,
  parts: ScoreParts,
  fusedScore: number,
  rank: number,
): RankedPassage {
  if (!claim) throw new RangeError('a score without a claim');
  return {
    rank,
    articleId: claim.articleId,
    claimId: claim.claimId,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    scores: {
      fusedScore,
      cosine: parts.cosine,
      articleCosine: parts.articleCosine,
      wordCoverage: parts.wordCoverage,
      articleWordCoverage: parts.articleWordCoverage,
    },
  };
}
