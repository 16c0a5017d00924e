import { findRegions } from '../text/regions.js';
import { wordsOf } from '../text/words.js';
import type { Claim } from '../types.js';

/** Sentences of two texts that say the same: one each, or two of one side for one of the other. */
export interface AlignedSentences {
  readonly own: readonly Claim[];
  readonly other: readonly Claim[];
  /** Names, countries and values that stand on both sides. */
  readonly shared: number;
}

interface ReadClaim {
  readonly claim: Claim;
  readonly length: number;
  /** What is written alike in both languages. */
  readonly anchors: ReadonlySet<string>;
}

/** Sentences taken from each side, and what that costs beyond their lengths: priors of Gale and Church, −100 log p. */
const steps = [
  { own: 1, other: 1, cost: 0 },
  { own: 1, other: 0, cost: 450 },
  { own: 0, other: 1, cost: 450 },
  { own: 2, other: 1, cost: 230 },
  { own: 1, other: 2, cost: 230 },
] as const;
type Step = (typeof steps)[number];

/** Variance of the length of a translation per character of the original (Gale and Church). */
const lengthVariance = 6.8;
/** How much a name or value that stands on both sides speaks for two sentences. */
const anchorWorth = 120;
/** Longer texts are not aligned: the time grows with the product of their lengths. */
const mostSentences = 500;

/**
 * Pairs the sentences of a text with those of its translation, in order. By the lengths of sentences, after Gale and Church,
 * "A program for aligning sentences in bilingual corpora" (Computational Linguistics 19:1, 1993), and by the names and values
 * that are written alike in both languages. Sentences without a partner are left out; empty for texts of over 500 sentences.
 */
export function alignTranslations(own: readonly Claim[], other: readonly Claim[]): AlignedSentences[] {
  if (Math.max(own.length, other.length) > mostSentences) return [];
  const [left, right] = [own.map(readClaim), other.map(readClaim)];
  const width = right.length + 1;
  const costs = new Float64Array((left.length + 1) * width).fill(Infinity);
  const taken = new Array<Step | undefined>(costs.length);
  costs[0] = 0;
  for (let row = 0; row <= left.length; row += 1) {
    for (let column = 0; column <= right.length; column += 1) {
      for (const step of steps) {
        const [fromRow, fromColumn] = [row - step.own, column - step.other];
        if (fromRow < 0 || fromColumn < 0) continue;
        const before = costs[fromRow * width + fromColumn] ?? Infinity;
        const cost = before + costOf(step, left.slice(fromRow, row), right.slice(fromColumn, column));
        if (cost >= (costs[row * width + column] ?? Infinity)) continue;
        costs[row * width + column] = cost;
        taken[row * width + column] = step;
      }
    }
  }
  return tracedBack(left, right, taken);
}

function tracedBack(
  left: readonly ReadClaim[],
  right: readonly ReadClaim[],
  taken: readonly (Step | undefined)[],
): AlignedSentences[] {
  const aligned: AlignedSentences[] = [];
  let [row, column] = [left.length, right.length];
  while (row > 0 || column > 0) {
    const step = taken[row * (right.length + 1) + column];
    if (!step) break;
    const [own, other] = [left.slice(row - step.own, row), right.slice(column - step.other, column)];
    if (own.length > 0 && other.length > 0) {
      aligned.push({
        own: own.map(({ claim }) => claim),
        other: other.map(({ claim }) => claim),
        shared: sharedAnchors(own, other),
      });
    }
    row -= step.own;
    column -= step.other;
  }
  return aligned.reverse();
}

function costOf(step: Step, own: readonly ReadClaim[], other: readonly ReadClaim[]): number {
  if (own.length === 0 || other.length === 0) return step.cost;
  const length = (side: readonly ReadClaim[]): number => side.reduce((sum, claim) => sum + claim.length, 0);
  const [a, b] = [length(own), length(other)];
  const deviation = Math.abs(b - a) / Math.sqrt((lengthVariance * (a + b)) / 2);
  return step.cost + lengthCost(deviation) - anchorWorth * Math.min(sharedAnchors(own, other), 4);
}

/** −100 log of the chance that two lengths are further apart than so many standard deviations. */
function lengthCost(deviation: number): number {
  // Abramowitz and Stegun 26.2.17; beyond six deviations the chance is too small to be told from zero.
  const z = Math.min(deviation, 6);
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return -100 * Math.log(2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series);
}

function sharedAnchors(own: readonly ReadClaim[], other: readonly ReadClaim[]): number {
  const shared = new Set<string>();
  for (const { anchors } of own) {
    for (const anchor of anchors) if (other.some((claim) => claim.anchors.has(anchor))) shared.add(anchor);
  }
  return shared.size;
}

function readClaim(claim: Claim): ReadClaim {
  const names = wordsOf(claim.text)
    .filter(({ surface, start }) => (start > 0 ? /^\p{Lu}.{2}/u : /^\p{Lu}{3}/u).test(surface))
    .map(({ word }) => word);
  const values = claim.quantities.map(({ kind, value }) => `${kind} ${String(value)}`);
  const days = claim.dates.map(({ from, to }) => `${from}/${to}`);
  const regions = findRegions(claim.text).map(({ region }) => region);
  return { claim, length: claim.text.length, anchors: new Set([...names, ...values, ...days, ...regions]) };
}
