import type { Article, CorpusChange, PublishedCheck } from '../engine/index.js';

/** What a change brought into the corpus, as it was added. */
export interface ChangeContent {
  readonly articles: readonly Article[];
  readonly checks: readonly PublishedCheck[];
}

/** A change with all that is needed to make it again. */
export interface StoredChange extends CorpusChange {
  readonly content: ChangeContent | null;
}

/** A change as it is handed to the store, which numbers it and takes the hash of its content. */
export type NewChange = Omit<StoredChange, 'changeNumber' | 'contentHash'>;

/**
 * The journal of a corpus: changes are added and never altered. What was added is there after a crash at any later moment, and
 * what was not is not there in part. Methods throw `store-unusable` and `store-damaged`.
 */
export interface ChangeStore {
  /** Oldest first, those of other processes too. */
  all(): readonly StoredChange[];
  /** Durable when it returns. */
  append(change: NewChange): StoredChange;
  close(): void;
}
