import {
  verdictFeatureNames,
  verdictFeaturesOf,
  type Verdict,
  type VerdictFeatures,
  type VerdictReader,
  type VerdictWeights,
} from '../../engine/index.js';
import { readVerdictRows, yearOfUndated, type VerdictSet } from './verdict-sets.js';

const verdicts: readonly Verdict[] = ['supported', 'refuted', 'not-enough-info'];
const steps = 1500;
const stepSize = 1;
/** Ridge penalty on standardised weights, in rows. */
const penalty = 2;

export interface VerdictExample {
  readonly features: VerdictFeatures;
  readonly verdict: Verdict;
}

/** The claims of a set as the model sees them. */
export async function verdictExamples(
  folder: string,
  set: VerdictSet,
  reader: VerdictReader,
): Promise<VerdictExample[]> {
  const examples: VerdictExample[] = [];
  for (const { claim, language, evidence, evidenceLanguage, verdict } of readVerdictRows(folder, set)) {
    const texts = { claim, language, evidence, evidenceLanguage, today: yearOfUndated };
    examples.push({ verdict, features: await verdictFeaturesOf(texts, reader) });
  }
  return examples;
}

/** Multinomial logistic regression by gradient descent on standardised features; the same rows give the same weights. */
export function fitVerdictWeights(examples: readonly VerdictExample[]): VerdictWeights {
  const scales = verdictFeatureNames.map((name) =>
    scaleOf(
      examples.map(({ features }) => features[name]),
      name === 'constant',
    ),
  );
  const rows = examples.map(({ features, verdict }) => ({
    values: verdictFeatureNames.map(
      (name, at) => (features[name] - (scales[at]?.mean ?? 0)) / (scales[at]?.deviation ?? 1),
    ),
    target: verdicts.indexOf(verdict),
  }));
  const weights = verdictFeatureNames.map(() => [0, 0, 0]);
  for (let step = 0; step < steps; step += 1) {
    const gradient = verdictFeatureNames.map(() => [0, 0, 0]);
    for (const { values, target } of rows) {
      const probabilities = softmax(
        verdicts.map((_, k) => sum(values.map((value, at) => value * (weights[at]?.[k] ?? 0)))),
      );
      for (const [at, value] of values.entries()) {
        for (const [k, probability] of probabilities.entries()) {
          const slope = gradient[at];
          if (slope) slope[k] = (slope[k] ?? 0) + value * (probability - Number(k === target));
        }
      }
    }
    for (const [at, own] of weights.entries()) {
      for (const k of own.keys()) {
        own[k] = (own[k] ?? 0) - (stepSize * ((gradient[at]?.[k] ?? 0) + penalty * (own[k] ?? 0))) / rows.length;
      }
    }
  }
  return unscaled(weights, scales);
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(values: readonly number[], isConstant: boolean): Scale {
  if (isConstant) return { mean: 0, deviation: 1 };
  const mean = sum(values) / values.length;
  const deviation = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
  return { mean, deviation: deviation < 1e-6 ? 1 : deviation };
}

/** Weights on the features as they are, measured against "not enough information", to two decimals. */
function unscaled(weights: readonly (readonly number[])[], scales: readonly Scale[]): VerdictWeights {
  const pairs = weights.map((own, at) =>
    [0, 1].map((k) => ((own[k] ?? 0) - (own[2] ?? 0)) / (scales[at]?.deviation ?? 1)),
  );
  const shift = [0, 1].map((k) => sum(pairs.map((pair, at) => (pair[k] ?? 0) * (scales[at]?.mean ?? 0))));
  const entries = verdictFeatureNames.map((name, at) => {
    const pair = [0, 1].map((k) => (pairs[at]?.[k] ?? 0) - (name === 'constant' ? (shift[k] ?? 0) : 0));
    return [name, pair.map((weight) => Math.round(weight * 100) / 100)] as const;
  });
  return Object.fromEntries(entries) as unknown as VerdictWeights;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - top));
  const total = sum(exponentials);
  return exponentials.map((value) => value / total);
}
