import type { Article } from '../types.js';
import { claimsOf } from './claims.js';
import type { CorpusPlace, CorpusWarning, LoadedCorpus } from './corpus-problem.js';

/** The warnings of all articles of a corpus, in its order. */
export function checkCorpus({ articles, places }: LoadedCorpus): CorpusWarning[] {
  const known = new Set(places.keys());
  return articles.flatMap((article) => {
    const place = places.get(article.articleId);
    return place ? checkArticle(article, place, known) : [];
  });
}

/**
 * What a reader should know about an article before it is cited. None of it keeps the article out: it says what its source
 * says.
 */
function checkArticle(article: Article, place: CorpusPlace, knownArticleIds: ReadonlySet<string>): CorpusWarning[] {
  const warn = (code: CorpusWarning['code'], concerned: Partial<CorpusWarning> = {}): CorpusWarning => ({
    file: place.file,
    line: place.line,
    code,
    articleId: article.articleId,
    subject: '',
    sentence: null,
    date: null,
    ...concerned,
  });
  const warnings: CorpusWarning[] = [];
  if (article.outlet === null) warnings.push(warn('outlet-missing'));
  if (article.publishedOn === null) warnings.push(warn('date-missing'));
  if (article.translationOf !== null && !knownArticleIds.has(article.translationOf)) {
    warnings.push(warn('translation-unknown', { subject: article.translationOf }));
  }
  const claims = claimsOf(article);
  if (claims.length === 0) warnings.push(warn('no-claims'));
  for (const claim of claims) {
    for (const { precision, weekday, from, start, end } of claim.dates) {
      if (precision !== 'day' || weekday === null || weekday === isoWeekday(from)) continue;
      const subject = claim.text.slice(start, end);
      warnings.push(warn('weekday-mismatch', { subject, sentence: claim.text, date: from }));
    }
  }
  return warnings;
}

/** 1 Monday to 7 Sunday. */
function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
