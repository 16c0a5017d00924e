import { describe, expect, it } from 'vitest';
import { findNegations, hasNegativeWord } from '../../../src/engine/text/polarity.js';

describe('findNegations', () => {
  it.each([
    ['id', 'Jepang tidak menawarkan beasiswa.', ['menawarkan']],
    ['id', 'Jepang bukan mitra dagang ASEAN.', ['mitra']],
    ['id', 'Perusahaan itu gagal membayar utang.', ['membayar']],
    ['id', 'Rapat selesai tanpa keputusan.', ['keputusan']],
    ['en', "Japan didn't offer scholarships.", ['offer']],
    ['en', 'Japan has never offered scholarships.', ['offered']],
    ['en', 'The deal won’t cover services.', ['cover']],
    ['en', 'It was neither ordered nor carried out.', ['ordered']],
  ] as const)('finds what "not" turns (%s): %s', (language, text, turned) => {
    expect(findNegations(text, language).map((negation) => negation.turned)).toEqual(turned);
  });

  it.each([
    ['id', 'Jepang tidak hanya menawarkan beasiswa.'],
    ['id', 'Nilainya tidak kurang dari 5 miliar.'],
    ['en', 'Japan offers not only scholarships.'],
    ['en', 'It cost no less than US$5 million.'],
    ['en', 'No. 5 on the list is Japan.'],
  ] as const)('leaves out phrases that deny nothing (%s): %s', (language, text) => {
    expect(findNegations(text, language)).toEqual([]);
  });

  it('leaves out a double negation', () => {
    expect(findNegations('Jepang tidak gagal membayar.', 'id')).toEqual([]);
  });
});

describe('hasNegativeWord', () => {
  it.each(['It was inevitable.', 'They were powerless.', 'The court rejected it.', 'Pengadilan menolak banding.'])(
    'sees the denial in "%s"',
    (text) => {
      expect(hasNegativeWord(text)).toBe(true);
    },
  );

  it.each(['The unit under review is in India.', 'Japan offered scholarships.'])('sees none in "%s"', (text) => {
    expect(hasNegativeWord(text)).toBe(false);
  });
});
