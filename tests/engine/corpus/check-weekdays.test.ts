import { describe, expect, test } from 'vitest';
import { checkWeekdays } from '../../../src/engine/corpus/check-weekdays.js';
import { checked, subjectsOf } from './checked-article.js';

describe('a weekday that is not the one of its date', () => {
  test.each([
    ['id', '2019', 'Pada Minggu (7/9), pertemuan tingkat menteri digelar.', 'Minggu (7/9)'],
    ['en', '2019', 'On Sunday (7 September), a ministerial meeting was held.', 'Sunday (7 September)'],
    ['id', '2019-09-08', 'Konser digelar Jumat malam (7/9).', 'Jumat malam (7/9)'],
    ['id', '2019-09-08', 'Konser digelar pada malam Jumat (7/9).', 'Jumat (7/9)'],
    ['en', '2019', 'It rained on Sun., Sept. 7.', 'Sun., Sept. 7'],
    ['id', null, 'Jembatan itu dibuka Rabu, 26 Agustus 2007.', 'Rabu, 26 Agustus 2007'],
    ['id', '2018-02-17', 'Laga digelar Jumat (16/2/2017) malam.', 'Jumat (16/2/2017)'],
  ] as const)('is found in %s, published %s: %s', (language, publishedOn, text, subject) => {
    const found = checkWeekdays(checked(text, { language, publishedOn }));
    expect(subjectsOf(found)).toEqual([subject]);
    expect(found[0]).toMatchObject({ code: 'weekday-mismatch', sentence: text });
  });

  test('tells the date, so that its weekday can be named', () => {
    expect(checkWeekdays(checked('Rapat digelar Minggu (7/9).'))[0]?.date).toBe('2019-09-07');
  });

  test.each([
    ['the right weekday', 'id', '2019', 'Pada Sabtu (7/9), pertemuan tingkat menteri digelar.'],
    ['a year that is not known', 'id', null, 'Pada Minggu (7/9), pertemuan tingkat menteri digelar.'],
    ['the year before, at its turn', 'id', '2018-01-02', 'Warga merayakan pergantian tahun, Minggu (31/12).'],
    ['the year after, at its turn', 'id', '2018-12-30', 'Perayaan digelar Selasa (1/1).'],
    ['a Julian date', 'en', null, 'The first reference is dated Monday, 17 January 1597.'],
    ['weeks, which "minggu" also means', 'id', '2019', 'Selama dua minggu (7/9) mereka berlatih.'],
    ['the night before Sunday', 'id', '2019', 'Pesta digelar pada malam Minggu (7/9) di alun-alun.'],
    ['the same night by its other day', 'id', '2019', 'Pesta digelar pada malam Minggu (8/9) di alun-alun.'],
    ['two days in a row', 'id', '2019', 'Konser digelar Sabtu dan Minggu (7/9 dan 8/9).'],
    ['two days with a dash', 'id', '2019', 'Konser digelar Sabtu-Minggu (7/9-8/9).'],
    ['every Sunday', 'id', '2019', 'Setiap Minggu, 7 September menjadi pengecualian.'],
    ['two days in English', 'en', '2019', 'The fair runs on Saturday and Sunday (7 and 8 September).'],
    ['a weekday told from the day of publication', 'id', '2019-09-08', 'Senin lalu rapat digelar.'],
  ] as const)('is not: %s', (_what, language, publishedOn, text) => {
    expect(checkWeekdays(checked(text, { language, publishedOn }))).toEqual([]);
  });
});
