import type { Language } from '../engine/index.js';

interface Words {
  readonly name: string;
  readonly description: string;
}

/** Texts of /corpus. Names are lower case, 1 to 32 characters; descriptions at most 100. */
export interface CorpusMessages {
  readonly command: Words;
  readonly status: Words;
  readonly check: Words;
  readonly reload: Words;
  readonly moderatorsOnly: string;
  readonly statusHeading: string;
  readonly checkHeading: string;
  readonly reloadHeading: string;
  readonly articles: (corpus: { readonly articles: number; readonly claims: number }) => string;
  readonly version: (corpus: { readonly version: string }) => string;
  readonly problems: (found: { readonly count: number }) => string;
  readonly warnings: (found: { readonly count: number }) => string;
  readonly healthy: string;
  readonly added: (articles: { readonly count: number }) => string;
  readonly changed: (articles: { readonly count: number }) => string;
  readonly removed: (articles: { readonly count: number }) => string;
  readonly unchanged: (articles: { readonly count: number }) => string;
  readonly rejected: (articles: { readonly count: number }) => string;
  readonly took: (time: { readonly seconds: number }) => string;
  /** A reload that found no usable article changes nothing. */
  readonly nothingUsable: string;
  readonly moreItems: (items: { readonly count: number }) => string;
}

const whole = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') } as const;
const tenths = {
  id: new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
} as const;

const counted = (count: number, noun: string): string => `${whole.en.format(count)} ${noun}${count === 1 ? '' : 's'}`;

const en: CorpusMessages = {
  command: { name: 'corpus', description: 'Look after the articles that answers come from' },
  status: { name: 'status', description: 'Say how many articles there are and whether something is wrong' },
  check: { name: 'check', description: 'List what is wrong with the articles' },
  reload: { name: 'reload', description: 'Read the articles anew' },
  moderatorsOnly: 'Only those who may manage the server, or who have its moderator role, can do this.',
  statusHeading: '🗂 Corpus',
  checkHeading: '🗂 Corpus check',
  reloadHeading: '🗂 Corpus reloaded',
  articles: ({ articles, claims }) => `${counted(articles, 'article')}, ${counted(claims, 'sentence')}`,
  version: ({ version }) => `Version ${version}`,
  problems: ({ count }) => `${counted(count, 'problem')} (such an article is left out)`,
  warnings: ({ count }) => `${counted(count, 'warning')} (such an article is used)`,
  healthy: 'Nothing is wrong.',
  added: ({ count }) => `Added: ${whole.en.format(count)}`,
  changed: ({ count }) => `Changed: ${whole.en.format(count)}`,
  removed: ({ count }) => `Removed: ${whole.en.format(count)}`,
  unchanged: ({ count }) => `Unchanged: ${whole.en.format(count)}`,
  rejected: ({ count }) => `Rejected: ${whole.en.format(count)}`,
  took: ({ seconds }) => `Took ${tenths.en.format(seconds)} s`,
  nothingUsable: 'No article could be used, so nothing was changed: I go on answering from the articles I had.',
  moreItems: ({ count }) => `and ${whole.en.format(count)} more`,
};

const id: CorpusMessages = {
  command: { name: 'korpus', description: 'Kelola artikel yang menjadi dasar jawaban' },
  status: { name: 'keadaan', description: 'Sebutkan jumlah artikel dan apakah ada yang bermasalah' },
  check: { name: 'periksa', description: 'Sebutkan apa yang bermasalah pada artikel' },
  reload: { name: 'muat-ulang', description: 'Baca ulang semua artikel' },
  moderatorsOnly: 'Hanya pengelola server, atau yang memiliki peran moderatornya, yang dapat melakukan ini.',
  statusHeading: '🗂 Korpus',
  checkHeading: '🗂 Pemeriksaan korpus',
  reloadHeading: '🗂 Korpus dimuat ulang',
  articles: ({ articles, claims }) => `${whole.id.format(articles)} artikel, ${whole.id.format(claims)} kalimat`,
  version: ({ version }) => `Versi ${version}`,
  problems: ({ count }) => `${whole.id.format(count)} masalah (artikelnya tidak dipakai)`,
  warnings: ({ count }) => `${whole.id.format(count)} peringatan (artikelnya tetap dipakai)`,
  healthy: 'Tidak ada yang bermasalah.',
  added: ({ count }) => `Ditambahkan: ${whole.id.format(count)}`,
  changed: ({ count }) => `Berubah: ${whole.id.format(count)}`,
  removed: ({ count }) => `Dihapus: ${whole.id.format(count)}`,
  unchanged: ({ count }) => `Tetap: ${whole.id.format(count)}`,
  rejected: ({ count }) => `Ditolak: ${whole.id.format(count)}`,
  took: ({ seconds }) => `Waktu: ${tenths.id.format(seconds)} detik`,
  nothingUsable:
    'Tidak ada artikel yang dapat dipakai, jadi tidak ada yang diubah: saya tetap menjawab dari artikel sebelumnya.',
  moreItems: ({ count }) => `dan ${whole.id.format(count)} lagi`,
};

const catalogues: Readonly<Record<Language, CorpusMessages>> = { id, en };

export function corpusMessagesFor(language: Language): CorpusMessages {
  return catalogues[language];
}
