import { describe, expect, test } from 'vitest';
import { checkFutureDates } from '../../../src/engine/corpus/check-future-dates.js';
import { checked, subjectsOf } from './checked-article.js';

const publishedOn = '2017-12-13';

describe('a date after the day of publication', () => {
  test.each([
    ['id', 'Gempa itu telah terjadi pada 20 Desember 2017 di Palu.', '20 Desember 2017'],
    ['id', '"Kami sudah siap," kata Hanif di Jakarta, Senin (18/12/2017).', 'Senin (18/12/2017)'],
    ['id', 'Rapat sempat digelar Senin (18/12) di Bangkok.', 'Senin (18/12)'],
    ['en', 'The bridge was opened on 20 December 2017.', '20 December 2017'],
    ['en', '"We are ready," said Hanif on 18 December 2017.', '18 December 2017'],
  ] as const)('told as past is found (%s): %s', (language, text, subject) => {
    const found = checkFutureDates(checked(text, { language, publishedOn }));
    expect(subjectsOf(found)).toEqual([subject]);
    expect(found[0]).toMatchObject({ code: 'date-after-publication', date: publishedOn });
  });

  test.each([
    ['a plan', 'id', publishedOn, 'Rapat akan digelar pada 20 Desember 2017.'],
    ['a decision about a day to come', 'id', publishedOn, 'Pemerintah telah menetapkan libur mulai 25 Desember 2017.'],
    ['a decision about a year to come', 'id', publishedOn, 'Gubernur telah menetapkan upah minimum tahun 2018.'],
    ['a deadline', 'id', publishedOn, 'Pendaftaran sudah dibuka hingga 31 Desember 2017.'],
    ['a quoted plan', 'id', publishedOn, '"Kami berangkat 18 Desember 2017," kata Hanif.'],
    ['a plan in English', 'en', publishedOn, 'The meeting was scheduled for 20 December 2017.'],
    ['a plan that was told', 'en', publishedOn, 'The ministry said it will open the bridge on 20 December 2017.'],
    ['the day of publication', 'id', publishedOn, 'Gempa telah terjadi pada 13 Desember 2017.'],
    ['the next day, elsewhere on earth', 'id', publishedOn, 'Gempa telah terjadi pada 14 Desember 2017.'],
    ['the day itself where only the year is known', 'id', '2017', 'Gempa telah terjadi pada 20 Desember 2017.'],
    ['a date without a year, of the year before', 'id', '2018-01-02', 'Gempa telah terjadi Minggu (31/12).'],
    ['an article without a date', 'id', null, 'Gempa telah terjadi pada 20 Desember 2017.'],
  ] as const)('is not: %s', (_what, language, day, text) => {
    expect(checkFutureDates(checked(text, { language, publishedOn: day }))).toEqual([]);
  });
});
