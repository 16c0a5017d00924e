import type { CheckResult, Language, VerdictCitation } from '../../engine/index.js';
import type { VerdictJson } from './check-contract.js';
import { renderVerdict } from './render-verdict.js';
import { citationToJson, passageToJson, wordingToJson } from './to-json.js';

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
    ...(result.published.length === 0
      ? {}
      : {
          published: result.published.map(({ check, verdict: itsVerdict }) => ({
            claim: check.claim,
            language: check.language,
            rating: check.rating,
            reviewedBy: check.reviewedBy,
            reviewedOn: check.reviewedOn,
            url: check.url,
            verdict: itsVerdict,
          })),
        }),
    citations: result.citations.map((citation) => judgedToJson(citation, language)),
    ...wordingToJson(result.wording),
    passages: result.passages.map(passageToJson),
  };
}

function judgedToJson(citation: VerdictCitation, replyLanguage: Language): VerdictJson['citations'][number] {
  if (citation.articleId !== null) return { ...citationToJson(citation, replyLanguage), stance: citation.stance };
  const { n, articleId, title, outlet, publishedOn, url, language, quote, start, end, stance } = citation;
  return { n, articleId, title, outlet, publishedOn, url, language, quote, start, end, stance };
}
