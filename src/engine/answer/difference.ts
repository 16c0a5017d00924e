import type { DifferenceKind } from './comparison.js';

export type Verdict = 'supported' | 'refuted' | 'not-enough-info';

/** What the claim says and what the source has instead, word for word. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Slice of the claim; empty where the claim lacks the word. */
  readonly claim: string;
  /** Slice of the cited quote; empty where the source lacks the word. */
  readonly source: string;
  /** `n` of the citation that has it. */
  readonly citation: number;
}

/** What the sources say of the claim in a yes/no question, and in what they differ from it. */
export interface DecidedVerdict {
  readonly verdict: Exclude<Verdict, 'not-enough-info'>;
  readonly differences: readonly Difference[];
}
