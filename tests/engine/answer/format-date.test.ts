import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/engine/answer/format-date.js';
import { isoDay, monthRange, yearRange } from '../../../src/engine/text/date-calendar.js';
import { findDates } from '../../../src/engine/text/dates.js';
import type { DateValue, Language } from '../../../src/engine/types.js';

type Days = Pick<DateValue, 'from' | 'to' | 'precision'>;

function date(days: Days): DateValue {
  return { kind: 'date', yearGiven: true, resolution: 'absolute', weekday: null, start: 0, end: 0, ...days };
}

describe('formatDate', () => {
  it.each([
    ['day', '2019-09-07', '2019-09-07', '7 September 2019', '7 September 2019'],
    ['day', '2019-05-02', '2019-05-02', '2 May 2019', '2 Mei 2019'],
    ['month', '2019-08-01', '2019-08-31', 'August 2019', 'Agustus 2019'],
    ['year', '2019-01-01', '2019-12-31', '2019', '2019'],
    ['decade', '1990-01-01', '1999-12-31', 'the 1990s', '1990-an'],
    ['range', '2019-09-05', '2019-09-11', '5–11 September 2019', '5–11 September 2019'],
    ['range', '2019-08-30', '2019-09-02', '30 August – 2 September 2019', '30 Agustus – 2 September 2019'],
    ['range', '2014-01-01', '2018-12-31', '2014–2018', '2014–2018'],
    ['range', '2018-12-01', '2019-01-31', 'December 2018–January 2019', 'Desember 2018–Januari 2019'],
  ] as const)('writes the %s %s to %s as "%s" and "%s"', (precision, from, to, english, indonesian) => {
    expect(formatDate(date({ from, to, precision }), 'en')).toBe(english);
    expect(formatDate(date({ from, to, precision }), 'id')).toBe(indonesian);
  });

  it('is read back as the same days', () => {
    fc.assert(
      fc.property(days, languages, (written, language) => {
        const text = formatDate(date(written), language);
        const found = findDates(text, language, null).map(({ from, to, precision }) => ({ from, to, precision }));
        expect(found, text).toEqual([written]);
      }),
      { numRuns: 1000 },
    );
  });
});

const languages = fc.constantFrom<Language>('id', 'en');
const years = fc.integer({ min: 1000, max: 2199 });
const months = fc.integer({ min: 1, max: 12 });
const singleDays = fc
  .tuple(years, months, fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => isoDay(year, month, day));
const days: fc.Arbitrary<Days> = fc.oneof(
  singleDays.map((day) => ({ from: day, to: day, precision: 'day' }) as const),
  fc.tuple(years, months).map(([year, month]) => ({ ...monthRange(year, month), precision: 'month' }) as const),
  years.map((year) => ({ ...yearRange(year), precision: 'year' }) as const),
  fc
    .integer({ min: 100, max: 219 })
    .map(
      (decade) => ({ from: `${String(decade)}0-01-01`, to: `${String(decade)}9-12-31`, precision: 'decade' }) as const,
    ),
  fc
    .tuple(singleDays, singleDays)
    .filter(([one, other]) => one !== other)
    .map(
      ([one, other]) =>
        ({ from: one < other ? one : other, to: one < other ? other : one, precision: 'range' }) as const,
    ),
  fc
    .tuple(years, years)
    .filter(([one, other]) => one !== other)
    .map(
      ([one, other]) =>
        ({
          from: yearRange(Math.min(one, other)).from,
          to: yearRange(Math.max(one, other)).to,
          precision: 'range',
        }) as const,
    ),
);
