import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { Settings } from '../settings.js';
import type { Article, Claim } from '../types.js';
import type { AbstentionReason, RankedPassage } from './answer.js';
import { confidenceFeaturesOf, confidenceOf } from './confidence.js';
import type { ConfidenceFeatures } from './confidence-features.js';
import { writesOut } from './expansion.js';
import { isAcross, type QuestionWords } from './question-words.js';
import type { ReadPassage } from './read-passages.js';
import type { ReadQuestion } from './read-question.js';
import { namesAcronyms, namesHeld, sameFigures, sameRegions, sameTime, timesOf } from './same-subject.js';
import { answerSpanIn, mayBeWordedOtherwise, needsSpan, type AnswerSpan } from './short-answer.js';
import { hasSwappedRoles } from './swapped-roles.js';

/** What a passage is worth as evidence. */
export type Assessment = {
  readonly passage: RankedPassage;
  readonly claim: Claim;
  readonly article: Article;
  /** Estimated probability that it holds the answer. */
  readonly probability: number;
  /** What the probability was estimated from. */
  readonly features: ConfidenceFeatures;
} & (
  | { readonly answers: true; readonly span: AnswerSpan | null }
  | { readonly answers: false; readonly reason: AbstentionReason }
);

/**
 * Whether a passage answers a question: it must be about the same subject, figures, roles and time, likely enough, and hold a
 * value of the kind asked for. The first of these that fails is the reason. What may be worded in another way (names, the words
 * of the question, a person or a place) does not count against a passage of which reader and retrieval are sure.
 */
export function assessPassage(
  read: ReadPassage,
  question: ReadQuestion,
  words: QuestionWords,
  index: HybridIndex,
  settings: Settings,
): Assessment {
  const { passage, claim, context } = read;
  const article = index.articles.get(passage.articleId);
  if (!article) throw new RangeError(`passage ${passage.claimId} is not in the index`);
  const inOtherLanguage = isAcross(claim.language, question);
  const isWrittenOut = question.acronyms.some((acronym) => writesOut(acronym, claim.text));
  // An acronym written out in brackets is its own proof, and so is a sentence with all of a few keywords and the kind of value
  // asked for ("FDI jepang brp?"): the reader was trained on neither.
  const isPlain =
    (question.expected === 'expansion' && isWrittenOut) ||
    ((needsSpan(question.expected) || !question.languageIsTold) && holdsAllKeywords(passage, words, settings.evidence));
  const features = confidenceFeaturesOf(read, namesHeld(article, words.names));
  const byReading = confidenceOf(features, inOtherLanguage, settings.confidence);
  const isSure = byReading >= settings.evidence.sureProbability;
  const probability = isPlain ? Math.max(byReading, settings.evidence.minProbability) : byReading;
  const fails = (reason: AbstentionReason): Assessment => ({
    passage,
    claim,
    article,
    probability,
    features,
    answers: false,
    reason,
  });

  const { minNamesHeld, minOtherProbability, minContextCoverage, minContextCoverageForPersons } = settings.evidence;
  if (!sameRegions(question, claim, article)) return fails('different-subject');
  // Names of the other language may be translated ("Menteri", "Minister"): there they are one of the features only.
  if (!isSure && !inOtherLanguage && features.namesHeld < minNamesHeld) return fails('different-subject');
  if (!isSure && question.expected === 'person' && !namesAcronyms(question, claim)) return fails('different-subject');
  if (hasSwappedRoles(question.text, claim.text)) return fails('different-subject');
  if (!sameFigures(question, claim, context)) return fails('different-subject');
  const times = timesOf(claim.position, index.claimsOf(claim.articleId), article);
  if (!sameTime(question, times)) return fails('different-time');
  // A translation that the asker's language has is judged in that language, where words can be compared.
  if (inOtherLanguage && index.translationOf(article.articleId)) return fails('weak-evidence');
  const minCoverage = question.expected === 'person' ? minContextCoverageForPersons : minContextCoverage;
  if (probability < minOtherProbability) return fails('weak-evidence');
  if (!isSure && !inOtherLanguage && read.contextCoverage < minCoverage) return fails('weak-evidence');
  if (question.expected === 'expansion' && !isWrittenOut) return fails('no-such-value');
  // Keywords ask for nothing in particular: the passages are the answer.
  const span =
    question.languageIsTold || needsSpan(question.expected)
      ? answerSpanIn(read, question, words.asSpelt, settings.reading)
      : null;
  // A passage that only writes out what the question names ("… Industry (METI)") tells nothing else of it.
  const mayDoWithout = isSure && !isWrittenOut && mayBeWordedOtherwise(question.expected);
  if (!span && needsSpan(question.expected) && !mayDoWithout) {
    return fails('no-such-value');
  }
  return { passage, claim, article, probability, features, answers: true, span };
}

function holdsAllKeywords(passage: RankedPassage, { topic }: QuestionWords, settings: Settings['evidence']): boolean {
  return (
    topic.length >= 2 &&
    topic.length <= settings.mostKeywords &&
    passage.scores.wordCoverage >= settings.keywordCoverage
  );
}
