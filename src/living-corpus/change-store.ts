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
 * what was not is not there in part. A promise is rejected
 * with `store-unusable`, `store-damaged` or `database-unusable`.
 */
export interface ChangeStore {
  /** Oldest first, those of other processes too. */
  all(): Promise<readonly StoredChange[]>;
  /** Durable when it resolves. */
  append(change: NewChange): Promise<StoredChange>;
  /** Calls back when another process may have changed the journal, where the store is told of that. */
  onChange?(listener: () => void): void;
  close(): Promise<void>;
}
