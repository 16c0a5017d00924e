import type { DateValue, Quantity, Span } from '../types.js';

/** Digits, capital letters that stand alone behind a word, and Roman numbers. */
const mark = /\d+|(?<=[\p{L}\p{N}][ -])(?:\p{Lu}|[IVX]{2,4})(?![\p{L}\p{N}])/gu;

/**
 * What tells one thing from others of its kind and is neither a word nor a value: scores, times of day, "lantai 2", "kelas A",
 * "kuartal II". In order, as one text that two sentences can be compared by.
 */
export function designationsOf({
  text,
  quantities,
  dates,
}: {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateValue[];
}): string {
  const values: readonly Span[] = [...quantities, ...dates];
  return Array.from(text.matchAll(mark))
    .filter(({ 0: found, index }) => !values.some(({ start, end }) => start < index + found.length && index < end))
    .map(([found]) => found)
    .join();
}
