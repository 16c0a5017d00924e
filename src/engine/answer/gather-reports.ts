import { areCopies, readSentence, type ReadSentence } from '../corpus/near-copy.js';
import { outletKey } from '../corpus/outlet-key.js';
import { newerFirst } from '../corpus/newer-first.js';
import type { Article, Claim } from '../types.js';

/** A sentence with the article it stands in. */
export interface ReportPassage {
  readonly claim: Claim;
  readonly article: Pick<Article, 'outlet' | 'publishedOn'>;
}

/** A passage that stands for all copies of it. */
export interface GatheredReport<Passage> {
  readonly passage: Passage;
  /** Other outlets that have the same sentence, each once: one report, not so many sources. */
  readonly alsoIn: readonly string[];
  /** The passage with the newest value of a figure that this one gives of an earlier time, or null. */
  readonly newer: Passage | null;
}

interface Group<Passage> {
  readonly passage: Passage;
  readonly sentence: ReadSentence;
  readonly outlets: string[];
}

/**
 * Makes one of passages that are the same sentence in several articles, and puts newer values of the same figure before older
 * ones. Given best first: the best copy stands for the others, and what has no figure in common keeps its place. `others` are
 * passages that are not to be cited themselves and may be copies too; they only add outlets.
 */
export function gatherReports<Passage extends ReportPassage>(
  passages: readonly Passage[],
  others: readonly ReportPassage[] = [],
): GatheredReport<Passage>[] {
  const groups: Group<Passage>[] = [];
  for (const passage of passages) {
    const sentence = readSentence(passage.claim);
    const known = groups.find((group) => areCopies(group.sentence, sentence));
    if (known) addOutlet(known, passage);
    else groups.push({ passage, sentence, outlets: [] });
  }
  for (const passage of others) {
    const sentence = readSentence(passage.claim);
    for (const group of groups) if (areCopies(group.sentence, sentence)) addOutlet(group, passage);
  }
  const outletsOf = new Map(groups.map(({ passage, outlets }) => [passage, outlets]));
  return newerFirst(groups.map(({ passage }) => passage)).map(({ passage, newer }) => ({
    passage,
    newer,
    alsoIn: outletsOf.get(passage) ?? [],
  }));
}

/** An outlet that is not named is none, and a copy in the same outlet is no other. */
function addOutlet({ passage, outlets }: Group<ReportPassage>, { article: { outlet } }: ReportPassage): void {
  if (outlet === null) return;
  const known = [passage.article.outlet, ...outlets].map((one) => (one === null ? null : outletKey(one)));
  if (!known.includes(outletKey(outlet))) outlets.push(outlet);
}
