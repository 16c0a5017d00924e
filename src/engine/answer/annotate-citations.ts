import { checkCorpus } from '../corpus/check-corpus.js';
import type { CorpusWarningCode } from '../corpus/corpus-problem.js';
import { flagsByClaim } from '../corpus/flags-by-claim.js';
import { claimHash } from '../corpus/claim-hash.js';
import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { Article } from '../types.js';
import type { Citation, RankedPassage } from './answer.js';
import { gatherReports, type ReportPassage } from './gather-reports.js';

/** What bears on whether the quote is right; how it is spelt does not. */
const flagged: ReadonlySet<CorpusWarningCode> = new Set<CorpusWarningCode>([
  'weekday-mismatch',
  'parts-do-not-add-up',
  'share-out-of-range',
  'quantity-conflict',
  'date-after-publication',
  'translation-scale-differs',
  'translation-value-differs',
  'machine-text',
]);

interface Place extends ReportPassage {
  readonly article: Article;
}

/**
 * The citations of one reply with what a reader should know of each: who else has the sentence, which citation gives a newer
 * value, what is odd about it, and the same article in the other language. `passages` are all that came near: copies and
 * contradictions are looked for among their articles alone, not in the whole corpus.
 */
export function annotateCitations<Cited extends Citation>(
  citations: readonly Cited[],
  passages: readonly RankedPassage[],
  index: HybridIndex,
): Cited[] {
  const places = citations.map((citation) => placeOf(citation, index));
  const known = places.filter((place) => place !== null);
  const others = passages.flatMap((passage) => placeOf(passage, index) ?? []);
  const reports = new Map(gatherReports(known, others).map((report) => [report.passage, report]));
  const flags = flagsOf(known, others, index);
  return citations.map((citation, at) => {
    const place = places[at] ?? null;
    if (place === null) return citation;
    const report = reports.get(place);
    const newerAt = report?.newer ? places.indexOf(report.newer) : -1;
    return {
      ...citation,
      alsoIn: report?.alsoIn ?? [],
      newerIn: citations[newerAt]?.n ?? null,
      flags: flags.get(claimHash(citation.articleId, citation.quote)) ?? [],
      translation: translationOf(place.article, index),
    };
  });
}

function placeOf({ articleId, claimId }: Pick<Citation, 'articleId' | 'claimId'>, index: HybridIndex): Place | null {
  const article = index.articles.get(articleId);
  const claim = index.claimsOf(articleId).find((one) => one.claimId === claimId);
  return article && claim ? { article, claim } : null;
}

function flagsOf(
  cited: readonly Place[],
  others: readonly Place[],
  index: HybridIndex,
): ReturnType<typeof flagsByClaim> {
  const articles = new Map<string, Article>();
  for (const { article } of [...cited, ...others]) {
    articles.set(article.articleId, article);
    const translation = index.translationOf(article.articleId);
    if (translation) articles.set(translation.articleId, translation);
  }
  const places = new Map([...articles.keys()].map((articleId) => [articleId, { file: articleId, line: null }]));
  const only = new Set(cited.map(({ article }) => article.articleId));
  const claimsOf = ({ articleId }: Article) => index.claimsOf(articleId);
  const warnings = checkCorpus({ articles: [...articles.values()], places }, { claimsOf, only });
  return flagsByClaim(warnings.filter(({ code }) => flagged.has(code)));
}

function translationOf({ articleId }: Article, index: HybridIndex): Citation['translation'] {
  const other = index.translationOf(articleId);
  return other && { articleId: other.articleId, title: other.title, language: other.language, url: other.url };
}
