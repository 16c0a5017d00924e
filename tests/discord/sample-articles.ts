import type { Article } from '../../src/engine/index.js';
import { article } from '../helpers/articles.js';

/** The sentence that `citation()` quotes, between two before and two after it. */
export const japanArticle: Article = article({
  articleId: 'jepang-umkm',
  title: 'Jepang tawarkan kerja sama UMKM',
  language: 'id',
  outlet: 'ANTARA News Bali',
  url: 'https://bali.antaranews.com/berita/1',
  publishedOn: '2019-09-07',
  text: [
    'Jepang menawarkan kerja sama UMKM kepada negara-negara ASEAN.',
    'Jepang merupakan mitra dagang terbesar keempat ASEAN.',
    'Jepang juga merupakan sumber investasi asing langsung terbesar kedua di ASEAN dengan nilai 21,2 miliar dolar AS.',
    'Nilai itu setara 13,7 persen dari total investasi asing langsung ke ASEAN.',
    'Pertemuan itu diikuti oleh sepuluh negara.',
  ].join('\n'),
});

/** Long enough for three pages. */
export const longArticle: Article = article({
  articleId: 'long-report',
  title: 'A long report on trade',
  outlet: 'The Trade Paper',
  publishedOn: '2024-03',
  text: Array.from({ length: 20 }, (_, at) => `Country number ${String(at + 1)} traded goods.`).join('\n'),
});
