import type { DateValue } from '../types.js';
import { compareDates } from './compare-dates.js';
import { compareDirections } from './compare-directions.js';
import { compareNames } from './compare-names.js';
import { comparePolarity } from './compare-polarity.js';
import { compareQuantities } from './compare-quantities.js';
import { compareSuperlatives } from './compare-superlatives.js';
import { joinComparisons, type Comparison } from './comparison.js';
import type { Statement } from './statement.js';

/** What stands around a source and may hold what the source itself leaves out, but never contradict the claim. */
export interface Surroundings {
  readonly text: string;
  readonly dates: readonly Pick<DateValue, 'from' | 'to'>[];
}

/** Compares all that can be compared as values; both statements may be in different languages. */
export function compareValues(claim: Statement, source: Statement, around: Surroundings): Comparison {
  return joinComparisons([
    compareQuantities(claim, source),
    compareSuperlatives(claim, source),
    compareDates(claim, source, around.dates),
    compareNames(claim, source, around.text),
    comparePolarity(claim, source),
    compareDirections(claim, source),
  ]);
}
