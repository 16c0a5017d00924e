import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datelineLength } from '../../../src/engine/text/furniture.js';
import { segmentText } from '../../../src/engine/text/sentences.js';
import type { Language } from '../../../src/engine/types.js';

const slices = (text: string, language: Language = 'id', markdown = false): readonly string[] =>
  segmentText(text, language, { markdown }).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string, markdown = false): readonly string[] =>
  segmentText(text, 'id', { markdown }).map(({ kind }) => kind);

describe('a full stop inside a sentence does not cut it', () => {
  const whole: readonly (readonly [string, Language, string])[] = [
    ['Indonesian decimals', 'id', 'Ekspor naik 21,2 persen menjadi 1.234,5 ton.'],
    ['English decimals', 'en', 'Exports rose 21.2 percent to 1,234.5 tons.'],
    ['rupiah', 'id', 'Ia membayar Rp. 10.000 kepada petugas.'],
    ['number of a law', 'id', 'Pasal itu ada di UU No. 24 tahun 2009.'],
    ['titles before a name', 'id', 'Penghargaan diterima Prof. Dr. H. Budi Santoso kemarin.'],
    ['degrees behind a name', 'id', 'Jaksa Ani Wijaya S.H. M.Si. Kepala Dinas Pajak hadir.'],
    ['company and street', 'id', 'PT. Telkom di Jl. Sudirman untung.'],
    ['on behalf of', 'id', 'Surat ditandatangani a.n. Menteri Perdagangan.'],
    ['an initial', 'id', 'Menteri M. Hanif Dhakiri datang.'],
    ['double initials', 'en', 'The author J.K. Rowling spoke.'],
    ['initials with a space', 'en', 'The L. A. Lakers won.'],
    ['the U.S. before a noun', 'en', 'The U.S. Senate voted.'],
    ['English titles and versus', 'en', 'Mr. Smith saw Kramer vs. Kramer with Dr. Jones.'],
    ['a company before its officer', 'en', 'Apple Inc. Chief Executive Tim Cook resigned.'],
    ['date with spaces', 'id', 'Rapat digelar Senin (11 / 12/ 2017) di Jakarta.'],
    ['time of day', 'id', 'Laga dimulai pukul 19.30 WIB.'],
    ['time with a space', 'id', 'Laga dimulai pukul 19. 30 WIB.'],
    ['domains', 'id', 'Berita Suara.com dan www.x.co.id dikutip.'],
    ['ellipsis in a sentence', 'id', 'Saya... tidak tahu.'],
    ['dateline of an agency', 'id', 'Denpasar (ANTARA) - Gubernur datang.'],
    ['dateline with a month', 'en', 'WASHINGTON, Jan. 5 (Reuters) - Rates rose.'],
    ['dateline of a web site', 'id', 'JAKARTA, KOMPAS.com – Presiden datang.'],
    ['dateline with two dashes', 'id', 'Jakarta, CNN Indonesia - - Presiden datang.'],
    ['a bracketed remark', 'id', 'Reptil (Latin: Reptilia. Yunani: Herpeton) merayap.'],
    ['attribution behind a quotation', 'id', '“Kita menang!” ujarnya.'],
    ['attribution behind a spaced quotation', 'id', '" Kita menang? " tanya dia.'],
    ['attribution by name behind a question', 'en', '"Why?" Ms. Smith asked.'],
    ['attribution behind a comma', 'id', '"Kami siap," kata Budi.'],
  ];
  test.each(whole)('%s', (_name, language, text) => {
    expect(slices(text, language)).toEqual([text]);
  });
});

describe('a sentence ends', () => {
  const parts: readonly (readonly [string, Language, readonly string[]])[] = [
    ['at a full stop', 'id', ['Ekspor naik.', 'Impor turun.']],
    ['behind "and so on"', 'id', ['Ia menjual beras, gula, dll.', 'Warga membeli.']],
    ['behind U.S. before a function word', 'en', ['They moved to the U.S.', 'The family stayed.']],
    ['behind Inc. and Tbk.', 'en', ['He works for Apple Inc.', 'Shares fell.']],
    ['behind a.m.', 'en', ['It opened at 9 a.m.', 'Visitors came.']],
    ['behind a labelled letter', 'id', ['Jeruk mengandung vitamin C.', 'Warga suka.']],
    ['behind an acronym spelled like a title', 'id', ['Data itu milik BPK.', 'Padahal belum lengkap.']],
    ['behind "hal" as a word', 'id', ['Ia membahas banyak hal.', 'Warga senang.']],
    ['before a number', 'id', ['Gempa terjadi.', '12 orang tewas.']],
    ['behind a year', 'id', ['Ia lahir pada 1990.', 'Ayahnya guru.']],
    ['at a question mark and an exclamation mark', 'en', ['Why?', 'Because!', 'Good.']],
    ['inside a quotation of two sentences', 'id', ['"Kami siap.', 'Kami menang," kata Budi.']],
    ['behind the closing quotation mark', 'id', ['Ia berkata, "Kami siap."', 'Warga senang.']],
    ['behind a spaced closing quotation mark', 'id', ['" Kami siap. "', 'Warga senang.']],
    ['before a spaced opening quotation mark', 'id', ['Warga senang.', '" Kami siap, " kata Budi.']],
    ['behind references', 'en', ['It hurts.[1][2]', 'It passes.']],
    ['behind an ellipsis before a capital', 'id', ['Entahlah...', 'Warga menunggu.']],
    ['behind a domain', 'id', ['Berita itu dimuat Suara.com.', 'Warga membaca.']],
    ['behind a bracket', 'id', ['Ia datang Senin (11/12/2017).', 'Warga senang.']],
  ];
  test.each(parts)('%s', (_name, language, sentences) => {
    expect(slices(sentences.join(' '), language)).toEqual(sentences);
  });
});

describe('lines', () => {
  test('a hard-wrapped paragraph is read as running text', () => {
    const paragraph =
      'The ministry said on Monday that exports to Japan had risen by more than a fifth in\n' +
      '2019. It expects further growth, and thanked the farmers of the eastern provinces\nfor their work.';
    expect(slices(paragraph, 'en', true)).toEqual([
      'The ministry said on Monday that exports to Japan had risen by more than a fifth in\n2019.',
      'It expects further growth, and thanked the farmers of the eastern provinces\nfor their work.',
    ]);
  });
  test('a title does not run into the paragraph under it', () => {
    const text = `Ekspor naik lagi\n${'Menteri itu menjelaskan panjang lebar '.repeat(5)}kemarin.`;
    expect(slices(text)[0]).toBe('Ekspor naik lagi');
  });
  test('a blank line ends a sentence without punctuation, whatever the newline', () => {
    expect(slices('ekspor naik\r\n \r\nimpor turun')).toEqual(['ekspor naik', 'impor turun']);
  });
  test('a short line alone before a blank line is a heading, and a sentence is not', () => {
    expect(kinds('Ekspor Naik\n\nWarga senang.')).toEqual(['heading', 'sentence']);
    expect(kinds('Ekspor naik.\n\nWarga senang.')).toEqual(['sentence', 'sentence']);
    expect(kinds('Ekspor Naik')).toEqual(['sentence']);
  });
  test('Markdown marks stay outside, and every sentence of an item is an item', () => {
    const text = '## Alasan ##\n- Upah rendah. Pasar besar.\n  Pekerja muda.\n1. Satu\n\n---\n> Kutipan.';
    expect(slices(text, 'id', true)).toEqual([
      'Alasan',
      'Upah rendah.',
      'Pasar besar.',
      'Pekerja muda.',
      'Satu',
      'Kutipan.',
    ]);
    expect(kinds(text, true)).toEqual(['heading', 'list-item', 'list-item', 'list-item', 'list-item', 'sentence']);
  });
  test('plain list items keep their marks', () => {
    expect(slices('• Beras\n• Gula\n1. Kopi')).toEqual(['• Beras', '• Gula', '1. Kopi']);
    expect(kinds('• Beras\n1. Kopi')).toEqual(['list-item', 'list-item']);
  });
  test('a list number in running text stands alone', () => {
    expect(slices('Ada tiga. 2. Cokelat itu sehat.')).toEqual(['Ada tiga.', '2.', 'Cokelat itu sehat.']);
    expect(kinds('Ada tiga. 2. Cokelat itu sehat.')).toEqual(['sentence', 'furniture', 'sentence']);
  });
});

describe('furniture', () => {
  test.each([
    'Pewarta: Budi Santoso',
    'Editor: Ani Wijaya',
    'Reporter: Budi / Penulis: Ani',
    'Baca juga: Ekspor kopi menurun',
    'Baca Juga : Ekspor kopi menurun',
    'Read also: Coffee exports fall',
    'Halaman selanjutnya',
    'COPYRIGHT © ANTARA 2019',
    '© 2019 Contoh Media',
    'All rights reserved.',
    '(rsa / jun)',
    '* * *',
  ])('%s', (line) => {
    expect(kinds(`Warga senang.\n${line}\nWarga pulang.`)).toEqual(['sentence', 'furniture', 'sentence']);
  });
  test.each([
    'Editor: Saya menolak mundur dari jabatan itu.',
    'Penulis buku itu datang ke Jakarta.',
    'Copyright law was changed in 2019.',
    'Baca juga: Kiper Siap Debut Persib menekan sejak awal.',
    'Ia membaca buku.',
  ])('not: %s', (line) => {
    expect(kinds(line)).toEqual(['sentence']);
  });
  test('initials and a bracketed link behind a sentence', () => {
    expect(kinds('Warga senang. [Baca Juga: Ekspor Naik] Warga pulang. (rsa)')).toEqual([
      'sentence',
      'furniture',
      'sentence',
      'furniture',
    ]);
  });
});

describe('dateline', () => {
  test.each([
    'Denpasar (ANTARA) - ',
    'Bangkok, 8/9 (Antara) - ',
    'JAKARTA, KOMPAS.com - ',
    'JAKARTA, KOMPAS.com – ',
    'Jakarta, CNN Indonesia - - ',
    'Liputan6.com, Jakarta - ',
    'BANGKOK (Reuters) — ',
    'WASHINGTON, Jan. 5 (Reuters) - ',
    'Suara.com - ',
    'JAKARTA – ',
  ])('%s', (dateline) => {
    expect(datelineLength(`${dateline}Menteri datang.`)).toBe(dateline.length);
  });
  test.each([
    'Menteri Luar Negeri - yang baru - datang.',
    'Komisi Pemberantasan Korupsi (KPK) - lembaga itu - bekerja.',
    'Real Madrid - Barcelona bermain imbang.',
    'Jakarta adalah kota besar.',
    '',
  ])('none: %s', (sentence) => {
    expect(datelineLength(sentence)).toBe(0);
  });
});

describe('golden articles', () => {
  test.each([
    ['antara-article', 'input.txt', 'id'],
    ['markdown-article', 'input.md', 'en'],
  ] as const)('%s', (folder, input, language) => {
    const place = new URL(`../../golden/segmentation/${folder}/`, import.meta.url);
    const text = readFileSync(new URL(input, place), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', place), 'utf8'));
    const segments = segmentText(text, language, { markdown: input.endsWith('.md') });
    expect(segments.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(expected);
  });
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
    fc.constantFrom(
      '. ',
      '"',
      ' ” ',
      '\r\n',
      '\n\n',
      '- ',
      '# ',
      '1. ',
      '(',
      ')',
      'Dr. ',
      'Baca juga: ',
      '😀',
      '\u0000',
      'A',
      'a',
      '\ud83d',
    ),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const gapsOf = (text: string, markdown: boolean): readonly string[] => {
    const segments = segmentText(text, 'id', { markdown });
    const starts = [...segments.map(({ start }) => start), text.length];
    return starts.map((start, at) => {
      const from = segments[at - 1]?.end ?? 0;
      expect(start).toBeGreaterThanOrEqual(from);
      return text.slice(from, start);
    });
  };

  test('only white space is left out, and segments are trimmed and not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const gap of gapsOf(text, false)) expect(gap).toMatch(/^\s*$/u);
        for (const { start, end } of segmentText(text, 'en')) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      }),
      { numRuns: 1000 },
    );
  });
  test('in Markdown, line marks are left out besides', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const gap of gapsOf(text, true)) expect(gap).toMatch(/^(?:[\s#>*+•–_=-]|\d{1,3}[.)](?=\s))*$/u);
        for (const { start, end } of segmentText(text, 'en', { markdown: true })) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      }),
      { numRuns: 1000 },
    );
  });
});
