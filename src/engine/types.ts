/** The two languages the product speaks. `'id'` is Indonesian, never an identifier. */
export type Language = 'id' | 'en';

/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How an article's text came to be; a retold one is nobody's words and gets no link to a place in the original. */
export type TextKind = 'original' | 'retold' | 'translation';

/** One news article as the corpus gives it. `text` is never trimmed, normalised or collapsed: offsets count on it. */
export interface Article {
  readonly articleId: string;
  readonly title: string;
  readonly language: Language;
  readonly text: string;
  /** Whether headings, list markers and the like in `text` are Markdown. */
  readonly format: 'markdown' | 'plain';
  /** Sentence ranges where the corpus gives sentences instead of running text; they are then not segmented again. */
  readonly givenSentences: readonly Span[] | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much as the source tells, never a day made up. */
  readonly publishedOn: string | null;
  readonly textKind: TextKind;
  readonly licence: string | null;
  /** articleId of the article this one says the same as, in the other language. */
  readonly translationOf: string | null;
}

/** Words that soften a value: "sekitar", "nearly", "more than". `exact` when there is none. */
export type Approximation = 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than';

/**
 * A numeric value found in a text. `value` is fully scaled: "21,2 miliar dolar AS" and "US$21.2 billion" both have
 * kind `money`, value 21200000000 and unit `USD`. A share of 13,7 percent has kind `percent` and value 13.7.
 * "terbesar kedua" and "second-largest" have kind `rank` and value 2.
 */
export interface Quantity extends Span {
  readonly kind: 'number' | 'money' | 'percent' | 'rank' | 'measure';
  readonly value: number;
  /** Upper end of a range ("5 to 11"), else null; `value` is then the lower end. */
  readonly upper: number | null;
  /** money: ISO 4217 code; measure: canonical unit such as `km`; percent: `percent` or `percentage-point`; else null. */
  readonly unit: string | null;
  readonly approximation: Approximation;
}

/**
 * A point or stretch of time found in a text, as whole days. `from` and `to` are `YYYY-MM-DD`, both included: the year
 * 2018 is 2018-01-01 to 2018-12-31. A date without a year ("7 September", "7/9") takes it from the reference date
 * and has `yearGiven: false`; without a reference date it is not reported.
 */
export interface DateValue extends Span {
  readonly kind: 'date';
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year' | 'decade' | 'range';
  readonly yearGiven: boolean;
  /** `relative` for "kemarin", "last year", "Senin lalu": resolved against the reference date. */
  readonly resolution: 'absolute' | 'relative';
  /** ISO weekday named beside the date (1 Monday to 7 Sunday), or null. */
  readonly weekday: number | null;
}

/** What a segment of an article is; only `sentence`, `heading` and `list-item` carry claims. */
export type SegmentKind = 'sentence' | 'heading' | 'list-item' | 'furniture';

/** A stretch of text that does not cross a sentence boundary. Segments are in order, do not overlap, and are trimmed. */
export interface Segment extends Span {
  readonly kind: SegmentKind;
}

/** One claim-level sentence: an exact slice of its article's text. */
export interface Claim extends Span {
  /** `articleId#position`. */
  readonly claimId: string;
  readonly articleId: string;
  /** Place among the claims of its article, from 0; neighbours are position ± 1. */
  readonly position: number;
  readonly text: string;
  readonly language: Language;
  /** Who is reported to have said it ("kata Enggar"), as the text names them, or null. */
  readonly speaker: string | null;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateValue[];
}
