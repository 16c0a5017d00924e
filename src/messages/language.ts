import type { Language } from '../engine/index.js';

/** Texts of the command with which a person chooses their language. */
export interface LanguageMessages {
  readonly command: { readonly name: string; readonly description: string };
  readonly option: { readonly name: string; readonly description: string };
  readonly automatic: string;
  /** What holds; said in the language chosen. */
  readonly chosen: string;
  readonly notChosen: string;
  readonly howToChange: string;
}

const en: LanguageMessages = {
  command: { name: 'language', description: 'Choose the language in which I speak to you' },
  option: { name: 'language', description: 'Your language; automatic is that of your Discord' },
  automatic: 'Automatic',
  chosen: 'I speak English to you, as you chose. A question in Indonesian is still answered in Indonesian.',
  notChosen: 'I speak to you in the language of your Discord, and answer each question in its own.',
  howToChange: 'Use the command again with a language to change it.',
};

const id: LanguageMessages = {
  command: { name: 'bahasa', description: 'Pilih bahasa yang saya pakai untuk berbicara' },
  option: { name: 'bahasa', description: 'Bahasa pilihan; otomatis berarti bahasa Discord' },
  automatic: 'Otomatis',
  chosen:
    'Saya memakai bahasa Indonesia, sesuai pilihan. Pertanyaan dalam bahasa Inggris tetap dijawab dalam bahasa Inggris.',
  notChosen: 'Saya mengikuti bahasa Discord, dan menjawab setiap pertanyaan dalam bahasanya sendiri.',
  howToChange: 'Untuk mengubahnya, pakai lagi perintah ini dengan sebuah bahasa.',
};

const catalogues: Readonly<Record<Language, LanguageMessages>> = { id, en };

export function languageMessagesFor(language: Language): LanguageMessages {
  return catalogues[language];
}
