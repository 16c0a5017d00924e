import type { Answer, AskRequest } from './answer/answer.js';
import { answerQuestion } from './answer/answer-question.js';
import { checkClaim } from './answer/check-claim.js';
import { checkableSentences } from './answer/checkable-sentences.js';
import type { CheckRequest, CheckResult } from './answer/verdict.js';
import type { CorpusStatus, FactChecker, SourceEntry } from './fact-checker.js';
import { articleView, surroundingsOf } from './look-up.js';
import type { Embedder, Reader } from './ports.js';
import type { HybridIndex } from './retrieval/hybrid-index.js';
import { findSources } from './retrieval/find-sources.js';
import type { Settings } from './settings.js';
import { withStrictness } from './strictness.js';

/** The engine over one index at a time; a question in flight finishes on the index it began with. */
export interface Engine extends FactChecker {
  replaceIndex(next: HybridIndex, fingerprint: string): void;
}

/** `fingerprint` names corpus and model together; see CorpusStatus. */
export function createEngine(
  ports: { readonly embedder: Embedder; readonly reader: Reader },
  settings: Settings,
  initial: { readonly index: HybridIndex; readonly fingerprint: string },
): Engine {
  let current = initial;
  return {
    ask: (request: AskRequest): Promise<Answer> =>
      answerQuestion(request, current.index, ports, withStrictness(settings, request.strictness)),
    check: (request: CheckRequest): Promise<CheckResult> =>
      checkClaim(request, current.index, ports, withStrictness(settings, request.strictness).verdict),
    checkableSentences,
    sources: (query: string): Promise<readonly SourceEntry[]> => Promise.resolve(findSources(query, current.index)),
    article: (articleId) => Promise.resolve(articleView(articleId, current.index)),
    surroundings: (hash) => Promise.resolve(surroundingsOf(hash, current.index)),
    status: (): Promise<CorpusStatus> =>
      Promise.resolve({
        articles: current.index.articles.size,
        claims: current.index.claims.length,
        fingerprint: current.fingerprint,
      }),
    replaceIndex: (index, fingerprint) => {
      current = { index, fingerprint };
    },
  };
}
