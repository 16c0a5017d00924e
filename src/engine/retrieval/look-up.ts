import { cite } from '../answer/cite.js';
import { claimHash } from '../corpus/claim-hash.js';
import type { ArticleView, PassageInContext } from '../fact-checker.js';
import type { Claim } from '../types.js';
import { sourceEntry } from './find-sources.js';
import type { HybridIndex } from './hybrid-index.js';

/** How many claims before and after one are shown with it. */
const around = 2;

export function articleView(articleId: string, index: HybridIndex): ArticleView | null {
  const article = index.articles.get(articleId);
  if (!article) return null;
  const sentences = index
    .claimsOf(articleId)
    .map(({ claimId, text }) => ({ claimId, hash: claimHash(articleId, text), text }));
  return { ...sourceEntry(article, index), sentences };
}

export function surroundingsOf(hash: string, index: HybridIndex): PassageInContext | null {
  const claim = index.claims.find(({ articleId, text }) => claimHash(articleId, text) === hash);
  const article = claim && index.articles.get(claim.articleId);
  if (!claim || !article) return null;
  const siblings = index.claimsOf(article.articleId);
  const texts = (from: number, to: number): string[] =>
    siblings.slice(Math.max(0, from), to).map(({ text }: Claim) => text);
  return {
    citation: cite(claim, article, 1),
    before: texts(claim.position - around, claim.position),
    after: texts(claim.position + 1, claim.position + 1 + around),
  };
}
