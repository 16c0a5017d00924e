import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../../src/engine/answer/format-quantity.js';
import { findQuantities } from '../../../src/engine/text/quantities.js';
import { CURRENCIES } from '../../../src/engine/text/quantity-currencies.js';
import { MEASURE_UNITS } from '../../../src/engine/text/units.js';
import type { Approximation, Language, Quantity } from '../../../src/engine/types.js';

type Meaning = Omit<Quantity, 'start' | 'end'>;

function quantity(meaning: Partial<Meaning> & Pick<Meaning, 'kind' | 'value'>): Quantity {
  return { upper: null, unit: null, approximation: 'exact', ...meaning, start: 0, end: 0 };
}

function meaning({ kind, value, upper, unit, approximation }: Quantity): Meaning {
  return { kind, value, upper, unit, approximation };
}

describe('formatQuantity', () => {
  it.each([
    [quantity({ kind: 'money', value: 21_200_000_000, unit: 'USD' }), 'US$21.2 billion', '21,2 miliar dolar AS'],
    [quantity({ kind: 'money', value: 1.5e12, unit: 'IDR' }), 'Rp1.5 trillion', 'Rp1,5 triliun'],
    [quantity({ kind: 'money', value: 1096.18, unit: 'IDR' }), 'Rp1,096.18', 'Rp1.096,18'],
    [quantity({ kind: 'percent', value: 13.7, unit: 'percent' }), '13.7 percent', '13,7 persen'],
    [quantity({ kind: 'percent', value: -2.3, unit: 'percent' }), 'minus 2.3 percent', 'minus 2,3 persen'],
    [quantity({ kind: 'rank', value: 2 }), 'second', 'kedua'],
    [quantity({ kind: 'rank', value: 51 }), '51st', 'ke-51'],
    [quantity({ kind: 'rank', value: 12 }), '12th', 'ke-12'],
    [quantity({ kind: 'number', value: 2200 }), '2,200', '2.200'],
    [quantity({ kind: 'measure', value: 5, unit: 'km' }), '5 km', '5 km'],
    [quantity({ kind: 'measure', value: 1, unit: 'day' }), '1 day', '1 hari'],
    [quantity({ kind: 'number', value: 5, upper: 11 }), '5 to 11', '5 sampai 11'],
    [quantity({ kind: 'measure', value: 5, upper: 11, unit: 'day' }), '5 to 11 days', '5 sampai 11 hari'],
    [
      quantity({ kind: 'percent', value: 40, unit: 'percent', approximation: 'more-than' }),
      'more than 40 percent',
      'lebih dari 40 persen',
    ],
  ])('writes %o in English and in Indonesian', (value, english, indonesian) => {
    expect(formatQuantity(value, 'en')).toBe(english);
    expect(formatQuantity(value, 'id')).toBe(indonesian);
  });

  it('loses no digit: what it writes is read back as the same quantity', () => {
    fc.assert(
      fc.property(quantities, languages, (written, language) => {
        const text = formatQuantity(written, language);
        expect(findQuantities(text, language).map(meaning), text).toEqual([meaning(written)]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read back from inside a sentence too', () => {
    fc.assert(
      fc.property(quantities, languages, (written, language) => {
        fc.pre(written.kind !== 'rank');
        const text = `${language === 'id' ? 'Jumlahnya' : 'It was'} ${formatQuantity(written, language)}.`;
        expect(findQuantities(text, language).map(meaning), text).toEqual([meaning(written)]);
      }),
    );
  });
});

const languages = fc.constantFrom<Language>('id', 'en');
const approximations = fc.constantFrom<Approximation>(
  'exact',
  'about',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
);
/** Up to 12 digits of which up to four are decimals, sometimes with a scale that only large sums reach. */
const values = fc
  .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.integer({ min: -4, max: 9 }))
  .map(([digits, exponent]) => Number(`${String(digits)}e${String(exponent)}`) + 0);
const ranks = fc.integer({ min: 1, max: 999 });
const labels = fc.oneof(
  fc.constant({ kind: 'number', unit: null } as const),
  fc.constantFrom(...CURRENCIES).map((unit) => ({ kind: 'money', unit }) as const),
  fc.constantFrom('percent', 'percentage-point').map((unit) => ({ kind: 'percent', unit }) as const),
  fc.constantFrom(...MEASURE_UNITS).map(({ unit }) => ({ kind: 'measure', unit }) as const),
);
const ends = (end: fc.Arbitrary<number>): fc.Arbitrary<Pick<Quantity, 'value' | 'upper'>> =>
  fc
    .tuple(end, fc.option(end))
    .map(([value, other]) =>
      other === null || other === value
        ? { value, upper: null }
        : { value: Math.min(value, other), upper: Math.max(value, other) },
    );
const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  fc
    .tuple(labels, ends(values), approximations)
    .map(([label, value, approximation]) => ({ ...label, ...value, approximation, start: 0, end: 0 })),
  fc
    .tuple(ends(ranks), approximations)
    .map(([value, approximation]) => quantity({ kind: 'rank', ...value, approximation })),
);
