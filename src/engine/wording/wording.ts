import type { Citation } from '../answer/answer.js';
import type { EvidenceCitation } from '../answer/verdict.js';
import type { Language } from '../types.js';

/** One sentence as a language model wrote it: nothing in it is known to be true. */
export interface DraftSentence {
  readonly text: string;
  /** The `n` of the citations it claims to rest on. */
  readonly citations: readonly number[];
}

/** A sentence that every check let through. */
export interface WordedSentence {
  readonly text: string;
  /** At least one; each is the `n` of a citation of the same reply. */
  readonly citations: readonly [number, ...number[]];
}

/** What a language model made of the citations of a reply, as far as they hold it. */
export interface Wording {
  readonly sentences: readonly [WordedSentence, ...WordedSentence[]];
  /** Name of the model as the operator set it. */
  readonly model: string;
}

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
  | 'roles-differ'
  | 'modality-differs'
  | 'order-differs'
  | 'not-supported';

/** A passage that a draft may rest on. */
export type CitedPassage = Citation | EvidenceCitation;

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
