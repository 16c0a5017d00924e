import type { Language } from '../engine/index.js';

/** Texts of the help. Commands are listed beside them by their own names. */
export interface HelpMessages {
  readonly command: { readonly name: string; readonly description: string };
  readonly heading: string;
  readonly whatIDo: string;
  readonly howToAsk: string;
  readonly howToCheck: string;
  readonly whatIDoNot: string;
  readonly commandsHeading: string;
  readonly managersHeading: string;
  /** Where a command of the menu of a message is found. */
  readonly inMessageMenu: (command: { readonly name: string }) => string;
}

const en: HelpMessages = {
  command: { name: 'help', description: 'What I do, how to ask, and what I do not do' },
  heading: 'How I can help',
  whatIDo:
    'I answer questions and check claims, in Indonesian and English, with the very sentence of the article that I read. Where my articles do not tell, I say so.',
  howToAsk: 'To ask: use the command, mention me with the question, reply to me, or write to me directly.',
  howToCheck:
    'To check: use the command or the menu of a message; or reply to the message, mention me and write "is this true?". A forwarded message can be sent to me directly.',
  whatIDoNot:
    'I search no web, open no links, read no images, and speak only when asked. I can be mistaken: read the passage and open its source.',
  commandsHeading: 'Commands',
  managersHeading: 'For those who look after this server',
  inMessageMenu: ({ name }) => `Menu of a message > Apps > ${name}`,
};

const id: HelpMessages = {
  command: { name: 'bantuan', description: 'Yang saya kerjakan, cara bertanya, dan yang tidak saya kerjakan' },
  heading: 'Yang bisa saya bantu',
  whatIDo:
    'Saya menjawab pertanyaan dan memeriksa klaim, dalam bahasa Indonesia dan Inggris, dengan kalimat artikel yang saya baca apa adanya. Bila artikel saya tidak menyebutkannya, itu yang saya katakan.',
  howToAsk:
    'Untuk bertanya: pakai perintahnya, sebut saya beserta pertanyaannya, balas pesan saya, atau kirim pesan langsung.',
  howToCheck:
    'Untuk memeriksa: pakai perintahnya atau menu pesan; atau balas pesannya, sebut saya, dan tulis "benarkah ini?". Pesan terusan dapat dikirim langsung kepada saya.',
  whatIDoNot:
    'Saya tidak mencari di web, tidak membuka tautan, tidak membaca gambar, dan hanya berbicara bila ditanya. Saya bisa keliru: baca kutipannya dan buka sumbernya.',
  commandsHeading: 'Perintah',
  managersHeading: 'Untuk pengurus server',
  inMessageMenu: ({ name }) => `Menu pesan > Aplikasi > ${name}`,
};

const catalogues: Readonly<Record<Language, HelpMessages>> = { id, en };

export function helpMessagesFor(language: Language): HelpMessages {
  return catalogues[language];
}
