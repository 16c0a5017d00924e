import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speakerOf } from '../../../src/engine/text/speaker.js';
import type { Language } from '../../../src/engine/types.js';

const named: readonly (readonly [string, Language, string])[] = [
  ['"Kita harus kuat," kata Enggar.', 'id', 'Enggar'],
  ['"Ya," ujar Menteri Perdagangan Enggartiasto Lukita di Jakarta.', 'id', 'Menteri Perdagangan Enggartiasto Lukita'],
  ['"Tidak," ucap M. Hanif Dhakiri (50).', 'id', 'M. Hanif Dhakiri'],
  ['Meski begitu, kata Idrus, Novanto tetap hadir.', 'id', 'Idrus'],
  ['Menurut Enggar, ekspor naik.', 'id', 'Enggar'],
  ['Menurut data BPS, ekspor naik.', 'id', 'data BPS'],
  ['Menteri Perdagangan Enggar mengatakan bahwa ekspor naik.', 'id', 'Menteri Perdagangan Enggar'],
  ['Denpasar (ANTARA) - Gubernur Bali Wayan Koster menegaskan, pajak naik.', 'id', 'Gubernur Bali Wayan Koster'],
  ['Pada Senin, Anies dalam sambutannya menyebut program itu penting.', 'id', 'Anies'],
  ['Namun Hanif juga menambahkan bahwa ekspor naik.', 'id', 'Hanif'],
  ['"Baik!" kata dia.', 'id', 'dia'],
  ['" Baik, " katanya.', 'id', 'nya'],
  ['Menurutnya, ekspor naik.', 'id', 'nya'],
  ['Ia menilai ekspor naik.', 'id', 'Ia'],
  ['"We won," said Trump.', 'en', 'Trump'],
  ['The minister said on Monday that exports rose.', 'en', 'The minister'],
  ['Retno, who leads the ministry, said that exports rose.', 'en', 'Retno'],
  ['Smith explained that exports rose.', 'en', 'Smith'],
  ['Widodo told Reuters that exports rose.', 'en', 'Widodo'],
  ['BANGKOK (Reuters) — Police said exports rose.', 'en', 'Police'],
  ['Exports rose, according to Statistics Indonesia.', 'en', 'Statistics Indonesia'],
  ['Exports rose, he said.', 'en', 'he'],
];
test.each(named)('%s', (sentence, language, name) => {
  expect(speakerOf(sentence, language)?.name).toBe(name);
});

const unreported: readonly (readonly [string, Language])[] = [
  ['Ekspor naik 5 persen.', 'id'],
  ['Kata sandi itu harus diganti.', 'id'],
  ['Jumlahnya naik, jelas bahwa itu baik.', 'id'],
  ['Presiden tidak mengatakan hal itu.', 'id'],
  ['Proyek selesai menurut rencana.', 'id'],
  ['Saya memastikan semua siap.', 'id'],
  ['Exports rose 5 percent.', 'en'],
  ['He added two goals.', 'en'],
  ['He is said to be rich.', 'en'],
  ['Everything went according to plan.', 'en'],
  ['', 'en'],
];
test.each(unreported)('nobody: %s', (sentence, language) => {
  expect(speakerOf(sentence, language)).toBeNull();
});

test('the name is a trimmed slice of the sentence', () => {
  const word = fc.constantFrom(
    'kata',
    'menurut',
    'Enggar',
    'mengatakan',
    ',',
    '"',
    'said',
    'M.',
    ' ',
    'juga',
    'yang',
    '😀',
    'nya',
  );
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom<Language>('id', 'en'), (words, language) => {
      const sentence = words.join(' ');
      const speaker = speakerOf(sentence, language);
      if (speaker === null) return;
      expect(sentence.slice(speaker.start, speaker.end)).toBe(speaker.name);
      expect(speaker.name.trim()).toBe(speaker.name);
      expect(speaker.name).not.toBe('');
    }),
  );
});
