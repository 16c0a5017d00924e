import type { Answer, Engine } from '../../engine/index.js';
import type { EvalQuestion } from './datasets.js';
import { holdsAnswer } from './retrieval.js';

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
  /** Share of answerable questions whose answer stands in the first, or the first five, passages after reading. */
  readonly hitAt1: number;
  readonly hitAt5: number;
  /** Time of one answer, median and 95th percentile, in milliseconds on the machine of the run. */
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface JudgedAnswer {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  readonly right: boolean;
  /** From question to answer, everything included. */
  readonly tookMs: number;
}

/** Asks every question; `foreign` ones are about another set's articles and have no answer here. */
export async function askAll(
  engine: Engine,
  questions: readonly EvalQuestion[],
  today: string,
  foreign = false,
): Promise<JudgedAnswer[]> {
  const judged: JudgedAnswer[] = [];
  for (const question of questions) {
    const startedMs = performance.now();
    const answer = await engine.ask({ question: question.question, fallbackLanguage: question.language, today });
    const tookMs = performance.now() - startedMs;
    const answerable = !foreign && question.answers.length > 0;
    const right =
      answer.kind === 'answered'
        ? answerable && answer.citations.some((citation) => holdsAnswer(citation, question))
        : !answerable;
    judged.push({ question, answer, right, tookMs });
  }
  return judged;
}

export function countEvidence(judged: readonly JudgedAnswer[]): EvidenceCounts {
  const count = (kind: Answer['kind'], right: boolean): number =>
    judged.filter((one) => one.answer.kind === kind && one.right === right).length;
  const short = judged.flatMap(({ answer, question }) =>
    answer.kind === 'answered' && answer.shortAnswer && question.answers.length > 0
      ? [{ given: answer.shortAnswer.source.toLowerCase(), wanted: question.answers.map((text) => text.toLowerCase()) }]
      : [],
  );
  const answerable = judged.filter(({ question }) => question.answers.length > 0);
  const hit = (depth: number): number =>
    answerable.filter(({ answer, question }) =>
      answer.passages.slice(0, depth).some((passage) => holdsAnswer(passage, question)),
    ).length / (answerable.length || 1);
  const times = judged.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return {
    questions: judged.length,
    rightlyAnswered: count('answered', true),
    wronglyAnswered: count('answered', false),
    rightlyAbstained: count('abstained', true),
    wronglyAbstained: count('abstained', false),
    shortAnswers: short.length,
    rightShortAnswers: short.filter(({ given, wanted }) =>
      wanted.some((text) => text.includes(given) || given.includes(text)),
    ).length,
    hitAt1: hit(1),
    hitAt5: hit(5),
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
  };
}
