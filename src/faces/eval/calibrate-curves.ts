import { confidenceOf } from '../../engine/index.js';
import { isRight, type HeldOutRow } from './calibrate-fit.js';
import { byReadScore } from './calibrate-rows.js';
import { finalEstimate, riskAt, thresholds } from './calibrate-sweep.js';
import { renderChart, type Curve } from './curves-svg.js';
import { calibrationError, reliabilityBins, type Forecast } from './reliability.js';

/** Rarer answers than these make no share worth drawing. */
const fewestAnswers = 20;
/** The chart ends here. */
const highestRisk = 0.25;

/** What the first estimate and the one that decides say of each question, each fitted without it, beside what is true. */
export function forecastsOf(held: readonly HeldOutRow[]): {
  readonly first: readonly Forecast[];
  readonly final: readonly Forecast[];
} {
  return {
    first: held.flatMap(({ row, confidence }) => {
      const [top] = byReadScore(row.passages);
      if (!top) return [];
      return [{ probability: confidenceOf(top.features, row.acrossLanguages, confidence), right: isRight(row) }];
    }),
    final: held.flatMap((one) => {
      const probability = finalEstimate(one);
      return probability === null ? [] : [{ probability, right: one.row.chosen?.right === true }];
    }),
  };
}

/** Stated against true shares in ten bins. */
export function reliabilityChart(held: readonly HeldOutRow[]): string {
  const { first, final } = forecastsOf(held);
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
    curves: [curve('first estimate', first), curve('after a second look', final)],
    guides: [{ label: 'perfect', points: [{ x: 0, y: 0 }, { x: 1, y: 1 }] }], // prettier-ignore
  });
}

/** Wrong among answers against answered among answerable, over all thresholds. */
export function riskChart(held: readonly HeldOutRow[], limits: readonly number[]): string {
  const curve = (label: string, rows: readonly HeldOutRow[]): Curve => ({
    label,
    points: thresholds
      .map((threshold) => riskAt(rows, threshold))
      .filter(({ answers, wrong }) => answers >= fewestAnswers && wrong <= highestRisk)
      .map(({ answerable, wrong }) => ({ x: answerable, y: wrong })),
  });
  const within = held.filter(({ row }) => !row.acrossLanguages);
  const across = held.filter(({ row }) => row.acrossLanguages);
  return renderChart({
    title: 'Risk and coverage, threshold by threshold',
    xLabel: 'coverage: share of answerable questions that are answered',
    yLabel: 'risk: share of answers without a right citation',
    xMax: 1,
    yMax: highestRisk,
    curves: [curve('same language', within), curve('across languages', across)],
    guides: limits.map((limit) => ({
      label: 'limit',
      points: [
        { x: 0, y: limit },
        { x: 1, y: limit },
      ],
    })),
  });
}
