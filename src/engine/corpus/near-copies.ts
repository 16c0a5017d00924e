import type { Article, Claim } from '../types.js';
import { isProse } from './is-prose.js';
import {
  compareSentences,
  fewestShared,
  fewestWords,
  readSentence,
  type ChangedValue,
  type ReadSentence,
} from './near-copy.js';

/** A sentence of another article that has the words of one with another value. */
export interface ChangedCopy {
  readonly claim: Claim;
  readonly values: readonly ChangedValue[];
}

/** Which sentences of a corpus stand in other articles too. */
export interface NearCopies {
  /** Sentences of other articles that say the same in nearly the same words and with the same values, in corpus order. */
  copiesOf(claimId: string): readonly Claim[];
  /** Sentences of other articles that have another figure or date in the same words: corrected, brought up to date or wrong. */
  changedCopiesOf(claimId: string): readonly ChangedCopy[];
}

/** Sentences listed for one word: so many that share a rare word are a standing phrase. */
const longestList = 60;

/** Claims with exactly the same text, letter case and spacing apart. */
interface Telling {
  readonly claims: Claim[];
  readonly sentence: ReadSentence;
  /** Those of its words that are looked up, the rarest first. */
  readonly rarest: readonly string[];
  readonly copies: Telling[];
  readonly changed: { readonly telling: Telling; readonly values: readonly ChangedValue[] }[];
}

/**
 * Finds the sentences that are told in more than one article. Sentences that share most of their words share one of the
 * rarest words of each, so only those are compared (prefix filtering: Bayardo, Ma and Srikant, "Scaling up all pairs
 * similarity search", WWW 2007).
 */
export function findNearCopies(claims: readonly Claim[]): NearCopies {
  const tellings = tellingsOf(claims);
  const withWord = new Map<string, Telling[]>();
  // A shorter sentence is looked for among those that are shorter still.
  for (const telling of tellings.toSorted((a, b) => a.sentence.words.size - b.sentence.words.size)) {
    const compared = new Set<Telling>();
    for (const word of telling.rarest) {
      const list = withWord.get(word) ?? [];
      if (list.length === 0) withWord.set(word, list);
      for (const other of list) {
        if (compared.has(other) || other.sentence.words.size < fewestShared * telling.sentence.words.size) continue;
        compared.add(other);
        if (!areOfOneArticle(telling, other)) link(telling, other);
      }
      if (list.length < longestList) list.push(telling);
    }
  }
  return lookUp(tellings);
}

/**
 * The outlets that tell a sentence too, beside the one it is quoted from: each once, in corpus order. An outlet that is not
 * named is none, and copies in the same outlet are no other.
 */
export function outletsOf(
  quoted: Pick<Article, 'outlet'>,
  copies: readonly Claim[],
  articleOf: (articleId: string) => Pick<Article, 'outlet'> | undefined,
): string[] {
  const key = (outlet: string): string => outlet.trim().toLowerCase();
  const outlets = new Map<string, string>();
  for (const { articleId } of copies) {
    const outlet = articleOf(articleId)?.outlet ?? null;
    if (outlet !== null && !outlets.has(key(outlet))) outlets.set(key(outlet), outlet);
  }
  if (quoted.outlet !== null) outlets.delete(key(quoted.outlet));
  return [...outlets.values()];
}

function link(telling: Telling, other: Telling): void {
  const likeness = compareSentences(telling.sentence, other.sentence);
  if (likeness.kind === 'copy') {
    telling.copies.push(other);
    other.copies.push(telling);
  }
  if (likeness.kind === 'changed') {
    telling.changed.push({ telling: other, values: likeness.values });
    const turned = likeness.values.map((value) => ({ own: value.other, other: value.own }));
    other.changed.push({ telling, values: turned });
  }
}

function areOfOneArticle(telling: Telling, other: Telling): boolean {
  const { articleId } = telling.sentence.claim;
  return [telling, other].every(({ claims }) => claims.every((claim) => claim.articleId === articleId));
}

function tellingsOf(claims: readonly Claim[]): Telling[] {
  const read = claims.filter(isProse).map(readSentence);
  const frequency = new Map<string, number>();
  for (const { words } of read) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const tellings = new Map<string, Telling>();
  for (const sentence of read) {
    const { claim, words } = sentence;
    if (words.size < fewestWords) continue;
    const key = `${claim.language} ${claim.text.toLowerCase().replace(/\s+/gu, ' ')}`;
    const known = tellings.get(key);
    if (known && haveSameDates(known.claims[0], claim)) {
      known.claims.push(claim);
      continue;
    }
    const rarestFirst = [...words].sort(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const rarest = rarestFirst.slice(0, words.size - Math.ceil(fewestShared * words.size) + 1);
    tellings.set(known ? `${key} ${claim.claimId}` : key, {
      claims: [claim],
      sentence,
      rarest,
      copies: [],
      changed: [],
    });
  }
  return [...tellings.values()];
}

/** "Kemarin" and "7/9" are other days in articles of other days. */
function haveSameDates(a: Claim | undefined, b: Claim): boolean {
  return (
    a?.dates.length === b.dates.length &&
    b.dates.every(({ from, to }, at) => a.dates[at]?.from === from && a.dates[at].to === to)
  );
}

function lookUp(tellings: readonly Telling[]): NearCopies {
  const tellingOf = new Map(
    tellings.flatMap((telling) => telling.claims.map(({ claimId }) => [claimId, telling] as const)),
  );
  const order = new Map([...tellingOf.keys()].map((claimId, at) => [claimId, at]));
  const ownArticle = (claimId: string, telling: Telling): string | undefined =>
    telling.claims.find((claim) => claim.claimId === claimId)?.articleId;
  return {
    copiesOf: (claimId) => {
      const telling = tellingOf.get(claimId);
      if (!telling) return [];
      const articleId = ownArticle(claimId, telling);
      return [telling, ...telling.copies]
        .flatMap(({ claims }) => claims)
        .filter((claim) => claim.articleId !== articleId)
        .sort((a, b) => (order.get(a.claimId) ?? 0) - (order.get(b.claimId) ?? 0));
    },
    changedCopiesOf: (claimId) => {
      const telling = tellingOf.get(claimId);
      if (!telling) return [];
      const articleId = ownArticle(claimId, telling);
      return telling.changed
        .flatMap(({ telling: other, values }) => other.claims.map((claim) => ({ claim, values })))
        .filter(({ claim }) => claim.articleId !== articleId);
    },
  };
}
