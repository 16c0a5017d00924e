/** A fitted model: the log-odds are intercept + Σ weight × feature. */
export interface LogisticModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

export interface LogisticExample {
  readonly features: readonly number[];
  readonly positive: boolean;
}

const mostSteps = 50;
const smallestStep = 1e-10;

/**
 * Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares: Hastie, Tibshirani,
 * Friedman, The Elements of Statistical Learning, 2nd ed., section 4.4.1). `penalty` is half the weight of the squared
 * coefficients of standardised features beside the log-likelihood of all rows; the intercept is not penalised. The penalised
 * likelihood has one maximum, so the same rows always give the same model. Throws a RangeError without rows of both kinds.
 */
export function fitLogisticRegression(examples: readonly LogisticExample[], penalty: number): LogisticModel {
  if (!examples.some(({ positive }) => positive) || examples.every(({ positive }) => positive)) {
    throw new RangeError('a logistic regression needs rows of both kinds');
  }
  const width = examples[0]?.features.length ?? 0;
  const scales = Array.from({ length: width }, (_, at) => scaleOf(examples.map(({ features }) => at0(features, at))));
  const rows = examples.map(({ features, positive }) => ({
    values: [1, ...scales.map(({ mean, deviation }, at) => (at0(features, at) - mean) / deviation)],
    target: Number(positive),
  }));
  const ridge = [0, ...scales.map(() => penalty)];
  let beta = ridge.map(() => 0);
  for (let step = 0; step < mostSteps; step += 1) {
    const gradient = ridge.map((own, at) => -own * at0(beta, at));
    const hessian = ridge.map((own, i) => ridge.map((_, j) => (i === j ? own : 0)));
    for (const { values, target } of rows) {
      const probability = logistic(dot(values, beta));
      const certainty = probability * (1 - probability);
      for (const [i, value] of values.entries()) {
        gradient[i] = at0(gradient, i) + value * (target - probability);
        const line = hessian[i] ?? [];
        for (const [j, other] of values.entries()) line[j] = at0(line, j) + certainty * value * other;
      }
    }
    const change = solve(hessian, gradient);
    beta = beta.map((own, at) => own + at0(change, at));
    if (Math.max(...change.map(Math.abs)) < smallestStep) break;
  }
  const weights = scales.map(({ deviation }, at) => at0(beta, at + 1) / deviation);
  return {
    intercept:
      at0(beta, 0) -
      dot(
        weights,
        scales.map(({ mean }) => mean),
      ),
    weights,
  };
}

export function probabilityBy({ intercept, weights }: LogisticModel, features: readonly number[]): number {
  return logistic(intercept + dot(weights, features));
}

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));
const at0 = (values: readonly number[], at: number): number => values[at] ?? 0;
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, at) => total + value * at0(b, at), 0);

function scaleOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation: deviation < 1e-9 ? 1 : deviation };
}

/** Solves a system of linear equations by Gaussian elimination, the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, at) => [...line, at0(right, at)]);
  const size = lines.length;
  for (let column = 0; column < size; column += 1) {
    const rest = lines.splice(column).sort((a, b) => Math.abs(at0(b, column)) - Math.abs(at0(a, column)));
    const [pivot = [], ...others] = rest;
    lines.push(
      pivot,
      ...others.map((line) => {
        const factor = at0(line, column) / at0(pivot, column);
        return line.map((value, at) => value - factor * at0(pivot, at));
      }),
    );
  }
  const solution = lines.map(() => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const line = lines[row] ?? [];
    solution[row] = (at0(line, size) - dot(line.slice(0, size), solution)) / at0(line, row);
  }
  return solution;
}
