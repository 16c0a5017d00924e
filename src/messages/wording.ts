import type { Language } from '../engine/index.js';

/** Texts about what a language model wrote. */
export interface WordingMessages {
  /** Under its sentences. */
  readonly wordedBy: (writer: { readonly model: string }) => string;
  /** Before its translation of a quote. */
  readonly translatedBy: (writer: { readonly model: string }) => string;
  /** Before a claim as it was judged, where that is not as it was written. */
  readonly readAs: string;
}

const en: WordingMessages = {
  wordedBy: ({ model }) => `worded by a language model (${model}); each sentence was checked against its quote`,
  translatedBy: ({ model }) => `in English by a language model (${model}), checked against the quote:`,
  readAs: 'Read as',
};

const id: WordingMessages = {
  wordedBy: ({ model }) => `dirumuskan oleh model bahasa (${model}); tiap kalimat diperiksa terhadap kutipannya`,
  translatedBy: ({ model }) => `dalam bahasa Indonesia oleh model bahasa (${model}), diperiksa terhadap kutipannya:`,
  readAs: 'Dibaca sebagai',
};

const catalogues: Readonly<Record<Language, WordingMessages>> = { id, en };

export function wordingMessagesFor(language: Language): WordingMessages {
  return catalogues[language];
}
