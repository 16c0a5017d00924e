import { claimsOf } from '../corpus/claims.js';
import type { Article, Claim } from '../types.js';

/** What a corpus says, without a way to search it. */
export interface CorpusView {
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: readonly Claim[];
  /** Claims of one article, in order; empty for an unknown id. */
  claimsOf(articleId: string): readonly Claim[];
  /** The translation of an article into the other language, or null where the corpus has none. */
  translationOf(articleId: string): Article | null;
}

export function createCorpusView(articles: readonly Article[]): CorpusView {
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const translations = pairTranslations(articles, byId);
  return {
    articles: byId,
    claims: articles.flatMap(claimsOf),
    claimsOf: (articleId) => {
      const article = byId.get(articleId);
      return article ? claimsOf(article) : [];
    },
    translationOf: (articleId) => translations.get(articleId) ?? null,
  };
}

/** The number of each claim's article, and where the claims of each article stand, `to` excluded. */
export interface ClaimPlaces {
  readonly articleOf: Int32Array;
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

export function placesOfClaims(articles: readonly Article[]): ClaimPlaces {
  const ranges: { from: number; to: number }[] = [];
  for (const article of articles) {
    const from = ranges.at(-1)?.to ?? 0;
    ranges.push({ from, to: from + claimsOf(article).length });
  }
  const articleOf = new Int32Array(ranges.at(-1)?.to ?? 0);
  for (const [number, { from, to }] of ranges.entries()) articleOf.fill(number, from, to);
  return { articleOf, ranges };
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
