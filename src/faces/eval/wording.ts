import { gateDraft, type DropReason, type Gate } from '../../engine/index.js';
import { readVerdictRows, yearOfUndated, type VerdictSet } from './verdict-sets.js';

/** Claims of a set, each handed to the gate as if a language model had written it of its evidence. */
export interface GateScores {
  /** By what the claim truly is. */
  readonly byVerdict: Readonly<Record<string, { readonly claims: number; readonly said: number }>>;
  /** Why the others were not said. */
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
}

/** How much of what is true the gate lets through, and how much of what is not: no language model takes part. */
export async function evaluateGate(folder: string, set: VerdictSet, gate: Gate): Promise<GateScores> {
  const byVerdict: Record<string, { claims: number; said: number }> = {};
  const dropped: Partial<Record<DropReason, number>> = {};
  for (const { claim, language, evidence, evidenceLanguage, verdict } of readVerdictRows(folder, set)) {
    const text = /[.!]$/u.test(claim) ? claim : `${claim}.`;
    const passage = { n: 1, quote: evidence, language: evidenceLanguage, outlet: null, publishedOn: null };
    const ground = { language, citations: [passage], today: yearOfUndated };
    const judged = await gateDraft([{ text, citations: [1] }], ground, gate);
    const counts = (byVerdict[verdict] ??= { claims: 0, said: 0 });
    counts.claims += 1;
    counts.said += judged.kept.length;
    for (const { reason } of judged.dropped) dropped[reason] = (dropped[reason] ?? 0) + 1;
  }
  return { byVerdict, dropped };
}
