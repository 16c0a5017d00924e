import type { Article, Claim } from '../types.js';
import { sharedCount, shinglesOf } from './shingles.js';

/** Shared runs of words over all runs of both (resemblance) from which two articles are one report. */
const fewestResemblance = 0.3;
/** Share of the shorter article's runs that the longer one must hold where it is a shortened copy (containment). */
const fewestContainment = 0.8;
/** How much shorter than the full report a copy may be. */
const shortestCopy = 0.3;
/** Smallest hashes kept of each article to find candidates by. */
const sketchSize = 48;
/** Shared hashes of two sketches below which articles are not compared. */
const fewestSketchShared = 3;
/** Reports listed for one hash: one that more have is of a notice that stands under every article. */
const longestList = 50;
/** Reports that an article is compared with word for word, those that share most of its sketch. */
const mostCompared = 10;
/** Articles with a sentence or two say too little to be copies of each other. */
const fewestShingles = 12;

interface Report {
  readonly articleIds: string[];
  readonly shingles: Uint32Array;
}

/**
 * Groups articles that are one report: the same agency text in several outlets, shortened, corrected or with a figure
 * changed. Only groups of two or more, each with its articleIds in corpus order. `claims` are those of the articles in any
 * order. Translations share no words and are never grouped.
 *
 * Articles are compared by the distinct runs of five words they share, after Broder, "On the resemblance and containment of
 * documents" (SEQUENCES 1997); candidates share some of their smallest hashes. The longest version of a report stands for
 * it: the others are compared with that one alone, so that a chain of small changes does not join unlike articles.
 */
export function clusterNearDuplicates(
  articles: readonly Pick<Article, 'articleId'>[],
  claims: readonly Pick<Claim, 'articleId' | 'text'>[],
): readonly (readonly string[])[] {
  const texts = new Map<string, string[]>(articles.map(({ articleId }) => [articleId, []]));
  for (const { articleId, text } of claims) texts.get(articleId)?.push(text);
  const longestFirst = [...texts]
    .map(([articleId, sentences]): Report => ({ articleIds: [articleId], shingles: shinglesOf(sentences) }))
    .filter(({ shingles }) => shingles.length >= fewestShingles)
    .sort((a, b) => b.shingles.length - a.shingles.length);
  const reports: Report[] = [];
  const reportsWith = new Map<number, number[]>();
  for (const article of longestFirst) {
    const sketch = article.shingles.subarray(0, sketchSize);
    const known = mostAlike(
      article,
      candidates(sketch, reportsWith).flatMap((at) => reports[at] ?? []),
    );
    if (known) {
      known.articleIds.push(...article.articleIds);
      continue;
    }
    for (const hash of sketch) {
      const list = reportsWith.get(hash);
      if (!list) reportsWith.set(hash, [reports.length]);
      else if (list.length < longestList) list.push(reports.length);
    }
    reports.push(article);
  }
  const order = new Map(articles.map(({ articleId }, at) => [articleId, at]));
  const place = (articleId: string | undefined): number => order.get(articleId ?? '') ?? 0;
  return reports
    .filter(({ articleIds }) => articleIds.length > 1)
    .map(({ articleIds }) => articleIds.toSorted((a, b) => place(a) - place(b)))
    .sort(([a], [b]) => place(a) - place(b));
}

function candidates(sketch: Uint32Array, reportsWith: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    for (const at of reportsWith.get(hash) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= fewestSketchShared)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostCompared)
    .map(([at]) => at);
}

function mostAlike(article: Report, reports: readonly Report[]): Report | null {
  let best: Report | null = null;
  let bestResemblance = 0;
  for (const report of reports) {
    const shared = sharedCount(article.shingles, report.shingles);
    const resemblance = shared / (article.shingles.length + report.shingles.length - shared);
    const isCopy = resemblance >= fewestResemblance;
    const isShortened =
      shared >= fewestContainment * article.shingles.length &&
      article.shingles.length >= shortestCopy * report.shingles.length;
    if ((isCopy || isShortened) && resemblance > bestResemblance) [best, bestResemblance] = [report, resemblance];
  }
  return best;
}
