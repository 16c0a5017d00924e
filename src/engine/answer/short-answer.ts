import { contentWordsOf, wordsOf } from '../text/words.js';
import type { Claim, DateValue, Quantity, Span } from '../types.js';
import { nameRunsIn } from './name-runs.js';
import type { ExpectedAnswer } from './expected-answer.js';
import type { ReadQuestion } from './read-question.js';

/** A span of a claim's text that is of the kind the question asks for; offsets count from the start of the claim. */
export type AnswerSpan =
  | (Span & { readonly kind: 'quantity'; readonly quantity: Quantity })
  | (Span & { readonly kind: 'date'; readonly date: DateValue })
  | (Span & { readonly kind: 'name' });

/** Kinds of quantity that answer, best first. */
const quantityKinds: Partial<Record<ExpectedAnswer, readonly Quantity['kind'][]>> = {
  share: ['percent'],
  rank: ['rank'],
  amount: ['money', 'measure', 'number', 'percent'],
  measure: ['measure'],
  count: ['number', 'measure'],
};

/** Whether only a value, a date or a name can answer; without one the passage does not answer. */
export const needsSpan = (expected: ExpectedAnswer): boolean => expected !== 'open';

/** The span of a claim that answers the question, or null where it holds none of the kind asked for. */
export function answerSpanIn(claim: Claim, question: ReadQuestion): AnswerSpan | null {
  const topicPlaces = placesOfTopic(claim, question);
  switch (question.expected) {
    case 'open':
      return null;
    case 'date':
      return nearest(
        claim.dates.map((date): AnswerSpan => ({ kind: 'date', date, start: date.start, end: date.end })),
        topicPlaces,
      );
    case 'person':
    case 'place':
      return nearest(
        nameRunsIn(claim.text, question).map((run): AnswerSpan => ({ kind: 'name', ...run })),
        topicPlaces,
      );
    default:
      return quantitySpan(claim, question, topicPlaces);
  }
}

function quantitySpan(claim: Claim, question: ReadQuestion, topicPlaces: readonly number[]): AnswerSpan | null {
  const counted = question.expected === 'count' ? countedNoun(question) : null;
  for (const kind of quantityKinds[question.expected] ?? []) {
    const spans = claim.quantities
      .filter((quantity) => quantity.kind === kind)
      .filter((quantity) => counted === null || counts(claim, quantity, counted, question))
      .map((quantity): AnswerSpan => ({ kind: 'quantity', quantity, start: quantity.start, end: quantity.end }));
    const found = nearest(spans, topicPlaces);
    if (found) return found;
  }
  return null;
}

/** What "how many" counts: the first content word after the question phrase. */
function countedNoun(question: ReadQuestion): string | null {
  const after = question.text.slice(question.text.indexOf(question.phrase) + question.phrase.length);
  return contentWordsOf(after)[0]?.word ?? null;
}

/** Whether a number counts that noun: it follows within three words, as in "16 negara anggota" or "six partner countries". */
function counts(claim: Claim, quantity: Quantity, noun: string, question: ReadQuestion): boolean {
  const following = wordsOf(claim.text.slice(quantity.end)).slice(0, 4);
  if (following.some(({ word }) => word === noun)) return true;
  // The noun of another language cannot be compared; a lone number is then taken for the one that was meant.
  return claim.language !== question.language && claim.quantities.filter(({ kind }) => kind === 'number').length === 1;
}

function placesOfTopic(claim: Claim, question: ReadQuestion): number[] {
  const topic = new Set(contentWordsOf(question.topic).map(({ word }) => word));
  return contentWordsOf(claim.text)
    .filter(({ word }) => topic.has(word))
    .map(({ start }) => start);
}

/** The span nearest to any of the places; the first one where there are none. */
function nearest(spans: readonly AnswerSpan[], places: readonly number[]): AnswerSpan | null {
  const distance = (span: AnswerSpan): number => Math.min(...places.map((place) => Math.abs(place - span.start)));
  let best: AnswerSpan | null = null;
  for (const span of spans) if (!best || distance(span) < distance(best)) best = span;
  return best;
}
