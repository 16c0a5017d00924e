import {
  trustListSchema,
  type Article,
  type LoadedCorpus,
  type PublishedCheck,
  type TrustList,
} from '../engine/index.js';
import type { StoredChange } from './change-store.js';

/** What a journal comes to, beside the files of the corpus. */
export interface Overlay {
  readonly added: ReadonlyMap<string, Article>;
  readonly removed: ReadonlySet<string>;
  readonly checks: ReadonlyMap<string, PublishedCheck>;
  readonly trust: TrustList;
}

/** Changes that were not taken back, oldest first; what takes back and what changed nothing is not among them. */
export function effectiveChanges(changes: readonly StoredChange[]): readonly StoredChange[] {
  const undone = new Set(changes.map(({ undoes }) => undoes));
  return changes.filter(
    ({ kind, changeNumber }) => kind !== 'undone' && kind !== 'reloaded' && !undone.has(changeNumber),
  );
}

/** Makes all changes that were not taken back once more, in their order. */
export function replayChanges(changes: readonly StoredChange[]): Overlay {
  const added = new Map<string, Article>();
  const removed = new Set<string>();
  const checks = new Map<string, PublishedCheck>();
  const trust = { outlets: {} as Record<string, string>, articles: {} as Record<string, string> };
  for (const change of effectiveChanges(changes)) {
    switch (change.kind) {
      case 'added':
        for (const article of change.content?.articles ?? []) {
          added.set(article.articleId, article);
          removed.delete(article.articleId);
        }
        for (const check of change.content?.checks ?? []) checks.set(check.checkId, check);
        break;
      case 'removed':
        for (const { articleId } of change.articles) {
          added.delete(articleId);
          removed.add(articleId);
        }
        break;
      case 'trust-set': {
        const target = change.trust?.target;
        if (target?.kind === 'outlet') trust.outlets[target.outlet] = change.trust?.trust ?? 'normal';
        if (target?.kind === 'article') trust.articles[target.articleId] = change.trust?.trust ?? 'normal';
        break;
      }
    }
  }
  return { added, removed, checks, trust: trustListSchema.parse(trust) };
}

/** The corpus of the files with the journal over it: an article that was added takes the place of a file of the same id. */
export function withOverlay(files: LoadedCorpus, { added, removed, checks, trust }: Overlay): LoadedCorpus {
  const kept = files.articles.filter(({ articleId }) => !removed.has(articleId) && !added.has(articleId));
  const places = new Map(files.places);
  for (const articleId of added.keys()) places.set(articleId, { file: articleId, line: null });
  return {
    articles: [...kept, ...added.values()],
    checks: [...new Map([...files.checks.map((check) => [check.checkId, check] as const), ...checks]).values()],
    trust,
    places,
    problems: files.problems,
  };
}
