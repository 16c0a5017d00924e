import { join } from 'node:path';
import { z } from 'zod';

import { segmentText, type Segment } from '../../engine/index.js';
import { articlesOf, questionSets, readLines, readQuestions, type QuestionSet } from './datasets.js';

/** How many answers of a set, exact slices of its articles, are cut in two. */
export interface AnswersCut {
  readonly set: QuestionSet;
  readonly answers: number;
  /** Answers with a segment boundary inside them; some answers of the sets are two sentences long themselves. */
  readonly cut: number;
  readonly cutAnswers: readonly string[];
}

/** Ratios are from 0 to 1, over sentence ends without the last one of each article. */
export interface SegmentationReport {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly articles: number;
  readonly sentences: number;
  readonly answersCut: readonly AnswersCut[];
}

const language = z.enum(['id', 'en']);
const goldArticle = z.object({ language, sentences: z.array(z.string()).min(1) });
const articleText = z.object({ articleId: z.string(), language, text: z.string() });
/**
 * Measures sentence segmentation on the files of `evalFolder` (see its README): boundary F1 on `news-id`, whose gold
 * sentences are joined by one space, and answers cut in two. Throws when a file is missing or a row is malformed.
 */
export function evaluateSegmentation(evalFolder: string): SegmentationReport {
  const news = readLines(join(evalFolder, 'news-id.articles.jsonl'), goldArticle);
  let found = 0;
  let right = 0;
  let gold = 0;
  for (const article of news) {
    const text = article.sentences.join(' ');
    const goldEnds = innerEnds(text, endsOfJoined(article.sentences));
    const ownEnds = innerEnds(
      text,
      segmentText(text, article.language).map((segment) => segment.end),
    );
    gold += goldEnds.size;
    found += ownEnds.size;
    right += [...ownEnds].filter((end) => goldEnds.has(end)).length;
  }
  return {
    precision: ratio(right, found),
    recall: ratio(right, gold),
    f1: ratio(2 * right, found + gold),
    articles: news.length,
    sentences: news.reduce((sum, article) => sum + article.sentences.length, 0),
    answersCut: questionSets.map((set) => countAnswersCut(evalFolder, set)),
  };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function endsOfJoined(sentences: readonly string[]): readonly number[] {
  let end = -1;
  return sentences.map((sentence) => (end += 1 + sentence.length));
}

/** Ends without white space before them, so that untrimmed gold sentences compare; the last end is no boundary. */
function innerEnds(text: string, ends: readonly number[]): ReadonlySet<number> {
  const last = text.trimEnd().length;
  return new Set(ends.map((end) => text.slice(0, end).trimEnd().length).filter((end) => end > 0 && end < last));
}

function countAnswersCut(evalFolder: string, set: QuestionSet): AnswersCut {
  const segmented = new Map(
    readLines(articlesOf(evalFolder, set), articleText).map((article) => [
      article.articleId,
      { text: article.text, segments: segmentText(article.text, article.language) },
    ]),
  );
  let answers = 0;
  const cutAnswers: string[] = [];
  for (const { articleId, answers: forms, answerStart } of readQuestions(evalFolder, set)) {
    const article = segmented.get(articleId ?? '');
    if (article === undefined || answerStart == null) continue;
    const answer = forms.find((form) => article.text.startsWith(form, answerStart));
    if (answer === undefined) continue;
    answers += 1;
    if (isCut(article.segments, answerStart, answerStart + answer.trimEnd().length)) cutAnswers.push(answer);
  }
  return { set, answers, cut: cutAnswers.length, cutAnswers };
}

const isCut = (segments: readonly Segment[], start: number, end: number): boolean =>
  segments.filter((segment) => segment.start < end && segment.end > start).length > 1;
