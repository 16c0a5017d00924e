import { describe, expect, test } from 'vitest';
import { checkableSentences } from '../../../src/engine/index.js';

describe('the checkable sentences of a text', () => {
  test.each([
    [
      'lines without full stops',
      'Jepang adalah mitra dagang terbesar keempat ASEAN\nInvestasi Jepang naik 21 persen',
      ['Jepang adalah mitra dagang terbesar keempat ASEAN', 'Investasi Jepang naik 21 persen'],
    ],
    [
      'running text, without opinions, guesses and questions that yes or no does not answer',
      'Japan is the fourth-largest trading partner. I think it is great! Is Japan bigger than China? What do you say?',
      ['Japan is the fourth-largest trading partner.', 'Is Japan bigger than China?'],
    ],
    [
      'quotations and list items',
      '> Jepang menawarkan kerja sama.\n- Nilainya 31,7 persen.',
      ['Jepang menawarkan kerja sama.', 'Nilainya 31,7 persen.'],
    ],
    [
      'two languages',
      'Jepang naik ke peringkat kedua. Japan rose to second place.',
      ['Jepang naik ke peringkat kedua.', 'Japan rose to second place.'],
    ],
    ['the same twice', 'Jepang naik 5 persen.\nJepang naik 5 persen.', ['Jepang naik 5 persen.']],
    [
      'chat spellings',
      'Presiden membagikan 1.000 rumah gratis kpd warga Bali',
      ['Presiden membagikan 1.000 rumah gratis kpd warga Bali'],
    ],
    ['a third language', 'Das ist ein deutscher Satz über die Wirtschaft und den Handel.', []],
    ['a greeting', 'halo', []],
    ['nothing', ' \n ', []],
  ])('%s', async (_, text, expected) => {
    expect(await checkableSentences(text, 'id')).toEqual(expected);
  });

  test('are slices of the text', async () => {
    const text = '  *Jepang*   naik 5 persen.  Thailand turun 3 persen.';
    for (const sentence of await checkableSentences(text, 'id')) expect(text).toContain(sentence);
  });

  test('of the longest message are found in a time that nobody notices', async () => {
    const hostile = [
      '9 '.repeat(6000),
      '('.repeat(12_000),
      'Jepang 12,5 '.repeat(1000),
      '"'.repeat(12_000),
      '\n'.repeat(12_000),
    ];
    for (const text of hostile) expect((await checkableSentences(text, 'en')).length).toBeLessThan(1000);
  });
});
