import type { Article, Claim } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';
import type { NearCopies } from './near-copies.js';

/**
 * Sentences of an article that another article has in the same words, of the same day and with another figure. Of different
 * days the later one brings the earlier one up to date, and neither is odd.
 */
export function checkChangedCopies(
  { article, claims }: CheckedArticle,
  copies: NearCopies,
  articleOf: (articleId: string) => Article | undefined,
): Finding[] {
  return claims.flatMap((claim) => {
    for (const { claim: other, values } of copies.changedCopiesOf(claim.claimId)) {
      const [value] = values;
      if (values.length !== 1 || value?.own.kind === 'date' || value?.other.kind === 'date' || !value) continue;
      if (!isOfOneDay(claim, article, other, articleOf(other.articleId))) continue;
      const subject = other.text.slice(value.other.start, value.other.end);
      const place = { articleId: other.articleId, subject, sentence: other.text };
      return [aboutClaim('quantity-conflict', claim, value.own, { other: place })];
    }
    return [];
  });
}

/** A sentence with a date tells of that day, whenever it was published; the dates of copies are the same. */
function isOfOneDay(claim: Claim, article: Article, other: Claim, otherArticle: Article | undefined): boolean {
  if (claim.dates.length > 0 && other.dates.length > 0) return true;
  return article.publishedOn?.length === 10 && article.publishedOn === otherArticle?.publishedOn;
}
