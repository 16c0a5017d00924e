import type { Language } from '../types.js';
import { aggregateVerdict, type Aggregate } from './aggregate-verdict.js';
import { judgeGivenEvidence } from './judge-given-evidence.js';
import { splitClaim } from './split-claim.js';
import { readStatement, type Statement } from './statement.js';
import type { VerdictReader } from './verdict.js';
import type { VerdictSettings } from './verdict-settings.js';

/** Judges a claim that is no question, in a known language, by one text alone. */
export async function judgeByEvidence(
  claim: string,
  language: Language,
  evidence: string,
  today: string,
  reader: VerdictReader,
  settings: VerdictSettings,
): Promise<Aggregate> {
  const parts = partsOfClaim(claim, language, today, settings.maxParts);
  return aggregateVerdict(await judgeGivenEvidence(parts, evidence, today, reader, settings), language, settings);
}

/** The parts of a claim that are judged on their own. */
export function partsOfClaim(claim: string, language: Language, today: string, maxParts: number): Statement[] {
  return splitClaim(claim, language)
    .map(({ start, end }) => claim.slice(start, end))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .slice(0, maxParts)
    .map((part) => readStatement(part, language, today));
}
