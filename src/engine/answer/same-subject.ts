import { publicationDays } from '../corpus/publication-date.js';
import { findQuantities } from '../text/quantities.js';
import { findRegions } from '../text/regions.js';
import { wordsOf } from '../text/words.js';
import type { Article, Claim, DateValue, Quantity } from '../types.js';
import { isAcross, type QuestionWords } from './question-words.js';
import type { ReadQuestion } from './read-question.js';

/**
 * Countries must be named by the sentence, or by its context where the sentence names no other; the other names anywhere in
 * the article. Names of the other language may be translated ("Menteri", "Minister") and are left to the cosine.
 */
export function sameSubject(
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
  if (!regionsFit || isAcross(claim.language, question) || question.names.length === 0) return regionsFit;
  // Who does something is told with the names around it: a minister of one body is not the minister of another.
  const where = question.expected === 'person' ? claim.text : `${article.title}\n${article.text}`;
  const words = new Set(wordsOf(where).map(({ word }) => word));
  return names.every(({ matches }) => matches.some(({ word }) => words.has(word)));
}

/**
 * A figure in the question names its subject ("the 51st meeting"): context must hold the same one. A bare superlative asks
 * for the first, which a sentence about the second-largest is not about.
 */
export function sameFigures(question: ReadQuestion, claim: Claim, context: string): boolean {
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
export function timesOf(
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

export function sameTime(question: ReadQuestion, times: readonly Pick<DateValue, 'from' | 'to'>[]): boolean {
  return question.dates.every((asked) => times.some((time) => asked.from <= time.to && time.from <= asked.to));
}
