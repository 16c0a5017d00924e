import {
  findQuantities,
  type Abstained,
  type Answer,
  type Answered,
  type Citation,
  type ShortAnswer,
} from '../../../engine/index.js';
import { describePublishedOn, messagesFor } from '../../../messages/index.js';
import { replyMessagesFor } from '../../../messages/reply.js';
import { describeVerdict } from '../../../messages/verdict.js';
import { replyButtons, type ReplyFrame } from '../buttons/reply-buttons.js';
import { kindColours } from './colours.js';
import { foreignLine } from './foreign-text.js';
import { renderPassages, type RenderedPassages } from './render-passages.js';
import { renderTranslation, renderWording } from './render-wording.js';
import { maxBodyLength, maxTextLength, maxTitleLength, type Reply } from './reply.js';

const maxShortAnswerLength = 300;

/** For these there was nothing to look for, so there is nothing to look at either. */
const unread: ReadonlySet<Abstained['reason']> = new Set(['blank', 'too-long', 'unsupported-language']);

export interface AnswerLimits {
  /** The longest question that is read, in UTF-16 code units. */
  readonly maxQuestionLength: number;
}

function headOfAnswered({ language, shortAnswer, verdict, citations }: Answered): string {
  if (verdict !== null) {
    const [headline = '', ...differences] = describeVerdict(verdict, language).split('\n');
    return [`**${headline}**`, ...differences.map((line) => foreignLine(line, maxShortAnswerLength))].join('\n');
  }
  if (shortAnswer === null) return `**${messagesFor(language).answer.withoutShortAnswer}**`;
  const publishedOn = citations.find(({ n }) => n === shortAnswer.citation)?.publishedOn ?? null;
  const asOf =
    publishedOn === null
      ? messagesFor(language).source.noDate
      : replyMessagesFor(language).asOf({ publishedOn: describePublishedOn(publishedOn, language) });
  const short = foreignLine(shortAnswer.text, maxShortAnswerLength);
  return `**${short}** [${String(shortAnswer.citation)}], ${foreignLine(asOf, 60)}`;
}

function renderAnswered(answer: Answered, maxLength: number): RenderedPassages {
  const { shortAnswer, verdict, language, wording } = answer;
  const head = headOfAnswered(answer) + renderWording(wording, language, maxLength);
  const differing = verdict?.differences ?? [];
  const { text, shown } = renderPassages({
    passages: answer.citations,
    language,
    needed: shortAnswer === null ? differing.map(({ citation }) => citation) : [shortAnswer.citation],
    maxLength: maxLength - head.length - 2,
    translationOf: ({ n }) => renderTranslation(wording, n, language),
    valuesIn: (citation) => [
      ...differing.filter(({ citation: n }) => citation.n === n).map(({ source }) => source),
      ...(shortAnswer === null ? [] : [shortAnswer.source, ...sameQuantity(shortAnswer, citation)]),
    ],
  });
  return { text: `${head}\n\n${text}`, shown };
}

/** The value of the answer as another passage writes it, such as in another language. */
function sameQuantity({ quantity }: ShortAnswer, { quote, language }: Citation): readonly string[] {
  if (quantity === null) return [];
  return findQuantities(quote, language)
    .filter(({ kind, value, unit }) => kind === quantity.kind && value === quantity.value && unit === quantity.unit)
    .map(({ start, end }) => quote.slice(start, end));
}

function abstentionReason(answer: Abstained, limits: AnswerLimits): string {
  const { reasons } = messagesFor(answer.language).abstention;
  return answer.reason === 'too-long'
    ? reasons['too-long']({ maxLength: limits.maxQuestionLength })
    : reasons[answer.reason];
}

function renderAbstained(answer: Abstained, limits: AnswerLimits, maxLength: number): RenderedPassages {
  const messages = messagesFor(answer.language);
  const head = `**${messages.abstention.headline}** ${abstentionReason(answer, limits)}`;
  const nearestHeading = `**${messages.answer.nearestHeading}**`;
  const { text, shown } = renderPassages({
    passages: answer.nearest,
    language: answer.language,
    needed: [],
    maxLength: maxLength - head.length - nearestHeading.length - 3,
  });
  return { text: text === '' ? head : `${head}\n\n${nearestHeading}\n${text}`, shown };
}

function renderBody(answer: Answer, limits: AnswerLimits, maxLength: number): RenderedPassages {
  switch (answer.kind) {
    case 'answered':
      return renderAnswered(answer, maxLength);
    case 'abstained':
      return renderAbstained(answer, limits, maxLength);
  }
}

/** The engine's answer as Discord shows it: the question, the short answer, then the passages it rests on. */
export function renderAnswer(answer: Answer, limits: AnswerLimits, frame: ReplyFrame): Reply {
  const { kind, language } = answer;
  const question = foreignLine(answer.question, maxTitleLength);
  const questionLine = question === '' ? '' : `${messagesFor(language).answer.question}: ${question}\n`;
  const body = renderBody(answer, limits, maxBodyLength);
  const hasNothingToShow = kind === 'abstained' && unread.has(answer.reason);
  return {
    embeds: [
      {
        color: kindColours[kind],
        author: { name: replyMessagesFor(language).labels[kind] },
        ...(question === '' ? {} : { title: question }),
        description: body.text,
      },
    ],
    text: questionLine + renderBody(answer, limits, maxTextLength - questionLine.length).text,
    components: hasNothingToShow
      ? []
      : replyButtons({
          ...frame,
          kind,
          language,
          shown: body.shown,
          more: moreOf(answer),
          canSend: kind === 'abstained',
        }),
  };
}

/** What was cited but not shown, then what else came near. */
function moreOf(answer: Answer): readonly { readonly articleId: string; readonly quote: string }[] {
  const cited = answer.kind === 'answered' ? answer.citations : answer.nearest;
  return [...cited, ...answer.passages.map(({ articleId, text }) => ({ articleId, quote: text }))];
}
