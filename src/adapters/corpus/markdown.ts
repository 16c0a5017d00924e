import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { CorpusProblem } from '../../engine/corpus/corpus-problem.js';
import { frontMatterSchema } from '../../engine/corpus/article-schema.js';
import type { Article } from '../../engine/types.js';
import { toProblems } from './schema-problems.js';

/** What one file or line came to. */
export type ParsedArticle =
  | { readonly article: Article; readonly line: number; readonly problems: readonly [] }
  | { readonly article: null; readonly problems: readonly CorpusProblem[] };

/** Front matter is a dozen short fields; the parser has no limit of its own and dies of thousands of brackets. */
const limits = { length: 20_000, brackets: 100 } as const;

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu;

/** Reads one Markdown article. Its text is all that follows the front matter, untouched; its id is the file name. */
export function parseMarkdownArticle(file: string, content: string): ParsedArticle {
  const rejected = (problems: readonly CorpusProblem[]): ParsedArticle => ({ article: null, problems });
  const found = content.startsWith('---') ? frontMatter.exec(content) : null;
  if (found?.index !== 0) return rejected([{ file, line: 1, code: 'front-matter-missing', subject: '' }]);

  const brackets = found[1]?.match(/[[{]/gu)?.length ?? 0;
  if ((found[1]?.length ?? 0) > limits.length || brackets > limits.brackets) {
    return rejected([{ file, line: 1, code: 'front-matter-invalid', subject: 'too long or too deeply nested' }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(found[1] ?? '', { lineCounter: lines, prettyErrors: false });
  // The front matter starts one line below the opening fence.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    return rejected(
      document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        code: 'front-matter-invalid' as const,
        subject: error.message.split('\n', 1)[0] ?? '',
      })),
    );
  }
  const fields = toFields(document);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return rejected([{ file, line: 1, code: 'front-matter-invalid', subject: 'no "field: value" lines' }]);
  }
  const parsed = frontMatterSchema.safeParse(fields);
  const lineOf = (field: string): number | null => {
    const node: unknown = field === '' ? null : document.get(field, true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[] | null) : null;
    return range?.[0] === undefined ? 1 : lineAt(range[0]);
  };
  const text = content.slice(found[0].length);
  const problems: CorpusProblem[] = [];
  if (!parsed.success) problems.push(...toProblems(file, parsed.error, fields, lineOf));
  if (text.trim() === '') problems.push({ file, line: null, code: 'text-missing', subject: '' });
  if (!parsed.success || problems.length > 0) return rejected(problems);

  const { url, licence, translationOf, ...rest } = parsed.data;
  return {
    line: 1,
    problems: [],
    article: {
      ...rest,
      articleId: path.basename(file, path.extname(file)),
      text,
      format: 'markdown',
      givenSentences: null,
      url: url === 'none' ? null : url,
      licence: licence ?? null,
      translationOf: translationOf ?? null,
    },
  };
}

function toFields(document: ReturnType<typeof parseDocument>): unknown {
  try {
    // No aliases: a few lines of them can unfold into gigabytes.
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}
