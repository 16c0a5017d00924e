import { describe, expect, test } from 'vitest';
import { checkShares } from '../../../src/engine/corpus/check-shares.js';
import { checked, subjectsOf } from './checked-article.js';

describe('a share of a whole', () => {
  test.each([
    ['id', 'Sebanyak 113 persen dari total suara sudah dihitung.', '113 persen'],
    ['id', 'Survei menunjukkan 140 persen responden puas.', '140 persen'],
    ['en', 'Some 104 percent of all voters took part.', '104 percent'],
    ['en', 'The family holds 130% of the shares.', '130%'],
  ] as const)('of more than all of it is found (%s): %s', (language, text, subject) => {
    expect(subjectsOf(checkShares(checked(text, { language })))).toEqual([subject]);
  });

  test.each([
    ['id', 'Sebanyak 100 persen dari total suara sudah dihitung.'],
    ['id', 'Produksi tumbuh 150 persen dari total tahun lalu.'],
    ['id', 'Penerimaan mencapai 113 persen dari target.'],
    ['id', 'Utang negara itu mencapai 250 persen dari total PDB.'],
    ['id', 'Harga cabai naik 200 persen.'],
    ['id', 'Penjualan mencapai 130 persen dibandingkan bulan sebelumnya.'],
    ['id', 'Sebanyak 102 persen siswa sudah divaksin, melebihi sasaran.'],
    ['en', 'The offer was oversubscribed by 250 percent of the shares on sale.'],
    ['en', 'Profits grew 300 percent.'],
    ['en', 'The hospital runs at 120 percent of capacity.'],
    ['en', 'Debt stands at 110 percent of total output, a ratio that worries economists.'],
  ] as const)('is not what may exceed it (%s): %s', (language, text) => {
    expect(checkShares(checked(text, { language }))).toEqual([]);
  });
});
