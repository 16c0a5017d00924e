import type { Language } from '../engine/index.js';

interface Words {
  readonly name: string;
  readonly description: string;
}

/** What is kept about a person; the language by its name, null where none is chosen. */
interface Kept {
  readonly language: string | null;
  readonly votes: number;
}

/** Texts about what is kept of people and servers, and about its erasure. */
export interface PrivacyMessages {
  readonly command: Words;
  readonly subcommands: { readonly show: Words; readonly forgetMe: Words };

  readonly heading: string;
  readonly aboutYou: (kept: Kept) => string;
  readonly nothingAboutYou: string;
  /** How people are known. */
  readonly hash: string;
  readonly ofServer: (kept: { readonly days: number }) => string;
  readonly citations: string;
  /** Of those who look after the corpus. */
  readonly journal: string;
  /** What somebody sends on purpose. */
  readonly sent: string;
  /** Of what a language model gets to read. */
  readonly languageModel: string;
  readonly never: string;
  /** `command` is how the person's Discord calls the erasure. */
  readonly howToErase: (erasure: { readonly command: string }) => string;

  readonly confirm: (kept: Kept) => string;
  readonly confirmButton: string;
  readonly erased: (kept: Kept) => string;
  readonly nothingToErase: string;
}

const listed = (parts: readonly (string | null)[], and: string): string =>
  parts.filter((part) => part !== null).join(and);

const inEnglish = ({ language, votes }: Kept): string =>
  listed(
    [
      language === null ? null : `the language that you chose (${language})`,
      votes === 0 ? null : `${String(votes)} ${votes === 1 ? 'vote' : 'votes'} on replies`,
    ],
    ' and ',
  );

const inIndonesian = ({ language, votes }: Kept): string =>
  listed(
    [
      language === null ? null : `bahasa pilihan (${language})`,
      votes === 0 ? null : `${String(votes)} penilaian atas balasan`,
    ],
    ' dan ',
  );

const en: PrivacyMessages = {
  command: { name: 'privacy', description: 'See what I keep about you and this server, or have it erased' },
  subcommands: {
    show: { name: 'show', description: 'Show what I keep' },
    forgetMe: { name: 'forget-me', description: 'Erase all that I keep about you' },
  },
  heading: 'What I keep',
  aboutYou: (kept) => `About you: ${inEnglish(kept)}.`,
  nothingAboutYou: 'About you: nothing.',
  hash: 'What I keep about people stands under a hash made with a secret key, not under a name or a Discord id.',
  ofServer: ({ days }) =>
    `Of a server: what its managers set with my commands, until ${String(days)} days after I have left it.`,
  citations: 'Of the articles: how often each was cited, not to whom.',
  journal:
    'Of those who change the corpus: a name made with the secret key, in a journal that is only added to. It stays, so that every change can be explained.',
  sent: 'Of questions that somebody sends to the moderators with the button for that: their text, for 90 days, without the sender.',
  languageModel:
    'Where whoever runs me has set a language model to word replies, it gets to read what is asked, the messages that are checked and the quotes, and nothing about who asks. Those who manage a server can switch that off there.',
  never:
    'Otherwise never: what you or others write. I store no message, and my log holds times, counts and codes only. How many questions you asked is known to me for half a minute.',
  howToErase: ({ command }) => `${command} erases what I keep about you.`,
  confirm: (kept) => `I keep ${inEnglish(kept)}. Shall I erase it? This cannot be undone.`,
  confirmButton: 'Erase it',
  erased: (kept) => `Erased: ${inEnglish(kept)}. I keep nothing about you now.`,
  nothingToErase: 'I keep nothing about you.',
};

const id: PrivacyMessages = {
  command: { name: 'privasi', description: 'Lihat data yang saya simpan, atau hapus data itu' },
  subcommands: {
    show: { name: 'tampilkan', description: 'Tampilkan data yang saya simpan' },
    forgetMe: { name: 'lupakan-saya', description: 'Hapus semua data tentang penanya yang saya simpan' },
  },
  heading: 'Data yang saya simpan',
  aboutYou: (kept) => `Tentang penanya: ${inIndonesian(kept)}.`,
  nothingAboutYou: 'Tentang penanya: tidak ada.',
  hash: 'Data orang saya simpan di bawah hash yang dibuat dengan kunci rahasia, bukan di bawah nama atau id Discord.',
  ofServer: ({ days }) =>
    `Tentang server: pengaturan yang dibuat pengelolanya, sampai ${String(days)} hari setelah saya keluar dari server itu.`,
  citations: 'Tentang artikel: berapa kali dikutip, tanpa untuk siapa.',
  journal:
    'Tentang pengelola korpus: sebuah nama samaran yang dibuat dengan kunci rahasia, di riwayat perubahan. Nama itu tetap ada supaya setiap perubahan dapat dijelaskan.',
  sent: 'Tentang pertanyaan yang sengaja dikirim ke moderator dengan tombolnya: teksnya, selama 90 hari, tanpa pengirimnya.',
  languageModel:
    'Bila pengelola bot memasang model bahasa untuk merumuskan balasan, model itu ikut membaca pertanyaan, pesan yang diperiksa, dan kutipannya, tanpa apa pun tentang penanya. Pengelola server dapat mematikannya di servernya.',
  never:
    'Selain itu tidak pernah: tulisan siapa pun. Pesan tidak saya simpan, dan log saya hanya memuat waktu, jumlah, dan kode. Banyaknya pertanyaan seseorang hanya saya ingat selama setengah menit.',
  howToErase: ({ command }) => `${command} menghapus data tentang penanya.`,
  confirm: (kept) => `Saya menyimpan ${inIndonesian(kept)}. Hapus sekarang? Ini tidak dapat dibatalkan.`,
  confirmButton: 'Hapus',
  erased: (kept) => `Sudah dihapus: ${inIndonesian(kept)}. Sekarang tidak ada lagi data yang saya simpan.`,
  nothingToErase: 'Tidak ada data tentang penanya yang saya simpan.',
};

const catalogues: Readonly<Record<Language, PrivacyMessages>> = { id, en };

export function privacyMessagesFor(language: Language): PrivacyMessages {
  return catalogues[language];
}
