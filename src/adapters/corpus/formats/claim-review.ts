import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PublishedCheck } from '../../../engine/corpus/published-check.js';
import { detectLanguage } from '../../../engine/text/language.js';
import type { JsonLd } from './json-ld.js';
import { oneLine, publicationDay, webAddress } from './to-article.js';

const longestClaim = 1000;
const words = z.union([z.string(), z.number()]).transform(String);
const named = z
  .union([words, z.looseObject({ name: words })])
  .transform((given) => (typeof given === 'string' ? given : given.name));
const number = z.coerce.number().refine(Number.isFinite);

/** https://schema.org/ClaimReview, as much of it as is used. */
const claimReviewSchema = z.looseObject({
  claimReviewed: words,
  reviewRating: z
    .looseObject({
      alternateName: words.optional(),
      name: words.optional(),
      ratingValue: number.optional().catch(undefined),
      worstRating: number.optional().catch(undefined),
      bestRating: number.optional().catch(undefined),
    })
    .optional(),
  author: z.union([named, z.array(named)]).optional(),
  publisher: z.union([named, z.array(named)]).optional(),
  datePublished: words.optional(),
  url: words.optional(),
});

/** The published fact-checks among nodes of JSON-LD; those without a claim, a rating or a reviewer are none. */
export async function checksOf(data: readonly JsonLd[]): Promise<readonly PublishedCheck[]> {
  const checks: PublishedCheck[] = [];
  for (const { types, node } of data) {
    if (!types.includes('ClaimReview')) continue;
    const parsed = claimReviewSchema.safeParse(node);
    if (!parsed.success) continue;
    const { claimReviewed, reviewRating, author, publisher, datePublished, url } = parsed.data;
    const { ratingValue: value, worstRating: worst, bestRating: best } = reviewRating ?? {};
    const check = await toCheck({
      claim: claimReviewed,
      wording: reviewRating?.alternateName ?? reviewRating?.name ?? null,
      scale: value === undefined || worst === undefined || best === undefined ? null : { value, worst, best },
      reviewedBy: [author ?? publisher ?? ''].flat()[0] ?? '',
      reviewed: datePublished ?? null,
      url: url ?? null,
    });
    if (check !== null) checks.push(check);
  }
  return checks;
}

/** A fact-check as a document tells it. */
export interface FoundCheck {
  readonly claim: string;
  readonly wording: string | null;
  readonly scale: PublishedCheck['rating']['scale'];
  readonly reviewedBy: string;
  readonly reviewed: string | null;
  readonly url: string | null;
}

/** Null for what is no fact-check: no claim, no rating, nobody who checked it, or a language that is not spoken here. */
export async function toCheck(found: FoundCheck): Promise<PublishedCheck | null> {
  const [claim, wording, reviewedBy] = [oneLine(found.claim), oneLine(found.wording), oneLine(found.reviewedBy)];
  if (claim === null || claim.length > longestClaim || reviewedBy === null) return null;
  if (wording === null && found.scale === null) return null;
  const language = await detectLanguage(claim);
  if (language === 'other') return null;
  const reviewedOn = publicationDay(found.reviewed);
  return {
    checkId: createHash('sha256')
      .update([claim, reviewedBy, reviewedOn ?? ''].join('\n'))
      .digest('hex')
      .slice(0, 16),
    claim,
    language: language === 'en' ? 'en' : 'id',
    rating: { wording, scale: found.scale },
    reviewedBy,
    reviewedOn,
    url: webAddress(found.url),
  };
}
