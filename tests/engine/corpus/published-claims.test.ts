import { describe, expect, test } from 'vitest';
import { comparableClaim, isSameClaim, publishedClaimsOf, type Language } from '../../../src/engine/index.js';

const same = (one: string, other: string, language: Language = 'id'): boolean =>
  isSameClaim(comparableClaim(one, language, '2020-03-02'), comparableClaim(other, language, '2020-03-02'));

describe('isSameClaim', () => {
  test.each([
    ['id', 'Vaksin menyebabkan kemandulan.', 'vaksin menyebabkan kemandulan'],
    ['id', 'Benarkah vaksin menyebabkan kemandulan?', 'Vaksin menyebabkan kemandulan'],
    ['id', 'Beredar kabar bahwa vaksin menyebabkan kemandulan', 'Vaksin menyebabkan kemandulan'],
    ['id', 'Investasi Jepang di ASEAN 21,2 miliar dolar AS', 'Investasi Jepang di ASEAN sebesar US$21,2 miliar'],
    ['id', 'Pertemuan menteri itu digelar 7 September 2019', 'Pertemuan menteri digelar pada 7/9/2019'],
    ['en', 'The 16 countries hold 40 percent of global GDP', 'the 16 countries hold 40% of global GDP'],
    ['en', 'Is it true that garlic cures COVID-19?', 'Garlic cures COVID-19'],
  ] as const)('(%s) %s = %s', (language, one, other) => {
    expect(same(one, other, language)).toBe(true);
  });

  test.each([
    [
      'another value',
      'Investasi Jepang di ASEAN 21,2 miliar dolar AS',
      'Investasi Jepang di ASEAN 22,2 miliar dolar AS',
    ],
    ['another unit', 'Harga beras naik 5 persen', 'Harga beras naik 5 poin persen'],
    ['a bound', 'Korban gempa 12 orang', 'Korban gempa lebih dari 12 orang'],
    ['a value left out', 'Korban gempa Palu 12 orang', 'Korban gempa Palu'],
    ['another date', 'Pertemuan digelar 7 September 2019', 'Pertemuan digelar 8 September 2019'],
    ['a denial', 'Vaksin menyebabkan kemandulan', 'Vaksin tidak menyebabkan kemandulan'],
    ['a judgement of it', 'Vaksin menyebabkan kemandulan', 'Vaksin menyebabkan kemandulan adalah hoaks'],
    ['the other direction', 'Harga beras naik 5 persen', 'Harga beras turun 5 persen'],
    ['roles turned round', 'Jepang mengalahkan Korea', 'Korea mengalahkan Jepang'],
    ['the passive', 'Polisi menangkap Budi', 'Polisi ditangkap Budi'],
    ['a plan', 'Presiden mundur dari jabatan', 'Presiden akan mundur dari jabatan'],
    ['a possibility', 'Bawang menyembuhkan flu', 'Bawang bisa menyembuhkan flu'],
    ['an extent', 'Sekolah di Jakarta libur besok', 'Semua sekolah di Jakarta libur besok'],
    ['a place added', 'Sekolah libur karena banjir besar', 'Sekolah libur karena banjir besar di Jakarta'],
    ['a word added', 'Vaksin menyebabkan kemandulan', 'Vaksin palsu menyebabkan kemandulan'],
    ['who says it', 'Masker tidak berguna', 'WHO menyatakan masker tidak berguna'],
    ['a former one', 'Menteri ditahan polisi', 'Mantan menteri ditahan polisi'],
    ['a score', 'Indonesia menang 3-1 atas Thailand', 'Indonesia menang 2-1 atas Thailand'],
    ['another kind', 'Vitamin A mencegah flu', 'Vitamin B mencegah flu'],
    ['giver and taker', 'Bantuan dikirim dari Indonesia ke Malaysia', 'Bantuan dikirim ke Indonesia dari Malaysia'],
    ['more than it was', 'Harga beras lebih tinggi di Bali', 'Harga beras tinggi di Bali'],
    ['one or the other', 'Vaksin atau obat mencegah flu', 'Vaksin dan obat mencegah flu'],
    ['a single word', 'Hoaks', 'Hoaks'],
    ['nothing', '', ''],
  ])('is no other claim, however near: %s', (_what, one, other) => {
    expect(same(one, other)).toBe(false);
    expect(same(other, one)).toBe(false);
  });

  test('says who did it in English too', () => {
    expect(same('The police arrested the mayor', 'The police were arrested by the mayor', 'en')).toBe(false);
  });

  test.each([
    ['Aid was sent from Iran to Iraq', 'Aid was sent to Iran from Iraq'],
    ['The king met him before the vote', 'The king met him after the vote'],
    ['Vitamin A prevents flu', 'Vitamin prevents flu'],
  ])('tells English claims apart: %s, %s', (one, other) => {
    expect(same(one, other, 'en')).toBe(false);
  });

  test('never pairs two languages', () => {
    const claim = 'Indonesia Malaysia Singapura';
    expect(isSameClaim(comparableClaim(claim, 'id', null), comparableClaim(claim, 'en', null))).toBe(false);
  });
});

test('publishedClaimsOf reads dates from the day of the review and leaves out what says nothing', () => {
  const check = { language: 'id', reviewedOn: '2019-09-10', rating: 'Salah' } as const;
  const [read, ...others] = publishedClaimsOf([
    { ...check, claim: 'Pertemuan menteri digelar Sabtu (7/9)' },
    { ...check, claim: '   ' },
    { ...check, claim: 'yang dan di' },
  ]);
  expect(others).toEqual([]);
  expect(read?.check.rating).toBe('Salah');
  expect(read?.claim.dates).toMatchObject([{ from: '2019-09-07' }]);
});
