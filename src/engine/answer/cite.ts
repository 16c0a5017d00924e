import type { Article, Claim } from '../types.js';
import type { Citation } from './answer.js';

/** The citation of a passage, as number `n` of a reply, without what annotateCitations knows beside it. */
export function cite(passage: Pick<Claim, 'claimId' | 'start' | 'end'>, article: Article, n: number): Citation {
  return {
    n,
    articleId: article.articleId,
    claimId: passage.claimId,
    title: article.title,
    outlet: article.outlet,
    publishedOn: article.publishedOn,
    url: article.url,
    language: article.language,
    textKind: article.textKind,
    quote: article.text.slice(passage.start, passage.end),
    start: passage.start,
    end: passage.end,
    alsoIn: [],
    newerIn: null,
    flags: [],
    translation: null,
  };
}
