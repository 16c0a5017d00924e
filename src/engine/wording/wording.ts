import type { Citation } from '../answer/answer.js';
import type { EvidenceCitation } from '../answer/verdict.js';
import type { Language } from '../types.js';
import type { DraftSentence, WordedSentence } from './worded.js';

/** Why a sentence of a draft is not said. */
export type DropReason =
  | 'malformed'
  | 'citation-missing'
  | 'citation-unknown'
  | 'other-language'
  | 'value-not-in-passage'
  | 'name-not-in-passage'
  | 'polarity-differs'
  | 'words-not-in-passage'
  | 'speaker-left-out'
  | 'roles-differ'
  | 'modality-differs'
  | 'order-differs'
  | 'not-supported';

/** A passage that a draft may rest on. */
export type CitedPassage = Pick<Citation | EvidenceCitation, 'n' | 'quote' | 'language' | 'outlet' | 'publishedOn'>;

/** What sentences are measured against. */
export interface WordingGround {
  readonly language: Language;
  readonly citations: readonly CitedPassage[];
  /** The asker's today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A draft after the gate. */
export interface GatedDraft {
  readonly kept: readonly WordedSentence[];
  readonly dropped: readonly (DraftSentence & { readonly reason: DropReason })[];
}
