import type { Article } from '../types.js';
import { aboutArticle, type Finding } from './check-finding.js';

/** Translations of articles that are not there, and articles that are translations of each other in a circle. */
export function checkTranslations(article: Article, articles: ReadonlyMap<string, Article>): Finding[] {
  const { translationOf } = article;
  if (translationOf === null) return [];
  if (!articles.has(translationOf)) return [aboutArticle('translation-unknown', { subject: translationOf })];
  const circle = circleFrom(article, articles);
  return circle === null ? [] : [aboutArticle('translation-cycle', { subject: circle.join(' → ') })];
}

/** For each article those that are the same text in the other language: the one it names and those that name it. */
export function pairTranslations(articles: ReadonlyMap<string, Article>): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  const add = (articleId: string, other: string): void => {
    const others = pairs.get(articleId) ?? new Set();
    pairs.set(articleId, others.add(other));
  };
  for (const { articleId, language, translationOf } of articles.values()) {
    const original = translationOf === null ? undefined : articles.get(translationOf);
    if (!original || original.language === language) continue;
    add(articleId, original.articleId);
    add(original.articleId, articleId);
  }
  return pairs;
}

/** The articleIds of the circle that an article is on, itself first and last; null for none, and for a pair, which is none. */
function circleFrom(article: Article, articles: ReadonlyMap<string, Article>): string[] | null {
  const path = [article.articleId];
  let next = article.translationOf;
  while (next !== null && next !== article.articleId && !path.includes(next)) {
    path.push(next);
    next = articles.get(next)?.translationOf ?? null;
  }
  return next === article.articleId && path.length !== 2 ? [...path, next] : null;
}
