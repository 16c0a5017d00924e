import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const language = z.enum(['id', 'en']);

const questionSchema = z.object({
  questionId: z.string(),
  language,
  question: z.string(),
  articleId: z.string().nullable(),
  answers: z.array(z.string()),
  answerStart: z.int().nullable().optional(),
});

/** One question of a development set; `answers` is empty where its article does not answer it. */
export type EvalQuestion = z.infer<typeof questionSchema>;

const pairSchema = z.object({ id: z.string(), en: z.string() });

const articleSchema = z.object({ articleId: z.string(), text: z.string() });

const verdictSchema = z.object({
  claimId: z.string(),
  language,
  claim: z.string(),
  evidence: z.string(),
  evidenceLanguage: language,
  verdict: z.enum(['supported', 'refuted', 'not-enough-info']),
});

/** A claim, the text to judge it against, and what people said of the two. */
export type EvalVerdict = z.infer<typeof verdictSchema>;

export const verdictSets = ['verdict-id', 'verdict-en'] as const;
export type VerdictSet = (typeof verdictSets)[number];

/** The sets of questions, each with a corpus of its own. */
export const questionSets = ['qa-id-wiki', 'qa-id-news', 'qa-en-wiki', 'qa-cross'] as const;
export type QuestionSet = (typeof questionSets)[number];

/** Path of a set's articles. */
export const articlesOf = (folder: string, set: QuestionSet): string => path.join(folder, `${set}.articles.jsonl`);

/** The questions of a set. Throws where a line is not one. */
export function readQuestions(folder: string, set: QuestionSet): EvalQuestion[] {
  return readLines(path.join(folder, `${set}.questions.jsonl`), questionSchema);
}

/** The text of each article of a set, by articleId. */
export function readArticleTexts(folder: string, set: QuestionSet): ReadonlyMap<string, string> {
  return new Map(readLines(articlesOf(folder, set), articleSchema).map(({ articleId, text }) => [articleId, text]));
}

/** The claims of a set, each with its evidence. */
export function readVerdicts(folder: string, set: VerdictSet): EvalVerdict[] {
  return readLines(path.join(folder, `${set}.jsonl`), verdictSchema);
}

/** The same news sentence in both languages. */
export function readParallelNews(folder: string): { readonly id: string; readonly en: string }[] {
  return readLines(path.join(folder, 'parallel-news.jsonl'), pairSchema);
}

/** The rows of a JSON Lines file. Throws where one does not fit. */
export function readLines<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
