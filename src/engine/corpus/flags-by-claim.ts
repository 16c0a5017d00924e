import { claimHash } from './claim-hash.js';
import type { CorpusWarning } from './corpus-problem.js';

/** Warnings about single sentences by claimHash, so that a citation can show what is odd in what it quotes. */
export function flagsByClaim(warnings: readonly CorpusWarning[]): ReadonlyMap<string, readonly CorpusWarning[]> {
  const flags = new Map<string, CorpusWarning[]>();
  for (const warning of warnings) {
    if (warning.sentence === null) continue;
    const hash = claimHash(warning.articleId, warning.sentence);
    flags.set(hash, [...(flags.get(hash) ?? []), warning]);
  }
  return flags;
}
