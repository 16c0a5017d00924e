import { describe, expect, test } from 'vitest';
import { compareSentences, readSentence, type SentenceLikeness } from '../../../src/engine/corpus/near-copy.js';
import type { Claim, Language } from '../../../src/engine/index.js';
import { checked } from './checked-article.js';

const claim = (
  text: string,
  articleId = 'a',
  language: Language = 'id',
  publishedOn: string | null = '2018-09-29',
): Claim => {
  const [first] = checked(text, { articleId, language, publishedOn }).claims;
  if (!first) throw new Error('no claim');
  return first;
};

const told = 'Gempa berkekuatan 7,4 mengguncang Kota Palu dan menewaskan 12 orang, kata juru bicara badan bencana.';

const compare = (a: Claim, b: Claim): SentenceLikeness => compareSentences(readSentence(a), readSentence(b));

describe('compareSentences', () => {
  test.each([
    ['the same', told],
    ['other capitals and spaces', told.toUpperCase().replace('KATA', 'kata').toLowerCase()],
    ['a word added', told.replace('Kota Palu', 'Kota Palu, Sulawesi,')],
    ['another word for saying', told.replace(', kata', ', ujar')],
    ['a figure in words', told.replace('12 orang', 'dua belas orang')],
  ])('finds a copy: %s', (_what, text) => {
    expect(compare(claim(told), claim(text, 'b')).kind).toBe('copy');
  });

  test.each([
    ['12', '15'],
    ['7,4', '7,7'],
  ])('tells a changed figure: %s is now %s', (before, after) => {
    const likeness = compare(claim(told), claim(told.replace(before, after), 'b'));
    expect(likeness).toMatchObject({
      kind: 'changed',
      values: [{ own: { kind: 'number' }, other: { kind: 'number' } }],
    });
  });

  test('tells a changed date', () => {
    const text = 'Pertemuan tingkat menteri negara ASEAN di Bangkok digelar pada 7 September 2019.';
    expect(compare(claim(text), claim(text.replace('7 Sep', '8 Sep'), 'b')).kind).toBe('changed');
  });

  test.each([
    ['a name', told.replace('Palu', 'Poso')],
    ['what happened', told.replace('menewaskan', 'melukai')],
    ['a denial', told.replace('menewaskan', 'tidak menewaskan')],
    ['a figure that is missing', told.replace('12 orang', 'banyak orang')],
  ])('finds neither where the other has another text: %s', (_what, text) => {
    expect(compare(claim(told), claim(text, 'b')).kind).toBe('other');
  });

  test.each([
    ['a word more beside another figure', told.replace('Gempa', 'Gempa susulan').replace('12', '3')],
    ['another block', told.replace('Kota Palu', 'blok B di Kota Palu')],
  ])('finds neither a copy nor a changed figure: %s', (_what, text) => {
    const one = told.replace('Kota Palu', text.includes('blok') ? 'blok A di Kota Palu' : 'Kota Palu');
    expect(compare(claim(one), claim(text, 'b')).kind).toBe('other');
  });

  test('tells up from down', () => {
    const text = 'Harga beras di pasar induk Kota Palu naik sebesar 5 persen dibandingkan bulan sebelumnya.';
    expect(compare(claim(text), claim(text.replace('naik', 'turun'), 'b')).kind).toBe('other');
  });

  test('keeps scores apart', () => {
    const text = 'Kesebelasan Palu menang 3-1 atas kesebelasan Poso dalam pertandingan semalam.';
    expect(compare(claim(text), claim(text.replace('3-1', '2-1'), 'b')).kind).not.toBe('copy');
  });

  test('compares nothing that is short or in two languages', () => {
    expect(compare(claim('Hujan turun lagi.'), claim('Hujan turun lagi.', 'b')).kind).toBe('other');
    expect(compare(claim(told), claim(told, 'b', 'en')).kind).toBe('other');
  });
});
