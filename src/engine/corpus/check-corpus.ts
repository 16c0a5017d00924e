import type { Article, Claim } from '../types.js';
import { findChangedCopies } from './changed-copies.js';
import { checkChangedCopies } from './check-changed-copies.js';
import { checkDoubledWords } from './check-doubled-words.js';
import { aboutArticle, type CheckedArticle, type Finding } from './check-finding.js';
import { checkFutureDates } from './check-future-dates.js';
import { checkMachineText } from './check-machine-text.js';
import { checkMisspellings, countArticlesByWord } from './check-misspellings.js';
import { checkNumberFormats } from './check-number-formats.js';
import { checkQuantityConflicts, datedMentionsOf, partnersAmong } from './check-quantity-conflicts.js';
import { checkShares } from './check-shares.js';
import { checkSums } from './check-sums.js';
import { checkTranslationValues } from './check-translation-values.js';
import { checkTranslations, pairTranslations } from './check-translations.js';
import { checkWeekdays } from './check-weekdays.js';
import { claimsOf } from './claims.js';
import type { CorpusPlace, CorpusWarning, LoadedCorpus } from './corpus-problem.js';
import { isProse } from './is-prose.js';

export interface CheckCorpusOptions {
  /** Claims of an article where they are known already; else they are read from it. */
  readonly claimsOf?: (article: Article) => readonly Claim[];
  /** Articles whose warnings are wanted, by articleId; the others are only compared with. All of them where not given. */
  readonly only?: ReadonlySet<string>;
  /** Whether another article than the one checked has a word, where more articles are known than are given. */
  readonly isKnown?: (word: string) => boolean;
}

/** What needs nothing but the article itself. */
const checksOfOne: readonly ((article: CheckedArticle) => Finding[])[] = [
  checkWeekdays,
  checkSums,
  checkShares,
  checkFutureDates,
  checkDoubledWords,
  checkNumberFormats,
  checkMachineText,
];

/**
 * What a reader should know about the articles of a corpus before they are cited, in the order of articles and sentences.
 * None of it keeps an article out: it says what its source says. A disagreement of two articles is reported for both.
 */
export function checkCorpus(
  { articles, places }: Pick<LoadedCorpus, 'articles' | 'places'>,
  { claimsOf: knownClaimsOf = claimsOf, only, isKnown }: CheckCorpusOptions = {},
): CorpusWarning[] {
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const claimCount = new Map<string, number>();
  const checked = new Map<string, CheckedArticle>();
  for (const article of articles) {
    const claims = knownClaimsOf(article);
    claimCount.set(article.articleId, claims.length);
    checked.set(article.articleId, { article, claims: claims.filter(isProse) });
  }
  const all = [...checked.values()];
  // What is looked for in copies are other figures; most sentences have none.
  const copies = findChangedCopies(
    all.flatMap(({ claims }) => claims.filter(({ quantities }) => quantities.length > 0)),
  );
  const mentions = new Map(all.map((one) => [one.article.articleId, datedMentionsOf(one)]));
  const partnersOf = partnersAmong([...mentions.values()].flat());
  const translations = pairTranslations(byId);
  const articlesWith = isKnown ? null : countArticlesByWord(all);
  const isElsewhere = isKnown ?? ((word: string) => (articlesWith?.get(word) ?? 0) > 1);
  return all.flatMap((one) => {
    const { article } = one;
    const place = places.get(article.articleId);
    if (!place || only?.has(article.articleId) === false) return [];
    const ofSentences = [
      ...checksOfOne.flatMap((check) => check(one)),
      ...checkMisspellings(one, isElsewhere),
      ...checkQuantityConflicts(mentions.get(article.articleId) ?? [], partnersOf),
      ...checkChangedCopies(one, copies, (articleId) => byId.get(articleId)),
      ...[...(translations.get(article.articleId) ?? [])].flatMap((articleId) => {
        const translation = checked.get(articleId);
        return translation ? checkTranslationValues(one, translation) : [];
      }),
    ];
    const found = [...checkDescription(article), ...checkTranslations(article, byId)];
    if (claimCount.get(article.articleId) === 0) found.push(aboutArticle('no-claims'));
    return [...found, ...inOrder(ofSentences)].map((finding) => warningOf(finding, article.articleId, place));
  });
}

function warningOf(finding: Finding, articleId: string, { file, line }: CorpusPlace): CorpusWarning {
  const { code, subject, sentence, date, computed, other } = finding;
  return { file, line, articleId, code, subject, sentence, date, computed, other };
}

function checkDescription({ outlet, publishedOn }: Article): Finding[] {
  return [
    ...(outlet === null ? [aboutArticle('outlet-missing')] : []),
    ...(publishedOn === null ? [aboutArticle('date-missing')] : []),
  ];
}

/** In the order of sentences; what two checks found of one sentence is told once. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const told = new Map(
    findings.map((finding) => [`${finding.code} ${String(finding.position)} ${finding.subject}`, finding]),
  );
  return [...told.values()].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}
