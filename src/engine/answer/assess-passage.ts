import { publicationDays } from '../corpus/publication-date.js';
import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { Settings } from '../settings.js';
import { findQuantities } from '../text/quantities.js';
import { findRegions } from '../text/regions.js';
import { wordsOf } from '../text/words.js';
import type { Article, Claim, DateValue, Quantity } from '../types.js';
import type { AbstentionReason, RankedPassage } from './answer.js';
import { writesOut } from './expansion.js';
import type { ReadQuestion } from './read-question.js';
import { hasSwappedRoles } from './swapped-roles.js';
import { answerSpanIn, needsSpan, type AnswerSpan } from './short-answer.js';

/** The words that a question is about, looked up once: guessing at misspelt ones is the slow part of a question. */
export interface QuestionWords {
  readonly topic: ReturnType<HybridIndex['termsOf']>;
  readonly names: ReturnType<HybridIndex['termsOf']>;
}

export function lookUpWords(question: ReadQuestion, index: HybridIndex): QuestionWords {
  return { topic: index.termsOf(question.topic), names: index.termsOf(question.names.join(' ')) };
}

/** What a passage is worth as evidence. */
export type Assessment = {
  readonly passage: RankedPassage;
  readonly claim: Claim;
  readonly article: Article;
  /** Share of the question's words, by rarity, that the sentence, its neighbours and its title hold. */
  readonly contextCoverage: number;
} & (
  | { readonly answers: true; readonly span: AnswerSpan | null }
  | { readonly answers: false; readonly reason: AbstentionReason }
);

/**
 * Whether a passage answers a question: it must be about the same subject and time, near enough, and hold a value of the
 * kind asked for. The first of these that fails is the reason.
 */
export function assessPassage(
  passage: RankedPassage,
  question: ReadQuestion,
  words: QuestionWords,
  index: HybridIndex,
  settings: Settings['evidence'],
): Assessment {
  const article = index.articles.get(passage.articleId);
  const siblings = index.claimsOf(passage.articleId);
  const position = siblings.findIndex(({ claimId }) => claimId === passage.claimId);
  const claim = siblings[position];
  if (!article || !claim) throw new RangeError(`passage ${passage.claimId} is not in the index`);
  const context = [
    article.title,
    siblings[position - 1]?.text ?? '',
    claim.text,
    siblings[position + 1]?.text ?? '',
  ].join('\n');
  const contextCoverage = coverageBy(context, words.topic);
  const common = { passage, claim, article, contextCoverage };

  const topicWords = new Set(words.topic.flatMap(({ matches }) => matches.map(({ word }) => word)));
  if (!sameSubject(question, claim, context, article, words.names))
    return { ...common, answers: false, reason: 'different-subject' };
  if (hasSwappedRoles(question.text, claim.text)) return { ...common, answers: false, reason: 'different-subject' };
  if (!sameFigures(question, claim, context)) return { ...common, answers: false, reason: 'different-subject' };
  if (!sameTime(question, timesOf(position, siblings, article)))
    return { ...common, answers: false, reason: 'different-time' };
  // A translation that the asker's language has is judged in that language, where words can be compared.
  const inOtherLanguage = claim.language !== question.language;
  if (inOtherLanguage && index.translationOf(article.articleId))
    return { ...common, answers: false, reason: 'weak-evidence' };
  const near = !inOtherLanguage
    ? contextCoverage >= settings.minContextCoverage && passage.scores.cosine >= settings.minCosine
    : passage.scores.cosine >= settings.minCosineAcross;
  if (!near) return { ...common, answers: false, reason: 'weak-evidence' };
  const span = answerSpanIn(claim, question, topicWords);
  const written =
    question.expected !== 'expansion' || question.acronyms.some((acronym) => writesOut(acronym, claim.text));
  if (!written || (!span && needsSpan(question.expected)))
    return { ...common, answers: false, reason: 'no-such-value' };
  return { ...common, answers: true, span };
}

function coverageBy(context: string, topic: QuestionWords['topic']): number {
  const words = new Set(wordsOf(context).map(({ word }) => word));
  let held = 0;
  let total = 0;
  for (const term of topic) {
    total += term.rarity;
    const likeness = Math.max(0, ...term.matches.filter(({ word }) => words.has(word)).map((match) => match.likeness));
    held += term.rarity * likeness;
  }
  return total > 0 ? held / total : 0;
}

/**
 * Countries must be named by the sentence, or by its context where the sentence names no other; the other names anywhere in
 * the article. Names of the other language may be translated ("Menteri", "Minister") and are left to the cosine.
 */
function sameSubject(
  question: ReadQuestion,
  claim: Claim,
  context: string,
  article: Article,
  names: QuestionWords['names'],
): boolean {
  const inSentence = new Set(findRegions(claim.text).map(({ region }) => region));
  const inContext = new Set(findRegions(context).map(({ region }) => region));
  const regionsFit = question.regions.every(
    (region) =>
      inSentence.has(region) ||
      (inContext.has(region) && [...inSentence].every((other) => question.regions.includes(other))),
  );
  if (!regionsFit || claim.language !== question.language || question.names.length === 0) return regionsFit;
  // Who does something is told with the names around it: a minister of one body is not the minister of another.
  const where = question.expected === 'person' ? claim.text : `${article.title}\n${article.text}`;
  const words = new Set(wordsOf(where).map(({ word }) => word));
  return names.every(({ matches }) => matches.some(({ word }) => words.has(word)));
}

/**
 * A figure in the question names its subject ("the 51st meeting"): context must hold the same one. A bare superlative asks
 * for the first, which a sentence about the second-largest is not about.
 */
function sameFigures(question: ReadQuestion, claim: Claim, context: string): boolean {
  if (
    question.expected !== 'rank' &&
    superlative.test(question.text) &&
    question.quantities.every(({ kind }) => kind !== 'rank')
  ) {
    if (claim.quantities.some(({ kind, value }) => kind === 'rank' && value > 1)) return false;
  }
  if (question.quantities.length === 0) return true;
  const held = findQuantities(context, claim.language);
  return question.quantities.every((asked) =>
    held.some(({ kind, value, unit }) => sameKind(kind, asked.kind) && value === asked.value && unit === asked.unit),
  );
}

/** "ke 51" and "ke-51" differ by a hyphen alone. */
const sameKind = (a: Quantity['kind'], b: Quantity['kind']): boolean => {
  const counting = new Set<Quantity['kind']>(['number', 'rank']);
  return a === b || (counting.has(a) && counting.has(b));
};

const superlative =
  /\b(?:ter(?:besar|kecil|tinggi|rendah|banyak|sedikit|panjang|luas)|(?:larg|bigg|small|high|low|long|tall)est|most|least)\b/iu;

/** The sentence's own dates; else the last ones named in the two sentences before it; else the publication date. */
function timesOf(
  position: number,
  siblings: readonly Claim[],
  article: Article,
): readonly Pick<DateValue, 'from' | 'to'>[] {
  for (const at of [position, position - 1, position - 2]) {
    const dates = siblings[at]?.dates ?? [];
    if (dates.length > 0) return dates;
  }
  return article.publishedOn === null ? [] : [publicationDays(article.publishedOn)];
}

function sameTime(question: ReadQuestion, times: readonly Pick<DateValue, 'from' | 'to'>[]): boolean {
  return question.dates.every((asked) => times.some((time) => asked.from <= time.to && time.from <= asked.to));
}
