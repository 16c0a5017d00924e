import type { Span } from '../types.js';

/** In what a claim and its source differ. */
export type DifferenceKind =
  'number' | 'amount' | 'unit' | 'percent' | 'rank' | 'measure' | 'date' | 'polarity' | 'direction' | 'place' | 'name';

/** What may stand in the source where the claim has something else. */
export interface Alternative {
  /** In the source's text. */
  readonly source: Span;
  /** The claim's place of it, written as the source's value in the claim's language; null where that cannot be written. */
  readonly replacement: string | null;
}

/** A value of the claim that the source has otherwise. */
export interface Mismatch {
  readonly kind: DifferenceKind;
  /** In the claim's text; empty where the claim lacks a word that the source has ("not"). */
  readonly claim: Span;
  /** Best first, at least one. */
  readonly alternatives: readonly [Alternative, ...Alternative[]];
  /**
   * The two stand in the same words: nothing else in the source could have been meant. Otherwise the reader has to confirm
   * that the source would support the claim if it had the source's value.
   */
  readonly aligned: boolean;
}

/** A value that agrees but is written another way ("300 juta", "tiga ratus juta"). */
export interface Rewording {
  /** In the claim's text. */
  readonly claim: Span;
  /** As the source writes it. */
  readonly replacement: string;
}

/** What comparing one kind of value came to. */
export interface Comparison {
  /** Values of the claim that the source has too. */
  readonly held: readonly Span[];
  /** Values of the claim of which the source says nothing. */
  readonly absent: readonly Span[];
  readonly mismatches: readonly Mismatch[];
  readonly rewordings: readonly Rewording[];
}

export const nothingCompared: Comparison = { held: [], absent: [], mismatches: [], rewordings: [] };

export function joinComparisons(parts: readonly Comparison[]): Comparison {
  return {
    held: parts.flatMap(({ held }) => held),
    absent: parts.flatMap(({ absent }) => absent),
    mismatches: parts.flatMap(({ mismatches }) => mismatches),
    rewordings: parts.flatMap(({ rewordings }) => rewordings),
  };
}
