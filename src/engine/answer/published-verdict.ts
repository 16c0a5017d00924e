import { comparableClaim, isSameClaim, publishedClaimsOf } from '../corpus/published-claims.js';
import type { PublishedCheck } from '../corpus/published-check.js';
import { verdictOfRating } from '../corpus/verdict-of-rating.js';
import type { Language } from '../types.js';
import type { CheckResult, PublishedFinding } from './verdict.js';

type ReadChecks = ReturnType<typeof publishedClaimsOf<PublishedCheck>>;

/** Checks are read once for as long as their list lives: a corpus may have thousands. */
const readChecks = new WeakMap<readonly PublishedCheck[], ReadChecks>();

/** Published fact-checks of exactly this claim, newest first; none for a claim that is merely near. */
export function findPublished(
  claim: string,
  language: Language,
  today: string,
  checks: readonly PublishedCheck[],
): readonly PublishedFinding[] {
  if (checks.length === 0) return [];
  const read = readChecks.get(checks) ?? publishedClaimsOf(checks);
  readChecks.set(checks, read);
  const asked = comparableClaim(claim, language, today);
  return read
    .filter((one) => isSameClaim(one.claim, asked))
    .map(({ check }) => ({ check, verdict: verdictOfRating(check.rating) }))
    .sort((a, b) => ((a.check.reviewedOn ?? '') < (b.check.reviewedOn ?? '') ? 1 : -1));
}

/**
 * A result with what others published on the same claim. Theirs decides where it is clear and nothing speaks against it; where
 * they disagree with each other or with the sources, or gave a rating that is neither, the claim is undecided.
 */
export function withPublished(
  result: CheckResult,
  published: readonly PublishedFinding[],
  confidence: number,
): CheckResult {
  if (published.length === 0) return result;
  const [first, ...others] = new Set(published.map(({ verdict }) => verdict));
  const own = result.verdict;
  const undecided = (reason: 'conflicting-sources' | 'rated-otherwise'): CheckResult => ({
    ...result,
    published,
    checkable: true,
    verdict: 'not-enough-info',
    reason,
    confidence: 0,
  });
  if (first === undefined || others.length > 0) return undecided('conflicting-sources');
  if (first === 'not-enough-info') return undecided('rated-otherwise');
  if (own !== 'not-enough-info' && own !== first) return undecided('conflicting-sources');
  const isConfirmed = own === first;
  return {
    ...result,
    published,
    checkable: true,
    verdict: first,
    reason: null,
    confidence: isConfirmed ? Math.max(result.confidence, confidence) : confidence,
    // What conflicted or came near without deciding would now stand there as if it were what decides.
    differences: isConfirmed ? result.differences : [],
    citations: isConfirmed ? result.citations : [],
    nearest: [],
  };
}
