/** A straight line through points, by least squares. */
export interface Slope {
  /** Growth of y for one step of x. */
  readonly perStep: number;
  /** Half the width of the interval that holds the growth with a probability of 95 %. */
  readonly uncertainty: number;
}

/** Two-sided 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom. */
const quantiles = [
  12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.1, 2.09, 2.09,
  2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05, 2.04,
];

/** Throws for fewer than three points. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): Slope {
  const degrees = points.length - 2;
  if (degrees < 1) throw new Error('a slope needs at least three points');
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const perStep = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const residual = points.reduce((sum, { x, y }) => sum + (y - meanY - perStep * (x - meanX)) ** 2, 0);
  const quantile = quantiles[degrees - 1] ?? 1.96;
  return { perStep, uncertainty: quantile * Math.sqrt(residual / degrees / spread) };
}
