import type { CorpusProblem, CorpusProblemCode } from '../../../engine/corpus/corpus-problem.js';
import type { PublishedCheck } from '../../../engine/corpus/published-check.js';
import type { GivenDocument, ImportedDocument } from '../../../engine/corpus-keeping.js';
import type { Article } from '../../../engine/types.js';
import { parseArticleLines } from '../jsonl.js';
import { parseMarkdownArticle, type ParsedArticle } from '../markdown.js';
import { checksOf } from './claim-review.js';
import { isClaimTable, readClaimTable } from './claim-table.js';
import { decodeText } from './decode-text.js';
import { lookIntoZip, readDocx } from './docx.js';
import { readFeed } from './feed.js';
import { readPage } from './html.js';
import { nodesOf } from './json-ld.js';
import { readPdf } from './pdf.js';
import { toArticle, type FoundArticle } from './to-article.js';

/** Larger than any article, and than a table of some thousand fact-checks. */
export const mostBytes = 20 * 1024 * 1024;

/**
 * Reads a document as what its content shows it to be; its name and the type that was said of it may be wrong and decide nothing.
 * Never rejects for what a document holds.
 */
export async function readDocument({
  name,
  bytes,
  contentType,
  address,
  told,
}: GivenDocument): Promise<ImportedDocument> {
  const file = plainName(name);
  const collected = createCollection(file);
  const single = (found: FoundArticle): Promise<ImportedDocument> => collected.articles([withTold(found, told)]);
  if (bytes.length === 0) return collected.failed('empty');
  if (bytes.length > mostBytes) return collected.failed('too-large', '20 MB');
  try {
    if (startsWith(bytes, '%PDF-')) {
      const found = await readPdf(bytes);
      return found === 'too-many' ? collected.failed('too-many', '100') : await single(found);
    }
    if (startsWith(bytes, 'PK\u0003\u0004')) {
      const kind = await lookIntoZip(bytes);
      if (kind === 'other') return collected.failed('unknown-format', 'zip');
      return kind === 'too-large' ? collected.failed('too-large', '100 MB') : await single(await readDocx(bytes));
    }
  } catch (cause) {
    return collected.failed(isAboutPassword(cause) ? 'encrypted' : 'damaged');
  }
  const text = decodeText(bytes, contentType)?.replace(/^\uFEFF/u, '') ?? null;
  if (text === null) return collected.failed('binary');
  if (text.trim() === '') return collected.failed('empty');
  return readText(file, text, address, collected, single);
}

async function readText(
  file: string,
  text: string,
  address: string | null,
  collected: Collection,
  single: (found: FoundArticle) => Promise<ImportedDocument>,
): Promise<ImportedDocument> {
  const start = text.trimStart();
  if (start.startsWith('---')) return collected.parsed([parseMarkdownArticle(file, start)]);
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/u.test(start))
    return feed(text, collected);
  if (start.startsWith('<')) {
    const { article, data } = readPage(text, address);
    collected.checks(await checksOf(data));
    // A page of a fact-check is not an article to cite beside it: the check says it better.
    return article === null || collected.hasChecks() ? collected.done() : await single(article);
  }
  if (start.startsWith('{') || start.startsWith('[')) return json(file, text, collected);
  if (isClaimTable(start)) {
    const { checks, problems } = await readClaimTable(file, start);
    collected.checks(checks);
    collected.problems(problems);
    return collected.done();
  }
  return single({ title: null, text: start, outlet: null, published: null, url: address });
}

function withTold(found: FoundArticle, told: GivenDocument['told']): FoundArticle {
  return {
    text: found.text,
    title: told?.title ?? found.title,
    outlet: told?.outlet ?? found.outlet,
    published: told?.published ?? found.published,
    url: told?.url ?? found.url,
  };
}

async function json(file: string, text: string, collected: Collection): Promise<ImportedDocument> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return collected.parsed(parseArticleLines(file, text));
  }
  if (/jsonfeed\.org\/version/u.test(text.slice(0, 2000))) return feed(text, collected);
  collected.checks(await checksOf(nodesOf(root)));
  return collected.hasChecks() ? collected.done() : collected.parsed(parseArticleLines(file, JSON.stringify(root)));
}

async function feed(text: string, collected: Collection): Promise<ImportedDocument> {
  try {
    const { items, left } = readFeed(text);
    if (left > 0)
      collected.problems([{ file: collected.file, line: null, code: 'too-many', subject: String(items.length) }]);
    return await collected.articles(items);
  } catch {
    return collected.failed('damaged');
  }
}

/** What was found so far, each articleId and checkId once. */
interface Collection {
  readonly file: string;
  checks(found: readonly PublishedCheck[]): void;
  hasChecks(): boolean;
  problems(found: readonly CorpusProblem[]): void;
  articles(found: readonly FoundArticle[]): Promise<ImportedDocument>;
  parsed(found: readonly ParsedArticle[]): ImportedDocument;
  failed(code: CorpusProblemCode, subject?: string): ImportedDocument;
  /** With `no-article-text` where nothing was found and nothing says why. */
  done(): ImportedDocument;
}

function createCollection(file: string): Collection {
  const articles = new Map<string, Article>();
  const checks = new Map<string, PublishedCheck>();
  const problems: CorpusProblem[] = [];
  const problem = (code: CorpusProblemCode, subject = '', line: number | null = null): void => {
    problems.push({ file, line, code, subject });
  };
  const put = (article: Article, line: number | null): void => {
    if (articles.has(article.articleId)) problem('duplicate-article', article.articleId, line);
    else articles.set(article.articleId, article);
  };
  const done = (): ImportedDocument => {
    if (articles.size + checks.size + problems.length === 0) problem('no-article-text');
    return { articles: [...articles.values()], checks: [...checks.values()], problems };
  };
  return {
    file,
    checks: (found) => {
      for (const check of found) checks.set(check.checkId, check);
    },
    hasChecks: () => checks.size > 0,
    problems: (found) => {
      problems.push(...found);
    },
    articles: async (found) => {
      for (const one of found) {
        const made = await toArticle(one);
        if ('code' in made) problem(made.code, one.title ?? made.subject);
        else put(made, null);
      }
      return done();
    },
    parsed: (found) => {
      for (const one of found) {
        problems.push(...one.problems);
        if (one.article) put(one.article, one.line);
      }
      return done();
    },
    failed: (code, subject) => {
      problem(code, subject);
      return done();
    },
    done,
  };
}

/** The last part of a name, without what a name must not hold: it only tells a person which document is meant. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replace(/\p{Cc}+/gu, '')
    .replace(/^\.+/u, '')
    .slice(0, 100);
  return plain === '' ? 'document' : plain;
}

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  Array.from(signature).every((letter, at) => bytes[at] === letter.charCodeAt(0));

const isAboutPassword = (cause: unknown): boolean => cause instanceof Error && cause.name === 'PasswordException';
