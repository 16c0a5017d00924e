import { publicationDays } from '../corpus/publication-date.js';
import { findQuantities } from '../text/quantities.js';
import { findRegions } from '../text/regions.js';
import { wordsOf } from '../text/words.js';
import type { Article, Claim, DateValue } from '../types.js';
import type { QuestionWords } from './question-words.js';
import type { ReadQuestion } from './read-question.js';

/** A country must be named by the sentence, or anywhere in the article where the sentence names no other. */
export function sameRegions(question: ReadQuestion, claim: Claim, article: Article): boolean {
  const inSentence = new Set(findRegions(claim.text).map(({ region }) => region));
  const namesOtherCountry = [...inSentence].some((region) => !question.regions.includes(region));
  const missing = question.regions.filter((region) => !inSentence.has(region));
  if (missing.length === 0) return true;
  const inArticle = new Set(findRegions(wholeOf(article)).map(({ region }) => region));
  return !namesOtherCountry && missing.every((region) => inArticle.has(region));
}

/** Whether the sentence itself has the question's acronyms: who heads one body is not told by a sentence about another. */
export function namesAcronyms(question: ReadQuestion, claim: Claim): boolean {
  const words = new Set(wordsOf(claim.text).map(({ surface }) => surface.toLowerCase()));
  const inRegion = (acronym: string): boolean => findRegions(acronym).length > 0;
  return question.acronyms.every(
    (acronym) => inRegion(acronym) || romanNumeral.test(acronym) || words.has(acronym.toLowerCase()),
  );
}

const romanNumeral = /^[IVXLC]+$/u;

/** Share of the question's names, by rarity, that the article holds anywhere: 0 to 1, and 1 for a question without names. */
export function namesHeld(article: Article, names: QuestionWords['names']): number {
  if (names.length === 0) return 1;
  const words = new Set(wordsOf(wholeOf(article)).map(({ word }) => word));
  const held = names.filter(({ matches }) => matches.some(({ word }) => words.has(word)));
  const weight = (terms: QuestionWords['names']): number => terms.reduce((sum, { rarity }) => sum + rarity, 0);
  return weight(held) / weight(names);
}

const wholeOf = ({ title, text }: Article): string => `${title}\n${text}`;

/**
 * A rank in the question names its subject ("the 51st meeting"): context must hold the same one. Other figures may be
 * background and are left to the reader. A bare superlative asks for the first, which a sentence about the second-largest is
 * not about.
 */
export function sameFigures(question: ReadQuestion, claim: Claim, context: string): boolean {
  if (
    question.expected !== 'rank' &&
    superlative.test(question.text) &&
    question.quantities.every(({ kind }) => kind !== 'rank')
  ) {
    if (claim.quantities.some(({ kind, value }) => kind === 'rank' && value > 1)) return false;
  }
  const ranks = question.quantities.filter(({ kind }) => kind === 'rank');
  if (ranks.length === 0) return true;
  // "ke 51" and "ke-51" differ by a hyphen alone.
  const held = findQuantities(context, claim.language).filter(({ kind }) => kind === 'rank' || kind === 'number');
  return ranks.every((asked) => held.some(({ value }) => value === asked.value));
}

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

/** Where nothing tells the time of a passage, nothing contradicts the one asked about. */
export function sameTime(question: ReadQuestion, times: readonly Pick<DateValue, 'from' | 'to'>[]): boolean {
  if (times.length === 0) return true;
  return question.dates.every((asked) => times.some((time) => asked.from <= time.to && time.from <= asked.to));
}
