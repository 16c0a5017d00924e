import type { VerdictProbabilities } from '../ports.js';
import type { Alternative, Comparison, Mismatch, Rewording } from './comparison.js';
import type { Statement } from './statement.js';
import type { VerdictReader } from './verdict.js';

/** The claim with the source's values in place of its own, and what the reader says of it then. */
export interface AmendedClaim {
  readonly chosen: readonly { readonly mismatch: Mismatch; readonly alternative: Alternative }[];
  /** Null where some value cannot be put into the claim's words. */
  readonly reading: VerdictProbabilities | null;
}

/** More passes than this are never spent on one source. */
const maxReadings = 6;

/** The value in the likest words is taken unless another one fits better by this much. */
const clearGain = 0.1;

/**
 * Puts the values of the source into the claim and lets the reader say whether it holds then: where it does, those values
 * are all in which claim and source differ. Of several values that may be meant, the one that fits best is taken.
 */
export async function amendClaim(
  claim: Statement,
  source: Statement,
  comparison: Comparison,
  reader: VerdictReader,
): Promise<AmendedClaim> {
  const { mismatches } = comparison;
  let chosen = mismatches.map((mismatch) => ({ mismatch, alternative: mismatch.alternatives[0] }));
  let reading = await read(chosen);
  let readings = 1;
  for (const [at, mismatch] of mismatches.entries()) {
    for (const alternative of mismatch.alternatives.slice(1)) {
      if (readings >= maxReadings) break;
      const other = chosen.with(at, { mismatch, alternative });
      const otherReading = await read(other);
      readings += 1;
      if ((otherReading?.supported ?? 0) > (reading?.supported ?? 0) + clearGain)
        [chosen, reading] = [other, otherReading];
    }
  }
  return { chosen, reading };

  async function read(pairs: AmendedClaim['chosen']): Promise<VerdictProbabilities | null> {
    const text = amendedText(claim.text, pairs, comparison.rewordings);
    return text === null ? null : (await reader.read(text, source.text)).verdict;
  }
}

function amendedText(text: string, pairs: AmendedClaim['chosen'], rewordings: readonly Rewording[]): string | null {
  const changes: Rewording[] = [...rewordings];
  for (const { mismatch, alternative } of pairs) {
    if (alternative.replacement === null) return null;
    changes.push({ claim: mismatch.claim, replacement: alternative.replacement });
  }
  return rewordedText(text, changes);
}

/** The text with each of its spans written as told. */
export function rewordedText(text: string, changes: readonly Rewording[]): string {
  let reworded = text;
  for (const { claim, replacement } of [...changes].sort((a, b) => b.claim.start - a.claim.start)) {
    const written = claim.start === 0 ? capitalised(replacement) : replacement;
    reworded = reworded.slice(0, claim.start) + written + reworded.slice(claim.end);
  }
  return reworded.replace(/\s+/gu, ' ').trim();
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
