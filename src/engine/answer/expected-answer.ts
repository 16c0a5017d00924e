import type { Language } from '../types.js';

/** What kind of span answers a question. `expansion`: an acronym written out. `open`: no single value does; the passages themselves are the answer. */
export type ExpectedAnswer =
  'share' | 'rank' | 'date' | 'country' | 'place' | 'person' | 'amount' | 'measure' | 'count' | 'expansion' | 'open';

/** `phrases` are what is left out of the topic where that is not the whole match, which may span the subject. */
type Pattern = readonly [expected: ExpectedAnswer, pattern: RegExp, phrases?: RegExp];

// First match wins: "berapa persen" before "berapa", "what year" before "what".
const patterns: Record<Language, readonly Pattern[]> = {
  id: [
    ['expansion', /\b(?:apa(?:kah)?\s+)?(?:kepanjangan|singkatan)(?:nya)?(?:\s+dari)?\b/iu],
    [
      'share',
      /\b(?:berapa(?:kah)?\s+(?:besar\s+)?(?:persen(?:tase)?|%|pangsa|porsi|proporsi|bagian)|(?:persentase|pangsa|porsi|proporsi)\b)/iu,
    ],
    [
      'rank',
      /\b(?:(?:peringkat|urutan|posisi|ranking|nomor|terbesar|tertinggi)\s+(?:ke[\s-]?)?(?:berapa|keberapa)|ke(?:[\s-]?)berapa|peringkat\s+apa)\b/iu,
    ],
    [
      'date',
      /\b(?:kapan(?:kah)?|(?:pada\s+)?(?:tahun|tanggal|bulan|hari|abad)\s+(?:berapa(?:kah)?|apa(?:kah)?)|(?:tahun|tanggal|hari)\s+\S+\s+berapa)\b/iu,
    ],
    ['country', /\b(?:di\s+|dari\s+|ke\s+)?negara\s+(?:mana|apa)(?:kah)?\b/iu],
    [
      'place',
      /\b(?:di\s?mana(?:kah)?|ke\s?mana(?:kah)?|dari\s?mana(?:kah)?|(?:di\s+)?(?:kota|provinsi|pulau|benua|kabupaten|tempat|daerah)\s+(?:mana|apa)(?:kah)?)\b/iu,
    ],
    ['person', /\bsiapa(?:kah)?(?:\s+nama)?\b/iu],
    [
      'measure',
      /\b(?:se?berapa(?:kah)?|berapa(?:kah)?)\s+(?:tinggi|panjang|lebar|luas|jauh|jarak|lama|berat|dalam|cepat|kecepatan|tua|umur|usia|suhu|ketinggian|kedalaman|durasi)(?:nya)?\b/iu,
    ],
    [
      'amount',
      /\b(?:se?berapa(?:kah)?|berapa(?:kah)?)\s+(?:besar(?:an)?|nilai|harga|total(?:\s+nilai)?|biaya|dana|anggaran|uang|rupiah|dolar|gaji|tarif|ongkos)(?:nya)?\b|\bberapa(?:kah)?\s*[?.!]*$|\bnilai(?:nya)?\s+berapa\b/iu,
    ],
    ['count', /\b(?:(?:se)?berapa(?:kah)?(?:\s+(?:banyak|jumlah))?|jumlah)\b/iu],
  ],
  en: [
    [
      'expansion',
      /\bwhat\s+(?:does|do|is)\b(?=.*\b(?:stands?\s+for|abbreviation|acronym)\b)|\bstands?\s+for\b/iu,
      /\b(?:what|does|do|stands?\s+for|abbreviation\s+of|acronym\s+of)\b/giu,
    ],
    [
      'share',
      /\b(?:what|which|how\s+(?:big|large|much))\b(?:\s+\S+){0,2}?\s+(?:per\s?cent(?:age)?|share|proportion|fraction)\b|\bhow\s+many\s+per\s?cent\b|\bshare\s+of\b/iu,
    ],
    [
      'rank',
      /\b(?:what|which)\s+(?:rank|place|position|number)\b|\b(?:how|where)\s+(?:do|does|did|is|was)\b.*\brank(?:ed)?\b/iu,
      /\b(?:what|which|how|where|do|does|did|rank(?:ed)?|place|position)\b/giu,
    ],
    ['date', /\bwhen\b|\b(?:in\s+|on\s+)?(?:what|which)\s+(?:year|date|day|month|century|decade)\b/iu],
    ['country', /\b(?:what|which)\s+country\b/iu],
    ['place', /\bwhere\b|\b(?:what|which)\s+(?:city|town|place|province|state|island|continent|region|venue)\b/iu],
    ['person', /\b(?:who|whom|whose)\b/iu],
    [
      'measure',
      /\bhow\s+(?:high|tall|long|wide|far|deep|old|heavy|fast|hot|cold)\b|\bwhat\s+(?:is|was)\s+the\s+(?:height|length|width|area|distance|depth|age|weight|speed|temperature|duration)\b/iu,
    ],
    [
      'amount',
      /\bhow\s+(?:big|large|much)\b|\bwhat\s+(?:is|was|are|were)\s+the\s+(?:total\s+)?(?:value|amount|size|price|cost|total|volume|budget|worth)\b|\bwhat\s+(?:amount|sum)\b/iu,
    ],
    ['count', /\bhow\s+many\b|\b(?:what|which)\s+(?:is\s+the\s+|was\s+the\s+)?number\s+of\b/iu],
  ],
};

/** Words of an open question that a passage need not hold. */
const openPhrases: Record<Language, RegExp> = {
  id: /\b(?:apa(?:kah)?\s+(?:itu|arti(?:nya)?|yang\s+dimaksud(?:\s+dengan)?)|bilang\s+apa|soal)\b/giu,
  en: /\b(?:what\s+does|what\s+(?:is|are)\s+meant\s+by|meaning\s+of|what\s+do)\b/giu,
};

/** What a question asks for, and the words of it that only say so. */
export function expectedAnswer(
  question: string,
  language: Language,
): { readonly expected: ExpectedAnswer; readonly phrases: readonly string[] } {
  for (const [expected, pattern, phrases] of patterns[language]) {
    const found = pattern.exec(question);
    if (found) return { expected, phrases: phrases ? allOf(phrases, question) : [found[0]] };
  }
  return { expected: 'open', phrases: allOf(openPhrases[language], question) };
}

function allOf(phrases: RegExp, question: string): string[] {
  return Array.from(question.matchAll(phrases), ([phrase]) => phrase);
}
