import type { Abstained, Answer, Answered } from '../../../engine/index.js';
import { messagesFor } from '../../../messages/index.js';
import { describeVerdict } from '../../../messages/verdict.js';
import { foreignLine, renderPassages } from './render-passages.js';
import { maxTextLength, type Reply } from './reply.js';

/** Discord takes 4096; an embed near that fills a phone's screen several times. */
const maxBodyLength = 3000;
/** Discord takes 256 for a title. */
const maxQuestionLength = 240;
const maxShortAnswerLength = 300;

/** Kinds are told apart by their words; the colour only repeats it. */
const colours = { answered: 0x1d6fa5, abstained: 0x6b7280 } as const;

export interface AnswerLimits {
  /** The longest question that is read, in UTF-16 code units. */
  readonly maxQuestionLength: number;
}

function renderAnswered(answer: Answered, maxLength: number): string {
  const messages = messagesFor(answer.language);
  const { shortAnswer } = answer;
  const head = answer.verdict
    ? `**${foreignLine(describeVerdict(answer.verdict, answer.language), maxShortAnswerLength)}**`
    : shortAnswer === null
      ? `**${messages.answer.withoutShortAnswer}**`
      : `**${foreignLine(shortAnswer.text, maxShortAnswerLength)}** [${String(shortAnswer.citation)}]`;
  const passages = renderPassages({
    passages: answer.citations,
    language: answer.language,
    mustShow: shortAnswer?.citation ?? null,
    maxLength: maxLength - head.length - 2,
  });
  return `${head}\n\n${passages}`;
}

function abstentionReason(answer: Abstained, limits: AnswerLimits): string {
  const { reasons } = messagesFor(answer.language).abstention;
  return answer.reason === 'too-long'
    ? reasons['too-long']({ maxLength: limits.maxQuestionLength })
    : reasons[answer.reason];
}

function renderAbstained(answer: Abstained, limits: AnswerLimits, maxLength: number): string {
  const messages = messagesFor(answer.language);
  const head = `**${messages.abstention.headline}** ${abstentionReason(answer, limits)}`;
  const nearestHeading = `**${messages.answer.nearestHeading}**`;
  const passages = renderPassages({
    passages: answer.nearest,
    language: answer.language,
    mustShow: null,
    maxLength: maxLength - head.length - nearestHeading.length - 3,
  });
  return passages === '' ? head : `${head}\n\n${nearestHeading}\n${passages}`;
}

function renderBody(answer: Answer, limits: AnswerLimits, maxLength: number): string {
  switch (answer.kind) {
    case 'answered':
      return renderAnswered(answer, maxLength);
    case 'abstained':
      return renderAbstained(answer, limits, maxLength);
  }
}

/** The engine's answer as Discord shows it: the question, the short answer, then the passages it rests on. */
export function renderAnswer(answer: Answer, limits: AnswerLimits): Reply {
  const messages = messagesFor(answer.language);
  const question = foreignLine(answer.question, maxQuestionLength);
  const questionLine = question === '' ? '' : `${messages.answer.question}: ${question}\n`;
  return {
    embed: {
      color: colours[answer.kind],
      ...(answer.kind === 'answered' ? { author: { name: messages.answer.heading } } : {}),
      ...(question === '' ? {} : { title: question }),
      description: renderBody(answer, limits, maxBodyLength),
    },
    text: questionLine + renderBody(answer, limits, maxTextLength - questionLine.length),
  };
}
