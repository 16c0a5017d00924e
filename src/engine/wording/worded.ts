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
  /** At least one; each is the `n` of a citation of the same reply, and holds the sentence by itself. */
  readonly citations: readonly [number, ...number[]];
}

/** A quote in the language of the reply, as far as every check let it through. */
export interface TranslatedQuote {
  /** `n` of the citation whose quote it translates. */
  readonly citation: number;
  readonly text: string;
}

/** What a language model made of the citations of a reply. At least one of the two lists has something. */
export interface Wording {
  readonly sentences: readonly WordedSentence[];
  readonly translations: readonly TranslatedQuote[];
  /** Name of the model as the operator set it. */
  readonly model: string;
}

/** A passage as a language model sees it. */
export interface NumberedPassage {
  readonly n: number;
  readonly quote: string;
  readonly language: Language;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
}

export interface AnswerTask {
  readonly question: string;
  /** Language of the reply. */
  readonly language: Language;
  readonly passages: readonly NumberedPassage[];
}

export interface VerdictTask {
  readonly claim: string;
  readonly verdict: 'supported' | 'refuted';
  readonly language: Language;
  readonly passages: readonly NumberedPassage[];
}

export interface TranslationTask {
  readonly quote: string;
  readonly from: Language;
  readonly to: Language;
}

export interface StandaloneTask {
  readonly sentence: string;
  /** The text in which the sentence stands, the sentence included. */
  readonly context: string;
  readonly language: Language;
}

/** What came of one task. `unreadable`: the reply did not follow its schema twice; `paused`: nothing was asked after failures. */
export type WriterOutcome =
  | 'written'
  | 'budget-spent'
  | 'paused'
  | 'late'
  | 'unreachable'
  | 'busy'
  | 'refused'
  | 'unreadable'
  | 'redirected'
  | 'too-large';

/**
 * A language model that writes. Null wherever it has nothing to say, is late, broken or out of budget; never rejected. Nothing that it
 * writes is said before it went through the gate.
 */
export interface Writer {
  readonly model: string;
  draftAnswer(task: AnswerTask): Promise<readonly DraftSentence[] | null>;
  draftVerdict(task: VerdictTask): Promise<readonly DraftSentence[] | null>;
  translate(task: TranslationTask): Promise<string | null>;
  /** The sentence so that it can be understood without its context. */
  standAlone(task: StandaloneTask): Promise<string | null>;
}
