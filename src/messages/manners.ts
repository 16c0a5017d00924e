import type { Language } from '../engine/index.js';

/** When one may ask again, written so that a sentence can end with it. */
interface Wait {
  readonly when: string;
}

/** Texts for what the bot does not do at once, or not here. */
export interface MannersMessages {
  readonly limited: {
    readonly personQuestions: (wait: Wait) => string;
    readonly personActions: (wait: Wait) => string;
    readonly channelQuestions: (wait: Wait) => string;
    readonly guildQuestions: (wait: Wait) => string;
  };
  readonly stillAnswering: string;
  /** `channels` are mentions of at least one channel, `more` how many are not among them. */
  readonly elsewhere: (allowed: { readonly channels: readonly string[]; readonly more: number }) => string;
}

const en: MannersMessages = {
  limited: {
    personQuestions: ({ when }) => `Those were many questions at once. You can ask me again ${when}.`,
    personActions: ({ when }) => `That was a bit fast for me. You can go on ${when}.`,
    channelQuestions: ({ when }) => `This channel has many questions at once. I take more of them here ${when}.`,
    guildQuestions: ({ when }) => `This server has many questions at once. I take more of them ${when}.`,
  },
  stillAnswering: 'I am still working on your last question. Ask the next one when it is answered.',
  elsewhere: ({ channels, more }) =>
    `Here I do not answer. Ask me in ${listed(channels, more === 0 ? null : `${String(more)} other ${more === 1 ? 'channel' : 'channels'}`, 'or')}.`,
};

const id: MannersMessages = {
  limited: {
    personQuestions: ({ when }) => `Pertanyaannya terlalu banyak sekaligus. Silakan bertanya lagi ${when}.`,
    personActions: ({ when }) => `Itu agak terlalu cepat. Silakan lanjutkan ${when}.`,
    channelQuestions: ({ when }) =>
      `Saluran ini sedang ramai pertanyaan. Saya menerima pertanyaan lagi di sini ${when}.`,
    guildQuestions: ({ when }) => `Server ini sedang ramai pertanyaan. Saya menerima pertanyaan lagi ${when}.`,
  },
  stillAnswering: 'Pertanyaan sebelumnya masih saya kerjakan. Ajukan yang berikutnya setelah itu terjawab.',
  elsewhere: ({ channels, more }) =>
    `Saya tidak menjawab di sini. Silakan bertanya di ${listed(channels, more === 0 ? null : `${String(more)} saluran lain`, 'atau')}.`,
};

function listed(channels: readonly string[], last: string | null, or: string): string {
  const all = last === null ? channels : [...channels, last];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${or} ${all.at(-1) ?? ''}`;
}

const catalogues: Readonly<Record<Language, MannersMessages>> = { id, en };

export function mannersMessagesFor(language: Language): MannersMessages {
  return catalogues[language];
}
