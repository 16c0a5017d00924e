import { randomBytes } from 'node:crypto';
import {
  checkCorpus,
  claimsOf,
  clusterNearDuplicates,
  sourceEntryOf,
  type Article,
  type Claim,
  type CorpusPlace,
  type CorpusPreview,
  type ImportedDocument,
} from '../engine/index.js';
import type { IndexedCorpus } from '../index-corpus.js';
import { articlesBeside } from './articles-beside.js';
import type { ChangeContent } from './change-store.js';

/** How long a preview can be confirmed, in milliseconds. */
const keptMs = 60 * 60 * 1000;
/** More are kept only until somebody previews again: the oldest goes. */
const mostKept = 50;

/** What was shown and waits to be confirmed; nothing of it outlives the process. */
export interface Previews {
  keep(imported: ImportedDocument, corpus: IndexedCorpus): CorpusPreview;
  /** Once: null where it was taken, is too old, or never was. */
  take(previewId: string): ChangeContent | null;
}

export function createPreviews(now: () => Date): Previews {
  const kept = new Map<string, { readonly content: ChangeContent; readonly until: number }>();
  return {
    keep({ articles, checks, problems }, corpus) {
      const previewId = randomBytes(6).toString('hex');
      kept.set(previewId, { content: { articles, checks }, until: now().getTime() + keptMs });
      for (const [oldest] of kept) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
      return { kind: 'preview', previewId, checks, problems, ...lookAt(articles, corpus) };
    },
    take(previewId) {
      const found = kept.get(previewId);
      kept.delete(previewId);
      return found && now().getTime() <= found.until ? found.content : null;
    },
  };
}

/** Where not all articles are compared, the index tells which words others have; that of an article that is replaced does not count. */
function knownWords(articles: readonly Article[], { index, corpus }: IndexedCorpus, compared: number) {
  if (compared >= corpus.articles.length) return {};
  const replaced = articles.flatMap(({ articleId }) => index.articles.get(articleId)?.text.toLowerCase() ?? []);
  const isKnown = (word: string): boolean =>
    index.articlesWith(word) > replaced.filter((text) => text.includes(word)).length;
  return { isKnown };
}

/** The articles beside those they would stand among: claims, warnings, and who reports the same. */
function lookAt(articles: readonly Article[], indexed: IndexedCorpus): Pick<CorpusPreview, 'articles' | 'warnings'> {
  const { index, corpus } = indexed;
  const added = new Map(articles.map((article) => [article.articleId, article]));
  const claims = new Map(articles.map((article) => [article.articleId, claimsOf(article)]));
  const claimsHere = ({ articleId }: Pick<Article, 'articleId'>): readonly Claim[] =>
    claims.get(articleId) ?? index.claimsOf(articleId);
  const together = [
    ...articlesBeside(articles, indexed).filter(({ articleId }) => !added.has(articleId)),
    ...added.values(),
  ];
  const places = new Map<string, CorpusPlace>(corpus.places);
  for (const articleId of added.keys()) places.set(articleId, { file: articleId, line: null });

  const clusters = clusterNearDuplicates(together, together.flatMap(claimsHere));
  return {
    warnings: checkCorpus(
      { articles: together, places },
      { claimsOf: claimsHere, only: new Set(added.keys()), ...knownWords(articles, indexed, together.length) },
    ),
    articles: articles.map((article) => {
      const cluster = clusters.find((one) => one.includes(article.articleId)) ?? [];
      const others = together.filter(({ articleId }) => articleId !== article.articleId && cluster.includes(articleId));
      return {
        entry: sourceEntryOf(article, claimsHere(article).length),
        sentences: claimsHere(article).map(({ text }) => text),
        replaces: index.articles.has(article.articleId),
        nearDuplicates: others.map((other) => sourceEntryOf(other, claimsHere(other).length)),
      };
    }),
  };
}
