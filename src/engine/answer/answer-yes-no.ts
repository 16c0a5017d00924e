import type { Embedder, Reader } from '../ports.js';
import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { Settings } from '../settings.js';
import type { Language } from '../types.js';
import type { Answered, AskRequest, Citation } from './answer.js';
import { checkClaim } from './check-claim.js';
import { claimFromQuestion } from './claim-from-question.js';
import type { VerdictCitation } from './verdict.js';

/**
 * The answer to a yes/no question whose claim the sources support or refute; null for any other question, and where the
 * sources do not decide. `readable` is the question as it is read, in `language`.
 */
export async function answerYesNo(
  request: AskRequest,
  readable: string,
  language: Language,
  index: HybridIndex,
  ports: { readonly embedder: Embedder; readonly reader: Reader },
  settings: Settings,
): Promise<Answered | null> {
  if (claimFromQuestion(readable, language) === null) return null;
  const checked = await checkClaim({ ...request, claim: request.question }, index, ports, settings.verdict);
  const [first, ...others] = checked.citations.filter(isOfCorpus);
  if (checked.verdict === 'not-enough-info' || !first) return null;
  return {
    kind: 'answered',
    question: request.question,
    language: checked.language,
    confidence: checked.confidence,
    shortAnswer: null,
    verdict: { verdict: checked.verdict, differences: checked.differences },
    citations: [first, ...others],
    passages: checked.passages,
  };
}

const isOfCorpus = (citation: VerdictCitation): citation is Extract<VerdictCitation, Citation> =>
  citation.articleId !== null;
