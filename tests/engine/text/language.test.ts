import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from '../../../src/engine/text/language.js';

test.each([
  'Seberapa besar investasi asing langsung Jepang di ASEAN?',
  'Siapa presiden Indonesia?',
  'Kapan pertemuan itu berlangsung?',
  'berapa harga BBM sekarang',
  'apa itu RCEP',
  'Benarkah Jepang mitra dagang terbesar ketiga ASEAN?',
  'di mana AEM ke-51 diadakan',
  'Jelaskan Regional Comprehensive Economic Partnership',
  'bagaimana cara daftar beasiswa METI',
  'kenapa rupiah melemah terhadap dolar AS',
  'tolong sebutkan negara mitra ASEAN',
])('"%s" is Indonesian', async (question) => {
  expect(await detectLanguage(question)).toBe('id');
});

test.each([
  "How big is Japan's FDI in ASEAN?",
  'Who is the president of Indonesia?',
  'when was the meeting held',
  'what is RCEP',
  'Is Japan the third-largest trading partner of ASEAN?',
  'Who is Enggartiasto Lukita?',
  'What did Kementerian Perdagangan offer?',
  'how many countries are involved',
  'tell me about scholarships from METI',
])('"%s" is English', async (question) => {
  expect(await detectLanguage(question)).toBe('en');
});

test.each([
  ['Japanese', '日本の直接投資はASEANでいくらですか'],
  ['Thai', 'ญี่ปุ่นลงทุนในอาเซียนเท่าไร'],
  ['Arabic', 'ما هو حجم الاستثمار الياباني'],
  ['Russian', 'Сколько Япония инвестирует в АСЕАН?'],
  ['German', 'Wie hoch sind die japanischen Direktinvestitionen in den ASEAN-Staaten gewesen?'],
  ['French', "Quel est le montant des investissements directs du Japon dans les pays de l'ASEAN ?"],
  ['Spanish', '¿Cuánto dinero invirtieron las empresas japonesas en los países del sudeste asiático?'],
])('a question in %s is in neither', async (_, question) => {
  expect(await detectLanguage(question)).toBe('other');
});

test.each(['FDI', 'BBM', 'METI', 'Enggartiasto', 'Jokowi', '', '2019', '?!', '🤔', 'RCEP 2019', 'Enggartiasto Lukita'])(
  '%j tells no language: the person is asked',
  async (question) => {
    expect(await detectLanguage(question)).toBe('unknown');
  },
);

test('any text has an outcome', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect(['id', 'en', 'unknown', 'other']).toContain(await detectLanguage(text));
    }),
  );
});
