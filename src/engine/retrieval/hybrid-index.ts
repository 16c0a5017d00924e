import type { RankedPassage } from '../answer/answer.js';
import { claimsOf } from '../corpus/claims.js';
import type { Settings } from '../settings.js';
import { contentWordsOf } from '../text/words.js';
import type { Article, Claim } from '../types.js';
import { createDenseIndex } from './dense-index.js';
import { fuseScores, highest, weightsOf, type PartWeights, type ScoreParts, type SearchMode } from './fuse-scores.js';
import { createFuzzyWords } from './fuzzy-words.js';
import type { IndexData } from './index-data.js';
import { createLexicalIndex, type QueryTerm } from './lexical-index.js';

/** What is searched with: the vector of a question and the question itself. */
export interface IndexQuery {
  readonly vector: Float32Array;
  readonly text: string;
}

/** All claims of a corpus, searchable. Immutable: a reload builds another one beside it. */
export interface HybridIndex {
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: readonly Claim[];
  readonly data: IndexData;
  /** Claims of one article, in order; empty for an unknown id. */
  claimsOf(articleId: string): readonly Claim[];
  /** The translation of an article into the other language, or null where the corpus has none. */
  translationOf(articleId: string): Article | null;
  /** Best passages first; as many as asked for or as there are. Equal scores keep corpus order. */
  search(query: IndexQuery, count: number, mode?: SearchMode): readonly RankedPassage[];
  /** The words of a question with the indexed words they stand for, and how rare each is. */
  termsOf(question: string): readonly (QueryTerm & { readonly rarity: number })[];
}

/** The index of articles with what was made of them by `makeIndexData`. Throws a RangeError where the two do not fit together. */
export function createHybridIndex(
  articles: readonly Article[],
  data: IndexData,
  settings: Settings['retrieval'],
): HybridIndex {
  const claims = articles.flatMap(claimsOf);
  if (data.sentenceVectors.rows !== claims.length || data.articleVectors.rows !== articles.length) {
    throw new RangeError('the data belong to other articles');
  }
  const articleOf = new Int32Array(claims.length);
  const rangeOf: { readonly from: number; readonly to: number }[] = [];
  for (const [number, article] of articles.entries()) {
    const from = rangeOf.at(-1)?.to ?? 0;
    const to = from + claimsOf(article).length;
    articleOf.fill(number, from, to);
    rangeOf.push({ from, to });
  }
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const translations = pairTranslations(articles, byId);
  const dense = createDenseIndex(data.sentenceVectors, data.articleVectors);
  const sentenceWords = createLexicalIndex(data.sentenceWords, data.vocabulary);
  const articleWords = createLexicalIndex(data.articleWords, data.vocabulary);
  const fuzzy = createFuzzyWords(articleWords.vocabulary(), settings.fuzzy);

  const termsOf: HybridIndex['termsOf'] = (question) => {
    const distinct = joinSplitWords(
      contentWordsOf(question).map((found) => found.word),
      (word) => articleWords.has(word),
    );
    let guessesLeft = settings.fuzzy.maxWords;
    return distinct.map((word) => {
      const known = articleWords.has(word);
      const mayGuess = !known && guessesLeft > 0;
      if (mayGuess) guessesLeft -= 1;
      const matches = known ? [{ word, likeness: 1 }] : mayGuess ? fuzzy.guess(word) : [];
      return { word, matches, rarity: articleWords.rarity(matches[0]?.word ?? word) };
    });
  };

  /** The score of every claim, nearly, and the parts of any one claim's, exactly. */
  const scoring = ({ vector, text }: IndexQuery, weights: PartWeights) => {
    const terms = termsOf(text);
    const near = dense.near(vector);
    const coverage = sentenceWords.coverage(terms);
    const articleCoverage = articleWords.coverage(terms);
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
      const { from, to } = rangeOf[article] ?? { from: 0, to: 0 };
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

  return {
    articles: byId,
    claims,
    data,
    translationOf: (articleId) => translations.get(articleId) ?? null,
    claimsOf: (articleId) => {
      const article = byId.get(articleId);
      return article ? claimsOf(article) : [];
    },
    termsOf,
    search: (query, count, mode = 'hybrid') => {
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
    },
  };
}

/** "bea siswa" is "beasiswa" where the corpus knows only that; each word once. */
function joinSplitWords(words: readonly string[], isKnown: (word: string) => boolean): string[] {
  const joined = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const together = word + (words[at + 1] ?? '');
    const splitInTwo = together !== word && !isKnown(word) && isKnown(together);
    joined.add(splitInTwo ? together : word);
    if (splitInTwo) at += 1;
  }
  return [...joined];
}

function pairTranslations(
  articles: readonly Article[],
  byId: ReadonlyMap<string, Article>,
): ReadonlyMap<string, Article> {
  const pairs = new Map<string, Article>();
  for (const article of articles) {
    const original = article.translationOf === null ? undefined : byId.get(article.translationOf);
    if (!original || original.language === article.language) continue;
    pairs.set(article.articleId, original);
    if (!pairs.has(original.articleId)) pairs.set(original.articleId, article);
  }
  return pairs;
}

function toPassage(claim: Claim | undefined, parts: ScoreParts, fusedScore: number, rank: number): RankedPassage {
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
