import { describe, expect, it } from 'vitest';
import type { CorpusWarning, CorpusWarningCode } from '../../src/engine/index.js';
import { corpusWarningTextsFor, describeCorpusWarning } from '../../src/messages/corpus-warnings.js';

const sample = {
  articleId: 'a',
  subject: 'Minggu (7/9)',
  date: '2019-09-07',
  computed: 1234.5,
  other: { articleId: 'b', subject: '21,2 miliar', sentence: 'Nilainya 21,2 miliar.' },
} satisfies Partial<CorpusWarning>;

const codes = Object.keys(corpusWarningTextsFor('id')) as CorpusWarningCode[];

describe('the texts of corpus warnings', () => {
  it('are there for the same codes in both languages', () => {
    expect(Object.keys(corpusWarningTextsFor('en'))).toEqual(codes);
    expect(codes.length).toBeGreaterThan(10);
  });

  it.each(codes)('%s is a text in each language, with and without another place', (code) => {
    for (const other of [sample.other, null]) {
      const [id, en] = (['id', 'en'] as const).map((language) =>
        describeCorpusWarning({ ...sample, code, other }, language),
      );
      for (const text of [id, en]) {
        expect(text?.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|null|NaN/u);
      }
      expect(id).not.toBe(en);
    }
  });

  it.each(codes)('%s calls nothing false', (code) => {
    for (const language of ['id', 'en'] as const) {
      expect(describeCorpusWarning({ ...sample, code }, language)).not.toMatch(
        /\b(?:false|wrong|untrue|hoax|keliru|hoaks|bohong|palsu)\b/iu,
      );
    }
  });

  it('name the weekday that the date had', () => {
    expect(describeCorpusWarning({ ...sample, code: 'weekday-mismatch' }, 'id')).toContain(
      '7 September 2019 adalah hari Sabtu',
    );
    expect(describeCorpusWarning({ ...sample, code: 'weekday-mismatch' }, 'en')).toContain(
      '7 September 2019 was a Saturday',
    );
  });

  it('write figures as in the language', () => {
    expect(describeCorpusWarning({ ...sample, code: 'parts-do-not-add-up' }, 'id')).toContain('1.234,5');
    expect(describeCorpusWarning({ ...sample, code: 'parts-do-not-add-up' }, 'en')).toContain('1,234.5');
  });

  it('name the other article where two disagree, and none where one does with itself', () => {
    const conflict = { ...sample, code: 'quantity-conflict' } as const;
    expect(describeCorpusWarning(conflict, 'id')).toContain('"21,2 miliar" (di b)');
    expect(describeCorpusWarning(conflict, 'en')).toContain('"21,2 miliar" (in b)');
    expect(describeCorpusWarning({ ...conflict, other: { ...sample.other, articleId: 'a' } }, 'en')).not.toContain(
      '(in',
    );
  });

  it.each([
    ['2019', 'terbit 2019', 'published 2019'],
    ['2019-09', 'terbit September 2019', 'published September 2019'],
    ['2019-09-07', 'terbit 7 September 2019', 'published 7 September 2019'],
  ])('write the day of publication as precisely as it is known: %s', (date, inIndonesian, inEnglish) => {
    expect(describeCorpusWarning({ ...sample, date, code: 'date-after-publication' }, 'id')).toContain(inIndonesian);
    expect(describeCorpusWarning({ ...sample, date, code: 'date-after-publication' }, 'en')).toContain(inEnglish);
  });
});
