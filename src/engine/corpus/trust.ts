import { z } from 'zod';
import type { Article } from '../types.js';
import { outletKey } from './outlet-key.js';

/** How much moderators rely on a source. It orders sources that say equally much; it never makes a claim true. */
export type Trust = 'high' | 'normal' | 'low';

/** What moderators set. A source that is not named is `normal`; what is set for an article counts before its outlet. */
export interface TrustList {
  /** By outletKey of the outlet's name. */
  readonly outlets: ReadonlyMap<string, Trust>;
  readonly articles: ReadonlyMap<string, Trust>;
}

export const noTrustSet: TrustList = { outlets: new Map(), articles: new Map() };

const tier = z.enum(['high', 'normal', 'low']);
const tiers = z.record(z.string().trim().min(1).max(500), tier).default({});

/** `{ outlets: { 'ANTARA News Bali': 'high' }, articles: { 'some-article': 'low' } }`, each part optional. */
export const trustListSchema = z
  .strictObject({ outlets: tiers, articles: tiers })
  .transform(({ outlets, articles }): TrustList => ({
    outlets: new Map(Object.entries(outlets).map(([name, trust]) => [outletKey(name), trust])),
    articles: new Map(Object.entries(articles)),
  }));

export function trustOf({ articleId, outlet }: Pick<Article, 'articleId' | 'outlet'>, list: TrustList): Trust {
  return (
    list.articles.get(articleId) ?? (outlet === null ? undefined : list.outlets.get(outletKey(outlet))) ?? 'normal'
  );
}

const order: Readonly<Record<Trust, number>> = { high: 0, normal: 1, low: 2 };

/**
 * Puts the more trusted first among passages of equal merit. Given best first; those whose merit is at most `margin` below the
 * first of their kind are of equal merit. Passages of one trust keep their order, and a better passage of a less trusted
 * source stays before a clearly worse one of a trusted source.
 */
export function trustedFirst<Passage>(
  passages: readonly Passage[],
  {
    trust,
    merit,
    margin,
  }: {
    readonly trust: (passage: Passage) => Trust;
    readonly merit: (passage: Passage) => number;
    /** In the unit of `merit`, 0 or more. */
    readonly margin: number;
  },
): readonly Passage[] {
  const sorted: Passage[] = [];
  let equals: Passage[] = [];
  const flush = (): void => {
    sorted.push(...equals.toSorted((a, b) => order[trust(a)] - order[trust(b)]));
    equals = [];
  };
  for (const passage of passages) {
    const [first] = equals;
    if (first !== undefined && merit(passage) < merit(first) - margin) flush();
    equals.push(passage);
  }
  flush();
  return sorted;
}
