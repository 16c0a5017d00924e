import type { Answer, Engine, ShortAnswer } from '../../engine/index.js';
import type { EvalQuestion } from './datasets.js';
import { calibrationError } from './reliability.js';
import { holdsAnswer } from './retrieval.js';
import { isExactMatch, tokenF1 } from './span-scores.js';
import type { TimedPorts } from '../../timed-ports.js';

/** What became of each question, as counts. */
export interface EvidenceCounts {
  readonly questions: number;
  /** Answered, and one of the cited passages holds the answer. */
  readonly rightlyAnswered: number;
  readonly wronglyAnswered: number;
  /** Abstained, and the corpus does not answer the question. */
  readonly rightlyAbstained: number;
  readonly wronglyAbstained: number;
  /** Short answers given to answerable questions, and those of them that hold or lie in a reference answer. */
  readonly shortAnswers: number;
  readonly rightShortAnswers: number;
  /** Over the short answers: share that is a reference answer word for word, and mean token F1. */
  readonly exactMatch: number;
  readonly tokenF1: number;
  /** Expected calibration error of the confidence stated with the answers. */
  readonly calibrationError: number;
  /** After reading, over the answerable questions: share whose answer stands in the first, or the first five, passages; MRR. */
  readonly hitAt1: number;
  readonly hitAt5: number;
  readonly mrr: number;
  /** Time of one answer, median and 95th percentile, and medians of its stages, in milliseconds on the machine of the run. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly embedP50Ms: number;
  readonly readP50Ms: number;
  readonly restP50Ms: number;
  /** Mean pairs read for an answer. */
  readonly pairsRead: number;
}

/** Time of one question in its stages, in milliseconds on the machine of the run, and pairs read. */
export interface StageTimes {
  readonly embedMs: number;
  readonly readMs: number;
  readonly pairsRead: number;
}

export interface JudgedAnswer {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  readonly right: boolean;
  /** From question to answer, everything included. */
  readonly tookMs: number;
  readonly stages: StageTimes;
}

/** Asks every question; `foreign` ones are about another set's articles and have no answer here. */
export async function askAll(
  engine: Engine,
  times: TimedPorts['times'],
  questions: readonly EvalQuestion[],
  today: string,
  foreign = false,
): Promise<JudgedAnswer[]> {
  const judged: JudgedAnswer[] = [];
  for (const question of questions) {
    const before = times();
    const startedMs = performance.now();
    const answer = await engine.ask({ question: question.question, fallbackLanguage: question.language, today });
    const tookMs = performance.now() - startedMs;
    const answerable = !foreign && question.answers.length > 0;
    const right =
      answer.kind === 'answered'
        ? answerable && answer.citations.some((citation) => holdsAnswer(citation, question))
        : !answerable;
    const after = times();
    const stages = {
      embedMs: after.embed.ms - before.embed.ms,
      readMs: after.read.ms - before.read.ms,
      pairsRead: after.read.runs - before.read.runs,
    };
    judged.push({ question, answer, right, tookMs, stages });
  }
  return judged;
}

export function countEvidence(judged: readonly JudgedAnswer[]): EvidenceCounts {
  const count = (kind: Answer['kind'], right: boolean): number =>
    judged.filter((one) => one.answer.kind === kind && one.right === right).length;
  const short = judged.flatMap(({ answer, question }) =>
    answer.kind === 'answered' && answer.shortAnswer && question.answers.length > 0
      ? [{ given: answer.shortAnswer, wanted: question.answers }]
      : [],
  );
  const lower = (text: string): string => text.toLowerCase();
  const answerable = judged.filter(({ question }) => question.answers.length > 0);
  const hit = (depth: number): number =>
    answerable.filter(({ answer, question }) =>
      answer.passages.slice(0, depth).some((passage) => holdsAnswer(passage, question)),
    ).length / (answerable.length || 1);
  return {
    questions: judged.length,
    rightlyAnswered: count('answered', true),
    wronglyAnswered: count('answered', false),
    rightlyAbstained: count('abstained', true),
    wronglyAbstained: count('abstained', false),
    shortAnswers: short.length,
    rightShortAnswers: short.filter(({ given: { source }, wanted }) =>
      wanted.some((text) => lower(text).includes(lower(source)) || lower(source).includes(lower(text))),
    ).length,
    exactMatch: mean(
      short.map(({ given, wanted }) => Number(writings(given).some((text) => isExactMatch(text, wanted)))),
    ),
    tokenF1: mean(short.map(({ given, wanted }) => shortAnswerF1(given, wanted))),
    calibrationError: calibrationError(
      judged.flatMap(({ answer, right }) =>
        answer.kind === 'answered' ? [{ probability: answer.confidence, right }] : [],
      ),
    ),
    hitAt1: hit(1),
    hitAt5: hit(5),
    mrr: mean(
      answerable.map(({ answer, question }) => {
        const found = answer.passages.find((passage) => holdsAnswer(passage, question));
        return found ? 1 / found.rank : 0;
      }),
    ),
    p50Ms: quantile(
      judged.map(({ tookMs }) => tookMs),
      0.5,
    ),
    p95Ms: quantile(
      judged.map(({ tookMs }) => tookMs),
      0.95,
    ),
    embedP50Ms: quantile(
      judged.map(({ stages }) => stages.embedMs),
      0.5,
    ),
    readP50Ms: quantile(
      judged.map(({ stages }) => stages.readMs),
      0.5,
    ),
    restP50Ms: quantile(
      judged.map(({ tookMs, stages }) => tookMs - stages.embedMs - stages.readMs),
      0.5,
    ),
    pairsRead: mean(judged.map(({ stages }) => stages.pairsRead)),
  };
}

/** Token F1 of a short answer, the better of its two writings. */
export function shortAnswerF1(given: ShortAnswer, wanted: readonly string[]): number {
  return Math.max(...writings(given).map((text) => tokenF1(text, wanted)));
}

const writings = ({ text, source }: ShortAnswer): readonly string[] => [text, source];

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
