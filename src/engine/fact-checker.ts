import type { Answer, AskRequest, Citation } from './answer/answer.js';
import type { CheckRequest, CheckResult } from './answer/verdict.js';
import type { CorpusProblem, CorpusWarning } from './corpus/corpus-problem.js';
import type { Language, TextKind } from './types.js';

/** One article as the list of sources shows it. */
export interface SourceEntry {
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly language: Language;
  readonly textKind: TextKind;
  readonly claims: number;
}

/** One article with its claims in order, each with its words and the hash that names it (see claimHash). */
export interface ArticleView extends SourceEntry {
  readonly sentences: readonly { readonly claimId: string; readonly hash: string; readonly text: string }[];
}

/** A claim with the claims around it, in the order of the article. */
export interface PassageInContext {
  readonly citation: Citation;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is wrong with the corpus as it was read last: problems keep an article out, warnings do not. */
export interface CorpusReport {
  readonly problems: readonly CorpusProblem[];
  readonly warnings: readonly CorpusWarning[];
}

/** What a reload made different; articleIds in corpus order. */
export interface ReloadReport extends CorpusReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly tookMs: number;
}

/** What is indexed at this moment. */
export interface CorpusStatus {
  readonly articles: number;
  readonly claims: number;
  /** Changes with every change of the corpus or the model. */
  readonly fingerprint: string;
}

/**
 * What every face talks to. The engine is one, and so is the proxy to the engine in another process.
 * Expected outcomes are values; a promise is rejected only by broken infrastructure.
 */
export interface FactChecker {
  ask(request: AskRequest): Promise<Answer>;
  check(request: CheckRequest): Promise<CheckResult>;
  /** The sentences of a text that can be checked, in order and word for word; see the function of this name. */
  checkableSentences(text: string, fallbackLanguage: Language): Promise<readonly string[]>;
  /** Articles whose title, outlet, date or id are near the query, best first; all of them, newest first, when it is blank. */
  sources(query: string): Promise<readonly SourceEntry[]>;
  /** Null where no article has this id (any more). */
  article(articleId: string): Promise<ArticleView | null>;
  /** The claim that a hash names, or null where the corpus has it no longer. */
  surroundings(hash: string): Promise<PassageInContext | null>;
  status(): Promise<CorpusStatus>;
}

/** Looks after the corpus that a fact checker answers from. */
export interface CorpusKeeper {
  report(): Promise<CorpusReport>;
  /**
   * Reads the corpus anew beside the one that answers and takes its place. A call while one runs joins it. Rejected with
   * `corpus-empty` where no article can be used, and then the old corpus goes on answering. Warnings are those of what was added
   * or changed. `by` is the pseudonym for the journal, `operator` when it is not given.
   */
  reload(by?: string): Promise<ReloadReport>;
}
