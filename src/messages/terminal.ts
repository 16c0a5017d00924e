import type { CorpusProblemCode, Language, WriterOutcome } from '../engine/index.js';

/** Texts that only the terminal shows. */
export interface TerminalMessages {
  readonly welcome: (corpus: { readonly articles: number; readonly claims: number }) => string;
  readonly howToConnectDiscord: string;
  readonly howToLeave: string;
  readonly embedding: (progress: { readonly embedded: number; readonly toEmbed: number }) => string;
  readonly cacheUnwritable: (cache: { readonly folder: string; readonly reason: string }) => string;
  readonly cacheRepaired: string;
  readonly snapshotUnusable: (failure: { readonly reason: string }) => string;
  readonly snapshotUnwritable: (place: { readonly folder: string; readonly reason: string }) => string;
  readonly catchUpFailed: (failure: { readonly reason: string }) => string;
  readonly workerEnded: (end: { readonly how: string }) => string;
  readonly workerStartedAgain: string;
  readonly embedderUnreachable: (failure: { readonly reason: string }) => string;
  readonly engineStarted: (engine: { readonly articles: number; readonly address: string }) => string;
  readonly corpusProblems: (found: { readonly count: number }) => string;
  readonly corpusSummary: (found: {
    readonly articles: number;
    readonly claims: number;
    readonly problems: number;
    readonly warnings: number;
  }) => string;
  readonly noSources: string;
  readonly sourceCount: (count: { readonly count: number }) => string;
  readonly claimCount: (count: { readonly count: number }) => string;
  readonly line: (place: { readonly line: number }) => string;
  readonly problems: Readonly<Record<CorpusProblemCode, (problem: { readonly subject: string }) => string>>;
  readonly doctor: {
    readonly node: string;
    readonly corpus: string;
    readonly embedder: string;
    readonly reader: string;
    readonly cache: string;
    readonly 'language-model': string;
    readonly languageModelMissing: string;
    /** What came of a small task. */
    readonly languageModelOutcomes: Readonly<Record<WriterOutcome, string>>;
    readonly discord: string;
    readonly discordMissing: string;
    readonly discordSet: string;
    readonly verdict: Readonly<Record<'ready' | 'notReady', string>>;
  };
  readonly corpusChanges: {
    readonly question: string;
    /** What counts as agreement, in lower case. */
    readonly yes: readonly string[];
    readonly notAdded: string;
  };
  readonly registered: Readonly<Record<'unchanged' | 'updated', string>>;
  readonly discordStarted: (bot: { readonly articles: number }) => string;
  readonly healthAt: (server: { readonly address: string }) => string;
  readonly healthUnavailable: (problem: { readonly reason: string }) => string;
}

const snapshotReasons: Readonly<Record<'id' | 'en', Readonly<Record<string, string>>>> = {
  en: { damaged: 'damaged', 'other-version': 'from another version' },
  id: { damaged: 'rusak', 'other-version': 'dari versi lain' },
};

const en: TerminalMessages = {
  welcome: ({ articles, claims }) =>
    `Sitasi answers from ${count('en', articles, 'article')} (${count('en', claims, 'sentence')}).`,
  howToConnectDiscord: 'To connect Discord, set DISCORD_TOKEN in .env (see .env.example) and start again.',
  howToLeave: 'Type a question in Indonesian or English. Ctrl+D leaves.',
  embedding: ({ embedded, toEmbed }) => `Reading new sentences: ${String(embedded)} of ${String(toEmbed)}`,
  cacheUnwritable: ({ folder, reason }) =>
    `The cache in ${folder} cannot be used (${reason}). Answers are the same, but the next start reads all sentences again.`,
  cacheRepaired: 'The cache was damaged; what could not be read is being made again.',
  snapshotUnusable: ({ reason }) =>
    `The index kept from the last start cannot be used (${snapshotReasons.en[reason] ?? reason}); it is made again.`,
  snapshotUnwritable: ({ folder, reason }) =>
    `The index could not be kept in ${folder} (${reason}). Answers are the same, but the next start takes longer.`,
  catchUpFailed: ({ reason }) =>
    `What another bot changed in the corpus could not be taken over (${reason}); the articles from before go on answering.`,
  workerEnded: ({ how }) => `The process that answers ended (${how}) and is started again; questions wait for it.`,
  workerStartedAgain: 'The process that answers is there again.',
  embedderUnreachable: ({ reason }) =>
    `The embeddings server does not answer (${reason}); the model of this machine works in its place.`,
  engineStarted: ({ articles, address }) =>
    `The engine answers from ${count('en', articles, 'article')} at ${address}.`,
  corpusProblems: ({ count: found }) =>
    `${count('en', found, 'problem')} in the corpus; the articles concerned are left out. "corpus check" lists them.`,
  corpusSummary: ({ articles, claims, problems, warnings }) =>
    `${count('en', articles, 'article')}, ${count('en', claims, 'sentence')}, ${count('en', problems, 'problem')}, ${count('en', warnings, 'warning')}`,
  noSources: 'No source is like that.',
  sourceCount: ({ count: found }) => count('en', found, 'source'),
  claimCount: ({ count: found }) => count('en', found, 'sentence'),
  line: ({ line }) => `line ${String(line)}`,
  problems: {
    unreadable: ({ subject }) => `cannot be read (${subject})`,
    'symbolic-link': () => 'is a symbolic link, which is not followed: put the file itself there',
    empty: () => 'is empty',
    'not-utf8': () => 'is not UTF-8 text: save it as UTF-8',
    binary: () => 'is a binary file, not text',
    'unknown-format': ({ subject }) => `is of a kind that cannot be read (${subject}): use .md or .jsonl`,
    'front-matter-missing': () => 'does not begin with front matter between two lines "---"',
    'front-matter-invalid': ({ subject }) => `front matter is not YAML: ${subject}`,
    'json-invalid': ({ subject }) => `is not JSON: ${subject}`,
    'field-missing': ({ subject }) => `field "${subject}" is missing`,
    'field-unknown': ({ subject }) => `field "${subject}" is not known: is it misspelt?`,
    'field-invalid': ({ subject }) => `field has a value that does not fit (${subject})`,
    'text-missing': () => 'has no text',
    'sentence-not-in-text': ({ subject }) => `sentence does not stand in the text: ${subject}`,
    'duplicate-article': ({ subject }) => `a second article is called "${subject}": give it another name`,
    encrypted: () => 'is protected with a password: save it without one',
    damaged: () => 'is damaged or cut short',
    'too-large': ({ subject }) => `is too large to be read${subject === '' ? '' : ` (at most ${subject})`}`,
    'too-many': ({ subject }) => `holds too much: only the first ${subject} parts are read`,
    'no-article-text': ({ subject }) => `holds no text of an article${subject === '' ? '' : `: "${subject}"`}`,
    'unsupported-language': ({ subject }) =>
      `is neither in Indonesian nor in English${subject === '' ? '' : `: "${subject}"`}`,
    'claim-row-incomplete': () => 'lacks the claim, its rating, or who checked it',
    'prompt-invalid': ({ subject }) => `not a prompt that can be used: ${subject}`,
  },
  doctor: {
    node: 'Node.js',
    corpus: 'Corpus',
    embedder: 'Embedding model',
    reader: 'Reading model',
    cache: 'Cache',
    'language-model': 'Language model',
    languageModelMissing: 'no LANGUAGE_MODEL_URL: replies are word for word from the corpus',
    languageModelOutcomes: {
      written: 'answers as it should',
      'budget-spent': 'the budget of today is spent',
      paused: 'is left alone for a minute after failures',
      late: 'did not answer in LANGUAGE_MODEL_TIMEOUT_MS',
      unreachable: 'cannot be reached: check LANGUAGE_MODEL_URL',
      busy: 'says that it is busy or that its limit is reached',
      refused: 'refuses: check LANGUAGE_MODEL_URL, LANGUAGE_MODEL_KEY and LANGUAGE_MODEL_NAME',
      unreadable: 'answers with something else than what was asked for',
      redirected: 'sends to another address, which is not followed: set that one as LANGUAGE_MODEL_URL',
      'too-large': 'answers with more than can be right',
    },
    discord: 'Discord',
    discordMissing: 'no DISCORD_TOKEN: the bot answers in the terminal only',
    discordSet: 'token and application id are set',
    verdict: { ready: 'Ready.', notReady: 'Not ready: mend what is marked above.' },
  },
  corpusChanges: {
    question: 'Add this? (y/n)',
    yes: ['y', 'yes'],
    notAdded: 'Nothing was added. Add --yes to add it without being asked.',
  },
  registered: { unchanged: 'The commands were registered already.', updated: 'The commands are registered.' },
  healthAt: ({ address }) => `How the bot is: ${address}/readyz and ${address}/metrics`,
  healthUnavailable: ({ reason }) =>
    `Nobody can ask how the bot is: SITASI_HEALTH cannot be listened on (${reason}). It answers questions all the same.`,
  discordStarted: ({ articles }) =>
    `Connected to Discord, answering from ${count('en', articles, 'article')}. Ctrl+C stops.`,
};

const id: TerminalMessages = {
  welcome: ({ articles, claims }) =>
    `Sitasi menjawab dari ${count('id', articles, 'artikel')} (${count('id', claims, 'kalimat')}).`,
  howToConnectDiscord: 'Untuk menyambungkan Discord, isi DISCORD_TOKEN di .env (lihat .env.example), lalu mulai lagi.',
  howToLeave: 'Tulis pertanyaan dalam bahasa Indonesia atau Inggris. Ctrl+D untuk keluar.',
  embedding: ({ embedded, toEmbed }) => `Membaca kalimat baru: ${String(embedded)} dari ${String(toEmbed)}`,
  cacheUnwritable: ({ folder, reason }) =>
    `Tembolok di ${folder} tidak dapat dipakai (${reason}). Jawaban tetap sama, tetapi start berikutnya membaca semua kalimat lagi.`,
  cacheRepaired: 'Tembolok rusak; bagian yang tidak terbaca sedang dibuat ulang.',
  snapshotUnusable: ({ reason }) =>
    `Indeks dari start terakhir tidak dapat dipakai (${snapshotReasons.id[reason] ?? reason}); indeks dibuat ulang.`,
  snapshotUnwritable: ({ folder, reason }) =>
    `Indeks tidak dapat disimpan di ${folder} (${reason}). Jawaban tetap sama, tetapi start berikutnya lebih lama.`,
  catchUpFailed: ({ reason }) =>
    `Perubahan korpus dari bot lain tidak dapat diambil alih (${reason}); artikel yang lama tetap menjawab.`,
  workerEnded: ({ how }) => `Proses penjawab berhenti (${how}) dan sedang dimulai lagi; pertanyaan menunggu.`,
  workerStartedAgain: 'Proses penjawab sudah berjalan lagi.',
  embedderUnreachable: ({ reason }) =>
    `Server embedding tidak menjawab (${reason}); model di mesin ini bekerja menggantikannya.`,
  engineStarted: ({ articles, address }) => `Mesin menjawab dari ${count('id', articles, 'artikel')} di ${address}.`,
  corpusProblems: ({ count: found }) =>
    `Ada ${count('id', found, 'masalah')} dalam korpus; artikel terkait tidak dipakai. "corpus check" menyebutkannya.`,
  corpusSummary: ({ articles, claims, problems, warnings }) =>
    `${count('id', articles, 'artikel')}, ${count('id', claims, 'kalimat')}, ${count('id', problems, 'masalah')}, ${count('id', warnings, 'peringatan')}`,
  noSources: 'Tidak ada sumber yang mirip.',
  sourceCount: ({ count: found }) => count('id', found, 'sumber'),
  claimCount: ({ count: found }) => count('id', found, 'kalimat'),
  line: ({ line }) => `baris ${String(line)}`,
  problems: {
    unreadable: ({ subject }) => `tidak dapat dibaca (${subject})`,
    'symbolic-link': () => 'adalah tautan simbolis, yang tidak diikuti: taruh berkasnya sendiri di situ',
    empty: () => 'kosong',
    'not-utf8': () => 'bukan teks UTF-8: simpan sebagai UTF-8',
    binary: () => 'adalah berkas biner, bukan teks',
    'unknown-format': ({ subject }) => `jenis berkasnya tidak dikenal (${subject}): pakai .md atau .jsonl`,
    'front-matter-missing': () => 'tidak diawali data artikel di antara dua baris "---"',
    'front-matter-invalid': ({ subject }) => `data artikel bukan YAML: ${subject}`,
    'json-invalid': ({ subject }) => `bukan JSON: ${subject}`,
    'field-missing': ({ subject }) => `isian "${subject}" tidak ada`,
    'field-unknown': ({ subject }) => `isian "${subject}" tidak dikenal: salah ketik?`,
    'field-invalid': ({ subject }) => `nilai isian tidak sesuai (${subject})`,
    'text-missing': () => 'tidak berisi teks',
    'sentence-not-in-text': ({ subject }) => `kalimat tidak ada di dalam teks: ${subject}`,
    'duplicate-article': ({ subject }) => `ada dua artikel bernama "${subject}": ganti salah satu namanya`,
    encrypted: () => 'dilindungi kata sandi: simpan tanpa kata sandi',
    damaged: () => 'rusak atau terpotong',
    'too-large': ({ subject }) => `terlalu besar untuk dibaca${subject === '' ? '' : ` (paling besar ${subject})`}`,
    'too-many': ({ subject }) => `isinya terlalu banyak: hanya ${subject} bagian pertama yang dibaca`,
    'no-article-text': ({ subject }) => `tidak memuat teks artikel${subject === '' ? '' : `: "${subject}"`}`,
    'unsupported-language': ({ subject }) =>
      `tidak berbahasa Indonesia atau Inggris${subject === '' ? '' : `: "${subject}"`}`,
    'claim-row-incomplete': () => 'tidak lengkap: klaim, penilaian, atau pemeriksanya tidak ada',
    'prompt-invalid': ({ subject }) => `bukan prompt yang dapat dipakai: ${subject}`,
  },
  doctor: {
    node: 'Node.js (lingkungan)',
    corpus: 'Korpus',
    embedder: 'Model embedding',
    reader: 'Model pembaca',
    cache: 'Tembolok',
    'language-model': 'Model bahasa',
    languageModelMissing: 'LANGUAGE_MODEL_URL tidak ada: balasan diambil kata demi kata dari korpus',
    languageModelOutcomes: {
      written: 'menjawab sebagaimana mestinya',
      'budget-spent': 'anggaran hari ini sudah habis',
      paused: 'dibiarkan dulu semenit setelah beberapa kegagalan',
      late: 'tidak menjawab dalam LANGUAGE_MODEL_TIMEOUT_MS',
      unreachable: 'tidak dapat dihubungi: periksa LANGUAGE_MODEL_URL',
      busy: 'menyatakan sedang sibuk atau batasnya tercapai',
      refused: 'menolak: periksa LANGUAGE_MODEL_URL, LANGUAGE_MODEL_KEY, dan LANGUAGE_MODEL_NAME',
      unreadable: 'menjawab dengan hal lain daripada yang diminta',
      redirected: 'mengalihkan ke alamat lain, yang tidak diikuti: isikan alamat itu sebagai LANGUAGE_MODEL_URL',
      'too-large': 'menjawab jauh lebih panjang daripada semestinya',
    },
    discord: 'Discord (sambungan)',
    discordMissing: 'DISCORD_TOKEN tidak ada: bot hanya menjawab di terminal',
    discordSet: 'token dan id aplikasi sudah diisi',
    verdict: { ready: 'Siap.', notReady: 'Belum siap: perbaiki yang ditandai di atas.' },
  },
  corpusChanges: {
    question: 'Tambahkan? (y/t)',
    yes: ['y', 'ya'],
    notAdded: 'Tidak ada yang ditambahkan. Pakai --yes untuk menambahkan tanpa ditanya.',
  },
  registered: { unchanged: 'Perintah sudah terdaftar.', updated: 'Perintah sudah didaftarkan.' },
  healthAt: ({ address }) => `Keadaan bot: ${address}/readyz dan ${address}/metrics`,
  healthUnavailable: ({ reason }) =>
    `Keadaan bot tidak bisa dipantau: alamat SITASI_HEALTH tidak bisa dipakai (${reason}). Pertanyaan tetap dijawab.`,
  discordStarted: ({ articles }) =>
    `Tersambung ke Discord, menjawab dari ${count('id', articles, 'artikel')}. Ctrl+C untuk berhenti.`,
};

function count(language: Language, value: number, noun: string): string {
  const plural = language === 'en' && value !== 1 ? 's' : '';
  return `${value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')} ${noun}${plural}`;
}

const catalogues: Readonly<Record<Language, TerminalMessages>> = { id, en };

export function terminalMessagesFor(language: Language): TerminalMessages {
  return catalogues[language];
}
