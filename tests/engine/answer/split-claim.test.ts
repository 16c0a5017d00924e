import { describe, expect, it } from 'vitest';
import { splitClaim } from '../../../src/engine/answer/split-claim.js';

const partsOf = (claim: string, language: 'id' | 'en'): string[] =>
  splitClaim(claim, language).map(({ start, end }) => claim.slice(start, end));

describe('splitClaim', () => {
  it('parts clauses with a subject, a verb and a value of their own', () => {
    expect(
      partsOf('Jepang adalah mitra dagang terbesar ketiga ASEAN dan RCEP melibatkan 10 negara ASEAN.', 'id'),
    ).toEqual(['Jepang adalah mitra dagang terbesar ketiga ASEAN', 'RCEP melibatkan 10 negara ASEAN.']);
    expect(
      partsOf('Japan was the third-largest trading partner but China was the second-largest source of FDI.', 'en'),
    ).toHaveLength(2);
  });

  it('leaves lists whole', () => {
    expect(partsOf('Japan and China are partners of the 10 ASEAN countries.', 'en')).toHaveLength(1);
    expect(partsOf('Usaha mikro, kecil, dan menengah menyumbang 60 persen PDB.', 'id')).toHaveLength(1);
  });

  it('parts sentences', () => {
    expect(partsOf('Japan is the third-largest partner. RCEP involves 16 countries.', 'en')).toHaveLength(2);
  });

  it('covers a claim of 2,000 characters and one without letters', () => {
    expect(partsOf('RCEP melibatkan 16 negara. '.repeat(74), 'id').length).toBeGreaterThan(1);
    expect(partsOf('?', 'id').length).toBeLessThanOrEqual(1);
  });
});
