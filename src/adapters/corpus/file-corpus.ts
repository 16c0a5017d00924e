import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusPlace, CorpusProblem, LoadedCorpus } from '../../engine/corpus/corpus-problem.js';
import { noTrustSet } from '../../engine/corpus/trust.js';
import type { Article } from '../../engine/types.js';
import { parseArticleLines } from './jsonl.js';
import { parseMarkdownArticle, type ParsedArticle } from './markdown.js';

/**
 * Reads the articles of files and folders (their `.md` and `.jsonl`, subfolders too, in name order; a README is not an
 * article). Never throws for what a file holds: everything wrong with all files comes back at once.
 */
export async function loadFileCorpus(locations: readonly string[]): Promise<LoadedCorpus> {
  const articles: Article[] = [];
  const problems: CorpusProblem[] = [];
  const places = new Map<string, CorpusPlace>();
  for (const location of locations) {
    for (const found of await filesOf(location)) {
      if (typeof found !== 'string') {
        problems.push(found);
        continue;
      }
      for (const parsed of await parseFile(found)) {
        problems.push(...parsed.problems);
        if (!parsed.article) continue;
        const { articleId } = parsed.article;
        if (places.has(articleId)) {
          problems.push({ file: found, line: parsed.line, code: 'duplicate-article', subject: articleId });
          continue;
        }
        places.set(articleId, { file: found, line: parsed.line });
        articles.push(parsed.article);
      }
    }
  }
  return { articles, checks: [], trust: noTrustSet, places, problems };
}

/** Changes whenever `loadFileCorpus` may give something else: names and content of all files, in hex. Nothing is parsed. */
export async function fingerprintFiles(locations: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const location of locations) {
    for (const found of await filesOf(location)) {
      hash.update(JSON.stringify([location, found]));
      if (typeof found !== 'string') continue;
      hash.update(await readFile(found).catch((cause: unknown) => codeOf(cause)));
    }
  }
  return hash.digest('hex');
}

const isArticleFile = (name: string): boolean => /\.(?:md|jsonl)$/iu.test(name) && !/^readme\b/iu.test(name);

async function filesOf(location: string): Promise<(string | CorpusProblem)[]> {
  try {
    if (!(await stat(location)).isDirectory()) return [location];
    const entries = await readdir(location, { recursive: true, withFileTypes: true });
    return (
      entries
        .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && isArticleFile(entry.name))
        .map((entry) => ({ file: path.join(entry.parentPath, entry.name), isLink: entry.isSymbolicLink() }))
        .sort((a, b) => (a.file < b.file ? -1 : 1))
        // Whoever may put files here may not have anything else of this machine read, and should be told.
        .map(({ file, isLink }) => (isLink ? { file, line: null, code: 'symbolic-link' as const, subject: '' } : file))
    );
  } catch (cause) {
    return [{ file: location, line: null, code: 'unreadable', subject: codeOf(cause) }];
  }
}

async function parseFile(file: string): Promise<ParsedArticle[]> {
  const whole = (code: CorpusProblem['code'], subject = ''): ParsedArticle[] => [
    { article: null, problems: [{ file, line: null, code, subject }] },
  ];
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    return whole('unreadable', codeOf(cause));
  }
  if (bytes.length === 0) return whole('empty');
  if (bytes.includes(0)) return whole('binary');
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return whole('not-utf8');
  }
  if (content.trim() === '') return whole('empty');
  switch (path.extname(file).toLowerCase()) {
    case '.md':
      return [parseMarkdownArticle(file, content)];
    case '.jsonl':
      return parseArticleLines(file, content);
    default:
      return whole('unknown-format', path.extname(file));
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
