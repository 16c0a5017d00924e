import { articleLineSchema } from '../../engine/corpus/article-schema.js';
import type { CorpusProblem } from '../../engine/corpus/corpus-problem.js';
import type { Article, Span } from '../../engine/types.js';
import type { ParsedArticle } from './markdown.js';
import { toProblems } from './schema-problems.js';

/** Reads JSON Lines, one article a line; blank lines are passed over. */
export function parseArticleLines(file: string, content: string): ParsedArticle[] {
  return content.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [parseArticleLine(file, at + 1, line)]));
}

function parseArticleLine(file: string, line: number, json: string): ParsedArticle {
  const rejected = (...problems: CorpusProblem[]): ParsedArticle => ({ article: null, problems });
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (cause) {
    return rejected({ file, line, code: 'json-invalid', subject: cause instanceof Error ? cause.message : '' });
  }
  const parsed = articleLineSchema.safeParse(input);
  if (!parsed.success) return rejected(...toProblems(file, parsed.error, input, () => line));

  const { url, licence, translationOf, outlet, publishedOn, sentences, text: given, ...rest } = parsed.data;
  const text = given ?? sentences?.join(' ') ?? '';
  const spans = sentences ? locate(sentences, text) : null;
  if (text.trim() === '') return rejected({ file, line, code: 'text-missing', subject: '' });
  if (spans instanceof Error) return rejected({ file, line, code: 'sentence-not-in-text', subject: spans.message });

  const article: Article = {
    ...rest,
    text,
    givenSentences: spans,
    outlet: outlet ?? null,
    url: url === 'none' ? null : (url ?? null),
    publishedOn: publishedOn ?? null,
    licence: licence ?? null,
    translationOf: translationOf ?? null,
  };
  return { article, line, problems: [] };
}

/** Where each sentence stands in the text, in order; an Error names the first that does not. */
function locate(sentences: readonly string[], text: string): readonly Span[] | Error {
  const spans: Span[] = [];
  let from = 0;
  for (const sentence of sentences) {
    const trimmed = sentence.trim();
    if (trimmed === '') continue;
    const start = text.indexOf(trimmed, from);
    if (start < 0) return new Error(trimmed.slice(0, 80));
    from = start + trimmed.length;
    spans.push({ start, end: from });
  }
  return spans;
}
