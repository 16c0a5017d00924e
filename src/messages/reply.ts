import type { Answer, Language, Verdict } from '../engine/index.js';

/** Texts around an answer or a verdict in Discord. */
export interface ReplyMessages {
  /** Names the kind of a reply, so that it can be told without its colour. */
  readonly labels: Readonly<Record<Answer['kind'] | Verdict | 'messageCheck', string>>;
  /** Behind a short answer: the date of its source. `publishedOn` is written out already. */
  readonly asOf: (source: { readonly publishedOn: string }) => string;
  /** Before a claim, where the reply is text alone. */
  readonly claim: string;
}

const en: ReplyMessages = {
  labels: {
    answered: '💬 Answer',
    abstained: '🔎 Not in my sources',
    supported: '✅ Supported',
    refuted: '❌ Refuted',
    'not-enough-info': '❔ Undecided',
    messageCheck: '🔎 Message check',
  },
  asOf: ({ publishedOn }) => `as of ${publishedOn}`,
  claim: 'Claim',
};

const id: ReplyMessages = {
  labels: {
    answered: '💬 Jawaban',
    abstained: '🔎 Tidak ada dalam sumber saya',
    supported: '✅ Didukung',
    refuted: '❌ Terbantah',
    'not-enough-info': '❔ Belum dapat dipastikan',
    messageCheck: '🔎 Cek pesan',
  },
  asOf: ({ publishedOn }) => `per ${publishedOn}`,
  claim: 'Klaim',
};

const catalogues: Readonly<Record<Language, ReplyMessages>> = { id, en };

export function replyMessagesFor(language: Language): ReplyMessages {
  return catalogues[language];
}
