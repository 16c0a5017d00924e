import { agreementOf, classOf, sameUnit } from '../answer/quantity-agreement.js';
import { findDates } from '../text/dates.js';
import { isFunctionWord } from '../text/function-words.js';
import { findQuantities } from '../text/quantities.js';
import { wordsOf } from '../text/words.js';
import type { DateValue, Language, Quantity, Span } from '../types.js';
import { designationsOf } from './designations.js';
import { turnsOf } from './turns.js';

/** A claim taken apart so that it can be held against another one. */
export interface ComparableClaim {
  readonly language: Language;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateValue[];
  /**
   * Bases of its content words, and of those that relate them ("dari", "before"), in order: without values and without what
   * introduces it ("beredar kabar bahwa").
   */
  readonly words: readonly string[];
  /** Those of its words that make it a different claim when they are added to it or left out. */
  readonly qualifiers: string;
  /** See designationsOf. */
  readonly designations: string;
}

/** Claims of fewer words than this say too little to be told apart. */
const fewestWords = 2;

/** Words before a claim that tell that it goes round or ask whether it is so; inside a claim they are part of it. */
const introductions: ReadonlySet<string> = new Set(
  `apakah benarkah benar betulkah betul kabar kabarnya kabarkah beredar viral klaim klaimnya katanya konon narasi isu bahwa
  is it true that claim rumour rumor viral`.split(/\s+/u),
);

/** Modality, extent and doubt: "akan", "semua", "hoaks". What is not said counts too. */
const qualifiers: readonly (readonly [meaning: string, pattern: RegExp])[] = [
  ['future', /(?<!\p{L})(?:akan|bakal|hendak|will|would|shall|going to)(?!\p{L})/iu],
  [
    'possible',
    /(?<!\p{L})(?:mungkin|bisa|dapat|boleh|diduga|berpotensi|berisiko|may|might|could|can|possibly|allegedly)(?!\p{L})/iu,
  ],
  ['needed', /(?<!\p{L})(?:harus|wajib|perlu|mesti|must|should|need|has to|have to|required)(?!\p{L})/iu],
  ['all', /(?<!\p{L})(?:semua|seluruh|setiap|segala|selalu|all|every|always|each|entire)(?!\p{L})/iu],
  [
    'some',
    /(?<!\p{L})(?:sebagian|beberapa|sejumlah|banyak|kadang\p{L}*|sering|some|several|many|most|few|sometimes|often)(?!\p{L})/iu,
  ],
  ['only', /(?<!\p{L})(?:hanya|cuma|satu-satunya|only|sole|solely|just)(?!\p{L})/iu],
  [
    'untrue',
    /(?<!\p{L})(?:hoaks|hoax|palsu|bohong|dusta|keliru|mitos|fitnah|salah|menyesatkan|false|fake|myth|untrue|lie|wrong|misleading|debunked)(?!\p{L})/iu,
  ],
  ['again', /(?<!\p{L})(?:lagi|kembali|again|re-?elected)(?!\p{L})/iu],
  ['former', /(?<!\p{L})(?:mantan|eks|bekas|calon|wakil|former|ex|deputy|vice|candidate)(?!\p{L})/iu],
  ['almost', /(?<!\p{L})(?:hampir|nyaris|almost|nearly)(?!\p{L})/iu],
  ['if', /(?<!\p{L})(?:jika|kalau|bila|apabila|if|unless)(?!\p{L})/iu],
];

/** Words that tell who does what to whom, and how much: kept in their order, though they are too common to search by. */
const relations: ReadonlySet<string> = new Set(
  `dari untuk ke kepada oleh terhadap atas bawah antara sebelum setelah sejak atau lebih paling seperti sebagai karena meski walau
  from to for by over under above below between before after since or more most less least like as because although`.split(
    /\s+/u,
  ),
);

/** Beside a figure they say no more than the figure. */
const besideFigures: ReadonlySet<string> = new Set(['sebesar', 'sebanyak', 'sejumlah', 'senilai', 'mencapai']);

/** `referenceDate` lends its year to dates without one; see findDates. For a published claim it is the day of the review. */
export function comparableClaim(text: string, language: Language, referenceDate: string | null): ComparableClaim {
  const claim = withoutIntroduction(text);
  const quantities = findQuantities(claim, language);
  const dates = findDates(claim, language, referenceDate);
  const values: readonly Span[] = [...quantities, ...dates];
  const isValue = (word: Span): boolean => values.some((value) => value.start < word.end && word.start < value.end);
  const words = wordsOf(claim).filter((word) => {
    const lower = word.surface.toLowerCase();
    if (isValue(word) || besideFigures.has(lower)) return false;
    return relations.has(lower) || (!isFunctionWord(word.word) && !isFunctionWord(lower));
  });
  const said = qualifiers.filter(([, pattern]) => pattern.test(claim)).map(([meaning]) => meaning);
  return {
    language,
    quantities,
    dates,
    words: words.map(({ word }) => word),
    qualifiers: [...said, turnsOf({ text: claim, language })].join(' '),
    designations: designationsOf({ text: claim, quantities, dates }),
  };
}

function withoutIntroduction(text: string): string {
  const first = wordsOf(text).find(({ surface }) => !introductions.has(surface.toLowerCase()));
  return first === undefined ? '' : text.slice(first.start);
}

/** Published fact-checks with their claims read; those whose claim holds no content word are left out. */
export function publishedClaimsOf<
  Check extends { readonly claim: string; readonly language: Language; readonly reviewedOn: string | null },
>(checks: readonly Check[]): { readonly check: Check; readonly claim: ComparableClaim }[] {
  return checks
    .map((check) => ({ check, claim: comparableClaim(check.claim, check.language, check.reviewedOn) }))
    .filter(({ claim }) => claim.words.length > 0);
}

/**
 * Whether two claims of one language say the same thing: the same content words in the same order, the same values, and the
 * same negations, directions, modality and extent. Anything less is another claim, however near: what somebody found about
 * one is then no answer to the other.
 */
export function isSameClaim(a: ComparableClaim, b: ComparableClaim): boolean {
  if (a.language !== b.language || a.qualifiers !== b.qualifiers || a.designations !== b.designations) return false;
  if (a.words.length < fewestWords || !haveSame(a.words, b.words, (word, other) => word === other)) return false;
  return haveSame(a.quantities, b.quantities, isSameQuantity) && haveSame(a.dates, b.dates, isSameDate);
}

function haveSame<Value>(a: readonly Value[], b: readonly Value[], isSame: (a: Value, b: Value) => boolean): boolean {
  return a.length === b.length && a.every((value, at) => b[at] !== undefined && isSame(value, b[at]));
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (classOf(a) !== classOf(b) || !sameUnit(a, b) || a.upper !== b.upper) return false;
  return a.approximation === b.approximation && agreementOf(a, b) === 'same' && agreementOf(b, a) === 'same';
}

function isSameDate(a: DateValue, b: DateValue): boolean {
  return a.from === b.from && a.to === b.to && a.weekday === b.weekday;
}
