import type { Article } from '../types.js';

/** What is wrong in a corpus file. A problem keeps its article out; a warning does not. */
export type CorpusProblemCode =
  | 'unreadable'
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
  | 'duplicate-article';

export type CorpusWarningCode =
  'outlet-missing' | 'date-missing' | 'translation-unknown' | 'no-claims' | 'weekday-mismatch';

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
  /** The date concerned, `YYYY-MM-DD`, where there is one. */
  readonly date: string | null;
}

/** What a corpus came to: the articles that can be used, and all that is wrong with the others. */
export interface LoadedCorpus {
  readonly articles: readonly Article[];
  /** Where each article stands, by articleId. */
  readonly places: ReadonlyMap<string, CorpusPlace>;
  readonly problems: readonly CorpusProblem[];
}
