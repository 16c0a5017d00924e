import type { VerdictProbabilities } from '../ports.js';
import type { Language, TextKind } from '../types.js';
import type { Citation, RankedPassage, Strictness } from './answer.js';
import type { PublishedCheck } from '../corpus/published-check.js';
import type { Wording } from '../wording/worded.js';
import type { Difference, Verdict } from './difference.js';

export type { DifferenceKind } from './comparison.js';
export type { DecidedVerdict, Difference, Verdict } from './difference.js';

/** As much of the reader as a verdict needs. */
export interface VerdictReader {
  read(claim: string, evidence: string): Promise<{ readonly verdict: VerdictProbabilities }>;
}

/** A claim as a face hands it over. */
export interface CheckRequest {
  readonly claim: string;
  /** Asked for by the person; otherwise the language of the claim decides. */
  readonly language?: Language | undefined;
  readonly fallbackLanguage: Language;
  /** The asker's today, `YYYY-MM-DD`. */
  readonly today: string;
  /** `default` where it is not given. */
  readonly strictness?: Strictness | undefined;
  /** Judged alone, in place of the corpus. */
  readonly evidence?: string | undefined;
  /** The text in which the claim stands: where there is a language model, pronouns in the claim are read by it. */
  readonly context?: string | undefined;
  /** False for a reply that no language model words, where there is one. */
  readonly wording?: boolean | undefined;
}

/** Why a claim is left undecided. None of them says that it is false. */
export type UndecidedReason =
  | 'blank'
  | 'too-long'
  | 'unsupported-language'
  | 'not-checkable'
  | 'weak-evidence'
  | 'conflicting-sources'
  | 'rated-otherwise';

/** A fact-check of the same claim that somebody published, and the verdict that its rating comes to. */
export interface PublishedFinding {
  readonly check: PublishedCheck;
  readonly verdict: Verdict;
}

export type Stance = 'supports' | 'refutes';

/** A sentence of the evidence that came with the claim; offsets count on that text, and no article is named. */
export interface EvidenceCitation {
  readonly n: number;
  readonly articleId: null;
  readonly claimId: null;
  readonly title: null;
  readonly outlet: null;
  readonly publishedOn: null;
  readonly url: null;
  readonly language: Language;
  readonly textKind: TextKind;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** A passage that speaks for or against the claim. */
export type VerdictCitation = (Citation | EvidenceCitation) & { readonly stance: Stance };

export interface CheckResult {
  readonly claim: string;
  /** Language of the reply. */
  readonly language: Language;
  readonly verdict: Verdict;
  /** Whether the text says something that sources could hold or contradict. */
  readonly checkable: boolean;
  /** Null exactly where the verdict is not `not-enough-info`. */
  readonly reason: UndecidedReason | null;
  /** Estimated probability, 0 to 1, that the verdict is right; 0 where nothing was judged. */
  readonly confidence: number;
  readonly differences: readonly Difference[];
  /** Newest first; they are told before anything else. */
  readonly published: readonly PublishedFinding[];
  /** Empty only where a published fact-check decides, and for not-enough-info without conflicting sources. */
  readonly citations: readonly VerdictCitation[];
  /** The nearest passages with their sources, where nothing decides. */
  readonly nearest: readonly Citation[];
  /** Best passages first, whether or not they decide; empty where evidence was given. */
  readonly passages: readonly RankedPassage[];
  /** What was judged in place of `claim`, with the names that its pronouns stand for. */
  readonly readAs?: string | undefined;
  /** Not there without a language model, and where nothing that it wrote can be said. */
  readonly wording?: Wording | undefined;
}
