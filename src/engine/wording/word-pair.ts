/** An English word or phrase and what it may be in Indonesian; all in lower case, words separated by single blanks. */
export interface WordPair {
  readonly english: string;
  readonly indonesian: readonly string[];
}
