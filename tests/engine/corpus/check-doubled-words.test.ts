import { describe, expect, test } from 'vitest';
import { checkDoubledWords } from '../../../src/engine/corpus/check-doubled-words.js';
import { checked, subjectsOf } from './checked-article.js';

describe('a word that stands twice', () => {
  test.each([
    ['id', 'Turnamen ini akan dibuka di di stadion.', 'di di'],
    ['id', 'Pasar yang  yang ada sudah rusak.', 'yang  yang'],
    ['id', 'Ban itu memenuhi memenuhi kebutuhan pengguna.', 'memenuhi memenuhi'],
    ['id', 'Yang yang hadir hanya dua orang.', 'Yang yang'],
    ['id', 'Dikabarkan itu itu akan terdengar lain.', 'itu itu'],
    ['id', 'Pelaku sudah sudah ditahan.', 'sudah sudah'],
    ['id', 'Rapat diadakan diadakan lagi.', 'diadakan diadakan'],
    ['en', 'They went to the the market.', 'the the'],
  ] as const)('is found (%s): %s', (language, text, subject) => {
    expect(subjectsOf(checkDoubledWords(checked(text, { language })))).toEqual([subject]);
  });

  test.each([
    ['id', 'Anak-anak bermain, kata kata guru itu indah.'],
    ['id', 'Mereka sama sama datang dari jauh.'],
    ['id', 'Ia masuk ke dalam, dalam sekali.'],
    ['id', 'Penyanyi Duran Duran tampil semalam.'],
    ['id', 'Orangnya itu itu saja, seperti yang sudah sudah.'],
    ['id', 'Ia memikirkan yang bukan bukan.'],
    ['id', 'Bisa bisa ia datang, kalau kalau ada makanan.'],
    ['id', 'Sampai sampai ia menangis, lebih lebih lagi ibunya.'],
    ['id', 'Para menteri menteri dan direktur direktur hadir di dinding dinding kota.'],
    ['id', 'Ia bertanya-tanya dan berlari-lari.'],
    ['en', 'He had had enough, and that that was true.'],
    ['en', 'What it is is a mess, and what it was was worse.'],
    ['en', 'Duran Duran played in Jakarta.'],
  ] as const)('is not one that means something (%s): %s', (language, text) => {
    expect(checkDoubledWords(checked(text, { language }))).toEqual([]);
  });
});
