import { compareValues } from '../answer/compare-values.js';
import { overlap, type Statement } from '../answer/statement.js';
import { isFunctionWord } from '../text/function-words.js';
import { monthNumber, weekdayNumber } from '../text/month-names.js';
import { hasNegativeWord } from '../text/polarity.js';
import type { Quantity, Span } from '../types.js';
import { unheldWords } from './held-words.js';
import { changesModality, turnsAlone } from './linking-words.js';
import { matchWords, type MatchedSource } from './matched-words.js';
import { changesRoles } from './name-roles.js';
import { leavesOutSpeaker } from './speakers.js';
import { raisesRank } from './superlatives.js';
import { shareInOrder } from './word-order.js';
import { borrowsFromShare, countsOther, leavesOutWhole } from './value-scope.js';
import type { BilingualWords } from './bilingual-words.js';
import type { DropReason } from './wording.js';

const nothingAround = { text: '', dates: [] };

/**
 * What in a sentence a passage does not hold, or null. Stricter than a verdict: what is merely absent is not said either, a figure
 * must be the very same value, and every name and word must stand there.
 */
export function unheldIn(
  sentence: Statement,
  passage: Statement,
  words: BilingualWords,
  minInOrder: number,
): DropReason | null {
  const source = { statement: passage, matches: matchWords(sentence, passage, words) };
  const compared = compareValues(sentence, passage, nothingAround);
  const turned = compared.mismatches.some(({ kind }) => kind === 'polarity' || kind === 'direction');
  if (turned || deniesAlone(sentence, passage) || goesAlone(sentence, source)) return 'polarity-differs';
  const differing = [...compared.absent, ...compared.mismatches.map(({ claim }) => claim)];
  if (hasOtherValue(sentence, source, differing)) return 'value-not-in-passage';
  if (hasOtherName(sentence, source)) return 'name-not-in-passage';
  if (unheldWords(sentence, source).length > 0 || turnsAlone(sentence, source)) return 'words-not-in-passage';
  if (leavesOutSpeaker(sentence, passage)) return 'speaker-left-out';
  if (changesRoles(sentence, source)) return 'roles-differ';
  if (changesModality(sentence, source)) return 'modality-differs';
  const isComparable = sentence.language === passage.language;
  return isComparable && shareInOrder(sentence, source) < minInOrder ? 'order-differs' : null;
}

function deniesAlone({ negations }: Statement, passage: Statement): boolean {
  return negations.length > 0 && passage.negations.length === 0 && !hasNegativeWord(passage.text);
}

function goesAlone(sentence: Statement, { statement, matches }: MatchedSource): boolean {
  const isHeld = (span: Span): boolean =>
    sentence.words.some((word, at) => overlap(word, span) && (matches[at]?.size ?? 0) > 0);
  return sentence.directions.some(
    (direction) =>
      !isHeld(direction) &&
      !statement.directions.some(({ axis, sign }) => axis === direction.axis && sign === direction.sign),
  );
}

function hasOtherValue(sentence: Statement, source: MatchedSource, differing: readonly Span[]): boolean {
  const isHeld = (quantity: Quantity): boolean => source.statement.quantities.some((other) => isSame(quantity, other));
  return (
    [...sentence.quantities, ...sentence.dates].some((value) => differing.some((other) => overlap(other, value))) ||
    !sentence.quantities.every(isHeld) ||
    raisesRank(sentence, source) ||
    borrowsFromShare(sentence, source) ||
    leavesOutWhole(sentence, source) ||
    countsOther(sentence, source)
  );
}

function isSame(one: Quantity, other: Quantity): boolean {
  const near = (a: number | null, b: number | null): boolean =>
    a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
  return near(one.value, other.value) && near(one.upper, other.upper);
}

/** A country or a capitalised word that the passage does not have; the first word has its capital from where it stands. */
function hasOtherName(sentence: Statement, { statement, matches }: MatchedSource): boolean {
  const values: readonly Span[] = [...sentence.quantities, ...sentence.dates, ...sentence.regions];
  const isOther = sentence.words.some(
    ({ surface, start, end }, at) =>
      start > 0 &&
      /^\p{Lu}/u.test(surface) &&
      !values.some((value) => overlap(value, { start, end })) &&
      !isFunctionWord(surface.toLowerCase()) &&
      monthNumber(surface) === null &&
      weekdayNumber(surface) === null &&
      (matches[at]?.size ?? 0) === 0,
  );
  return isOther || !sentence.regions.every(({ region }) => statement.regions.some((other) => other.region === region));
}
