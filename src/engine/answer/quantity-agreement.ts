import type { Quantity } from '../types.js';

/** `unsure`: the source is rounded, bounded or a range, and neither holds nor contradicts the claim. */
export type Agreement = 'same' | 'unsure' | 'different';

interface Dimension {
  readonly name: string;
  /** How many of the dimension's base unit. */
  readonly factor: number;
}

const dimensions: ReadonlyMap<string, Dimension> = new Map(
  Object.entries({
    length: { mm: 0.001, cm: 0.01, m: 1, km: 1000, in: 0.0254, ft: 0.3048, mi: 1609.344 },
    area: { 'm²': 1, ha: 10_000, 'km²': 1e6, 'ft²': 0.09290304, 'mi²': 2_589_988, acre: 4046.856 },
    mass: { mg: 1e-6, g: 0.001, kg: 1, t: 1000 },
    volume: { ml: 0.001, l: 1, 'm³': 1000 },
    duration: {
      s: 1,
      min: 60,
      h: 3600,
      day: 86_400,
      week: 604_800,
      month: 2_629_746,
      year: 31_556_952,
      decade: 315_569_520,
      century: 3_155_695_200,
    },
    power: { W: 1, kW: 1000, MW: 1e6, GW: 1e9 },
    memory: { MB: 1, GB: 1000, TB: 1e6 },
    speed: { 'm/s': 3.6, 'km/h': 1, mph: 1.609344 },
  }).flatMap(([name, units]) => Object.entries(units).map(([unit, factor]) => [unit, { name, factor }] as const)),
);

/** What a quantity measures: only quantities of one class can agree or differ. */
export function classOf({ kind, unit }: Quantity): string {
  if (kind !== 'measure') return kind;
  return `measure:${dimensions.get(unit ?? '')?.name ?? unit ?? ''}`;
}

const baseValue = ({ kind, unit }: Quantity, value: number): number =>
  kind === 'measure' ? value * (dimensions.get(unit ?? '')?.factor ?? 1) : value;

/** Whether the two are the same unit; for money the currency, for a share percent or percentage points. */
export const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.kind === 'measure' ? classOf(a) === classOf(b) : a.unit === b.unit;

/** Relative width that "about" leaves open, on each side. */
const aboutWidth = 0.1;
/** Beyond this many widths an approximate value is another value. */
const clearlyOff = 2.5;
/** Times by which a figure is beyond its bound before the bound says something else. */
const farOff = 1.5;
/** Two figures that differ less than this are one figure converted or written another way. */
const conversionError = 0.01;

/** Compares two quantities of one class and unit. */
export function agreementOf(claim: Quantity, source: Quantity): Agreement {
  const [claimLow, claimHigh] = interval(claim);
  const [sourceLow, sourceHigh] = interval(source);
  const convertible = claim.kind === 'measure' && claim.unit !== source.unit;
  if (near(baseValue(claim, claim.value), baseValue(source, source.value), convertible ? conversionError : 1e-9)) {
    if (claim.upper === null && source.upper === null) return boundsConflict(claim, source) ? 'unsure' : 'same';
  }
  // Each tells its own bound: "more than 20 million" is no report of "more than 20 thousand".
  const bothBounded = claim.approximation === source.approximation && isBounded(claim);
  if (bothBounded) return isClose(claim, source) ? 'unsure' : 'different';
  if (sourceLow >= claimLow && sourceHigh <= claimHigh) return isFarOff(claim, source) ? 'unsure' : 'same';
  if (sourceHigh < claimLow || sourceLow > claimHigh) {
    return isClose(claim, source) ? 'unsure' : 'different';
  }
  return 'unsure';
}

const isBounded = ({ approximation }: Quantity): boolean => approximation !== 'exact' && approximation !== 'about';

/** A bound that holds but that nobody would give: "more than 300" of 14 million. */
function isFarOff(claim: Quantity, source: Quantity): boolean {
  const [a, b] = [Math.abs(baseValue(claim, claim.value)), Math.abs(baseValue(source, source.value))];
  return isBounded(claim) && Math.max(a, b) > farOff * Math.min(a, b);
}

/** "more than 10" against "less than 10", or a claim that bounds what the source gives exactly. */
function boundsConflict(claim: Quantity, source: Quantity): boolean {
  if (claim.approximation === source.approximation) return false;
  const below = (quantity: Quantity): boolean =>
    quantity.approximation === 'less-than' || quantity.approximation === 'at-most';
  const above = (quantity: Quantity): boolean =>
    quantity.approximation === 'more-than' || quantity.approximation === 'at-least';
  if ((below(claim) && above(source)) || (above(claim) && below(source))) return true;
  const strict = claim.approximation === 'more-than' || claim.approximation === 'less-than';
  return strict && source.approximation === 'exact';
}

function interval(quantity: Quantity): readonly [number, number] {
  const low = baseValue(quantity, quantity.value);
  const high = baseValue(quantity, quantity.upper ?? quantity.value);
  switch (quantity.approximation) {
    case 'exact':
      return [low, high];
    case 'about':
      return [low - Math.abs(low) * aboutWidth, high + Math.abs(high) * aboutWidth];
    case 'at-least':
    case 'more-than':
      return [low, Infinity];
    case 'at-most':
    case 'less-than':
      return [-Infinity, high];
  }
}

/** One of the two is approximate and the other not far off, or the claim rounds the source to fewer digits. */
function isClose(claim: Quantity, source: Quantity): boolean {
  if (claim.kind === 'rank') return false;
  const [a, b] = [baseValue(claim, claim.value), baseValue(source, source.value)];
  const gap = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
  if (claim.approximation === 'about' || source.approximation === 'about') return gap < aboutWidth * clearlyOff;
  return roundsTo(b, a);
}

/** Whether `rounded` is `value` with fewer digits: 21 of 21.2, 225 of 225.3, but not 2 of 2.4. */
function roundsTo(value: number, rounded: number): boolean {
  const digits = significantDigits(rounded);
  return digits >= 2 && significantDigits(value) > digits && near(Number(value.toPrecision(digits)), rounded, 1e-9);
}

const significantDigits = (value: number): number =>
  (String(Math.abs(value)).split('e')[0] ?? '').replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length;

const near = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
