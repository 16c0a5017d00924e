import type { PublishedCheck } from '../corpus/published-check.js';
import { noTrustSet, type TrustList } from '../corpus/trust.js';
import type { Embedder } from '../ports.js';
import type { HybridIndex } from '../retrieval/hybrid-index.js';
import { detectLanguage } from '../text/language.js';
import { expandInformalWords, normalizeQuestion } from '../text/normalize.js';
import type { Language } from '../types.js';
import { annotateCitations } from './annotate-citations.js';
import { aggregateVerdict, type JudgedPart } from './aggregate-verdict.js';
import type { Citation, RankedPassage } from './answer.js';
import { isCheckable, isOpenQuestion } from './checkability.js';
import { cite } from './cite.js';
import { claimFromQuestion } from './claim-from-question.js';
import { withoutLeadIn } from './lead-in.js';
import { judgeByEvidence, partsOfClaim } from './judge-by-evidence.js';
import { judgePassages } from './judge-passages.js';
import { findPublished, withPublished } from './published-verdict.js';
import type { CheckRequest, CheckResult, UndecidedReason, VerdictCitation, VerdictReader } from './verdict.js';
import type { VerdictSettings } from './verdict-settings.js';

/** What moderators added beside articles: fact-checks of others, and whom they trust. */
export interface SourcesOfOthers {
  readonly checks: readonly PublishedCheck[];
  readonly trust: TrustList;
}

export const nothingSet: SourcesOfOthers = { checks: [], trust: noTrustSet };

/**
 * Judges one claim, or the claim in a yes/no question, by the corpus or by the evidence that came with it. Never throws for
 * what a person types.
 */
export async function checkClaim(
  request: CheckRequest,
  index: HybridIndex,
  ports: { readonly embedder: Embedder; readonly reader: VerdictReader },
  settings: VerdictSettings,
  { checks, trust }: SourcesOfOthers = nothingSet,
): Promise<CheckResult> {
  const readable = withoutLeadIn(expandInformalWords(normalizeQuestion(request.claim)));
  const undecided = (
    reason: UndecidedReason,
    language: Language,
    checkable: boolean,
    passages: readonly RankedPassage[] = [],
  ): CheckResult => ({
    claim: request.claim,
    language,
    verdict: 'not-enough-info',
    checkable,
    reason,
    confidence: 0,
    differences: [],
    published: [],
    citations: [],
    nearest: nearestOf(passages, index),
    passages,
  });
  const preferred = request.language ?? request.fallbackLanguage;
  if (!/[\p{L}\p{N}]/u.test(readable)) return undecided('blank', preferred, false);
  if (request.claim.length > settings.maxLength) return undecided('too-long', preferred, false);
  const detected = await detectLanguage(readable);
  // A short claim tells its language less surely than the evidence that it is about.
  const unsure = detected === 'other' && request.evidence !== undefined;
  const heard = unsure ? await detectLanguage(request.evidence) : detected;
  const spoken = heard === 'id' || heard === 'en' ? heard : null;
  const language = request.language ?? spoken ?? request.fallbackLanguage;
  if (heard === 'other') return undecided('unsupported-language', language, false);

  const written = spoken ?? language;
  const text = claimFromQuestion(readable, written) ?? readable;
  const checkable = isCheckable(readable, written);
  if (request.evidence !== undefined) {
    if (isOpenQuestion(readable, written)) return undecided('not-checkable', language, false);
    const judged = await judgeByEvidence(text, written, request.evidence, request.today, ports.reader, settings);
    return { claim: request.claim, language, checkable, nearest: [], passages: [], published: [], ...judged };
  }
  const parts = partsOfClaim(text, written, request.today, settings.maxParts);
  const vector = await ports.embedder.embedQuery(text);
  const passages = await index.search({ vector, text }, settings.judged);
  const published = findPublished(text, written, request.today, checks);
  const told = (result: CheckResult): CheckResult => withPublished(result, published, settings.publishedConfidence);
  if (!checkable) return told(undecided('not-checkable', language, false, passages));
  const judged: JudgedPart[] = [];
  for (const part of parts) {
    const near = parts.length === 1 ? passages : await searchFor(part.text, index, ports.embedder, settings);
    judged.push({ text: part.text, sources: await judgePassages(part, near, index, ports.reader, settings) });
  }
  const verdict = aggregateVerdict(judged, language, settings, trust);
  const nearest = verdict.citations.length === 0 ? nearestOf(passages, index) : [];
  const citations = annotateVerdict(verdict.citations, passages, index);
  return told({ claim: request.claim, language, checkable, nearest, passages, published: [], ...verdict, citations });
}

async function searchFor(
  text: string,
  index: HybridIndex,
  embedder: Embedder,
  settings: VerdictSettings,
): Promise<readonly RankedPassage[]> {
  return index.search({ vector: await embedder.embedQuery(text), text }, settings.judged);
}

function annotateVerdict(
  citations: readonly VerdictCitation[],
  passages: readonly RankedPassage[],
  index: HybridIndex,
): VerdictCitation[] {
  const cited = citations.filter((citation): citation is CorpusVerdictCitation => citation.articleId !== null);
  const annotated = new Map(annotateCitations(cited, passages, index).map((citation) => [citation.n, citation]));
  return citations.map((citation) => annotated.get(citation.n) ?? citation);
}

type CorpusVerdictCitation = Extract<VerdictCitation, Citation>;

/** How many of the nearest passages an undecided claim shows. */
const nearestShown = 3;

function nearestOf(passages: readonly RankedPassage[], index: HybridIndex): Citation[] {
  return passages.slice(0, nearestShown).flatMap((passage, at) => {
    const article = index.articles.get(passage.articleId);
    return article ? [cite(passage, article, at + 1)] : [];
  });
}
