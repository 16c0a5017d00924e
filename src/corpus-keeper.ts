import { isDeepStrictEqual } from 'node:util';
import {
  checkCorpus,
  type Article,
  type Changed,
  type ChangeRefusal,
  type CorpusChange,
  type CorpusEditor,
  type CorpusKeeper,
  type CorpusReport,
  type DocumentReader,
  type Engine,
  type PageSource,
  type Refused,
  type ReloadReport,
} from './engine/index.js';
import type { IndexedCorpus } from './index-corpus.js';
import { articlesBeside } from './living-corpus/articles-beside.js';
import type { ChangeStore, NewChange, StoredChange } from './living-corpus/change-store.js';
import { effectiveChanges } from './living-corpus/replay-changes.js';
import { createPreviews } from './living-corpus/previews.js';
import { readOffer } from './living-corpus/read-offer.js';
import { createTurns } from './take-turns.js';

/** What the corpus of an engine is kept with. */
export interface KeeperParts {
  /** What the engine answers from when it starts. */
  readonly initial: IndexedCorpus;
  /** The files and the journal, indexed anew; throws `corpus-empty`. */
  readonly read: (before: IndexedCorpus) => Promise<IndexedCorpus>;
  /** The same with the files as they were read before. */
  readonly readJournal: (before: IndexedCorpus) => Promise<IndexedCorpus>;
  readonly engine: Pick<Engine, 'replaceCorpus'>;
  readonly changes: ChangeStore;
  readonly documents: DocumentReader;
  /** Null where no host is listed. */
  readonly pages: PageSource | null;
  readonly now: () => Date;
}

type Change = Omit<NewChange, 'at'>;
const nothing = { articles: [], checkIds: [], content: null, trust: null, undoes: null } as const;

/** A keeper that can take over what other processes changed. */
export interface SharedCorpusKeeper extends CorpusKeeper, CorpusEditor {
  /** Answers from the journal as it is now, whoever changed it. Rejected as `reload` is, and then nothing changed. */
  catchUp(): Promise<void>;
}

/** Keeps the corpus of an engine, and its journal. */
export function createCorpusKeeper(parts: KeeperParts): SharedCorpusKeeper {
  const { engine, changes, now } = parts;
  let current = parts.initial;
  let reloading: Promise<ReloadReport> | null = null;
  const inTurn = createTurns();
  const previews = createPreviews(now);

  async function swap(read: () => Promise<IndexedCorpus>): Promise<ReloadReport> {
    const startedAt = performance.now();
    const next = await read();
    const differences = differencesBetween(current.index.articles, next.index.articles);
    engine.replaceCorpus({ ...next, ...next.corpus });
    current = next;
    const touched = new Set([...differences.added, ...differences.changed]);
    return { ...differences, ...reportOn(next, touched), tookMs: performance.now() - startedAt };
  }

  async function reload(by: string): Promise<ReloadReport> {
    const { articles: before } = current.files;
    const report = await swap(() => parts.read(current));
    // Of the files alone: what came from the journal of another process stands in the journal already.
    const ofFiles = differencesBetween(byId(before), byId(current.files.articles));
    const touched = [...ofFiles.added, ...ofFiles.changed, ...ofFiles.removed];
    if (touched.length > 0) {
      const articles = touched.map((articleId) => ({ articleId, title: titleOf(articleId) }));
      await changes.append({ ...nothing, kind: 'reloaded', by, at: now().toISOString(), articles });
    }
    return report;
  }

  const titleOf = (articleId: string): string => current.index.articles.get(articleId)?.title ?? articleId;

  /** Confirmed in the journal first: whatever happens to the index then, the next start has the change. */
  async function make(change: Change): Promise<Changed> {
    const confirmed = await changes.append({ ...change, at: now().toISOString() });
    return { kind: 'changed', change: entryOf(confirmed), report: await swap(() => parts.readJournal(current)) };
  }

  function isLast(articleIds: readonly string[]): boolean {
    return [...current.index.articles.keys()].every((articleId) => articleIds.includes(articleId));
  }

  return {
    report: () => Promise.resolve(reportOn(current)),
    catchUp: () =>
      inTurn(async () => {
        const next = await parts.readJournal(current);
        if (next.fingerprint === current.fingerprint) return;
        engine.replaceCorpus({ ...next, ...next.corpus });
        current = next;
      }),
    reload: (by = 'operator') => {
      reloading ??= inTurn(() => reload(by)).finally(() => {
        reloading = null;
      });
      return reloading;
    },
    preview: async (offer) => {
      const read = await readOffer(offer, parts);
      return read.kind === 'refused' ? read : previews.keep(read.imported, current);
    },
    add: (previewId, by) =>
      inTurn(async (): Promise<Changed | Refused> => {
        const content = previews.take(previewId);
        if (content === null) return refused('preview-gone');
        const articles = content.articles.map(({ articleId, title }) => ({ articleId, title }));
        const checkIds = content.checks.map(({ checkId }) => checkId);
        return await make({ ...nothing, kind: 'added', by, articles, checkIds, content });
      }),
    remove: (articleId, by) =>
      inTurn(async (): Promise<Changed | Refused> => {
        if (!current.index.articles.has(articleId)) return refused('article-unknown', articleId);
        if (isLast([articleId])) return refused('corpus-empty');
        return await make({ ...nothing, kind: 'removed', by, articles: [{ articleId, title: titleOf(articleId) }] });
      }),
    undo: (by) =>
      inTurn(async (): Promise<Changed | Refused> => {
        const last = effectiveChanges(await changes.all()).at(-1);
        if (last === undefined) return refused('nothing-to-undo');
        if (last.kind === 'added' && isLast(last.articles.map(({ articleId }) => articleId))) {
          return refused('corpus-empty');
        }
        return await make({ ...nothing, kind: 'undone', by, articles: last.articles, undoes: last.changeNumber });
      }),
    setTrust: (target, trust, by) =>
      inTurn(async (): Promise<Changed | Refused> => {
        if (target.kind === 'article' && !current.index.articles.has(target.articleId)) {
          return refused('article-unknown', target.articleId);
        }
        const articles =
          target.kind === 'article' ? [{ articleId: target.articleId, title: titleOf(target.articleId) }] : [];
        return await make({ ...nothing, kind: 'trust-set', by, articles, trust: { target, trust } });
      }),
    history: async (count) => (await changes.all()).slice(-count).reverse().map(entryOf),
    exportArticles: () => Promise.resolve(current.corpus.articles.map((article) => `${lineOf(article)}\n`).join('')),
  };
}

function refused(reason: ChangeRefusal, subject = ''): Refused {
  return { kind: 'refused', reason, subject, problems: [] };
}

/** The line of the journal, without what it brought. */
function entryOf(stored: StoredChange): CorpusChange {
  const { changeNumber, at, by, kind, articles, checkIds, contentHash, trust, undoes } = stored;
  return { changeNumber, at, by, kind, articles, checkIds, contentHash, trust, undoes };
}

/** One line of JSON Lines that reads back as the same article. */
function lineOf({ givenSentences, ...article }: Article): string {
  const sentences = givenSentences?.map(({ start, end }) => article.text.slice(start, end));
  return JSON.stringify({ ...article, ...(sentences ? { sentences } : {}) });
}

/** Made when it is asked for, as all articles are compared with each other: nobody needs it for a start. */
function reportOn(indexed: IndexedCorpus, only?: ReadonlySet<string>): CorpusReport {
  const { corpus, index } = indexed;
  if (only?.size === 0) return { problems: corpus.problems, warnings: [] };
  const claimsOf = ({ articleId }: Article) => index.claimsOf(articleId);
  if (!only) return { problems: corpus.problems, warnings: checkCorpus(corpus, { claimsOf }) };
  const touched = [...only].flatMap((articleId) => index.articles.get(articleId) ?? []);
  const articles = articlesBeside(touched, indexed);
  const isKnown = (word: string): boolean => index.articlesWith(word) > 1;
  const options = { claimsOf, only, ...(articles.length < corpus.articles.length ? { isKnown } : {}) };
  return { problems: corpus.problems, warnings: checkCorpus({ articles, places: corpus.places }, options) };
}

type Articles = ReadonlyMap<string, Article>;

const byId = (articles: readonly Article[]): Articles =>
  new Map(articles.map((article) => [article.articleId, article]));

function differencesBetween(
  before: Articles,
  after: Articles,
): Pick<ReloadReport, 'added' | 'changed' | 'removed' | 'unchanged'> {
  const kept = [...after.keys()].filter((articleId) => before.has(articleId));
  const changed = kept.filter((articleId) => !isDeepStrictEqual(before.get(articleId), after.get(articleId)));
  return {
    added: [...after.keys()].filter((articleId) => !before.has(articleId)),
    changed,
    removed: [...before.keys()].filter((articleId) => !after.has(articleId)),
    unchanged: kept.length - changed.length,
  };
}
