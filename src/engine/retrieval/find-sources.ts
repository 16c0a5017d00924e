import Fuse from 'fuse.js';
import type { SourceEntry } from '../fact-checker.js';
import { monthName } from '../text/month-names.js';
import type { Article } from '../types.js';
import type { HybridIndex } from './hybrid-index.js';

/** Fuse score over all fields, 0 is equal; above this an entry is not what was meant. One typo in one field gives about 0.6. */
const worstScore = 0.7;

/** Articles near a query by title, outlet, date or id, best first; all of them, newest first, for a blank query. */
export function findSources(query: string, index: HybridIndex): readonly SourceEntry[] {
  const entries = [...index.articles.values()].map((article) =>
    sourceEntryOf(article, index.claimsOf(article.articleId).length),
  );
  const wanted = query.trim();
  if (wanted === '') return entries.sort(newestFirst);
  const fuse = new Fuse(entries, {
    keys: ['title', 'outlet', { name: 'publishedOn', getFn: writtenDates }, 'articleId'],
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    // A long title is not a worse one.
    ignoreFieldNorm: true,
    useTokenSearch: true,
    threshold: 0.35,
  });
  return fuse
    .search(wanted)
    .filter(({ score }) => (score ?? 1) <= worstScore)
    .map(({ item }) => item);
}

/** An article of so many claims as the list of sources shows it. */
export function sourceEntryOf(article: Article, claims: number): SourceEntry {
  const { articleId, title, outlet, publishedOn, url, language, textKind } = article;
  return { articleId, title, outlet, publishedOn, url, language, textKind, claims };
}

/** The date as it is kept and as people type it in either language: "2019-08-07 7 Agustus 2019 August". */
function writtenDates({ publishedOn }: SourceEntry): string {
  if (publishedOn === null) return '';
  const [year = '', month, day] = publishedOn.split('-');
  if (month === undefined) return year;
  const names = new Set([monthName(Number(month), 'id'), monthName(Number(month), 'en')]);
  const [first = '', ...others] = names;
  return [publishedOn, ...(day === undefined ? [] : [String(Number(day))]), first, year, ...others].join(' ');
}

function newestFirst(a: SourceEntry, b: SourceEntry): number {
  const [one, other] = [a.publishedOn ?? '', b.publishedOn ?? ''];
  return one < other ? 1 : one > other ? -1 : a.articleId < b.articleId ? -1 : 1;
}
