import type { CorpusProblem, CorpusWarning } from './corpus/corpus-problem.js';
import type { PublishedCheck } from './corpus/published-check.js';
import type { Trust } from './corpus/trust.js';
import type { ReloadReport, SourceEntry } from './fact-checker.js';
import type { Article } from './types.js';

/** A document as somebody hands it in: an attachment, a page that was fetched, a text that was typed. */
export interface GivenDocument {
  /** File name as it was given; it never becomes a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As whoever handed it in says, which may be wrong; null where nobody said. */
  readonly contentType: string | null;
  /** Where it was fetched from, after redirects; null for what was not fetched. */
  readonly address: string | null;
  /** For plain text, pages, PDF and DOCX; formats with fields of their own are taken as they are. */
  readonly told?: ToldOfArticle;
}

/** What somebody says of the one article in a document; it counts before what the document says. */
export interface ToldOfArticle {
  readonly title: string | null;
  readonly outlet: string | null;
  /** As they write it; what is no date counts as not told. */
  readonly published: string | null;
  readonly url: string | null;
}

/** What a document holds that can be added, and all that cannot. */
export interface ImportedDocument {
  readonly articles: readonly Article[];
  readonly checks: readonly PublishedCheck[];
  /** `file` is the name of the document. */
  readonly problems: readonly CorpusProblem[];
}

/** Reads documents of every format that can be added. */
export interface DocumentReader {
  /** Never rejects for what a document holds: what is wrong with it comes back as problems. */
  read(document: GivenDocument): Promise<ImportedDocument>;
  close(): Promise<void>;
}

/** Why an address is not fetched, or what came back is not used. */
export type FetchRefusal =
  | 'fetching-off'
  | 'host-not-listed'
  | 'not-http'
  | 'private-address'
  | 'robots-disallow'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'content-type'
  | 'not-found'
  | 'unreachable';

/** Gets pages and feeds from the hosts that the operator lists, and from no other. */
export interface PageSource {
  fetchDocument(
    address: string,
  ): Promise<
    | { readonly kind: 'fetched'; readonly document: GivenDocument }
    | { readonly kind: 'refused'; readonly reason: FetchRefusal; readonly subject: string }
  >;
  close(): Promise<void>;
}

/** What somebody wants to add. */
export type CorpusOffer =
  | { readonly kind: 'document'; readonly document: GivenDocument }
  | { readonly kind: 'address'; readonly address: string };

/** Why nothing was changed. */
export type ChangeRefusal =
  | FetchRefusal
  | 'nothing-to-add'
  | 'preview-gone'
  | 'article-unknown'
  | 'nothing-to-undo'
  | 'corpus-empty'
  | 'store-unwritable';

export interface Refused {
  readonly kind: 'refused';
  readonly reason: ChangeRefusal;
  /** What it is about (a host, a size), empty where there is nothing to name. */
  readonly subject: string;
  /** What was wrong with the document, for `nothing-to-add`. */
  readonly problems: readonly CorpusProblem[];
}

/** One article as it would be added. */
export interface PreviewedArticle {
  readonly entry: SourceEntry;
  /** Its claims, word for word and in order. */
  readonly sentences: readonly string[];
  /** Whether it takes the place of an article with the same articleId. */
  readonly replaces: boolean;
  /** Articles of the corpus that report the same in nearly the same words. */
  readonly nearDuplicates: readonly SourceEntry[];
}

/** What would be added; nothing is changed before `add` is called with its `previewId`. */
export interface CorpusPreview {
  readonly kind: 'preview';
  /** 12 characters of 0-9 and a-z. Good until the process ends or, at the latest, for an hour. */
  readonly previewId: string;
  readonly articles: readonly PreviewedArticle[];
  readonly checks: readonly PublishedCheck[];
  readonly problems: readonly CorpusProblem[];
  readonly warnings: readonly CorpusWarning[];
}

/** One line of the journal. */
export interface CorpusChange {
  /** Counts from 1. */
  readonly changeNumber: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Pseudonym of who did it, the same for the same person; `operator` for the terminal, `watch` for the watched folder. */
  readonly by: string;
  readonly kind: 'added' | 'removed' | 'undone' | 'reloaded' | 'trust-set';
  readonly articles: readonly { readonly articleId: string; readonly title: string }[];
  readonly checkIds: readonly string[];
  /** SHA-256 of what was added, in hex; null where nothing was. */
  readonly contentHash: string | null;
  /** What was set, for `trust-set`, else null. */
  readonly trust: { readonly target: TrustTarget; readonly trust: Trust } | null;
  /** changeNumber of the change that this one takes back, else null. */
  readonly undoes: number | null;
}

export interface Changed {
  readonly kind: 'changed';
  readonly change: CorpusChange;
  readonly report: ReloadReport;
}

/** What moderators set the trust of. */
export type TrustTarget =
  { readonly kind: 'outlet'; readonly outlet: string } | { readonly kind: 'article'; readonly articleId: string };

/**
 * Changes the corpus that a fact checker answers from. Changes are made one after another and are durable once they are
 * reported; one that is refused or fails leaves the old corpus answering. `by` is the pseudonym for the journal.
 */
export interface CorpusEditor {
  preview(offer: CorpusOffer): Promise<CorpusPreview | Refused>;
  /** Adds what was previewed. The same preview twice is `preview-gone`. */
  add(previewId: string, by: string): Promise<Changed | Refused>;
  remove(articleId: string, by: string): Promise<Changed | Refused>;
  /** Takes back the newest change that was not itself taken back and is no undo, no reload. */
  undo(by: string): Promise<Changed | Refused>;
  setTrust(target: TrustTarget, trust: Trust, by: string): Promise<Changed | Refused>;
  /** Newest first. */
  history(count: number): Promise<readonly CorpusChange[]>;
  /** All articles as JSON Lines that can be added again. */
  exportArticles(): Promise<string>;
}
