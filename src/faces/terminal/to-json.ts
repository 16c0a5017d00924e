import type { Answer, Citation, Language, RankedPassage, Wording } from '../../engine/index.js';
import { describeCorpusWarning } from '../../messages/corpus-warnings.js';
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
    citations: answer.citations.map((citation) => citationToJson(citation, answer.language)),
    ...wordingToJson(answer.wording),
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

/** Nothing where no language model worded the reply. */
export function wordingToJson(
  wording: Wording | undefined,
): Pick<Extract<AnswerJson, { kind: 'answered' }>, 'wording'> {
  if (wording === undefined) return {};
  const { model, sentences, translations } = wording;
  return {
    wording: {
      model,
      sentences: sentences.map(({ text, citations }) => ({ text, citations: [...citations] })),
      translations: translations.map(({ citation, text }) => ({ citation, text })),
    },
  };
}

export function passageToJson(passage: RankedPassage): AnswerJson['passages'][number] {
  const { rank, articleId, start, end, text, scores } = passage;
  return { rank, articleId, start, end, text, scores };
}

/** What there is nothing to say of is left out. Messages are in the language of the reply. */
export function citationToJson(citation: Citation, replyLanguage: Language): AnswerJson['citations'][number] {
  const { n, articleId, title, outlet, publishedOn, url, language, quote, start, end } = citation;
  const { alsoIn, newerIn, flags, translation } = citation;
  return {
    ...{ n, articleId, title, outlet, publishedOn, url, language, quote, start, end },
    ...(alsoIn.length === 0 ? {} : { alsoIn: [...alsoIn] }),
    ...(newerIn === null ? {} : { newerIn }),
    ...(flags.length === 0
      ? {}
      : {
          flags: flags.map((flag) => ({
            code: flag.code,
            subject: flag.subject,
            message: describeCorpusWarning(flag, replyLanguage),
          })),
        }),
    ...(translation === null ? {} : { translation: translation.articleId }),
  };
}
