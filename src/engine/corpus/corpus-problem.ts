import type { Article } from '../types.js';
import type { PublishedCheck } from './published-check.js';
import type { TrustList } from './trust.js';

/** What is wrong in a corpus file. A problem keeps its article out; a warning does not. */
export type CorpusProblemCode =
  | 'unreadable'
  | 'symbolic-link'
  | 'empty'
  | 'not-utf8'
  | 'binary'
  | 'unknown-format'
  | 'front-matter-missing'
  | 'front-matter-invalid'
  | 'json-invalid'
  | 'field-missing'
  | 'field-unknown'
  | 'field-invalid'
  | 'text-missing'
  | 'sentence-not-in-text'
  | 'duplicate-article'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-many'
  | 'no-article-text'
  | 'unsupported-language'
  | 'claim-row-incomplete'
  | 'prompt-invalid';

/** What a reader should know of an article that can be cited all the same. */
export type CorpusWarningCode =
  | 'outlet-missing'
  | 'date-missing'
  | 'translation-unknown'
  | 'translation-cycle'
  | 'no-claims'
  | 'weekday-mismatch'
  | 'parts-do-not-add-up'
  | 'share-out-of-range'
  | 'quantity-conflict'
  | 'date-after-publication'
  | 'translation-scale-differs'
  | 'translation-value-differs'
  | 'doubled-word'
  | 'likely-misspelling'
  | 'number-format'
  | 'machine-text';

/** Where in the corpus something was found. `line` counts from 1 and is null where it concerns the whole file. */
export interface CorpusPlace {
  readonly file: string;
  readonly line: number | null;
}

export interface CorpusProblem extends CorpusPlace {
  readonly code: CorpusProblemCode;
  /** The field or value concerned, as the file has it; empty where there is none. */
  readonly subject: string;
}

export interface CorpusWarning extends CorpusPlace {
  readonly code: CorpusWarningCode;
  readonly articleId: string;
  /** What is concerned, as the article has it; empty where it is the whole article. */
  readonly subject: string;
  /** The sentence concerned, or null where it is the whole article. */
  readonly sentence: string | null;
  /** The date concerned, where there is one: `YYYY-MM-DD`, a day of publication as precise as the article tells. */
  readonly date: string | null;
  /** What the parts come to for `parts-do-not-add-up`, else null. */
  readonly computed: number | null;
  /** What disagrees with `subject`, or how it is written elsewhere; null where nothing does. */
  readonly other: OtherPlace | null;
}

/** The other of two places that do not agree, in the same article or another one. */
export interface OtherPlace {
  readonly articleId: string;
  /** What stands there in place of the warning's subject. */
  readonly subject: string;
  readonly sentence: string;
}

/** What a corpus came to: the articles that can be used, and all that is wrong with the others. */
export interface LoadedCorpus {
  readonly articles: readonly Article[];
  /** Published fact-checks, each checkId once. */
  readonly checks: readonly PublishedCheck[];
  readonly trust: TrustList;
  /** Where each article stands, by articleId. */
  readonly places: ReadonlyMap<string, CorpusPlace>;
  readonly problems: readonly CorpusProblem[];
}
