import type { Language } from '../types.js';
import type { PublishedRating } from './verdict-of-rating.js';

/** A fact-check that somebody else published: a ClaimReview, or a line of a table of them. */
export interface PublishedCheck {
  /** Same claim, reviewer and day, same id: whoever adds a check twice has it once. */
  readonly checkId: string;
  /** The claim as the reviewer words it. */
  readonly claim: string;
  readonly language: Language;
  readonly rating: PublishedRating;
  /** Who checked it, as they call themselves. */
  readonly reviewedBy: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null where it is not told. */
  readonly reviewedOn: string | null;
  readonly url: string | null;
}
