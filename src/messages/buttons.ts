import type { Language } from '../engine/index.js';

/** Texts of the buttons under a reply, and of what they answer. Labels are at most 80 characters. */
export interface ButtonMessages {
  readonly labels: Readonly<
    Record<'context' | 'more' | 'useful' | 'notUseful' | 'share' | 'sendQuestion' | 'previousPage' | 'nextPage', string>
  >;
  /** For a button that an older version made, or nobody. */
  readonly outdated: string;
  readonly questionSent: string;
  readonly tooManySent: string;
  /** For a button about passages that the corpus has no longer. */
  readonly passagesGone: string;
  /** Where some of the passages of a button are gone. */
  readonly someGone: (gone: { readonly count: number }) => string;
  /** Above what a button shows, where the corpus is not the one that the reply was made from. */
  readonly corpusChanged: string;
  readonly contextHeading: string;
  readonly moreHeading: string;
  readonly voted: (votes: {
    readonly isUseful: boolean;
    readonly useful: number;
    readonly notUseful: number;
  }) => string;
  /** Above a private reply that a person showed to all. `mention` is shown as their name and pings nobody. */
  readonly sharedBy: (person: { readonly mention: string }) => string;
}

const en: ButtonMessages = {
  labels: {
    context: 'Context',
    more: 'More passages',
    useful: 'Useful',
    notUseful: 'Not useful',
    share: 'Share',
    sendQuestion: 'Send this question to the moderators',
    previousPage: 'Previous page',
    nextPage: 'Next page',
  },
  questionSent: 'Sent: those who look after my sources can read the question for 90 days. They do not see who sent it.',
  tooManySent: 'There are too many questions waiting already. Please tell a moderator directly.',
  outdated: 'This button is from an older version of me. Ask again to get new ones.',
  passagesGone:
    'The passage is no longer among my sources: they have changed since. Ask again to see what they say now.',
  someGone: ({ count }) =>
    count === 1
      ? 'One passage is no longer among my sources.'
      : `${String(count)} passages are no longer among my sources.`,
  corpusChanged: 'My sources have changed since this reply. Ask again to see what they say now.',
  contextHeading: 'In context',
  moreHeading: 'More passages (not part of the answer)',
  voted: ({ isUseful, useful, notUseful }) =>
    `Noted: ${isUseful ? 'useful' : 'not useful'}. So far ${String(useful)} useful, ${String(notUseful)} not useful. Press the other button to change it.`,
  sharedBy: ({ mention }) => `Shared by ${mention}`,
};

const id: ButtonMessages = {
  labels: {
    context: 'Konteks',
    more: 'Kutipan lain',
    useful: 'Berguna',
    notUseful: 'Tidak berguna',
    share: 'Bagikan',
    sendQuestion: 'Kirim pertanyaan ini ke moderator',
    previousPage: 'Halaman sebelumnya',
    nextPage: 'Halaman berikutnya',
  },
  questionSent:
    'Terkirim: pengelola sumber saya dapat membaca pertanyaan ini selama 90 hari. Pengirimnya tidak terlihat.',
  tooManySent: 'Sudah terlalu banyak pertanyaan yang menunggu. Sampaikan langsung ke moderator.',
  outdated: 'Tombol ini dari versi saya yang lama. Ajukan lagi untuk mendapat tombol baru.',
  passagesGone:
    'Kutipan itu tidak ada lagi dalam sumber saya karena sumbernya sudah berubah. Ajukan lagi untuk melihat isinya sekarang.',
  someGone: ({ count }) => `${String(count)} kutipan tidak ada lagi dalam sumber saya.`,
  corpusChanged: 'Sumber saya sudah berubah sejak balasan ini. Ajukan lagi untuk melihat isinya sekarang.',
  contextHeading: 'Dalam konteks',
  moreHeading: 'Kutipan lain (bukan bagian dari jawaban)',
  voted: ({ isUseful, useful, notUseful }) =>
    `Dicatat: ${isUseful ? 'berguna' : 'tidak berguna'}. Sejauh ini ${String(useful)} berguna, ${String(notUseful)} tidak berguna. Tekan tombol satunya untuk mengubahnya.`,
  sharedBy: ({ mention }) => `Dibagikan oleh ${mention}`,
};

const catalogues: Readonly<Record<Language, ButtonMessages>> = { id, en };

export function buttonMessagesFor(language: Language): ButtonMessages {
  return catalogues[language];
}
