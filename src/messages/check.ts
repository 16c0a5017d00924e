import type { Language, Verdict } from '../engine/index.js';
import type { CommandWords } from './keys.js';

/** Texts of /check and of the check of a whole message. */
export interface CheckMessages {
  readonly command: CommandWords<'claim' | 'language' | 'private'>;
  /** Name of the command in the menu of a message, at most 32 characters. */
  readonly messageCommand: string;
  /** How many of the sentences came to which verdict; at least one of them is not 0. */
  readonly summary: (count: Readonly<Record<Verdict, number>>) => string;
  readonly leftOut: (sentences: { readonly count: number }) => string;
  /** What the check of a message does not do. */
  readonly scope: string;
  readonly nothingToCheck: string;
  /** For a message that was deleted, or that the bot may not read. */
  readonly messageGone: string;
  /** Label of the link to the message that was checked. */
  readonly toMessage: string;
}

const listed = (parts: readonly (readonly [number, string])[]): string =>
  parts.flatMap(([count, text]) => (count > 0 ? [`${String(count)} ${text}`] : [])).join(', ');

const en: CheckMessages = {
  command: {
    name: 'check',
    description: 'Check a claim against the sources',
    options: {
      claim: { name: 'claim', description: 'What is claimed?' },
      language: { name: 'language', description: 'Language of the reply (otherwise that of the claim)' },
      private: { name: 'private', description: 'Show the verdict to you only' },
    },
  },
  messageCommand: 'Fact-check this message',
  summary: (count) =>
    listed([
      [count.supported, 'supported'],
      [count.refuted, 'refuted'],
      [count['not-enough-info'], 'undecided'],
    ]),
  leftOut: ({ count }) =>
    count === 1 ? 'One more sentence was not checked.' : `${String(count)} more sentences were not checked.`,
  scope: 'I open no links and read no images.',
  nothingToCheck: 'This message holds no sentence that sources could confirm or contradict.',
  messageGone:
    'I cannot read that message: it was deleted, or Discord does not show it to me. If it is still there, use its menu: Apps > Fact-check this message.',
  toMessage: 'The message',
};

const id: CheckMessages = {
  command: {
    name: 'cek',
    description: 'Cek klaim pada sumber',
    options: {
      claim: { name: 'klaim', description: 'Apa yang diklaim?' },
      language: { name: 'bahasa', description: 'Bahasa balasan (biasanya mengikuti bahasa klaim)' },
      private: { name: 'pribadi', description: 'Hanya pengecek yang melihat hasilnya' },
    },
  },
  messageCommand: 'Cek fakta pesan ini',
  summary: (count) =>
    listed([
      [count.supported, 'didukung'],
      [count.refuted, 'terbantah'],
      [count['not-enough-info'], 'belum dapat dipastikan'],
    ]),
  leftOut: ({ count }) => `${String(count)} kalimat lain tidak dicek.`,
  scope: 'Saya tidak membuka tautan dan tidak membaca gambar.',
  nothingToCheck: 'Pesan ini tidak memuat kalimat yang dapat dibenarkan atau dibantah oleh sumber.',
  messageGone:
    'Pesan itu tidak dapat saya baca: sudah dihapus, atau Discord tidak menunjukkannya kepada saya. Bila masih ada, pakai menunya: Aplikasi > Cek fakta pesan ini.',
  toMessage: 'Pesannya',
};

const catalogues: Readonly<Record<Language, CheckMessages>> = { id, en };

export function checkMessagesFor(language: Language): CheckMessages {
  return catalogues[language];
}
