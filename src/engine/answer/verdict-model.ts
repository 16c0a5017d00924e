import type { VerdictProbabilities } from '../ports.js';
import { verdictFeatureNames, type VerdictFeatureName, type VerdictFeatures } from './verdict-features.js';

/** Weights of each feature for supported and for refuted; not enough information is what both are measured against. */
export type VerdictWeights = Readonly<Record<VerdictFeatureName, readonly [supported: number, refuted: number]>>;

/** Multinomial logistic regression: probabilities of the three verdicts, which sum to 1. */
export function verdictProbabilities(features: VerdictFeatures, weights: VerdictWeights): VerdictProbabilities {
  let supports = 0;
  let refutes = 0;
  for (const name of verdictFeatureNames) {
    supports += features[name] * weights[name][0];
    refutes += features[name] * weights[name][1];
  }
  const top = Math.max(supports, refutes, 0);
  const [s, r, n] = [Math.exp(supports - top), Math.exp(refutes - top), Math.exp(-top)];
  const sum = s + r + n;
  return { supported: s / sum, refuted: r / sum, notEnoughInfo: n / sum };
}

/**
 * The verdict with the least expected harm: undecided where the truth is known counts 1, decided where it is not 1, and
 * supported for refuted or the other way 1 + `caution`.
 */
export function leastHarm(
  { supported, refuted, notEnoughInfo }: VerdictProbabilities,
  caution: number,
): 'supports' | 'refutes' | 'neutral' {
  const harmOfSupport = notEnoughInfo + (1 + caution) * refuted;
  const harmOfRefutal = notEnoughInfo + (1 + caution) * supported;
  const harmOfNeither = supported + refuted;
  if (harmOfNeither <= Math.min(harmOfSupport, harmOfRefutal)) return 'neutral';
  return harmOfSupport < harmOfRefutal ? 'supports' : 'refutes';
}
