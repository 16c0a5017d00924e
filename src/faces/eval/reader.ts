import type { Reader, VerdictProbabilities } from '../../engine/index.js';
import {
  readArticleTexts,
  readQuestions,
  readVerdicts,
  type EvalVerdict,
  type QuestionSet,
  type VerdictSet,
} from './datasets.js';
import { areaUnderCurve, tokenF1 } from './span-scores.js';

export interface SpanScores {
  /** Answerable ones. */
  readonly questions: number;
  /** Mean token F1 of the best span in the whole article, whatever its score. */
  readonly tokenF1: number;
  /** How well the best score tells answerable from unanswerable questions: area under the ROC curve. Null where all are answerable. */
  readonly answerableAuc: number | null;
}

export interface VerdictScores {
  readonly claims: number;
  /** Share of claims with the right one of three labels, the likeliest taken. */
  readonly accuracy: number;
  /** Share of all claims called supported where they are refuted, or the other way round. */
  readonly swapped: number;
}

/** How well the reader does by itself, given the right article or evidence: no retrieval, no abstention. Shares of 0 to 1. */
export interface ReaderReport {
  readonly spans: Readonly<Record<QuestionSet, SpanScores>>;
  readonly verdicts: Readonly<Record<VerdictSet, VerdictScores>>;
  readonly pairs: number;
  /** Milliseconds of one pair, all its windows together. */
  readonly pairMs: { readonly median: number; readonly p95: number };
}

/** Reproduces the figures of the reader's card on the development sets in `folder`: some 4,700 pairs, minutes. */
export async function evaluateReader(folder: string, reader: Reader): Promise<ReaderReport> {
  const durations: number[] = [];
  const read: Read = async (first, second) => {
    const before = performance.now();
    const reading = await reader.read(first, second);
    durations.push(performance.now() - before);
    return reading;
  };
  const spans = {
    'qa-id-wiki': await scoreSpans(folder, 'qa-id-wiki', read),
    'qa-id-news': await scoreSpans(folder, 'qa-id-news', read),
    'qa-en-wiki': await scoreSpans(folder, 'qa-en-wiki', read),
    'qa-cross': await scoreSpans(folder, 'qa-cross', read),
  };
  const verdicts = {
    'verdict-id': await scoreVerdicts(readVerdicts(folder, 'verdict-id'), read),
    'verdict-en': await scoreVerdicts(readVerdicts(folder, 'verdict-en'), read),
  };
  const sorted = durations.toSorted((one, other) => one - other);
  const quantile = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { spans, verdicts, pairs: durations.length, pairMs: { median: quantile(0.5), p95: quantile(0.95) } };
}

type Read = Reader['read'];

async function scoreSpans(folder: string, set: QuestionSet, read: Read): Promise<SpanScores> {
  const texts = readArticleTexts(folder, set);
  const f1: number[] = [];
  const answerable: number[] = [];
  const unanswerable: number[] = [];
  for (const { questionId, question, articleId, answers } of readQuestions(folder, set)) {
    const text = texts.get(articleId ?? '');
    if (text === undefined) throw new Error(`${set}: the article of question ${questionId} is not in the set`);
    const { best } = await read(question, text);
    const score = best?.score ?? -Infinity;
    if (answers.length === 0) {
      unanswerable.push(score);
      continue;
    }
    answerable.push(score);
    f1.push(best ? tokenF1(text.slice(best.start, best.end), answers) : 0);
  }
  return {
    questions: f1.length,
    tokenF1: f1.reduce((sum, score) => sum + score, 0) / f1.length,
    answerableAuc: unanswerable.length > 0 ? areaUnderCurve(answerable, unanswerable) : null,
  };
}

async function scoreVerdicts(claims: readonly EvalVerdict[], read: Read): Promise<VerdictScores> {
  let right = 0;
  let swapped = 0;
  for (const { claim, evidence, verdict } of claims) {
    const given = likeliest((await read(claim, evidence)).verdict);
    if (given === verdict) right += 1;
    else if (given !== 'not-enough-info' && verdict !== 'not-enough-info') swapped += 1;
  }
  return { claims: claims.length, accuracy: right / claims.length, swapped: swapped / claims.length };
}

function likeliest({ supported, refuted, notEnoughInfo }: VerdictProbabilities): EvalVerdict['verdict'] {
  if (notEnoughInfo >= supported && notEnoughInfo >= refuted) return 'not-enough-info';
  return supported >= refuted ? 'supported' : 'refuted';
}
