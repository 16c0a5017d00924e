import { findDates } from '../text/dates.js';
import { datelineLength } from '../text/furniture.js';
import { findQuantities } from '../text/quantities.js';
import { segmentText } from '../text/sentences.js';
import { speakerOf } from '../text/speaker.js';
import type { Article, Claim, Span } from '../types.js';

/**
 * The claim-level sentences of an article, in order, each with the values in it. Furniture of the page is left out, and the
 * dateline before a first sentence; relative dates are resolved from the day of publication.
 */
export function claimsOf(article: Article): readonly Claim[] {
  const known = claimsByArticle.get(article);
  if (known) return known;
  const claims = readClaims(article);
  claimsByArticle.set(article, claims);
  return claims;
}

/** Articles never change, so what was read of one need not be read again when another one is added. */
const claimsByArticle = new WeakMap<Article, readonly Claim[]>();

function readClaims(article: Article): readonly Claim[] {
  const { articleId, language, publishedOn } = article;
  return claimSpans(article).map(({ start, end }, position): Claim => {
    const text = article.text.slice(start, end);
    // Looked for when somebody asks for them: of a large corpus most sentences are never looked at.
    let speaker: Claim['speaker'] | undefined;
    let quantities: Claim['quantities'] | undefined;
    let dates: Claim['dates'] | undefined;
    return {
      claimId: `${articleId}#${String(position)}`,
      articleId,
      position,
      start,
      end,
      text,
      language,
      get speaker() {
        if (speaker === undefined) speaker = speakerOf(text, language)?.name ?? null;
        return speaker;
      },
      get quantities() {
        return (quantities ??= findQuantities(text, language));
      },
      get dates() {
        return (dates ??= findDates(text, language, publishedOn));
      },
    };
  });
}

function claimSpans(article: Article): readonly Span[] {
  if (article.givenSentences) return article.givenSentences;
  return segmentText(article.text, article.language, { markdown: article.format === 'markdown' })
    .filter((segment) => segment.kind !== 'furniture')
    .map(({ start, end }) => ({ start: start + datelineLength(article.text.slice(start, end)), end }))
    .filter(({ start, end }) => start < end);
}
