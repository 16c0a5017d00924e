import { confidenceOf, defaultSettings } from '../../engine/index.js';
import { isRight, type HeldOutRow } from './calibrate-fit.js';
import { byReadScore } from './calibrate-rows.js';
import { riskAt, thresholds, type Comparison } from './calibrate-sweep.js';
import { renderChart, type Curve } from './curves-svg.js';
import { calibrationError, reliabilityBins, type Forecast } from './reliability.js';

/** Rarer answers than these make no share worth drawing. */
const fewestAnswers = 20;
/** The chart ends here. */
const highestRisk = 0.25;

/** What the settings as they stand and the new coefficients say of each question, beside what is true. */
export function forecastsOf(held: readonly HeldOutRow[]): {
  readonly before: readonly Forecast[];
  readonly after: readonly Forecast[];
} {
  const forecast = ({ row, confidence }: HeldOutRow, fitted: boolean): Forecast[] => {
    const [top] = byReadScore(row.passages);
    if (!top) return [];
    const probability = confidenceOf(
      top.features,
      row.acrossLanguages,
      fitted ? confidence : defaultSettings.confidence,
    );
    return [{ probability, right: isRight(row) }];
  };
  return {
    before: held.flatMap((one) => forecast(one, false)),
    after: held.flatMap((one) => forecast(one, true)),
  };
}

/** Stated against true shares in ten bins, before and after the fit. */
export function reliabilityChart(held: readonly HeldOutRow[]): string {
  const { before, after } = forecastsOf(held);
  const curve = (name: string, forecasts: readonly Forecast[]): Curve => ({
    label: `${name}, error ${calibrationError(forecasts).toFixed(3)}`,
    dotted: true,
    points: reliabilityBins(forecasts).map(({ meanProbability, rightShare }) => ({
      x: meanProbability,
      y: rightShare,
    })),
  });
  return renderChart({
    title: 'Reliability: stated probability and what is true',
    xLabel: 'stated probability that a cited passage holds the answer',
    yLabel: 'share of questions where one does',
    xMax: 1,
    yMax: 1,
    curves: [curve('before', before), curve('fitted, held out', after)],
    guides: [{ label: 'perfect', points: [{ x: 0, y: 0 }, { x: 1, y: 1 }] }], // prettier-ignore
  });
}

/** Wrong among answers against answered among answerable, over all thresholds. */
export function riskChart(held: readonly HeldOutRow[], limits: readonly number[]): string {
  const curve = (label: string, comparison: Comparison): Curve => ({
    label,
    points: thresholds
      .map((threshold) => riskAt(held, threshold, comparison))
      .filter(({ answers, wrong }) => answers >= fewestAnswers && wrong <= highestRisk)
      .map(({ answerable, wrong }) => ({ x: answerable, y: wrong })),
  });
  return renderChart({
    title: 'Risk and coverage, threshold by threshold',
    xLabel: 'coverage: share of answerable questions that are answered',
    yLabel: 'risk: share of answers without a right citation',
    xMax: 1,
    yMax: highestRisk,
    curves: [curve('probability alone', 'probability alone'), curve('subject, time, value too', 'compared')],
    guides: limits.map((limit) => ({
      label: 'limit',
      points: [
        { x: 0, y: limit },
        { x: 1, y: limit },
      ],
    })),
  });
}
