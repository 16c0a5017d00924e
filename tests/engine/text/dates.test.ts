import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/engine/text/dates.js';
import type { Language } from '../../../src/engine/types.js';

/** One line per date: slice, days, precision, and the weekday, lent year or relative resolution where there is one. */
function found(text: string, language: Language, referenceDate: string | null): readonly string[] {
  return findDates(text, language, referenceDate).map(
    ({ start, end, from, to, precision, yearGiven, resolution, weekday }) =>
      [
        `${text.slice(start, end)} = ${from === to ? from : `${from}..${to}`} ${precision}`,
        ...(weekday === null ? [] : [`weekday ${String(weekday)}`]),
        ...(resolution === 'relative' ? ['relative'] : yearGiven ? [] : ['lent year']),
      ].join(' '),
  );
}

describe('dates in full', () => {
  it.each<[string, Language, string]>([
    ['7 September 2019', 'id', '7 September 2019 = 2019-09-07 day'],
    ['2 Mei 2019', 'id', '2 Mei 2019 = 2019-05-02 day'],
    ['September 7, 2019', 'en', 'September 7, 2019 = 2019-09-07 day'],
    ['7 Sept. 2019', 'en', '7 Sept. 2019 = 2019-09-07 day'],
    ['the 7th of September, 2019', 'en', '7th of September, 2019 = 2019-09-07 day'],
    ['2019-09-07', 'en', '2019-09-07 = 2019-09-07 day'],
    ['7/9/2019', 'id', '7/9/2019 = 2019-09-07 day'],
    ['12.12.2017', 'id', '12.12.2017 = 2017-12-12 day'],
    ['Senin (11 / 12/ 2017)', 'id', 'Senin (11 / 12/ 2017) = 2017-12-11 day weekday 1'],
    ['Senin, 11 Desember 2017', 'id', 'Senin, 11 Desember 2017 = 2017-12-11 day weekday 1'],
    ["Jum'at, 8 Mei 2020", 'id', "Jum'at, 8 Mei 2020 = 2020-05-08 day weekday 5"],
    ['September 2019', 'id', 'September 2019 = 2019-09-01..2019-09-30 month'],
    ['Februari tahun 2020', 'id', 'Februari tahun 2020 = 2020-02-01..2020-02-29 month'],
  ])('reads "%s" (%s)', (text, language, expected) => {
    expect(found(text, language, null)).toEqual([expected]);
  });

  it('does not report days that do not exist', () => {
    expect(found('31 Februari 2019, 29/2/2019, 2019-13-01', 'id', null)).toEqual([]);
  });
});

describe('years', () => {
  it.each<[string, Language, readonly string[]]>([
    ['pada 2018', 'id', ['2018 = 2018-01-01..2018-12-31 year']],
    ['hingga akhir 2018', 'id', ['2018 = 2018-01-01..2018-12-31 year']],
    ['the end of 2018', 'en', ['2018 = 2018-01-01..2018-12-31 year']],
    ['Asian Games 2018.', 'id', ['2018 = 2018-01-01..2018-12-31 year']],
    ['the 2018 budget', 'en', ['2018 = 2018-01-01..2018-12-31 year']],
    ['founded in 1142', 'en', ['1142 = 1142-01-01..1142-12-31 year']],
    ['tahun 1990-an', 'id', ['1990-an = 1990-01-01..1999-12-31 decade']],
    ['awal 1990 - an', 'id', ['1990 - an = 1990-01-01..1999-12-31 decade']],
    ['tahun 90-an', 'id', ['90-an = 1990-01-01..1999-12-31 decade']],
    ['the 1990s', 'en', ['1990s = 1990-01-01..1999-12-31 decade']],
    ['periode 2014 - 2019', 'id', ['2014 - 2019 = 2014-01-01..2019-12-31 range']],
    ['musim 2017/2018', 'id', ['2017/2018 = 2017-01-01..2018-12-31 range']],
    ['between 2014 and 2018', 'en', ['2014 and 2018 = 2014-01-01..2018-12-31 range']],
    ['the 2018–19 season', 'en', ['2018–19 = 2018-01-01..2019-12-31 range']],
    ['2000 orang, 2500 rupiah, di 2000 desa, sebanyak 2018', 'id', []],
    ['in 2500 villages, 2000 km, about 2000', 'en', []],
  ])('reads "%s" (%s)', (text, language, expected) => {
    expect(found(text, language, null)).toEqual(expected);
  });
});

describe('dates without a year', () => {
  it('take the year of the reference date, and are left out without one', () => {
    expect(found('Minggu (7/9)', 'id', '2019')).toEqual(['Minggu (7/9) = 2019-09-07 day weekday 7 lent year']);
    expect(found('Minggu (7/9) dan 11 September', 'id', null)).toEqual([]);
  });

  it.each<[string, Language, string]>([
    ['Sunday (7 September)', 'en', 'Sunday (7 September) = 2019-09-07 day weekday 7 lent year'],
    ['Sabtu malam (7/9)', 'id', 'Sabtu malam (7/9) = 2019-09-07 day weekday 6 lent year'],
    ['pada September', 'id', 'September = 2019-09-01..2019-09-30 month lent year'],
    ['5 sampai 11 September', 'id', '5 sampai 11 September = 2019-09-05..2019-09-11 range lent year'],
    ['Desember lalu', 'id', 'Desember = 2018-12-01..2018-12-31 month lent year'],
    ['Agustus tahun lalu', 'id', 'Agustus tahun lalu = 2018-08-01..2018-08-31 month relative'],
    ['in August last year', 'en', 'August last year = 2018-08-01..2018-08-31 month relative'],
  ])('reads "%s" (%s)', (text, language, expected) => {
    expect(found(text, language, '2019-09-08')).toEqual([expected]);
  });

  it('are left out where the text tells their year somewhere else', () => {
    expect(found('pada September tahun yang sama', 'id', '2019')).toEqual([]);
    expect(found('on 7 September of that year', 'en', '2019')).toEqual([]);
    expect(found('on 7 September that day came', 'en', '2019')).toHaveLength(1);
  });

  it('needs a weekday, parentheses or "tanggal" beside a bare 7/9', () => {
    expect(found('skor 7/9, tanggal 7/9, (7/9)', 'id', '2019')).toEqual([
      '7/9 = 2019-09-07 day lent year',
      '7/9 = 2019-09-07 day lent year',
    ]);
  });

  it('reads an English 9/7 month first only where day first cannot be or does not fit the weekday', () => {
    expect(found('on Sunday (7/9)', 'en', '2019')).toEqual(['Sunday (7/9) = 2019-09-07 day weekday 7 lent year']);
    expect(found('on Saturday (9/7)', 'en', '2019')).toEqual(['Saturday (9/7) = 2019-09-07 day weekday 6 lent year']);
    expect(found('on 9/27/2019', 'en', null)).toEqual(['9/27/2019 = 2019-09-27 day']);
    expect(found('9/27/2019', 'id', null)).toEqual([]);
  });
});

describe('ranges of days', () => {
  it.each<[string, Language, string]>([
    ['5-11 September 2019', 'id', '5-11 September 2019 = 2019-09-05..2019-09-11 range'],
    ['5 to 11 September (2019)', 'en', '5 to 11 September (2019) = 2019-09-05..2019-09-11 range'],
    ['September 5-11, 2019', 'en', 'September 5-11, 2019 = 2019-09-05..2019-09-11 range'],
    ['30 August to 2 September 2019', 'en', '30 August to 2 September 2019 = 2019-08-30..2019-09-02 range'],
    ['Juli - Desember 2017', 'id', 'Juli - Desember 2017 = 2017-07-01..2017-12-31 range'],
    ['Desember-Januari 2019', 'id', 'Desember-Januari 2019 = 2018-12-01..2019-01-31 range'],
    ['between January 10 and March 28, 2002', 'en', 'January 10 and March 28, 2002 = 2002-01-10..2002-03-28 range'],
  ])('reads "%s" (%s)', (text, language, expected) => {
    expect(found(text, language, null)).toEqual([expected]);
  });
});

describe('relative dates', () => {
  it.each<[string, Language, string]>([
    ['hari ini', 'id', 'hari ini = 2019-09-08 day relative'],
    ['kemarin', 'id', 'kemarin = 2019-09-07 day relative'],
    ['lusa', 'id', 'lusa = 2019-09-10 day relative'],
    ['tahun lalu', 'id', 'tahun lalu = 2018-01-01..2018-12-31 year relative'],
    ['dua tahun yang lalu', 'id', 'dua tahun yang lalu = 2017-01-01..2017-12-31 year relative'],
    ['bulan lalu', 'id', 'bulan lalu = 2019-08-01..2019-08-31 month relative'],
    ['pekan lalu', 'id', 'pekan lalu = 2019-08-26..2019-09-01 range relative'],
    ['Senin lalu', 'id', 'Senin lalu = 2019-09-02 day weekday 1 relative'],
    ['yesterday', 'en', 'yesterday = 2019-09-07 day relative'],
    ['last month', 'en', 'last month = 2019-08-01..2019-08-31 month relative'],
    ['3 days ago', 'en', '3 days ago = 2019-09-05 day relative'],
    ['last Monday', 'en', 'last Monday = 2019-09-02 day weekday 1 relative'],
  ])('resolves "%s" (%s) from 2019-09-08', (text, language, expected) => {
    expect(found(text, language, '2019-09-08')).toEqual([expected]);
  });

  it('go only as far as the reference date reaches', () => {
    expect(found('yesterday, last month, last year', 'en', '2019')).toEqual([
      'last year = 2018-01-01..2018-12-31 year relative',
    ]);
    expect(found('yesterday, last month', 'en', '2019-01')).toEqual([
      'last month = 2018-12-01..2018-12-31 month relative',
    ]);
    expect(found('last year', 'en', null)).toEqual([]);
  });

  it('are not made of vague spans or of the word behind a date', () => {
    expect(found('beberapa bulan lalu, 10.000 tahun lalu', 'id', '2019-09-08')).toEqual([]);
    expect(found('Sabtu (7/9) kemarin', 'id', '2019-09-08')).toEqual([
      'Sabtu (7/9) = 2019-09-07 day weekday 6 lent year',
    ]);
  });
});

describe('words that are no dates', () => {
  it.each<[string, Language]>([
    ['selama tiga minggu, setiap minggu', 'id'],
    ['They may march 5 km', 'en'],
    ['Pasal 36 ayat (3)', 'id'],
    ['23–16', 'en'],
  ])('"%s"', (text, language) => {
    expect(found(text, language, '2019-09-08')).toEqual([]);
  });
});

it('refuses a reference date of any other form', () => {
  expect(() => findDates('kemarin', 'id', '7 September 2019')).toThrow(RangeError);
  expect(() => findDates('kemarin', 'id', '2019-02-30')).toThrow(RangeError);
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...['1', '7', '31', '2019', '90', 'September', 'Mei', 'Minggu', 'Sunday', '(', ')', '/', '-', '–', ',', '.', ' '],
    ...['tahun', 'lalu', 'last', 'year', 'ago', 'sampai', 'to', 'pada', 'in', 'of', 'an', 's', 'kemarin', 'dua', 'th'],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(' ')),
  );
  const references = fc.constantFrom(null, '2019', '2020-02', '2020-02-29', '1000-01-01', '2199-12-31');

  it('gives existing days with slices in order that do not overlap', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<Language>('id', 'en'), references, (text, language, reference) => {
        let previousEnd = 0;
        for (const { start, end, from, to } of findDates(text, language, reference)) {
          expect(start).toBeGreaterThanOrEqual(previousEnd);
          expect(end).toBeGreaterThan(start);
          for (const day of [from, to]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          expect(from <= to).toBe(true);
          previousEnd = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
