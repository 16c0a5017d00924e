/** A stated probability and what came true. */
export interface Forecast {
  readonly probability: number;
  readonly right: boolean;
}

/** Forecasts of about the same probability; shares of 0 to 1. */
export interface ReliabilityBin {
  readonly forecasts: number;
  readonly meanProbability: number;
  readonly rightShare: number;
}

/** Forecasts in bins of equal width, lowest first; bins without one are left out. */
export function reliabilityBins(forecasts: readonly Forecast[], bins = 10): readonly ReliabilityBin[] {
  const groups = Array.from({ length: bins }, (): Forecast[] => []);
  for (const forecast of forecasts) groups[Math.min(bins - 1, Math.floor(forecast.probability * bins))]?.push(forecast);
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({
      forecasts: group.length,
      meanProbability: group.reduce((total, { probability }) => total + probability, 0) / group.length,
      rightShare: group.filter(({ right }) => right).length / group.length,
    }));
}

/** Expected calibration error: mean distance of stated and true share over the bins, each with the weight of its forecasts. */
export function calibrationError(forecasts: readonly Forecast[]): number {
  return reliabilityBins(forecasts).reduce(
    (total, bin) => total + (bin.forecasts / forecasts.length) * Math.abs(bin.meanProbability - bin.rightShare),
    0,
  );
}
