import { describe, expect, it } from 'vitest';
import { compareValues } from '../../../src/engine/answer/compare-values.js';
import type { Comparison } from '../../../src/engine/answer/comparison.js';
import { readStatement } from '../../../src/engine/answer/statement.js';
import type { Language } from '../../../src/engine/types.js';

const nothingAround = { text: '', dates: [] };

function compare(claim: string, source: string, languages: readonly [Language, Language] = ['en', 'en']): Comparison {
  return compareValues(
    readStatement(claim, languages[0], '2019-09-10'),
    readStatement(source, languages[1], '2019-09-10'),
    nothingAround,
  );
}

/** kind: value of the claim → value of the source. */
function differences(claim: string, source: string, languages: readonly [Language, Language] = ['en', 'en']): string[] {
  return compare(claim, source, languages).mismatches.map(({ kind, claim: own, alternatives }) => {
    const other = alternatives[0].source;
    return `${kind}: ${claim.slice(own.start, own.end)} → ${source.slice(other.start, other.end)}`;
  });
}

describe('compareValues', () => {
  it.each([
    ['FDI was US$12.2 billion.', 'FDI was US$21.2 billion.', 'amount: US$12.2 billion → US$21.2 billion'],
    ['FDI was US$21.2 million.', 'FDI was US$21.2 billion.', 'amount: US$21.2 million → US$21.2 billion'],
    ['FDI was €21.2 billion.', 'FDI was US$21.2 billion.', 'unit: €21.2 billion → US$21.2 billion'],
    ['It rose by 5 percentage points.', 'It rose by 5 percent.', 'unit: 5 percentage points → 5 percent'],
    ['The road is 30 km long.', 'The road is 40 km long.', 'measure: 30 km → 40 km'],
    ['It is the second-largest city.', 'It is the third-largest city.', 'rank: second-largest → third-largest'],
    ['It is the largest city.', 'It is the third-largest city.', 'rank: largest → third-largest'],
    ['It is the biggest city.', 'It is the second largest city.', 'rank: biggest → second largest'],
    ['The plan covers twelve countries.', 'The plan covers 10 countries.', 'number: twelve → 10'],
    ['More than 20 thousand people saw it.', 'More than 20 million people saw it.', 'number: 20 thousand → 20 million'],
    ['It was signed in 2017.', 'It was signed in 2018.', 'date: 2017 → 2018'],
    ['The talks began on Saturday.', 'The talks began on Sunday.', 'date: Saturday → Sunday'],
    ['Exports of rice rose.', 'Exports of rice fell.', 'direction: rose → fell'],
    ['China signed the pact.', 'Japan signed the pact.', 'place: China → Japan'],
  ])('names what differs: %s', (claim, source, difference) => {
    expect(differences(claim, source)).toEqual([difference]);
  });

  it('compares a bare superlative with a rank across languages', () => {
    const [mismatch] = compare('Jepang mitra terbesar.', 'Japan is the second-largest partner.', [
      'id',
      'en',
    ]).mismatches;
    expect(mismatch).toMatchObject({ kind: 'rank', alternatives: [{ replacement: 'terbesar kedua' }] });
  });

  it.each([
    ['Japan is one of the largest sources.', 'Japan is the second-largest source.'],
    ['Japan is the largest source.', 'China is the largest, Japan the second-largest source.'],
    ['Japan is the oldest partner.', 'Japan is the second-largest partner.'],
    ['The European Union is the largest source.', 'Japan is the second-largest source after the European Union.'],
  ])('finds no difference between a superlative and a rank of something else: %s', (claim, source) => {
    expect(differences(claim, source).filter((difference) => difference.startsWith('rank'))).toEqual([]);
  });

  it.each([
    ['FDI Jepang 21,2 miliar dolar AS.', 'Japan’s FDI was US$21.2 billion.'],
    ['Jepang mitra terbesar kedua.', 'Japan is the second-largest partner.'],
    ['Pertemuan itu digelar pada 7 September 2019.', 'The meeting was held on 7 September 2019.'],
    ['Tiongkok menandatangani pakta itu.', 'China signed the pact.'],
    ['Tiga ratus juta orang hadir.', 'Some 300 million people came.'],
    ['Ia tidak gagal.', 'He succeeded.'],
  ])('holds across languages: %s', (claim, source) => {
    expect(differences(claim, source, ['id', 'en'])).toEqual([]);
  });

  it.each([
    ['About 300 people came.', '312 people came.'],
    ['More than 300 people came.', '312 people came.'],
    ['FDI was US$21 billion.', 'FDI was US$21.2 billion.'],
    ['The road is 3 km long.', 'The road is 3,000 meters long.'],
    ['It happened in September 2019.', 'It happened on 7 September 2019.'],
    ['Jumlahnya 1.5 juta.', 'Jumlahnya 1,5 juta.'],
  ])('sees no difference where words or rounding differ: %s', (claim, source) => {
    const language = claim.startsWith('Jumlah') ? 'id' : 'en';
    expect(differences(claim, source, [language, language])).toEqual([]);
  });

  it('counts a value in other words as another one', () => {
    expect(differences('The cake needs three eggs.', 'The cake needs two eggs and three cups of milk.')).toEqual([
      'number: three → two',
    ]);
  });

  it('calls a value absent where the source has none of its kind', () => {
    const { absent, mismatches } = compare('FDI was US$21.2 billion.', 'FDI was large.');
    expect(absent).toHaveLength(1);
    expect(mismatches).toEqual([]);
  });

  it('calls "the oldest" absent where the source says second-largest', () => {
    expect(compare('It is the oldest city.', 'It is the second-largest city.').absent).toHaveLength(1);
  });

  it('compares which word is denied', () => {
    const [mismatch] = compare('Japan did not offer aid.', 'Japan did offer aid.').mismatches;
    expect(mismatch).toMatchObject({ kind: 'polarity', aligned: true });
    expect(compare('Japan did not offer aid.', 'Japan did not offer aid.').mismatches).toEqual([]);
  });

  it('knows a name by its abbreviation and a slip of the pen', () => {
    expect(compare('The meeting of AEM ended.', 'The ASEAN Economic Meeting ended.').absent).toEqual([]);
    expect(compare('The city of Hargesia grew.', 'The city of Hargeisa grew.').absent).toEqual([]);
  });
});
