import type { Answer, Citation, RankedPassage } from '../../engine/index.js';
import type { AnswerJson } from './contract.js';
import { renderAnswer } from './render-answer.js';

/** An answer as `ask --json` prints it. */
export function answerToJson(answer: Answer, maxQuestionLength: number, questionId?: unknown): AnswerJson {
  const common = {
    ...(questionId === undefined ? {} : { questionId }),
    question: answer.question,
    language: answer.language,
    text: renderAnswer(answer, maxQuestionLength),
    confidence: answer.confidence,
    passages: answer.passages.map(passageToJson),
  };
  if (answer.kind === 'abstained') {
    return { ...common, kind: 'abstained', reason: answer.reason, shortAnswer: null, citations: [] };
  }
  return {
    ...common,
    kind: 'answered',
    shortAnswer: shortAnswerToJson(answer.shortAnswer),
    ...(answer.verdict
      ? { verdict: { verdict: answer.verdict.verdict, differences: [...answer.verdict.differences] } }
      : {}),
    citations: answer.citations.map(citationToJson),
  };
}

function shortAnswerToJson(
  shortAnswer: Extract<Answer, { kind: 'answered' }>['shortAnswer'],
): Extract<AnswerJson, { kind: 'answered' }>['shortAnswer'] {
  if (!shortAnswer) return null;
  const { text, source, quantity, citation } = shortAnswer;
  if (!quantity) return { text, source, citation };
  const { kind, value, upper, unit, approximation } = quantity;
  return { text, source, quantity: { kind, value, upper, unit, approximation }, citation };
}

export function passageToJson(passage: RankedPassage): AnswerJson['passages'][number] {
  const { rank, articleId, start, end, text, scores } = passage;
  return { rank, articleId, start, end, text, scores };
}

function citationToJson(citation: Citation): AnswerJson['citations'][number] {
  const { n, articleId, title, outlet, publishedOn, url, language, quote, start, end } = citation;
  return { n, articleId, title, outlet, publishedOn, url, language, quote, start, end };
}
