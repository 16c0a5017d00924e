import type { CheckedArticle, Finding } from '../../../src/engine/corpus/check-finding.js';
import { claimsOf } from '../../../src/engine/corpus/claims.js';
import type { Article } from '../../../src/engine/index.js';
import { article } from '../../helpers/articles.js';

/** An article of which a test gives only what it is about, with its claims. */
export function checked(text: string, given: Partial<Article> = {}): CheckedArticle {
  const whole = article({ language: 'id', publishedOn: '2019-09-08', ...given, text });
  return { article: whole, claims: claimsOf(whole) };
}

export function subjectsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ subject }) => subject);
}
