import type { Language, Trust } from '../engine/index.js';

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
  readonly add: Words;
  readonly remove: Words;
  readonly undo: Words;
  readonly history: Words;
  readonly trust: Words;
  readonly options: Readonly<Record<'file' | 'link' | 'article' | 'outlet' | 'tier', Words>>;
  readonly tiers: Readonly<Record<Trust, string>>;
  /** The form for an article that is typed in. Title and labels at most 45 characters. */
  readonly form: Readonly<Record<'title' | 'articleTitle' | 'text' | 'outlet' | 'published' | 'link', string>>;
  readonly formHints: Readonly<Record<'published', string>>;
  readonly labels: Readonly<Record<'add' | 'cancel', string>>;
  readonly notAdded: string;
  /** Where one of two was to be given, and both or none were. */
  readonly oneTarget: string;
  readonly oneSource: string;
  readonly moderatorsOnly: string;
  /** In a server that whoever runs the bot did not list. */
  readonly elsewhere: string;
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
  add: { name: 'add', description: 'Add articles from a file, a link or a text; shows a preview first' },
  remove: { name: 'remove', description: 'Take an article away' },
  undo: { name: 'undo', description: 'Take the last change back' },
  history: { name: 'history', description: 'List the last changes' },
  trust: { name: 'trust', description: 'Say how much an outlet or an article is relied on' },
  options: {
    file: { name: 'file', description: 'Web page, PDF, Word document, feed, table, Markdown or text' },
    link: { name: 'link', description: 'Address of a page or a feed' },
    article: { name: 'article', description: 'Type words of its title, its outlet or its date' },
    outlet: { name: 'outlet', description: 'Name of the outlet, for all its articles' },
    tier: { name: 'tier', description: 'How much it is relied on' },
  },
  tiers: { high: 'high', normal: 'normal', low: 'low' },
  form: {
    title: 'Add an article',
    articleTitle: 'Title',
    text: 'Text',
    outlet: 'Outlet',
    published: 'Date of publication',
    link: 'Link',
  },
  formHints: { published: '2024-07-20, or as much of it as you know' },
  labels: { add: 'Add', cancel: 'Cancel' },
  notAdded: 'Nothing was added.',
  oneTarget: 'Give an article or an outlet, one of the two.',
  oneSource: 'Give a file or a link, one of the two.',
  elsewhere:
    'The corpus serves every server I am in, so it can only be changed from servers that whoever runs me has listed. Here you can see its state.',
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
  add: {
    name: 'tambah',
    description: 'Tambahkan artikel dari berkas, tautan, atau teks; pratinjaunya ditampilkan dulu',
  },
  remove: { name: 'hapus', description: 'Hapus sebuah artikel' },
  undo: { name: 'urungkan', description: 'Batalkan perubahan terakhir' },
  history: { name: 'riwayat', description: 'Sebutkan perubahan terakhir' },
  trust: { name: 'kepercayaan', description: 'Atur tingkat kepercayaan media atau artikel' },
  options: {
    file: { name: 'berkas', description: 'Halaman web, PDF, dokumen Word, umpan, tabel, Markdown, atau teks' },
    link: { name: 'tautan', description: 'Alamat halaman atau umpan' },
    article: { name: 'artikel', description: 'Tulis kata dari judul, media, atau tanggalnya' },
    outlet: { name: 'media', description: 'Nama media, untuk semua artikelnya' },
    tier: { name: 'tingkat', description: 'Seberapa dapat dipercaya' },
  },
  tiers: { high: 'tinggi', normal: 'biasa', low: 'rendah' },
  form: {
    title: 'Tambahkan artikel',
    articleTitle: 'Judul',
    text: 'Isi',
    outlet: 'Nama media',
    published: 'Tanggal terbit',
    link: 'Tautan',
  },
  formHints: { published: '2024-07-20, atau sebagian saja' },
  labels: { add: 'Tambahkan', cancel: 'Batal' },
  notAdded: 'Tidak ada yang ditambahkan.',
  oneTarget: 'Isi artikel atau media, salah satu saja.',
  oneSource: 'Isi berkas atau tautan, salah satu saja.',
  elsewhere:
    'Korpus dipakai oleh semua server tempat saya berada, jadi hanya dapat diubah dari server yang dicantumkan pengelola bot. Di sini keadaannya dapat dilihat.',
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
