import type { Settings } from '../settings.js';
import { isFunctionWord } from '../text/function-words.js';
import { findRegions } from '../text/regions.js';
import { contentWordsOf, wordsOf } from '../text/words.js';
import type { Claim, DateValue, Quantity, Span } from '../types.js';
import { expansionOf, isWrittenOutBy } from './expansion.js';
import { nameRunsIn } from './name-runs.js';
import type { ExpectedAnswer } from './expected-answer.js';
import type { ReadPassage } from './read-passages.js';
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
};

/** Whether only a value, a date or a name can answer; without one the passage does not answer. */
export const needsSpan = (expected: ExpectedAnswer): boolean => expected !== 'open' && expected !== 'expansion';

/** Whether the answer may be there without being found: a place without a capital, "the day before", "a bachelor's degree". */
export const mayBeWordedOtherwise = (expected: ExpectedAnswer): boolean =>
  expected === 'person' || expected === 'place' || expected === 'measure' || expected === 'date';

/** A longer span is a passage, not a short answer, in UTF-16 code units. */
const longestShortAnswer = 120;

/**
 * The span of a passage that answers the question, or null where it holds none of the kind asked for. A value of that kind
 * on which the reader's eye falls comes first, then the one nearest to what the question is about, then what the reader
 * sees. `topicWords` are the words the question is about as the corpus spells them.
 */
export function answerSpanIn(
  { claim, spans }: ReadPassage,
  question: ReadQuestion,
  topicWords: ReadonlySet<string>,
  { believedScore }: Settings['reading'],
): AnswerSpan | null {
  const topicPlaces = contentWordsOf(claim.text)
    .filter(({ word }) => topicWords.has(word))
    .map(({ start }) => start);
  const seen = spans[0] && spans[0].score >= believedScore ? spans[0] : null;
  const bySight = seen && seen.end - seen.start <= longestShortAnswer ? toName(seen) : null;
  switch (question.expected) {
    case 'open':
      return bySight;
    case 'expansion':
      return expansionSpan(claim, question) ?? bySight;
    case 'date': {
      const dates = claim.dates.map((date): AnswerSpan => ({ kind: 'date', date, start: date.start, end: date.end }));
      return seenAmong(dates, spans) ?? nearest(dates, topicPlaces) ?? bySight;
    }
    case 'country': {
      const regions = findRegions(claim.text).filter(({ region }) => !question.regions.includes(region));
      return seenAmong(regions.map(toName), spans) ?? nearest(regions.map(toName), topicPlaces);
    }
    case 'person':
    case 'place': {
      // "Ministry of Economy, Trade and Industry (METI)" is what a question about METI names, not whom it asks for.
      const isAnother = (span: Span): boolean =>
        !question.acronyms.some((name) => isWrittenOutBy(span, name, claim.text));
      return bySight && isAnother(bySight) && /\p{Lu}/u.test(claim.text.slice(bySight.start, bySight.end))
        ? bySight
        : nearest(nameRunsIn(claim.text, question, topicWords).filter(isAnother).map(toName), topicPlaces);
    }
    case 'count':
      return (
        countSpan(claim, question) ??
        (seen ? seenAmong(numbersOf(claim).map(toSpan), [seen]) : null) ??
        valueOfCounted(claim, question, topicPlaces)
      );
    default:
      return quantitySpan(claim, question, spans, topicPlaces);
  }
}

const toName = ({ start, end }: Span): AnswerSpan => ({ kind: 'name', start, end });

/** The candidate on which the reader's best span that touches any falls. */
function seenAmong(candidates: readonly AnswerSpan[], spans: readonly Span[]): AnswerSpan | null {
  for (const { start, end } of spans) {
    const touched = candidates.find((candidate) => candidate.start < end && start < candidate.end);
    if (touched) return touched;
  }
  return null;
}

function quantitySpan(
  claim: Claim,
  question: ReadQuestion,
  spans: readonly Span[],
  topicPlaces: readonly number[],
): AnswerSpan | null {
  for (const kind of quantityKinds[question.expected] ?? []) {
    const ofKind = claim.quantities
      .filter((quantity) => quantity.kind === kind && !isAsked(quantity, question))
      .map(toSpan);
    const found = seenAmong(ofKind, spans) ?? nearest(ofKind, topicPlaces);
    if (found) return found;
  }
  return null;
}

const toSpan = (quantity: Quantity): AnswerSpan => ({
  kind: 'quantity',
  quantity,
  start: quantity.start,
  end: quantity.end,
});

/** A figure that the question names is not what it asks for. */
function isAsked(quantity: Quantity, { quantities }: ReadQuestion): boolean {
  return quantities.some(
    ({ kind, value, unit }) => kind === quantity.kind && value === quantity.value && unit === quantity.unit,
  );
}

const numbersOf = (claim: Claim): readonly Quantity[] =>
  claim.quantities.filter(({ kind }) => kind === 'number' || kind === 'measure');

/** The number that counts what "how many" asks for: its noun follows within a few words ("six ASEAN partner countries"). */
function countSpan(claim: Claim, question: ReadQuestion): AnswerSpan | null {
  const counted = countedNoun(question);
  const numbers = numbersOf(claim);
  let best: { readonly span: AnswerSpan; readonly shared: number } | null = null;
  for (const [at, quantity] of numbers.entries()) {
    const until = numbers[at + 1]?.start ?? claim.text.length;
    const following = wordsOf(claim.text.slice(quantity.start, until))
      .slice(0, 6)
      .map(({ word }) => word);
    if (!counted || !following.includes(counted.head)) continue;
    const shared = counted.words.filter((word) => following.includes(word)).length;
    if (!best || shared > best.shared) best = { span: toSpan(quantity), shared };
  }
  if (best) return best.span;
  // The noun of another language cannot be compared; a lone number is then taken for the one that was meant.
  const [only, another] = numbers;
  return claim.language !== question.language && only && !another ? toSpan(only) : null;
}

/** "Berapa investasi …?" asks for an amount of what English would not count; the sentence must name the thing. */
function valueOfCounted(claim: Claim, question: ReadQuestion, topicPlaces: readonly number[]): AnswerSpan | null {
  const head = countedNoun(question)?.head;
  if (question.language !== 'id' || !head || !wordsOf(claim.text).some(({ word }) => word === head)) return null;
  return nearest(claim.quantities.filter(({ kind }) => kind === 'money').map(toSpan), topicPlaces);
}

function expansionSpan(claim: Claim, question: ReadQuestion): AnswerSpan | null {
  for (const name of question.acronyms) {
    const span = expansionOf(name, claim.text);
    if (span) return { kind: 'name', ...span };
  }
  return null;
}

/** What "how many" counts: the words up to the next function word. Its head is the last of them in English, the first in Indonesian. */
function countedNoun(question: ReadQuestion): { readonly head: string; readonly words: readonly string[] } | null {
  const phrase = question.phrases[0] ?? '';
  const words: string[] = [];
  for (const { word, surface } of wordsOf(question.text.slice(question.text.indexOf(phrase) + phrase.length))) {
    if (isFunctionWord(surface.toLowerCase())) break;
    words.push(word);
  }
  const head = question.language === 'en' ? words.at(-1) : words[0];
  return head === undefined ? null : { head, words };
}

/** The span nearest to any of the places; the first one where there are none. */
function nearest(spans: readonly AnswerSpan[], places: readonly number[]): AnswerSpan | null {
  const distance = (span: AnswerSpan): number => Math.min(...places.map((place) => Math.abs(place - span.start)));
  let best: AnswerSpan | null = null;
  for (const span of spans) if (!best || distance(span) < distance(best)) best = span;
  return best;
}
