import type { CheckResult, VerdictCitation } from '../../engine/index.js';
import type { VerdictJson } from './check-contract.js';
import { renderVerdict } from './render-verdict.js';
import { passageToJson } from './to-json.js';

/** A verdict as `check --json` prints it. */
export function verdictToJson(result: CheckResult, maxClaimLength: number, claimId?: unknown): VerdictJson {
  const { claim, language, verdict, checkable, reason, confidence } = result;
  return {
    ...(claimId === undefined ? {} : { claimId }),
    claim,
    language,
    verdict,
    checkable,
    reason,
    confidence,
    text: renderVerdict(result, maxClaimLength),
    differences: result.differences.map(({ kind, claim: said, source, citation }) => ({
      kind,
      claim: said,
      source,
      citation,
    })),
    citations: result.citations.map(citationToJson),
    passages: result.passages.map(passageToJson),
  };
}

function citationToJson(citation: VerdictCitation): VerdictJson['citations'][number] {
  const { n, articleId, title, outlet, publishedOn, url, language, quote, start, end, stance } = citation;
  return { n, articleId, title, outlet, publishedOn, url, language, quote, start, end, stance };
}
