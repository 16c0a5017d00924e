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
  const claims = toClaims(article, claimSpans(article));
  claimsByArticle.set(article, claims);
  return claims;
}

/** Articles never change, so what was read of one need not be read again when another one is added. */
const claimsByArticle = new WeakMap<Article, readonly Claim[]>();

/** The same for an article whose claims were found before, at these places. */
export function restoreClaims(article: Article, spans: readonly Span[]): void {
  claimsByArticle.set(article, toClaims(article, spans));
}

function toClaims(article: Article, spans: readonly Span[]): readonly Claim[] {
  return spans.map((span, position) => new ArticleClaim(article, position, span));
}

/** Made of its place in its article, and looked into when somebody asks: of a large corpus most sentences are never looked at. */
class ArticleClaim implements Claim {
  readonly #article: Article;
  #speaker: Claim['speaker'] | undefined;
  #quantities: Claim['quantities'] | undefined;
  #dates: Claim['dates'] | undefined;

  readonly position: number;
  readonly start: number;
  readonly end: number;

  constructor(article: Article, position: number, { start, end }: Span) {
    this.#article = article;
    this.position = position;
    this.start = start;
    this.end = end;
  }

  get articleId() {
    return this.#article.articleId;
  }

  get claimId() {
    return `${this.#article.articleId}#${String(this.position)}`;
  }

  get language() {
    return this.#article.language;
  }

  get text() {
    return this.#article.text.slice(this.start, this.end);
  }

  get speaker() {
    if (this.#speaker === undefined) this.#speaker = speakerOf(this.text, this.language)?.name ?? null;
    return this.#speaker;
  }

  get quantities() {
    return (this.#quantities ??= findQuantities(this.text, this.language));
  }

  get dates() {
    return (this.#dates ??= findDates(this.text, this.language, this.#article.publishedOn));
  }
}

function claimSpans(article: Article): readonly Span[] {
  if (article.givenSentences) return article.givenSentences;
  return segmentText(article.text, article.language, { markdown: article.format === 'markdown' })
    .filter((segment) => segment.kind !== 'furniture')
    .map(({ start, end }) => ({ start: start + datelineLength(article.text.slice(start, end)), end }))
    .filter(({ start, end }) => start < end);
}
