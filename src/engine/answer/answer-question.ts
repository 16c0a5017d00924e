import { newerFirst } from '../corpus/newer-first.js';
import { noTrustSet, type TrustList } from '../corpus/trust.js';
import type { Embedder, Reader } from '../ports.js';
import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { Settings } from '../settings.js';
import { detectLanguage } from '../text/language.js';
import { expandInformalWords, normalizeQuestion } from '../text/normalize.js';
import type { Language } from '../types.js';
import type {
  Abstained,
  AbstentionReason,
  Answer,
  AskRequest,
  Citation,
  RankedPassage,
  ShortAnswer,
} from './answer.js';
import { annotateCitations } from './annotate-citations.js';
import { answerYesNo } from './answer-yes-no.js';
import { assessPassage } from './assess-passage.js';
import { cite } from './cite.js';
import { formatDate } from './format-date.js';
import { formatQuantity } from './format-quantity.js';
import { lookUpWords } from './question-words.js';
import { readPassages, type ReadPassage } from './read-passages.js';
import { readQuestion } from './read-question.js';
import { selectEvidence, withoutTranslations, type Evidence } from './select-evidence.js';

/** How many of the nearest passages an abstention shows. */
const nearestShown = 3;

/**
 * Answers one question from the index: the value that answers with the passages it stands in, or an abstention with its
 * reason and the nearest passages. Never throws for what a person types.
 */
export async function answerQuestion(
  request: AskRequest,
  index: HybridIndex,
  ports: { readonly embedder: Embedder; readonly reader: Reader },
  settings: Settings,
  trust: TrustList = noTrustSet,
): Promise<Answer> {
  const { question } = request;
  const readable = expandInformalWords(normalizeQuestion(question));
  const abstain = (
    reason: AbstentionReason,
    language: Language,
    passages: readonly RankedPassage[] = [],
    nearest: readonly Citation[] = [],
  ): Abstained => ({ kind: 'abstained', question, language, reason, confidence: 0, passages, nearest });

  if (!/[\p{L}\p{N}]/u.test(readable)) return abstain('blank', request.language ?? request.fallbackLanguage);
  if (question.length > settings.question.maxLength) {
    return abstain('too-long', request.language ?? request.fallbackLanguage);
  }
  const detected = await detectLanguage(readable);
  const spoken = detected === 'id' || detected === 'en' ? detected : null;
  const language = request.language ?? spoken ?? request.fallbackLanguage;
  if (detected === 'other') return abstain('unsupported-language', language);

  const byVerdict = await answerYesNo(request, readable, spoken ?? language, index, ports, settings);
  if (byVerdict) return byVerdict;
  const read = readQuestion(question, spoken ?? language, request.today, spoken !== null);
  const vector = await ports.embedder.embedQuery(read.text);
  const candidates = await index.search({ vector, text: read.text }, settings.retrieval.candidates);
  const words = lookUpWords(read, index);
  const inOrder = await readPassages(candidates, read, words, index, ports.reader, settings.reading);
  const passages = inReadingOrder(candidates, inOrder).slice(0, settings.retrieval.reported);
  const assessments = inOrder.map((passage) => assessPassage(passage, read, words, index, settings));
  const selected = selectEvidence(assessments, language, settings.evidence, trust);
  const evidence = newerFirst(selected).map(({ passage }) => passage);

  const [first, ...others] = evidence;
  if (!first) {
    const nearest = withoutTranslations(assessments, language)
      .slice(0, nearestShown)
      .map(({ passage, article }, at) => cite(passage, article, at + 1));
    const reason = assessments[0] && !assessments[0].answers ? assessments[0].reason : 'weak-evidence';
    return abstain(reason, language, passages, nearest);
  }
  const cited = [first, ...others].map(({ passage, article }, at) => cite(passage, article, at + 1));
  const citations = annotateCitations(cited, candidates, index);
  return {
    kind: 'answered',
    question,
    language,
    confidence: first.probability,
    shortAnswer: toShortAnswer(first, language),
    verdict: null,
    citations: [citations[0] ?? cite(first.passage, first.article, 1), ...citations.slice(1)],
    passages,
  };
}

/** The passages that were read, best first, then the others as retrieval ranked them. */
function inReadingOrder(candidates: readonly RankedPassage[], read: readonly ReadPassage[]): readonly RankedPassage[] {
  const first = read.map(({ passage }) => passage);
  const others = candidates.filter((candidate) => !first.includes(candidate));
  return [...first, ...others].map((passage, at) => ({ ...passage, rank: at + 1 }));
}

function toShortAnswer({ span, claim }: Evidence, language: Language): ShortAnswer | null {
  if (!span) return null;
  const source = claim.text.slice(span.start, span.end);
  const inOtherLanguage = claim.language !== language;
  const quantity = span.kind === 'quantity' ? span.quantity : null;
  const written =
    span.kind === 'quantity'
      ? formatQuantity(span.quantity, language)
      : span.kind === 'date'
        ? formatDate(span.date, language)
        : source;
  return { text: inOtherLanguage ? written : source, source, quantity, citation: 1 };
}
