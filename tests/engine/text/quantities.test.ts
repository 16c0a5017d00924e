import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/engine/text/quantities.js';
import type { Language } from '../../../src/engine/types.js';

/** One line per quantity: slice, kind, value with its upper end, unit and approximation where there is one. */
function found(text: string, language: Language): readonly string[] {
  return findQuantities(text, language).map(({ start, end, kind, value, upper, unit, approximation }) =>
    [
      `${text.slice(start, end)} = ${kind}`,
      upper === null ? String(value) : `${String(value)}..${String(upper)}`,
      ...(unit === null ? [] : [unit]),
      ...(approximation === 'exact' ? [] : [approximation]),
    ].join(' '),
  );
}

describe('the figures of the first article', () => {
  it('are the same numbers in both languages', () => {
    expect(
      found(
        'Jepang sumber PMA terbesar kedua: 21,2 miliar dolar AS atau 13,7 persen. Pertemuan ke-51 diikuti 10 negara ASEAN dan enam negara mitra.',
        'id',
      ),
    ).toEqual([
      'kedua = rank 2',
      '21,2 miliar dolar AS = money 21200000000 USD',
      '13,7 persen = percent 13.7 percent',
      'ke-51 = rank 51',
      '10 = number 10',
      'enam = number 6',
    ]);
    expect(
      found(
        'Japan was the second-largest source: US$21.2 billion, 13.7 percent. The 51st meeting drew 10 ASEAN countries and six partners.',
        'en',
      ),
    ).toEqual([
      'second-largest = rank 2',
      'US$21.2 billion = money 21200000000 USD',
      '13.7 percent = percent 13.7 percent',
      '51st = rank 51',
      '10 = number 10',
      'six = number 6',
    ]);
  });
});

describe('notation', () => {
  it.each<[string, Language, string]>([
    ['Rp1.096,18', 'id', 'Rp1.096,18 = money 1096.18 IDR'],
    ['Rp1,096.18', 'id', 'Rp1,096.18 = money 1096.18 IDR'],
    ['1.500 orang', 'id', '1.500 = number 1500'],
    ['2,500 km', 'id', '2,500 km = measure 2.5 km'],
    ['1.5 juta orang', 'id', '1.5 juta = number 1500000'],
    ['kadar 16.9', 'id', '16.9 = number 16.9'],
    ['1.234.567 jiwa', 'id', '1.234.567 = number 1234567'],
    ['2.500 km', 'en', '2.500 km = measure 2.5 km'],
    ['1,234.5', 'en', '1,234.5 = number 1234.5'],
    ['1.234.567 people', 'en', '1.234.567 = number 1234567'],
    ['Rp15.000', 'en', 'Rp15.000 = money 15000 IDR'],
    ['6½ sacks', 'en', '6½ = number 6.5'],
    ['turun minus 2,3 persen', 'id', 'minus 2,3 persen = percent -2.3 percent'],
    ['fell -2.3%', 'en', '-2.3% = percent -2.3 percent'],
  ])('reads "%s" (%s) as %s', (text, language, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });

  it('leaves out what is no single number', () => {
    expect(found('versi 1.1.1 dan 1234567890123456', 'id')).toEqual([]);
  });
});

describe('money', () => {
  it.each<[string, Language, string]>([
    ['Rp5M', 'id', 'Rp5M = money 5000000000 IDR'],
    ['Rp 5 M', 'id', 'Rp 5 M = money 5000000000 IDR'],
    ['Rp. 5 miliar', 'id', 'Rp. 5 miliar = money 5000000000 IDR'],
    ['25 rb rupiah', 'id', '25 rb rupiah = money 25000 IDR'],
    ['seribu rupiah', 'id', 'seribu rupiah = money 1000 IDR'],
    ['2500 rupiah', 'id', '2500 rupiah = money 2500 IDR'],
    ['5 juta dolar Singapura', 'id', '5 juta dolar Singapura = money 5000000 SGD'],
    ['100 dolar', 'id', '100 dolar = money 100 USD'],
    ['Rp 2, 4 triliun', 'id', 'Rp 2, 4 triliun = money 2400000000000 IDR'],
    ['RM20', 'id', 'RM20 = money 20 MYR'],
    ['$5m', 'en', '$5m = money 5000000 USD'],
    ['US$21.2bn', 'en', 'US$21.2bn = money 21200000000 USD'],
    ['3 billion yen', 'en', '3 billion yen = money 3000000000 JPY'],
    ['5 U.S. dollars', 'en', '5 U.S. dollars = money 5 USD'],
    ['A$3 million', 'en', 'A$3 million = money 3000000 AUD'],
    ['EUR 40', 'en', 'EUR 40 = money 40 EUR'],
    ['5 million pounds', 'en', '5 million pounds = money 5000000 GBP'],
  ])('reads "%s" (%s) as %s', (text, language, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });

  it('does not take a win for a currency', () => {
    expect(found('Of 8 games they took, 5 won them.', 'en')).toEqual(['8 = number 8', '5 = number 5']);
  });
});

describe('number words', () => {
  it.each<[string, Language, string]>([
    ['tiga belas negara', 'id', 'tiga belas = number 13'],
    ['dua puluh lima orang', 'id', 'dua puluh lima = number 25'],
    ['seratus dua puluh lima orang', 'id', 'seratus dua puluh lima = number 125'],
    ['sejuta orang', 'id', 'sejuta = number 1000000'],
    ['setengah juta orang', 'id', 'setengah juta = number 500000'],
    ['dua setengah juta orang', 'id', 'dua setengah juta = number 2500000'],
    ['dua koma lima persen', 'id', 'dua koma lima persen = percent 2.5 percent'],
    ['satu negara', 'id', 'satu = number 1'],
    ['twenty-five countries', 'en', 'twenty-five = number 25'],
    ['three million people', 'en', 'three million = number 3000000'],
    ['two hundred and five ships', 'en', 'two hundred and five = number 205'],
    ['a dozen eggs', 'en', 'a dozen = number 12'],
    ['half a million people', 'en', 'half a million = number 500000'],
    ['five seconds', 'en', 'five seconds = measure 5 s'],
  ])('reads "%s" (%s) as %s', (text, language, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });

  it.each<[string, Language]>([
    ['Ini salah satu negara yang saling membantu satu sama lain.', 'id'],
    ['Itu satu-satunya jalan.', 'id'],
    ['dua pertiga penduduk', 'id'],
    ['ribuan orang di Kepulauan Seribu', 'id'],
    ['one of them, no one else, someone', 'en'],
    ['two-thirds of the people, one third of the land', 'en'],
    ['penerbangan dari Lima ke Pucallpa', 'id'],
    ['thousands of people', 'en'],
  ])('counts nothing in "%s"', (text, language) => {
    expect(found(text, language)).toEqual([]);
  });
});

describe('ranks', () => {
  it.each<[string, Language, string]>([
    ['mitra dagang terbesar kedua ASEAN', 'id', 'kedua = rank 2'],
    ['peringkat kedua dunia', 'id', 'kedua = rank 2'],
    ['urutan ke-2', 'id', 'ke-2 = rank 2'],
    ['juara ketiga', 'id', 'ketiga = rank 3'],
    ['negara ketiga di Asia', 'id', 'ketiga = rank 3'],
    ['gol pada menit ke - 75', 'id', 'ke - 75 = rank 75'],
    ['abad kedua puluh satu', 'id', 'kedua puluh satu = rank 21'],
    ['petenis nomor satu dunia', 'id', 'nomor satu = rank 1'],
    ['peringkat 2', 'id', '2 = rank 2'],
    ['the second-largest partner', 'en', 'second-largest = rank 2'],
    ['the second largest partner', 'en', 'second = rank 2'],
    ['finished third', 'en', 'third = rank 3'],
    ['the twenty-first century', 'en', 'twenty-first = rank 21'],
    ['the 2nd round', 'en', '2nd = rank 2'],
    ['the world No. 1', 'en', 'No. 1 = rank 1'],
    ['the 15th–17th centuries', 'en', '15th–17th = rank 15..17'],
  ])('reads "%s" (%s) as %s', (text, language, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });

  it.each<[string, Language]>([
    ['Kedua negara sepakat.', 'id'],
    ['bagi kedua belah pihak', 'id'],
    ['Pertama-tama, ia datang untuk pertama kali.', 'id'],
    ['Pertama, biayanya mahal.', 'id'],
    ['At first he waited a second.', 'en'],
  ])('ranks nothing in "%s"', (text, language) => {
    expect(found(text, language)).toEqual([]);
  });
});

describe('percentages and measures', () => {
  it.each<[string, Language, string]>([
    ['naik 2 persen poin', 'id', '2 persen poin = percent 2 percentage-point'],
    ['up 5 percentage points', 'en', '5 percentage points = percent 5 percentage-point'],
    ['5 per cent', 'en', '5 per cent = percent 5 percent'],
    ['seluas 100 kilometer persegi', 'id', '100 kilometer persegi = measure 100 km²'],
    ['0.12m2', 'en', '0.12m2 = measure 0.12 m²'],
    ['suhu 40 derajat Celsius', 'id', '40 derajat Celsius = measure 40 °C'],
    ['selama 3 minggu', 'id', '3 minggu = measure 3 week'],
    ['selama 24 jam', 'id', '24 jam = measure 24 h'],
    ['140m long', 'en', '140m = measure 140 m'],
    ['a 15-year-old boy', 'en', '15-year = measure 15 year'],
    ['naik dua kali lipat', 'id', 'dua kali lipat = measure 2 times'],
    ['twice the size', 'en', 'twice = measure 2 times'],
  ])('reads "%s" (%s) as %s', (text, language, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });

  it('keeps the number of a law apart from the year behind it', () => {
    expect(found('Pasal 36 ayat (3) Undang-Undang Nomor 24 Tahun 2009', 'id')).toEqual([
      '36 = number 36',
      '3 = number 3',
      '24 = number 24',
    ]);
  });
});

describe('ranges and changes', () => {
  it.each<[string, Language, readonly string[]]>([
    ['usia 5-11 tahun', 'id', ['5-11 tahun = measure 5..11 year']],
    ['antara 5 dan 11 orang', 'id', ['5 dan 11 = number 5..11']],
    ['10 sampai 15 persen', 'id', ['10 sampai 15 persen = percent 10..15 percent']],
    ['5–6 juta orang', 'id', ['5–6 juta = number 5000000..6000000']],
    ['lima sampai enam juta orang', 'id', ['lima sampai enam juta = number 5000000..6000000']],
    ['7.000- 7.500 ekor', 'id', ['7.000- 7.500 = number 7000..7500']],
    ['Rp5-6 miliar', 'id', ['Rp5-6 miliar = money 5000000000..6000000000 IDR']],
    ['lebih dari 5 sampai 11 hari', 'id', ['5 sampai 11 hari = measure 5..11 day more-than']],
    ['500 to 1 million units', 'en', ['500 to 1 million = number 500..1000000']],
    ['US$5 to 6 billion', 'en', ['US$5 to 6 billion = money 5000000000..6000000000 USD']],
    ['rose from 5 to 11 percent', 'en', ['5 = percent 5 percent', '11 percent = percent 11 percent']],
    ['naik dari 5 menjadi 6 persen', 'id', ['5 = percent 5 percent', '6 persen = percent 6 percent']],
    ['won 23–16', 'en', ['23 = number 23', '16 = number 16']],
    ['kalah 1-2 dari Persib', 'id', ['1 = number 1', '2 = number 2']],
  ])('reads "%s" (%s)', (text, language, expected) => {
    expect(found(text, language)).toEqual(expected);
  });
});

describe('approximation', () => {
  it.each<[string, Language, string]>([
    ['sekitar 5 km', 'id', '5 km = measure 5 km about'],
    ['kira-kira 5 km', 'id', '5 km = measure 5 km about'],
    ['hampir 40 persen', 'id', '40 persen = percent 40 percent about'],
    ['tidak kurang dari Rp5 juta', 'id', 'Rp5 juta = money 5000000 IDR at-least'],
    ['kurang dari 5 orang', 'id', '5 = number 5 less-than'],
    ['hingga 50 persen', 'id', '50 persen = percent 50 percent at-most'],
    ['nearly 40 percent', 'en', '40 percent = percent 40 percent about'],
    ['no less than $5', 'en', '$5 = money 5 USD at-least'],
    ['over 200 people', 'en', '200 = number 200 more-than'],
    ['over five years', 'en', 'five years = measure 5 year'],
    ['up to 450 feet', 'en', '450 feet = measure 450 ft at-most'],
  ])('reads "%s" (%s) as %s', (text, language, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });
});

describe('what only looks like a quantity', () => {
  it.each<[string, Language]>([
    ['pukul 19.30, 20.15 WIB, 16.00–17.00 WIB, pukul tujuh malam', 'id'],
    ['at 7 pm, 10 a.m. and 19:30', 'en'],
    ['penerbangan GA-181 dan GA - 181, kertas A4, Covid-19, G20, 5G', 'id'],
    ['telepon 08123456789, (021) 5234567 atau +62 812', 'id'],
    ['Minggu (7/9), 7 September 2019, 31 Februari 2019, tahun 2018', 'id'],
    ['A mosque.[1] A church.[note 2]', 'en'],
    ['https://example.org/2019/05/12', 'en'],
    ['memasuki industri 4.0', 'id'],
    ['dua tahun lalu', 'id'],
    ['tahun 44 SM', 'id'],
    ['24/7 and 9/11', 'en'],
  ])('"%s" has none', (text, language) => {
    expect(found(text, language)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...['1', '12', '1.500', '2,5', '2019', 'ke', '-', '–', '/', ' ', '%', 'Rp', 'US$', 'juta', 'miliar', 'satu', 'dua'],
    ...[
      'puluh',
      'belas',
      'seratus',
      'kedua',
      'second',
      'twenty',
      'a',
      'half',
      'million',
      'sampai',
      'to',
      'dari',
      'lebih',
    ],
    ...[
      'persen',
      'km',
      'tahun',
      'lalu',
      'September',
      'Minggu',
      '(',
      ')',
      ',',
      '.',
      'No',
      'minus',
      '½',
      'M',
      '\n',
      '👍',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  it('gives finite values with slices in order that do not overlap', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<Language>('id', 'en'), (text, language) => {
        let previousEnd = 0;
        for (const { start, end, value, upper } of findQuantities(text, language)) {
          expect(start).toBeGreaterThanOrEqual(previousEnd);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(Number.isFinite(value)).toBe(true);
          if (upper !== null) expect(upper).toBeGreaterThan(value);
          previousEnd = end;
        }
        expect(previousEnd).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
