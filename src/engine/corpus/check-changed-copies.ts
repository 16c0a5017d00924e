import type { Article } from '../types.js';
import type { ChangedCopy } from './changed-copies.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';
import { areOfOneTime } from './of-one-time.js';

/**
 * Sentences of an article that another article has in the same words, of one time and with another figure. Of different
 * times the later one brings the earlier one up to date, and neither is odd.
 */
export function checkChangedCopies(
  { article, claims }: CheckedArticle,
  copies: ReadonlyMap<string, readonly ChangedCopy[]>,
  articleOf: (articleId: string) => Article | undefined,
): Finding[] {
  return claims.flatMap((claim) => {
    for (const { claim: other, values } of copies.get(claim.claimId) ?? []) {
      const [value] = values;
      if (values.length !== 1 || value?.own.kind === 'date' || value?.other.kind === 'date' || !value) continue;
      const elsewhere = { claim: other, publishedOn: articleOf(other.articleId)?.publishedOn ?? null };
      if (!areOfOneTime({ claim, publishedOn: article.publishedOn }, elsewhere)) continue;
      const subject = other.text.slice(value.other.start, value.other.end);
      const place = { articleId: other.articleId, subject, sentence: other.text };
      return [aboutClaim('quantity-conflict', claim, value.own, { other: place })];
    }
    return [];
  });
}
