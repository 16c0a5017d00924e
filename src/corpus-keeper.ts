import { isDeepStrictEqual } from 'node:util';
import {
  checkCorpus,
  type Article,
  type Claim,
  type CorpusKeeper,
  type CorpusReport,
  type Engine,
  type ReloadReport,
} from './engine/index.js';
import type { IndexedCorpus } from './index-corpus.js';

/** Keeps the corpus of `engine`, which answers from `initial`, up to date with what `read` gives. */
export function createCorpusKeeper(
  initial: IndexedCorpus,
  read: () => Promise<IndexedCorpus>,
  engine: Pick<Engine, 'replaceIndex'>,
): CorpusKeeper {
  let current = initial;
  let reloading: Promise<ReloadReport> | null = null;

  async function reload(): Promise<ReloadReport> {
    const startedAt = performance.now();
    const next = await read();
    const changes = changesBetween(current.index.articles, next.index.articles);
    engine.replaceIndex(next.index, next.fingerprint);
    current = next;
    return { ...changes, ...reportOn(next), tookMs: performance.now() - startedAt };
  }

  return {
    report: () => Promise.resolve(reportOn(current)),
    reload: () => {
      reloading ??= reload().finally(() => {
        reloading = null;
      });
      return reloading;
    },
  };
}

/** Made when it is asked for, as all articles are compared with each other: nobody needs it for a start. */
function reportOn({ corpus, index }: IndexedCorpus): CorpusReport {
  const claimsOf = ({ articleId }: Article): readonly Claim[] => index.claimsOf(articleId);
  return { problems: corpus.problems, warnings: checkCorpus(corpus, { claimsOf }) };
}

type Articles = ReadonlyMap<string, Article>;

function changesBetween(
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
