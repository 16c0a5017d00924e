import type { CorpusWarning } from '../corpus/corpus-problem.js';
import type { Article, Language, Quantity, TextKind } from '../types.js';
import type { Wording } from '../wording/worded.js';
import type { DecidedVerdict } from './difference.js';

/** Why there is no answer. None of them says that something is false. */
export type AbstentionReason =
  | 'blank'
  | 'too-long'
  | 'unsupported-language'
  | 'weak-evidence'
  | 'different-subject'
  | 'different-time'
  | 'no-such-value';

/** How sure an answer must be: `strict` answers less and errs less. */
export type Strictness = 'default' | 'strict';

/** A question as a face hands it over. */
export interface AskRequest {
  readonly question: string;
  /** Asked for by the person; otherwise the language of the question decides. */
  readonly language?: Language | undefined;
  /** Used where the question does not tell its language ("FDI"): the person's own. */
  readonly fallbackLanguage: Language;
  /** The asker's today, `YYYY-MM-DD`: what "last year" counts from. */
  readonly today: string;
  /** `default` where it is not given. */
  readonly strictness?: Strictness | undefined;
  /** False for a reply that no language model words, where there is one. */
  readonly wording?: boolean | undefined;
}

/** How near a passage came, part by part. All finite; cosines lie in -1..1, shares in 0..1. */
export interface PassageScores {
  readonly fusedScore: number;
  /** Of the sentence's own vector. */
  readonly cosine: number;
  /** Of the mean vector of its article. */
  readonly articleCosine: number;
  /** Share of the question's words, weighted by rarity, that the sentence holds; misspelt ones count in part. */
  readonly wordCoverage: number;
  /** The same for its whole article. */
  readonly articleWordCoverage: number;
}

/** One sentence of the corpus as retrieval ranked it. */
export interface RankedPassage {
  /** From 1. */
  readonly rank: number;
  readonly articleId: string;
  readonly claimId: string;
  /** UTF-16 offsets into the article's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scores: PassageScores;
}

/** A passage that the answer rests on, with all that a reader needs to check it. */
export interface Citation {
  /** Number shown in the reply, from 1. */
  readonly n: number;
  readonly articleId: string;
  readonly claimId: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly language: Language;
  readonly textKind: TextKind;
  /** Word for word `article.text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Other outlets that have the same sentence: one report, not so many sources. */
  readonly alsoIn: readonly string[];
  /** `n` of the citation that gives a newer value of the same figure, or null. */
  readonly newerIn: number | null;
  /** What a careful reader would ask about the quote; it is quoted all the same. */
  readonly flags: readonly CorpusWarning[];
  /** The same article in the other language, or null where the corpus has none. */
  readonly translation: Pick<Article, 'articleId' | 'title' | 'language' | 'url'> | null;
}

/** The value, name or date that answers, cut out of one citation. */
export interface ShortAnswer {
  /** As the asker would write it. */
  readonly text: string;
  /** As the citation has it: a slice of its quote. */
  readonly source: string;
  readonly quantity: Quantity | null;
  /** `n` of the citation it stands in. */
  readonly citation: number;
}

interface Reply {
  readonly question: string;
  /** Language of the reply. */
  readonly language: Language;
  /** The ten best passages, whether or not they answer. */
  readonly passages: readonly RankedPassage[];
  /** Estimated probability, 0 to 1, that what is answered is right. */
  readonly confidence: number;
}

export interface Answered extends Reply {
  readonly kind: 'answered';
  readonly shortAnswer: ShortAnswer | null;
  /** For a yes/no question: what the sources say of the claim in it. */
  readonly verdict: DecidedVerdict | null;
  readonly citations: readonly [Citation, ...Citation[]];
  /** Not there without a language model, and where nothing that it wrote can be said. */
  readonly wording?: Wording | undefined;
}

export interface Abstained extends Reply {
  readonly kind: 'abstained';
  readonly reason: AbstentionReason;
  /** The nearest passages with their sources, to be shown as "not an answer". */
  readonly nearest: readonly Citation[];
}

export type Answer = Answered | Abstained;
