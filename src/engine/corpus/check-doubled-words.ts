import type { Claim, Language } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';

/** Words that no sentence says twice running. Nouns are not among them: "anak anak" is an old way of writing "anak-anak". */
const neverTwice: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: new Set(
    `yang dan di ke dari untuk pada dengan adalah oleh dalam sebagai atau juga karena ada telah sudah akan sedang bahwa para saat
    ketika sejak hingga sampai antara terhadap kepada tentang agar supaya jika kalau bila serta namun tetapi tapi dapat bisa harus
    menjadi merupakan ialah yaitu yakni tersebut secara setelah sebelum tidak belum bukan masih lebih ini itu`.split(
      /\s+/u,
    ),
  ),
  en: new Set(
    `the a an of and in on at to for from by with as or this these those its his their our your my we you i be been is are was
    were will would can could has have into under about after before between during through also not only but if because while
    until since than which who when where`.split(/\s+/u),
  ),
};

const twice = /(?<![\p{L}\p{N}-])(\p{L}+)\s+\1(?![\p{L}\p{N}-])/giu;
/** "mengatakan mengatakan": a verb with its prefix is not doubled for its meaning. */
const indonesianVerb = /^(?:me|ber|di|ter)\p{Ll}{5,}$/u;

/** A word written twice in a row ("yang yang", "the the"). Doubling that means something ("sama sama") is left alone. */
export function checkDoubledWords({ claims }: CheckedArticle): Finding[] {
  return claims.flatMap((claim) =>
    Array.from(claim.text.matchAll(twice))
      .filter(([, word = '']) => isSlip(word, claim))
      .map(({ 0: pair, index }) => aboutClaim('doubled-word', claim, { start: index, end: index + pair.length })),
  );
}

function isSlip(word: string, { language }: Claim): boolean {
  return neverTwice[language].has(word.toLowerCase()) || (language === 'id' && indonesianVerb.test(word));
}
