import type { Answer, AskRequest } from './answer/answer.js';
import type { CheckRequest, CheckResult } from './answer/verdict.js';
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

/** What is indexed at this moment. */
export interface CorpusStatus {
  readonly articles: number;
  readonly claims: number;
  /** Changes with every change of the corpus or the model. */
  readonly fingerprint: string;
}

/**
 * What every face talks to. The engine is one, and so is the proxy to the engine in the worker thread.
 * Expected outcomes are values; a promise is rejected only by broken infrastructure.
 */
export interface FactChecker {
  ask(request: AskRequest): Promise<Answer>;
  check(request: CheckRequest): Promise<CheckResult>;
  /** Articles whose title, outlet, date or id are near the query, best first; all of them, newest first, when it is blank. */
  sources(query: string): Promise<readonly SourceEntry[]>;
  status(): Promise<CorpusStatus>;
}
