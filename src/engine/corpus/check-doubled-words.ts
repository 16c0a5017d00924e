import type { Claim, Language } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';

/**
 * Words that no sentence says twice running. Not among them is what doubling makes another word of, also when its hyphen is
 * left out ("anak anak", "bisa bisa", "kalau kalau"), and what may end one clause and open the next ("what it is is").
 */
const neverTwice: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: new Set(
    `yang dan di ke dari untuk pada dengan adalah oleh sebagai atau karena telah sudah akan sedang bahwa para ketika sejak hingga
    terhadap kepada tentang supaya jika serta namun tetapi tapi dapat harus menjadi merupakan ialah yaitu yakni tersebut secara
    setelah sebelum tidak bukan masih ini itu`.split(/\s+/u),
  ),
  en: new Set(
    `the a an of and in on at to for from by with as or this these those its his their our your my we be been are were will would can could has have into under about after before between during through also not only but if because while
    until since than which who when where`.split(/\s+/u),
  ),
};

const twice = /(?<![\p{L}\p{N}-])(\p{L}+)\s+\1(?![\p{L}\p{N}-])/giu;
/** "Itu itu saja", "yang sudah sudah": doubled for their meaning. */
const meant =
  /(?<!\p{L})(?:(?:itu\s+itu|ini\s+ini)(?=\s+(?:saja|juga|lagi|melulu)(?!\p{L}))|(?<=(?<!\p{L})yang\s+)(?:sudah\s+sudah|bukan\s+bukan|tidak\s+tidak))/giu;
/** "memenuhi memenuhi": a verb with its prefix is not doubled for its meaning; "menteri menteri" are several of them. */
const indonesianVerb = /^(?:meng|meny|mem|menj|mend|menc)\p{Ll}{5,}$|^(?:me|ber|di|ter)\p{Ll}{3,}kan$/u;

/** A word written twice in a row ("yang yang", "the the"). Doubling that means something ("sama sama") is left alone. */
export function checkDoubledWords({ claims }: CheckedArticle): Finding[] {
  return claims.flatMap((claim) => {
    const pairs = Array.from(claim.text.matchAll(twice)).filter(([, word = '']) => isSlip(word, claim));
    if (pairs.length === 0) return [];
    const meantAt = new Set(Array.from(claim.text.matchAll(meant), ({ index }) => index));
    return pairs
      .filter(({ index }) => !meantAt.has(index))
      .map(({ 0: pair, index }) => aboutClaim('doubled-word', claim, { start: index, end: index + pair.length }));
  });
}

function isSlip(word: string, { language }: Claim): boolean {
  return neverTwice[language].has(word.toLowerCase()) || (language === 'id' && indonesianVerb.test(word));
}
