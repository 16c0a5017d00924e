import type { ChangeRefusal, CorpusChange, Language, PublishedCheck, Trust } from '../engine/index.js';
import { describeRating } from './citation-notes.js';

/** Texts about changing the corpus, for every face. Names come in as they are, not cleaned for any face. */
export interface CorpusChangeMessages {
  readonly refusals: Readonly<Record<ChangeRefusal, (refusal: { readonly subject: string }) => string>>;
  readonly previewHeading: string;
  /** Nothing has been changed yet. */
  readonly nothingChangedYet: string;
  readonly sentences: (article: { readonly count: number }) => string;
  readonly isNew: string;
  readonly replaces: string;
  /** Before the titles of articles that report the same. */
  readonly nearDuplicates: string;
  readonly warnings: string;
  readonly problems: string;
  readonly checks: (checks: { readonly count: number }) => string;
  readonly check: (check: { readonly claim: string; readonly reviewedBy: string; readonly rating: string }) => string;
  readonly changed: Readonly<Record<CorpusChange['kind'], string>>;
  readonly undone: (change: { readonly changeNumber: number }) => string;
  /** What of a change was articles, what published fact-checks. */
  readonly brought: (change: { readonly articles: number; readonly checks: number }) => string;
  readonly howToUndo: string;
  readonly historyHeading: string;
  readonly noHistory: string;
  readonly by: (change: { readonly by: string }) => string;
  readonly operator: string;
  readonly watch: string;
  readonly trust: Readonly<Record<Trust, string>>;
}

const whole = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') } as const;
const counted = (count: number, noun: string): string => `${whole.en.format(count)} ${noun}${count === 1 ? '' : 's'}`;
const named = (subject: string): string => (subject === '' ? '' : ` (${subject})`);

const en: CorpusChangeMessages = {
  refusals: {
    'fetching-off': () =>
      'Pages are not fetched here: whoever runs the bot lists the hosts for that in SITASI_FETCH_HOSTS. Save the page and add the file.',
    'host-not-listed': ({ subject }) =>
      `Pages are fetched only from hosts that whoever runs the bot listed${named(subject)}. Save the page and add the file.`,
    'not-http': ({ subject }) => `That is no web address that can be fetched${named(subject)}.`,
    'private-address': ({ subject }) =>
      `The address leads into a private network, so it was not fetched${named(subject)}.`,
    'robots-disallow': ({ subject }) => `The site does not want programs to fetch this page${named(subject)}.`,
    'too-many-redirects': ({ subject }) => `The address was redirected too often${named(subject)}.`,
    'too-large': ({ subject }) => `That is too large${subject === '' ? '' : ` (at most ${subject})`}.`,
    'too-slow': ({ subject }) => `That took too long${named(subject)}.`,
    'content-type': ({ subject }) => `That is no page, feed or document${named(subject)}.`,
    'not-found': ({ subject }) => `There is no page at this address${named(subject)}.`,
    unreachable: ({ subject }) => `The address could not be reached${named(subject)}.`,
    'nothing-to-add': ({ subject }) => `Nothing in it can be added${named(subject)}.`,
    'preview-gone': () => 'This preview can no longer be confirmed: it was used, or it is too old. Add it again.',
    'article-unknown': ({ subject }) => `No article is called that${named(subject)}.`,
    'nothing-to-undo': () => 'There is no change that could be undone.',
    'corpus-empty': () => 'That would leave no article at all, so nothing was changed.',
    'store-unwritable': () => 'The change could not be written down, so nothing was changed.',
  },
  previewHeading: 'Preview',
  nothingChangedYet: 'Nothing has been changed yet.',
  sentences: ({ count }) => counted(count, 'sentence'),
  isNew: 'new article',
  replaces: 'takes the place of the article with this name',
  nearDuplicates: 'Reports nearly the same:',
  warnings: 'Warnings (it can be added all the same):',
  problems: 'Left out:',
  checks: ({ count }) => counted(count, 'published fact-check'),
  check: ({ claim, reviewedBy, rating }) => `“${claim}” – checked by ${reviewedBy}: ${rating}`,
  changed: {
    added: 'Added',
    removed: 'Removed',
    undone: 'Undone',
    reloaded: 'Read anew',
    'trust-set': 'Trust',
  },
  undone: ({ changeNumber }) => `Undone: change ${String(changeNumber)}`,
  brought: ({ articles, checks }) =>
    [
      ...(articles > 0 ? [counted(articles, 'article')] : []),
      ...(checks > 0 ? [counted(checks, 'published fact-check')] : []),
    ].join(', '),
  howToUndo: 'Undo takes it back.',
  historyHeading: 'History',
  noHistory: 'Nothing has been changed so far.',
  by: ({ by }) => `by ${by}`,
  operator: 'the terminal',
  watch: 'the watched folder',
  trust: { high: 'high', normal: 'normal', low: 'low' },
};

const id: CorpusChangeMessages = {
  refusals: {
    'fetching-off': () =>
      'Halaman tidak diambil dari internet di sini: pengelola bot menentukan alamatnya di SITASI_FETCH_HOSTS. Simpan halamannya, lalu tambahkan berkasnya.',
    'host-not-listed': ({ subject }) =>
      `Halaman hanya diambil dari situs yang dicantumkan pengelola bot${named(subject)}. Simpan halamannya, lalu tambahkan berkasnya.`,
    'not-http': ({ subject }) => `Itu bukan alamat web yang dapat diambil${named(subject)}.`,
    'private-address': ({ subject }) => `Alamat itu menuju jaringan pribadi, jadi tidak diambil${named(subject)}.`,
    'robots-disallow': ({ subject }) => `Situs itu tidak mengizinkan program mengambil halaman ini${named(subject)}.`,
    'too-many-redirects': ({ subject }) => `Alamat itu terlalu sering dialihkan${named(subject)}.`,
    'too-large': ({ subject }) => `Ukurannya terlalu besar${subject === '' ? '' : ` (paling besar ${subject})`}.`,
    'too-slow': ({ subject }) => `Terlalu lama menunggu${named(subject)}.`,
    'content-type': ({ subject }) => `Itu bukan halaman, umpan, atau dokumen${named(subject)}.`,
    'not-found': ({ subject }) => `Tidak ada halaman di alamat itu${named(subject)}.`,
    unreachable: ({ subject }) => `Alamat itu tidak dapat dijangkau${named(subject)}.`,
    'nothing-to-add': ({ subject }) => `Tidak ada isinya yang dapat ditambahkan${named(subject)}.`,
    'preview-gone': () =>
      'Pratinjau ini tidak dapat dipakai lagi: sudah dipakai atau sudah terlalu lama. Tambahkan sekali lagi.',
    'article-unknown': ({ subject }) => `Tidak ada artikel bernama itu${named(subject)}.`,
    'nothing-to-undo': () => 'Tidak ada perubahan yang dapat diurungkan.',
    'corpus-empty': () => 'Tidak akan ada artikel yang tersisa, jadi tidak ada yang diubah.',
    'store-unwritable': () => 'Perubahan tidak dapat dicatat, jadi tidak ada yang diubah.',
  },
  previewHeading: 'Pratinjau',
  nothingChangedYet: 'Belum ada yang diubah.',
  sentences: ({ count }) => `${whole.id.format(count)} kalimat`,
  isNew: 'artikel baru',
  replaces: 'menggantikan artikel bernama sama',
  nearDuplicates: 'Memberitakan hal yang hampir sama:',
  warnings: 'Peringatan (tetap dapat ditambahkan):',
  problems: 'Tidak diikutkan:',
  checks: ({ count }) => `${whole.id.format(count)} hasil cek fakta yang sudah terbit`,
  check: ({ claim, reviewedBy, rating }) => `“${claim}” – dicek oleh ${reviewedBy}: ${rating}`,
  changed: {
    added: 'Ditambahkan',
    removed: 'Dihapus',
    undone: 'Diurungkan',
    reloaded: 'Dibaca ulang',
    'trust-set': 'Tingkat kepercayaan',
  },
  undone: ({ changeNumber }) => `Diurungkan: perubahan ${String(changeNumber)}`,
  brought: ({ articles, checks }) =>
    [
      ...(articles > 0 ? [`${whole.id.format(articles)} artikel`] : []),
      ...(checks > 0 ? [`${whole.id.format(checks)} hasil cek fakta`] : []),
    ].join(', '),
  howToUndo: 'Dapat diurungkan.',
  historyHeading: 'Riwayat',
  noHistory: 'Belum pernah ada perubahan.',
  by: ({ by }) => `oleh ${by}`,
  operator: 'terminal',
  watch: 'pemantau folder',
  trust: { high: 'tinggi', normal: 'biasa', low: 'rendah' },
};

const catalogues: Readonly<Record<Language, CorpusChangeMessages>> = { id, en };

export function corpusChangeMessagesFor(language: Language): CorpusChangeMessages {
  return catalogues[language];
}

const zone = { id: 'id-ID', en: 'en-GB' } as const;

/** One line of the journal in words: "3. Added: 1 article (…) · 26 November 2026, 18:40 UTC · by the terminal". */
export function describeChange(change: CorpusChange, language: Language): string {
  const messages = catalogues[language];
  const what =
    change.undoes === null ? messages.changed[change.kind] : messages.undone({ changeNumber: change.undoes });
  const brought =
    change.trust === null
      ? messages.brought({ articles: change.articles.length, checks: change.checkIds.length })
      : messages.trust[change.trust.trust];
  const titles =
    change.trust?.target.kind === 'outlet'
      ? change.trust.target.outlet
      : change.articles.map(({ title }) => title).join('; ');
  const when = new Intl.DateTimeFormat(zone[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(change.at));
  const who = change.by === 'operator' ? messages.operator : change.by === 'watch' ? messages.watch : change.by;
  const about = [brought, titles === '' ? '' : `(${titles})`].filter((part) => part !== '').join(' ');
  return `${String(change.changeNumber)}. ${what}${about === '' ? '' : `: ${about}`} · ${when} UTC · ${messages.by({ by: who })}`;
}

/** A published fact-check in one line: its claim, who checked it, and how they rate it. */
export function describeCheck({ claim, reviewedBy, rating }: PublishedCheck, language: Language): string {
  return catalogues[language].check({ claim, reviewedBy, rating: describeRating(rating, language) });
}
