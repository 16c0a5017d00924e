import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { RankedPassage } from './answer.js';
import { judgeEvidence } from './judge-evidence.js';
import { citationOfPassage, type JudgedSource } from './judged-source.js';
import { readStatement, type Statement } from './statement.js';
import { placeOf } from './surroundings.js';
import type { VerdictReader } from './verdict.js';
import type { VerdictSettings } from './verdict-settings.js';

/** Judges one part of a claim by each passage that is near enough to be about the same thing. */
export async function judgePassages(
  part: Statement,
  passages: readonly RankedPassage[],
  index: HybridIndex,
  reader: VerdictReader,
  settings: VerdictSettings,
): Promise<JudgedSource[]> {
  const nearest = Math.max(...passages.map(({ scores }) => scores.cosine));
  const judged: JudgedSource[] = [];
  for (const passage of passages) {
    const { claim, article, around } = placeOf(passage, index);
    const least = claim.language === part.language ? settings.minCosine : settings.minCosineAcross;
    if (passage.scores.cosine < least) continue;
    const source = readStatement(claim.text, claim.language, article.publishedOn);
    const judgement = await judgeEvidence(part, source, around, reader, settings);
    judged.push({
      judgement,
      strength: judgement.probability - settings.distancePenalty * (nearest - passage.scores.cosine),
      cite: citationOfPassage(passage, article),
      text: claim.text,
      language: claim.language,
      place: { article, claim },
    });
  }
  return judged;
}
