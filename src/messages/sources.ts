import type { Language, TextKind } from '../engine/index.js';

interface Words {
  readonly name: string;
  readonly description: string;
}

/** Texts of /source. Names are lower case, 1 to 32 characters; descriptions at most 100. */
export interface SourceMessages {
  readonly command: Words;
  readonly find: Words;
  readonly query: Words;
  readonly show: Words;
  readonly article: Words;
  readonly found: (sources: { readonly count: number }) => string;
  readonly moreFound: (sources: { readonly count: number }) => string;
  readonly noneFound: string;
  /** For an article that no source is called. */
  readonly noSuchArticle: string;
  /** Above articles that may have been meant. */
  readonly didYouMean: string;
  readonly fields: Readonly<Record<'outlet' | 'published' | 'language' | 'text' | 'cited' | 'flagged', string>>;
  readonly textKinds: Readonly<Record<TextKind, string>>;
  readonly cited: (times: { readonly count: number }) => string;
  readonly nothingFlagged: string;
  readonly claims: (claims: { readonly count: number }) => string;
  readonly page: (place: { readonly page: number; readonly pages: number }) => string;
  readonly noClaims: string;
  /** Behind a list that was cut. */
  readonly moreItems: (items: { readonly count: number }) => string;
}

const number = {
  id: new Intl.NumberFormat('id-ID'),
  en: new Intl.NumberFormat('en-GB'),
} as const;

const en: SourceMessages = {
  command: { name: 'source', description: 'Look up the articles that answers come from' },
  find: { name: 'find', description: 'Find articles by title, outlet or date' },
  query: { name: 'query', description: 'Words of a title, an outlet or a date' },
  show: { name: 'show', description: 'Show an article with its sentences' },
  article: { name: 'article', description: 'Type words of its title, its outlet or its date' },
  found: ({ count }) => (count === 1 ? '1 article' : `${number.en.format(count)} articles`),
  moreFound: ({ count }) => `and ${number.en.format(count)} more: give more words to narrow them down`,
  noneFound: 'No article is like that. Try other words of its title, its outlet or its date.',
  noSuchArticle: 'I have no such article. Pick one of the suggestions that appear as you type.',
  didYouMean: 'Did you mean one of these?',
  fields: {
    outlet: 'Outlet',
    published: 'Published',
    language: 'Language',
    text: 'Text',
    cited: 'Cited',
    flagged: 'Flagged',
  },
  textKinds: { original: 'the original', retold: 'retold', translation: 'a translation' },
  cited: ({ count }) => (count === 1 ? 'once' : `${number.en.format(count)} times`),
  nothingFlagged: 'nothing',
  claims: ({ count }) => (count === 1 ? '1 sentence' : `${number.en.format(count)} sentences`),
  page: ({ page, pages }) => `page ${number.en.format(page)} of ${number.en.format(pages)}`,
  noClaims: 'The article holds no sentence that could be cited.',
  moreItems: ({ count }) => `and ${number.en.format(count)} more`,
};

const id: SourceMessages = {
  command: { name: 'sumber', description: 'Lihat artikel yang menjadi dasar jawaban' },
  find: { name: 'cari', description: 'Cari artikel menurut judul, media, atau tanggal' },
  query: { name: 'kata', description: 'Kata dari judul, nama media, atau tanggal' },
  show: { name: 'lihat', description: 'Tampilkan artikel beserta kalimatnya' },
  article: { name: 'artikel', description: 'Ketik kata dari judul, media, atau tanggalnya' },
  found: ({ count }) => `${number.id.format(count)} artikel`,
  moreFound: ({ count }) => `dan ${number.id.format(count)} lagi: tambahkan kata untuk mempersempit`,
  noneFound: 'Tidak ada artikel yang mirip. Coba kata lain dari judul, media, atau tanggalnya.',
  noSuchArticle: 'Artikel itu tidak ada. Pilih dari saran yang muncul saat mengetik.',
  didYouMean: 'Mungkin yang dimaksud ada di sini?',
  fields: {
    outlet: 'Media',
    published: 'Terbit',
    language: 'Bahasa',
    text: 'Teks',
    cited: 'Dikutip',
    flagged: 'Ditandai',
  },
  textKinds: { original: 'asli', retold: 'diceritakan ulang', translation: 'terjemahan' },
  cited: ({ count }) => `${number.id.format(count)} kali`,
  nothingFlagged: 'tidak ada',
  claims: ({ count }) => `${number.id.format(count)} kalimat`,
  page: ({ page, pages }) => `halaman ${number.id.format(page)} dari ${number.id.format(pages)}`,
  noClaims: 'Artikel ini tidak memuat kalimat yang bisa dikutip.',
  moreItems: ({ count }) => `dan ${number.id.format(count)} lagi`,
};

const catalogues: Readonly<Record<Language, SourceMessages>> = { id, en };

export function sourceMessagesFor(language: Language): SourceMessages {
  return catalogues[language];
}
