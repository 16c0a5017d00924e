import { agreementOf } from '../answer/quantity-agreement.js';
import type { Article, Claim } from '../types.js';
import { publicationDays } from './publication-date.js';
import { isSameQuantity, mentionsOf, type QuantityMention } from './same-quantity.js';

/** A sentence with the article it stands in. */
export interface FigurePassage {
  readonly claim: Claim;
  readonly article: Pick<Article, 'publishedOn'>;
}

/** A passage in its place, and the passage that gives a newer value of a figure of it, or null where none does. */
export interface PassageByAge<Passage> {
  readonly passage: Passage;
  readonly newer: Passage | null;
}

interface Figures {
  readonly mentions: readonly QuantityMention[];
  /** The days it tells of, else those of its publication; null where neither is known. */
  readonly time: Days | null;
  readonly published: Days | null;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * Orders passages that give the same figure of different times, the newest first, and tells for each older one which is the
 * newest of those that are newer. A passage tells of the days it names, and where two name the same, the one published later
 * is newer. Passages without a figure in common keep their places; nothing is newer where times overlap or are unknown.
 */
export function newerFirst<Passage extends FigurePassage>(passages: readonly Passage[]): PassageByAge<Passage>[] {
  const read = passages.map((passage) => ({ passage, figures: figuresOf(passage) }));
  const newerThan = (one: (typeof read)[number]): (typeof read)[number] | null =>
    read
      .filter((other) => other !== one && isNewer(other.figures, one.figures))
      .reduce<(typeof read)[number] | null>(
        (newest, other) => (newest === null || isLater(other.figures, newest.figures) ? other : newest),
        null,
      );
  const left = [...read];
  const ordered: PassageByAge<Passage>[] = [];
  while (left.length > 0) {
    // The first one left, or what is newer than it and still to be placed.
    let next = left[0];
    for (let newer = next; newer; newer = left.find((other) => next && isNewer(other.figures, next.figures)))
      next = newer;
    if (!next) break;
    left.splice(left.indexOf(next), 1);
    ordered.push({ passage: next.passage, newer: newerThan(next)?.passage ?? null });
  }
  return ordered;
}

function figuresOf({ claim, article }: FigurePassage): Figures {
  const published = article.publishedOn === null ? null : publicationDays(article.publishedOn);
  return { mentions: mentionsOf(claim), time: timeOf(claim) ?? published, published };
}

/** From the first to the last day that a sentence names. */
function timeOf({ dates }: Claim): Days | null {
  const [first] = dates;
  if (!first) return null;
  return dates.reduce<Days>(
    (all, { from, to }) => ({ from: from < all.from ? from : all.from, to: to > all.to ? to : all.to }),
    first,
  );
}

/** Another value of the same thing, of a later time. */
function isNewer(one: Figures, than: Figures): boolean {
  if (!isLater(one, than)) return false;
  return one.mentions.some((mention) =>
    than.mentions.some(
      (other) => isSameQuantity(mention, other) && agreementOf(mention.quantity, other.quantity) === 'different',
    ),
  );
}

function isLater(one: Figures, than: Figures): boolean {
  if (one.time === null || than.time === null) return false;
  if (one.time.from === than.time.from && one.time.to === than.time.to) {
    return one.published !== null && than.published !== null && one.published.from > than.published.to;
  }
  return one.time.from > than.time.to;
}
