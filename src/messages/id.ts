import type { Messages } from './keys.js';

const outletNotGiven = 'media tidak disebutkan';
const count = new Intl.NumberFormat('id-ID');

export const id: Messages = {
  languageNames: { id: 'Bahasa Indonesia', en: 'Bahasa Inggris' },

  answer: {
    heading: 'Jawaban',
    withoutShortAnswer: 'Menurut sumber saya:',
    question: 'Pertanyaan',
    nearestHeading: 'Kutipan terdekat (bukan jawaban)',
  },

  abstention: {
    headline: 'Sumber saya tidak menjawab pertanyaan ini.',
    reasons: {
      blank: 'Belum ada pertanyaan yang bisa dicari. Tulis pertanyaan dalam bahasa Indonesia atau Inggris.',
      'too-long': ({ maxLength }) =>
        `Pertanyaan lebih dari ${count.format(maxLength)} karakter. Tanyakan satu hal dalam satu atau dua kalimat.`,
      'unsupported-language':
        'Saya hanya membaca bahasa Indonesia dan Inggris. Tanyakan lagi dalam bahasa Indonesia atau Inggris.',
      'weak-evidence':
        'Tidak ada kutipan yang cukup dekat untuk menjawabnya. Coba kata lain, atau sebutkan siapa, apa, dan kapan.',
      'different-subject':
        'Kutipan terdekat membahas pihak atau hal lain. Periksa namanya, atau tanyakan hal yang dibahas di situ.',
      'different-time': 'Kutipan terdekat membahas waktu lain. Periksa tanggalnya, atau tanyakan tanpa tanggal.',
      'no-such-value':
        'Kutipannya membahas hal ini, tetapi tidak memuat yang ditanyakan. Baca kutipannya, atau tanyakan hal lain tentang topik ini.',
    },
  },

  source: {
    describe: {
      original: ({ outlet, publishedOn }) => `${outlet ?? outletNotGiven}, ${publishedOn}`,
      retold: ({ outlet, publishedOn }) =>
        outlet === null
          ? `diceritakan ulang, ${outletNotGiven}, ${publishedOn}`
          : `diceritakan ulang dari ${outlet}, ${publishedOn}`,
      translation: ({ outlet, publishedOn }) =>
        outlet === null
          ? `diterjemahkan, ${outletNotGiven}, ${publishedOn}`
          : `diterjemahkan dari ${outlet}, ${publishedOn}`,
    },
    outletNotGiven,
    noDate: 'tanpa tanggal',
    quotedIn: {
      id: 'dikutip dalam bahasa Indonesia, bahasa sumbernya',
      en: 'dikutip dalam bahasa Inggris, bahasa sumbernya',
    },
    link: 'Buka sumber',
    noLink: 'tanpa tautan',
  },

  errors: {
    'config-invalid': 'Ada pengaturan yang tidak sah. Bandingkan pengaturan dengan .env.example, lalu jalankan lagi.',
    'model-missing': 'Model bahasa tidak ditemukan. Ambil ulang repositori, atau periksa pengaturan model.',
    'model-damaged': 'Berkas model bahasa rusak atau tidak lengkap. Ambil ulang repositori.',
    'embedder-differs':
      'Server embedding di EMBEDDER_URL tidak menjalankan model proyek ini, sehingga vektornya tidak dapat dibandingkan dengan yang sudah ada.',
    'model-unusable':
      'Model bahasa tidak dapat dipakai di sini. Periksa pengaturan model, atau kembali ke model bawaan.',
    'prompts-invalid': 'Prompt untuk model bahasa bermasalah. Perbaiki yang disebutkan, atau pulihkan folder prompts.',
    'corpus-unreadable': 'Artikel tidak dapat dibaca. Pastikan jalur korpus ada dan boleh dibaca.',
    'corpus-invalid': 'Sebagian artikel bermasalah. Jalankan "corpus check" dan perbaiki yang disebutkan.',
    'corpus-empty': 'Tidak ada artikel untuk dicari. Tambahkan artikel ke folder korpus, atau pilih korpus lain.',
    'engine-busy': 'Terlalu banyak pertanyaan yang menunggu. Tanyakan lagi sebentar lagi, kira-kira semenit.',
    'worker-ended': 'Pencarian terhenti tiba-tiba. Tanyakan lagi sebentar lagi.',
    'discord-login-failed': 'Discord menolak login. Periksa DISCORD_TOKEN, DISCORD_APPLICATION_ID, dan jaringan.',
    'input-unreadable': 'Masukan tidak dapat dibaca. Periksa jalurnya dan pastikan isinya teks UTF-8.',
    'database-unusable':
      'Basis data tidak dapat dipakai. Periksa DATABASE_URL dan apakah PostgreSQL berjalan dan dapat dihubungi.',
    'store-unusable':
      'Folder data tidak dapat dipakai. Pastikan SITASI_DATA_DIR boleh ditulis dan penyimpanannya belum penuh.',
    'store-damaged':
      'Data bot rusak atau tidak lengkap. Kembalikan isi SITASI_DATA_DIR dari cadangan, atau pindahkan isinya untuk mulai dari kosong.',
    'store-too-new':
      'Data bot ditulis oleh versi yang lebih baru. Jalankan versi itu, atau pilih SITASI_DATA_DIR lain.',
    unexpected: 'Ada gangguan di pihak saya. Tanyakan lagi sebentar lagi.',
  },

  discord: {
    errorId: ({ errorId }) => `Jika terjadi lagi, sampaikan kode ini kepada pengelola bot: ${errorId}`,
    help: 'Tulis pertanyaan setelah menyebut saya, atau pakai /tanya. Saya menjawab dalam bahasa Indonesia dan Inggris, hanya dari sumber saya.',
    stopping: 'Saya sedang dimulai ulang. Tanyakan lagi sebentar lagi.',
    optionsUnreadable: 'Perintah itu tidak terbaca. Buka lagi dari menu /.',
    unknownCommand: 'Perintah itu sudah tidak ada. Mulai ulang Discord untuk memuat perintah yang sekarang.',
    ask: {
      name: 'tanya',
      description: 'Ajukan pertanyaan dan dapatkan jawaban beserta sumbernya',
      options: {
        question: { name: 'pertanyaan', description: 'Apa yang ingin diketahui?' },
        language: { name: 'bahasa', description: 'Bahasa jawaban (biasanya mengikuti bahasa pertanyaan)' },
        private: { name: 'pribadi', description: 'Hanya penanya yang melihat jawaban' },
      },
    },
  },
};
