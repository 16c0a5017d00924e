import type { Article, Claim, Span } from '../types.js';
import type { CorpusWarning, CorpusWarningCode } from './corpus-problem.js';

/** An article with its claims in order, as every check reads it. */
export interface CheckedArticle {
  readonly article: Article;
  readonly claims: readonly Claim[];
}

/** What a check found, before it is known in which file the article stands. */
export interface Finding extends Omit<CorpusWarning, 'file' | 'line' | 'articleId'> {
  /** Place of the sentence among the claims of the article, from 0; null where the whole article is concerned. */
  readonly position: number | null;
}

type Details = Partial<Pick<Finding, 'subject' | 'date' | 'computed' | 'other'>>;

/** Something about the whole article. */
export function aboutArticle(code: CorpusWarningCode, details: Details = {}): Finding {
  return { code, subject: '', sentence: null, position: null, date: null, computed: null, other: null, ...details };
}

/** Something about one sentence; `subject` is the stretch of it that `span` covers, unless `details` names another. */
export function aboutClaim(code: CorpusWarningCode, claim: Claim, span: Span, details: Details = {}): Finding {
  const subject = claim.text.slice(span.start, span.end);
  return { ...aboutArticle(code), subject, sentence: claim.text, position: claim.position, ...details };
}
