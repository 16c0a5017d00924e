import type { Language, Strictness } from '../engine/index.js';

interface Words {
  readonly name: string;
  readonly description: string;
}

type SettingsName = 'channels' | 'moderatorRole' | 'language' | 'replies' | 'strictness' | 'wording';

/** Texts of the command with which a server is set up. */
export interface SettingsMessages {
  readonly command: Words;
  readonly subcommands: {
    readonly show: Words;
    readonly channels: Words & { readonly add: Words; readonly remove: Words; readonly clear: Words };
    readonly moderatorRole: Words;
    readonly language: Words;
    readonly privacy: Words;
    readonly strictness: Words;
    readonly wording: Words;
  };
  readonly options: Readonly<Record<'channel' | 'role' | 'language' | 'private' | 'level' | 'allowed', Words>>;
  readonly automaticLanguage: string;
  readonly levels: Readonly<Record<Strictness, string>>;

  readonly heading: string;
  /** What stands before each setting, without a colon. */
  readonly labels: Readonly<Record<SettingsName, string>>;
  readonly allChannels: string;
  readonly nobodyElse: string;
  readonly languageOfServer: string;
  readonly replies: Readonly<Record<'private' | 'public', string>>;
  readonly wording: Readonly<Record<'allowed' | 'notAllowed', string>>;

  readonly changed: {
    readonly channels: (now: { readonly channels: string }) => string;
    readonly everywhere: string;
    readonly moderatorRole: (now: { readonly role: string }) => string;
    readonly noModeratorRole: string;
    readonly language: Readonly<Record<Language, string>>;
    readonly automaticLanguage: string;
    readonly replies: Readonly<Record<'private' | 'public', string>>;
    readonly strictness: Readonly<Record<Strictness, string>>;
    readonly wording: Readonly<Record<'allowed' | 'notAllowed', string>>;
  };
  /** Under a channel that was added and where the bot lacks a permission. */
  readonly cannotSpeakThere: string;
  readonly notOnTheList: (list: { readonly channel: string }) => string;
  readonly listIsFull: (list: { readonly max: number }) => string;
  readonly everyonesRole: string;
  readonly forManagersOnly: string;
}

const en: SettingsMessages = {
  command: { name: 'settings', description: 'Set me up in this server (for those who manage it)' },
  subcommands: {
    show: { name: 'show', description: 'Show the settings of this server' },
    channels: {
      name: 'channels',
      description: 'Choose the channels where I answer',
      add: { name: 'add', description: 'Answer in this channel, its threads and posts; not in others unless added' },
      remove: { name: 'remove', description: 'Take a channel off the list' },
      clear: { name: 'clear', description: 'Empty the list and answer in all channels' },
    },
    moderatorRole: { name: 'moderator-role', description: 'Choose who else looks after the corpus, or nobody' },
    language: { name: 'language', description: 'Choose my language where neither text nor person tells one' },
    privacy: { name: 'privacy', description: 'Choose who sees replies where the asker does not say' },
    strictness: { name: 'strictness', description: 'Choose how sure an answer must be' },
    wording: { name: 'wording', description: 'Choose whether a language model may word my replies, where I have one' },
  },
  options: {
    channel: { name: 'channel', description: 'The channel' },
    role: { name: 'role', description: 'The role; leave it out for nobody' },
    language: { name: 'language', description: 'My language in this server' },
    private: { name: 'private', description: 'Whether the asker alone sees the reply' },
    level: { name: 'level', description: 'How sure an answer must be' },
    allowed: { name: 'allowed', description: 'Whether it may; it gets to read what is asked here' },
  },
  automaticLanguage: 'Automatic',
  levels: { default: 'Normal', strict: 'Strict: fewer answers, fewer mistakes' },

  heading: 'Settings of this server',
  labels: {
    channels: 'Channels',
    moderatorRole: 'Who looks after the corpus',
    language: 'Language where text and person tell none',
    replies: 'Replies',
    strictness: 'Strictness',
    wording: 'Language model',
  },
  allChannels: 'all',
  nobodyElse: 'those who may manage the server',
  languageOfServer: 'that of the server',
  replies: { private: 'for the asker alone', public: 'for all to see' },
  wording: { allowed: 'may word replies, where I have one', notAllowed: 'not used' },

  changed: {
    channels: ({ channels }) => `From now on I answer only in these channels, their threads and posts: ${channels}`,
    everywhere: 'From now on I answer in all channels.',
    moderatorRole: ({ role }) => `From now on ${role} looks after the corpus, beside those who may manage the server.`,
    noModeratorRole: 'From now on only those who may manage the server look after the corpus.',
    language: {
      id: 'From now on I speak Indonesian here where neither text nor person tells a language.',
      en: 'From now on I speak English here where neither text nor person tells a language.',
    },
    automaticLanguage: 'From now on I speak the language of the server where neither text nor person tells one.',
    replies: {
      private: 'From now on the asker alone sees the reply to a command, unless they ask otherwise.',
      public: 'From now on all can see the reply to a command, unless the asker wants otherwise.',
    },
    strictness: {
      default: 'From now on an answer must be as sure as usual.',
      strict: 'From now on I say more often that my sources do not tell, and answer only where I am surer.',
    },
    wording: {
      allowed:
        'From now on a language model may word my replies here, where whoever runs me has set one. It gets to read what is asked; each of its sentences is checked against the quotes.',
      notAllowed: 'From now on no language model words my replies here, and none gets to read what is asked.',
    },
  },
  cannotSpeakThere: 'I lack a permission there: let me see the channel, send messages and send messages in threads.',
  notOnTheList: ({ channel }) => `${channel} is not on the list.`,
  listIsFull: ({ max }) => `The list holds ${String(max)} channels at most. Take one off first.`,
  everyonesRole: 'Everyone in this server has that role. Choose another one.',
  forManagersOnly: 'Only those who may manage this server can see and change its settings.',
};

const id: SettingsMessages = {
  command: { name: 'pengaturan', description: 'Atur saya di server ini (untuk pengelola server)' },
  subcommands: {
    show: { name: 'tampilkan', description: 'Tampilkan pengaturan server ini' },
    channels: {
      name: 'saluran',
      description: 'Pilih saluran tempat saya menjawab',
      add: {
        name: 'tambah',
        description: 'Jawab di saluran ini beserta utas dan posnya; yang lain harus ditambah dulu',
      },
      remove: { name: 'hapus', description: 'Keluarkan saluran dari daftar' },
      clear: { name: 'kosongkan', description: 'Kosongkan daftar dan jawab di semua saluran' },
    },
    moderatorRole: {
      name: 'peran-moderator',
      description: 'Pilih siapa lagi yang mengurus korpus, atau tidak seorang pun',
    },
    language: { name: 'bahasa', description: 'Pilih bahasa saya bila teks dan orangnya tidak menunjukkannya' },
    privacy: { name: 'privasi', description: 'Pilih siapa yang melihat balasan bila penanya tidak menentukannya' },
    strictness: { name: 'ketelitian', description: 'Pilih seberapa yakin sebuah jawaban harus' },
    wording: { name: 'perumusan', description: 'Pilih apakah model bahasa, bila ada, boleh merumuskan balasan saya' },
  },
  options: {
    channel: { name: 'saluran', description: 'Salurannya' },
    role: { name: 'peran', description: 'Perannya; kosongkan agar tidak ada' },
    language: { name: 'bahasa', description: 'Bahasa saya di server ini' },
    private: { name: 'pribadi', description: 'Apakah hanya penanya yang melihat balasan' },
    level: { name: 'tingkat', description: 'Seberapa yakin sebuah jawaban harus' },
    allowed: { name: 'boleh', description: 'Apakah boleh; model itu ikut membaca apa yang ditanyakan di sini' },
  },
  automaticLanguage: 'Otomatis',
  levels: { default: 'Biasa', strict: 'Ketat: jawaban lebih jarang, kekeliruan lebih sedikit' },

  heading: 'Pengaturan server ini',
  labels: {
    channels: 'Saluran',
    moderatorRole: 'Pengurus korpus',
    language: 'Bahasa bila teks dan orangnya tidak menunjukkannya',
    replies: 'Balasan',
    strictness: 'Ketelitian',
    wording: 'Model bahasa',
  },
  allChannels: 'semua',
  nobodyElse: 'yang boleh mengelola server',
  languageOfServer: 'bahasa server',
  replies: { private: 'hanya untuk penanya', public: 'terlihat oleh semua' },
  wording: { allowed: 'boleh merumuskan balasan, bila ada', notAllowed: 'tidak dipakai' },

  changed: {
    channels: ({ channels }) =>
      `Mulai sekarang saya hanya menjawab di saluran ini beserta utas dan posnya: ${channels}`,
    everywhere: 'Mulai sekarang saya menjawab di semua saluran.',
    moderatorRole: ({ role }) => `Mulai sekarang ${role} ikut mengurus korpus, di samping yang boleh mengelola server.`,
    noModeratorRole: 'Mulai sekarang hanya yang boleh mengelola server mengurus korpus.',
    language: {
      id: 'Mulai sekarang saya berbahasa Indonesia di sini bila teks dan orangnya tidak menunjukkan bahasa.',
      en: 'Mulai sekarang saya berbahasa Inggris di sini bila teks dan orangnya tidak menunjukkan bahasa.',
    },
    automaticLanguage: 'Mulai sekarang saya memakai bahasa server bila teks dan orangnya tidak menunjukkan bahasa.',
    replies: {
      private: 'Mulai sekarang hanya penanya yang melihat balasan perintah, kecuali ia memintanya lain.',
      public: 'Mulai sekarang semua dapat melihat balasan perintah, kecuali penanya memintanya lain.',
    },
    strictness: {
      default: 'Mulai sekarang jawaban cukup seyakin biasanya.',
      strict:
        'Mulai sekarang saya lebih sering mengatakan bahwa sumber saya tidak menyebutkannya, dan hanya menjawab bila lebih yakin.',
    },
    wording: {
      allowed:
        'Mulai sekarang model bahasa boleh merumuskan balasan saya di sini, bila pengelola bot memasangnya. Model itu ikut membaca apa yang ditanyakan; tiap kalimatnya diperiksa terhadap kutipan.',
      notAllowed:
        'Mulai sekarang tidak ada model bahasa yang merumuskan balasan saya di sini, dan tidak ada yang ikut membaca apa yang ditanyakan.',
    },
  },
  cannotSpeakThere:
    'Izin saya di sana belum cukup: izinkan saya melihat saluran, mengirim pesan, dan mengirim pesan di utas.',
  notOnTheList: ({ channel }) => `${channel} tidak ada dalam daftar.`,
  listIsFull: ({ max }) => `Daftar memuat paling banyak ${String(max)} saluran. Keluarkan satu lebih dulu.`,
  everyonesRole: 'Semua orang di server ini memiliki peran itu. Pilih peran lain.',
  forManagersOnly: 'Hanya yang boleh mengelola server ini dapat melihat dan mengubah pengaturannya.',
};

const catalogues: Readonly<Record<Language, SettingsMessages>> = { id, en };

export function settingsMessagesFor(language: Language): SettingsMessages {
  return catalogues[language];
}
