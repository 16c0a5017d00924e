import { describe, expect, test } from 'vitest';
import { checkFutureDates } from '../../../src/engine/corpus/check-future-dates.js';
import { checked, subjectsOf } from './checked-article.js';

const publishedOn = '2017-12-13';

describe('a date after the day of publication', () => {
  test.each([
    ['id', 'Gempa itu telah terjadi pada 20 Desember 2017 di Palu.', '20 Desember 2017'],
    ['id', '"Kami sudah siap," kata Hanif di Jakarta, Senin (18/12/2017).', 'Senin (18/12/2017)'],
    ['id', 'Rapat sempat digelar Senin (18/12) di Bangkok.', 'Senin (18/12)'],
    ['id', '"Kami siap," kata Hanif kepada Kabar.com di Gedung A, Senin (18/12).', 'Senin (18/12)'],
    ['id', 'Hanif mengatakan di Jakarta, Senin (18/12), bahwa semua siap.', 'Senin (18/12)'],
    ['id', 'Gempa mengguncang Palu, Sulawesi Tengah, pada Senin (18/12).', 'Senin (18/12)'],
    ['id', 'Rapat digelar Senin, 18 Desember 2017 lalu, di Bangkok.', 'Senin, 18 Desember 2017'],
    ['en', 'Hanif told reporters in Bangkok on 18 December 2017 that talks were over.', '18 December 2017'],
    ['en', 'The bridge was officially opened by the mayor on 20 December 2017.', '20 December 2017'],
    ['en', 'A quake struck Palu on 20 December 2017.', '20 December 2017'],
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
    ['what somebody says of it', 'id', publishedOn, 'Hanif mengatakan, pameran dibuka Senin (18/12).'],
    [
      'what is expected of it',
      'id',
      publishedOn,
      'Menurut panitia, lomba yang dua kali ditunda itu digelar 20 Desember 2017.',
    ],
    [
      'a holiday that is decided',
      'id',
      publishedOn,
      'Pemerintah sudah menetapkan 25 Desember 2017 sebagai hari libur.',
    ],
    ['an end that is agreed', 'id', publishedOn, 'Kontrak yang sudah diteken itu berakhir 31 Desember 2017.'],
    ['a place that is won', 'id', publishedOn, 'Tim itu telah memastikan diri tampil di Seoul pada 20 Desember 2017.'],
    ['what comes of it', 'id', publishedOn, 'Rapat sudah selesai, dan pameran dibuka pada 20 Desember 2017.'],
    ['what somebody says of it, in English', 'en', publishedOn, 'Hanif said the fair opens on 20 December 2017.'],
    ['an end that is signed', 'en', publishedOn, 'The contract, which was signed in May, expires on 31 December 2017.'],
    ['what follows a delay', 'en', publishedOn, 'The film was delayed and opens in cinemas on 20 December 2017.'],
    ['a holiday that is announced', 'en', publishedOn, 'Officials announced a holiday on 25 December 2017.'],
    ['a strike that is threatened', 'en', publishedOn, 'Workers threatened a strike on 20 December 2017.'],
    ['the day of publication', 'id', publishedOn, 'Gempa telah terjadi pada 13 Desember 2017.'],
    ['the next day, elsewhere on earth', 'id', publishedOn, 'Gempa telah terjadi pada 14 Desember 2017.'],
    ['the day itself where only the year is known', 'id', '2017', 'Gempa telah terjadi pada 20 Desember 2017.'],
    ['a date without a year, of the year before', 'id', '2018-01-02', 'Gempa telah terjadi Minggu (31/12).'],
    ['an article without a date', 'id', null, 'Gempa telah terjadi pada 20 Desember 2017.'],
  ] as const)('is not: %s', (_what, language, day, text) => {
    expect(checkFutureDates(checked(text, { language, publishedOn: day }))).toEqual([]);
  });
});
