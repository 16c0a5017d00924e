import { judgeByEvidence, type Verdict, type VerdictReader, type VerdictSettings } from '../../engine/index.js';
import { calibrationError } from './reliability.js';
import { oneChangeKinds, type OneChangeKind } from './one-change.js';
import type { OneChangeClaim } from './one-change-claims.js';
import { readVerdictRows, yearOfUndated, type VerdictSet } from './verdict-sets.js';

const verdicts: readonly Verdict[] = ['supported', 'refuted', 'not-enough-info'];

/** How verdicts by given evidence compare with the reference; ratios are from 0 to 1. */
export interface VerdictScores {
  readonly claims: number;
  readonly accuracy: number;
  /** Mean F1 of the verdicts that the set has. */
  readonly macroF1: number;
  /** Share of all claims that were called supported for refuted or the other way. */
  readonly swapped: number;
  /** Share of all claims that were left undecided. */
  readonly undecided: number;
  /** Mean distance of confidence and accuracy over ten bins. */
  readonly calibrationError: number;
}

/** Judges each claim of a set by the evidence that comes with it. */
export async function evaluateVerdicts(
  folder: string,
  set: VerdictSet,
  reader: VerdictReader,
  settings: VerdictSettings,
  limit = Infinity,
): Promise<VerdictScores> {
  const rows = readVerdictRows(folder, set).slice(0, limit);
  const pairs: { readonly given: Verdict; readonly wanted: Verdict; readonly confidence: number }[] = [];
  for (const { claim, language: written, evidence, verdict } of rows) {
    const { verdict: given, confidence } = await judgeByEvidence(
      claim,
      written,
      evidence,
      yearOfUndated,
      reader,
      settings,
    );
    pairs.push({ given, wanted: verdict, confidence });
  }
  const count = (test: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(test).length;
  const f1s = verdicts
    .filter((verdict) => pairs.some(({ wanted }) => wanted === verdict))
    .map((verdict) => {
      const right = count(({ given, wanted }) => given === verdict && wanted === verdict);
      return (2 * right) / (count(({ given }) => given === verdict) + count(({ wanted }) => wanted === verdict) || 1);
    });
  return {
    claims: pairs.length,
    accuracy: count(({ given, wanted }) => given === wanted) / pairs.length,
    macroF1: f1s.reduce((total, f1) => total + f1, 0) / f1s.length,
    swapped: count(isSwapped) / pairs.length,
    undecided: count(({ given }) => given === 'not-enough-info') / pairs.length,
    calibrationError: calibrationError(
      pairs.map(({ given, wanted, confidence }) => ({ probability: confidence, right: given === wanted })),
    ),
  };
}

function isSwapped({ given, wanted }: { readonly given: Verdict; readonly wanted: Verdict }): boolean {
  return given !== wanted && given !== 'not-enough-info' && wanted !== 'not-enough-info';
}

/** What became of one kind of change, as counts. */
export interface OneChangeCounts {
  claims: number;
  supported: number;
  refuted: number;
}

/** Changed claims should never be supported, unchanged ones never refuted. */
export interface OneChangeScores {
  readonly byChange: Readonly<Record<OneChangeKind | 'unchanged' | 'translated', OneChangeCounts>>;
  /** Share of changed claims that were not called supported. */
  readonly changedNotSupported: number;
  /** Share of unchanged or translated claims that were called refuted. */
  readonly unchangedRefuted: number;
}

export async function evaluateOneChange(
  claims: readonly OneChangeClaim[],
  reader: VerdictReader,
  settings: VerdictSettings,
): Promise<OneChangeScores> {
  const byChange = Object.fromEntries(
    [...oneChangeKinds, 'unchanged' as const, 'translated' as const].map((kind) => [
      kind,
      { claims: 0, supported: 0, refuted: 0 },
    ]),
  ) as Record<OneChangeKind | 'unchanged' | 'translated', OneChangeCounts>;
  for (const { claim, language: written, evidence, evidenceLanguage, change } of claims) {
    const { verdict } = await judgeByEvidence(claim, written, evidence, yearOfUndated, reader, settings);
    const counts = byChange[change ?? (written === evidenceLanguage ? 'unchanged' : 'translated')];
    counts.claims += 1;
    if (verdict === 'supported') counts.supported += 1;
    if (verdict === 'refuted') counts.refuted += 1;
  }
  const sum = (kinds: readonly (keyof typeof byChange)[], field: keyof OneChangeCounts): number =>
    kinds.reduce((total, kind) => total + byChange[kind][field], 0);
  const same = ['unchanged', 'translated'] as const;
  return {
    byChange,
    changedNotSupported: 1 - sum(oneChangeKinds, 'supported') / (sum(oneChangeKinds, 'claims') || 1),
    unchangedRefuted: sum(same, 'refuted') / (sum(same, 'claims') || 1),
  };
}
