import type { Claim } from '../types.js';
import { isProse } from './is-prose.js';
import {
  compareSentences,
  fewestShared,
  fewestWords,
  readSentence,
  type ChangedValue,
  type ReadSentence,
} from './near-copy.js';

/** A sentence of another article that has the words of one with other values. */
export interface ChangedCopy {
  readonly claim: Claim;
  readonly values: readonly ChangedValue[];
}

/** Sentences listed for one word: so many that share a rare word are a standing phrase. */
const longestList = 20;

/** Claims with exactly the same text, letter case and spacing apart, and the same dates. */
interface Telling {
  readonly claims: Claim[];
  readonly sentence: ReadSentence;
  /** Those of its words that are looked up, the rarest first. */
  readonly rarest: readonly string[];
  readonly changed: { readonly telling: Telling; readonly values: readonly ChangedValue[] }[];
}

/**
 * Finds the sentences that another article has in the same words with another figure or date: corrected, brought up to date or
 * wrong; by claimId. Sentences that share most of their words share one of the rarest words of each, so only those are compared
 * (prefix filtering: Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", WWW 2007).
 */
export function findChangedCopies(claims: readonly Claim[]): ReadonlyMap<string, readonly ChangedCopy[]> {
  const tellings = tellingsOf(claims);
  const withWord = new Map<string, Telling[]>();
  // A sentence is looked for among those that are as long or shorter.
  for (const telling of tellings.toSorted((a, b) => a.sentence.words.size - b.sentence.words.size)) {
    const compared = new Set<Telling>();
    for (const word of telling.rarest) {
      const list = withWord.get(word) ?? [];
      if (list.length === 0) withWord.set(word, list);
      for (const other of list) {
        if (compared.has(other) || other.sentence.words.size < fewestShared * telling.sentence.words.size) continue;
        compared.add(other);
        link(telling, other);
      }
      if (list.length < longestList) list.push(telling);
    }
  }
  return new Map(
    tellings
      .filter(({ changed }) => changed.length > 0)
      .flatMap((telling) => telling.claims.map((claim) => [claim.claimId, changedCopiesOf(claim, telling)] as const)),
  );
}

function link(telling: Telling, other: Telling): void {
  const likeness = compareSentences(telling.sentence, other.sentence);
  if (likeness.kind !== 'changed') return;
  telling.changed.push({ telling: other, values: likeness.values });
  const turned = likeness.values.map((value) => ({ own: value.other, other: value.own }));
  other.changed.push({ telling, values: turned });
}

function changedCopiesOf({ articleId }: Claim, { changed }: Telling): ChangedCopy[] {
  return changed
    .flatMap(({ telling, values }) => telling.claims.map((claim) => ({ claim, values })))
    .filter(({ claim }) => claim.articleId !== articleId);
}

function tellingsOf(claims: readonly Claim[]): Telling[] {
  const read = claims.filter(isProse).map(readSentence);
  const frequency = new Map<string, number>();
  for (const { words } of read) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const tellings = new Map<string, Telling>();
  for (const sentence of read) {
    const { claim, words } = sentence;
    if (words.size < fewestWords) continue;
    // "Kemarin" and "7/9" are other days in articles of other days.
    const days = claim.dates.map(({ from, to }) => `${from}/${to}`).join();
    const key = `${claim.language} ${days} ${claim.text.toLowerCase().replace(/\s+/gu, ' ')}`;
    const known = tellings.get(key);
    if (known) {
      known.claims.push(claim);
      continue;
    }
    const rarestFirst = [...words].sort(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const rarest = rarestFirst.slice(0, words.size - Math.ceil(fewestShared * words.size) + 1);
    tellings.set(key, { claims: [claim], sentence, rarest, changed: [] });
  }
  return [...tellings.values()];
}
