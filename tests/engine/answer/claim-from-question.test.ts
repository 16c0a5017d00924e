import { describe, expect, it } from 'vitest';
import { claimFromQuestion } from '../../../src/engine/answer/claim-from-question.js';

describe('claimFromQuestion', () => {
  it.each([
    ['id', 'Benarkah Jepang mitra dagang terbesar kedua ASEAN?', 'Jepang mitra dagang terbesar kedua ASEAN'],
    ['id', 'Apakah Jepang menawarkan beasiswa?', 'Jepang menawarkan beasiswa'],
    ['id', 'Apa benar RCEP melibatkan 16 negara?', 'RCEP melibatkan 16 negara'],
    ['id', 'apakah jepang mitra dagang terbesar kedua asean?', 'Jepang mitra dagang terbesar kedua asean'],
    ['id', 'Apakah METI kementerian Jepang?', 'METI kementerian Jepang'],
    ['id', 'apakah vaksin itu berbahaya bagi anak?', 'Vaksin itu berbahaya bagi anak'],
    ['id', 'apakah pemerintah sudah menaikkan tarif?', 'Pemerintah sudah menaikkan tarif'],
    ['id', 'apakah kopi menyebabkan kanker?', 'Kopi menyebabkan kanker'],
    ['id', 'Jepang mitra terbesar ASEAN, benar?', 'Jepang mitra terbesar ASEAN'],
    ['en', "Is it true that Japan is ASEAN's third-largest partner?", "Japan is ASEAN's third-largest partner"],
    ['en', "Is Japan ASEAN's second-largest trading partner?", "Japan is ASEAN's second-largest trading partner"],
    ['en', 'Did Japan offer scholarships?', 'Japan did offer scholarships'],
    ['en', 'Was the meeting held in Bangkok?', 'The meeting was held in Bangkok'],
    ['en', 'Were there 16 countries in RCEP?', 'There were 16 countries in RCEP'],
    ['en', 'Is the trade worth US$225.3 billion?', 'The trade is worth US$225.3 billion'],
    ['en', "Isn't Japan the third-largest partner?", "Japan isn't the third-largest partner"],
    ['en', 'Japan is the largest partner, right?', 'Japan is the largest partner'],
  ] as const)('makes a claim of a yes/no question (%s): %s', (language, question, claim) => {
    expect(claimFromQuestion(question, language)).toBe(claim);
  });

  it.each([
    ['id', 'Berapa nilai FDI Jepang?'],
    ['id', 'Siapa menteri perdagangan Indonesia?'],
    ['id', 'Apakah UMKM itu?'],
    ['id', 'apa kepanjangan METI?'],
    ['id', 'Apakah yang dimaksud dengan desa?'],
    ['id', 'Apakah pengertian dari konvergensi gagal?'],
    ['id', 'apakah suku mayoritas di Filipina?'],
    ['id', 'Apakah kebun binatang terbaik di wilayah Sumatera Utara?'],
    ['id', 'Apakah negara yang pertama berhasil melakukan uji coba senjata nuklir?'],
    ['id', 'Kelompok hewan apakah yang berdarah panas?'],
    ['id', 'Menceritakan tentang apakah ayat 10?'],
    ['en', 'How big is FDI?'],
    ['en', 'Which country is the largest partner?'],
    ['en', 'Japan offered scholarships.'],
    ['en', ''],
    ['id', '???'],
  ] as const)('gives null for what is no yes/no question (%s): %s', (language, question) => {
    const claim = claimFromQuestion(question, language);
    expect(claim === null || claim === '').toBe(true);
  });
});
