import path from 'node:path';
import { z } from 'zod';
import type { Language } from '../../engine/index.js';
import { readLines, readParallelNews } from './datasets.js';
import { oneChangeKinds, changeOnce, type OneChangeKind } from './one-change.js';
import { seededRandom, type Random } from './seeded-random.js';

/** A claim made from a sentence of news: with one thing changed, or as it stands or in its translation. */
export interface OneChangeClaim {
  readonly claim: string;
  readonly language: Language;
  readonly evidence: string;
  readonly evidenceLanguage: Language;
  /** Null where nothing was changed. */
  readonly change: OneChangeKind | null;
}

const articleSchema = z.object({ sentences: z.array(z.string()) });

interface Pair {
  readonly claim: string;
  readonly language: Language;
  readonly evidence: string;
  readonly evidenceLanguage: Language;
}

/** Characters of a sentence that stands on its own. */
const shortest = 40;
const longest = 350;

/**
 * `count` claims with one change, in both languages and across, as even over the kinds of change as the texts allow, and
 * as many unchanged or translated ones as there are pairs. The same seed gives the same claims.
 */
export function oneChangeClaims(folder: string, seed: number, count: number): OneChangeClaim[] {
  const random = seededRandom(seed);
  const pairs = shuffled(pairsOf(folder), random);
  const changed: OneChangeClaim[] = [];
  const byKind = oneChangeKinds.map((kind) => pairs.flatMap((pair) => withChange(pair, kind, random)));
  for (let at = 0; changed.length < count; at += 1) {
    const round = byKind.flatMap((claims) => claims.slice(at, at + 1));
    if (round.length === 0) break;
    changed.push(...round.slice(0, count - changed.length));
  }
  return [...changed, ...pairs.map((pair): OneChangeClaim => ({ ...pair, change: null }))];
}

function withChange(pair: Pair, kind: OneChangeKind, random: Random): OneChangeClaim[] {
  const claim = changeOnce(pair.claim, pair.language, kind, random);
  return claim === null || claim === pair.claim ? [] : [{ ...pair, claim, change: kind }];
}

function pairsOf(folder: string): Pair[] {
  const languages: readonly Language[] = ['id', 'en'];
  const parallel = readParallelNews(folder).flatMap((sentence) =>
    languages.flatMap((language) =>
      languages.map((evidenceLanguage): Pair => ({
        claim: sentence[language],
        language,
        evidence: sentence[evidenceLanguage],
        evidenceLanguage,
      })),
    ),
  );
  const news = readLines(path.join(folder, 'news-id.articles.jsonl'), articleSchema).flatMap(({ sentences }) =>
    sentences
      .slice(1, 4)
      .map((text): Pair => ({ claim: text, language: 'id', evidence: text, evidenceLanguage: 'id' })),
  );
  return [...parallel, ...news].filter(
    ({ claim }) => claim.length >= shortest && claim.length <= longest && !/^["“]|\?$/u.test(claim),
  );
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
