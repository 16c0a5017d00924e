import type { Answer, AskRequest } from './answer/answer.js';
import { answerQuestion } from './answer/answer-question.js';
import { checkClaim, nothingSet, type SourcesOfOthers } from './answer/check-claim.js';
import { checkableSentences } from './answer/checkable-sentences.js';
import type { CheckRequest, CheckResult } from './answer/verdict.js';
import type { CorpusStatus, FactChecker, SourceEntry } from './fact-checker.js';
import { articleView, surroundingsOf } from './look-up.js';
import type { Embedder, Reader } from './ports.js';
import type { HybridIndex } from './retrieval/hybrid-index.js';
import { findSources } from './retrieval/find-sources.js';
import type { Settings } from './settings.js';
import { withStrictness } from './strictness.js';

/** What questions are answered from; `fingerprint` names corpus and model together, see CorpusStatus. */
export interface EngineCorpus extends Partial<SourcesOfOthers> {
  readonly index: HybridIndex;
  readonly fingerprint: string;
}

/** The engine over one corpus at a time; a question in flight finishes on the one it began with. */
export interface Engine extends FactChecker {
  replaceCorpus(next: EngineCorpus): void;
}

export function createEngine(
  ports: { readonly embedder: Embedder; readonly reader: Reader },
  settings: Settings,
  initial: EngineCorpus,
): Engine {
  let current = initial;
  return {
    ask: (request: AskRequest): Promise<Answer> =>
      answerQuestion(request, current.index, ports, withStrictness(settings, request.strictness), current.trust),
    check: (request: CheckRequest): Promise<CheckResult> =>
      checkClaim(request, current.index, ports, withStrictness(settings, request.strictness).verdict, {
        ...nothingSet,
        ...current,
      }),
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
    replaceCorpus: (next) => {
      current = next;
    },
  };
}
