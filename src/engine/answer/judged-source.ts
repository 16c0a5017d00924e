import { areCopies, readSentence } from '../corpus/near-copy.js';
import type { Article, Claim, Language, Span } from '../types.js';
import type { Judgement } from './judge-evidence.js';
import type { Citation, RankedPassage } from './answer.js';
import { cite } from './cite.js';
import type { EvidenceCitation } from './verdict.js';

/** A source that was judged for one part of a claim. */
export interface JudgedSource {
  readonly judgement: Judgement;
  /** Probability of the stance, less what the source is further from the claim than the nearest one. */
  readonly strength: number;
  /** Its quote as a citation, and the span of the judged text that the quote stands for. */
  readonly cite: (n: number) => Citation | EvidenceCitation;
  /** The judged text; spans of differences count on it. */
  readonly text: string;
  readonly language: Language;
  /** Where in the corpus it stands; null for evidence that came with the claim. */
  readonly place: { readonly article: Article; readonly claim: Claim } | null;
}

/**
 * Whether two sources are one report: one article, its translation, the same sentence in another outlet, or the same given
 * evidence. Such sources do not support or contradict each other.
 */
export function areOneReport(
  { place: a }: Pick<JudgedSource, 'place'>,
  { place: b }: Pick<JudgedSource, 'place'>,
): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.article.articleId === b.article.articleId ||
    a.article.translationOf === b.article.articleId ||
    b.article.translationOf === a.article.articleId ||
    areCopies(readSentence(a.claim), readSentence(b.claim))
  );
}

export function citationOfPassage(passage: RankedPassage, article: Article): JudgedSource['cite'] {
  return (n) => cite(passage, article, n);
}

/** Cites a sentence of evidence that came with the claim. */
export function citationOfEvidence(evidence: string, { start, end }: Span, language: Language): JudgedSource['cite'] {
  return (n) => ({
    n,
    articleId: null,
    claimId: null,
    title: null,
    outlet: null,
    publishedOn: null,
    url: null,
    language,
    textKind: 'original',
    quote: evidence.slice(start, end),
    start,
    end,
  });
}
