import type { Claim, Language } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';

/** A figure with at least one mark inside, with the currency before it and the word or sign behind it. */
const markedFigure =
  /(?<![\p{L}\p{N}.,:/-])(?<currency>(?:Rp|US\$|S\$|A\$|RM|IDR|USD|[$€£¥])\.?\s?)?(?<figure>\d+(?:[.,]+\d+)+)(?![\p{N}:/-]|[.,]\d)(?<behind>\s?(?:%|[\p{L}\p{M}]+))?/gu;

const countedBehind =
  /^\s?(?:%|persen|percent|ribu|juta|miliar|milyar|triliun|thousand|million|billion|trillion|orang|people|ton|tonnes?|tons|kg|kilogram|km|kilometer|meter|hektare?|hectares|rupiah|dolar|dollars|unit|units|liter)$/iu;
const scaleBehind = /^\s?(?:ribu|juta|miliar|milyar|triliun|jt|M|T|thousand|million|billion|trillion)$/u;

const mixed: Readonly<Record<Language, RegExp>> = {
  // 1,096.18 in Indonesian, 1.096,18 in English: thousands and decimals marked as the other language does.
  id: /^\d{1,3}(?:,\d{3})+\.\d{1,2}$/u,
  en: /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/u,
};
const thousandsOfOther: Readonly<Record<Language, RegExp>> = {
  id: /^\d{1,3}(?:,\d{3})+$/u,
  en: /^\d{1,3}(?:\.\d{3}){2,}$/u,
};
const wellFormed = /^(?:\d+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/u;
/** "12.12.2017", "19.30.15", "1.2.3": days, times of day, numbered sections. */
const otherChain = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{1,2}|\d{1,2}\.\d{1,2})$/u;

/**
 * Figures written in a way that leaves their value in doubt: a mark too many or digits in groups that are none ("1.5.00",
 * "Rp15.00.000"), and the marks of the other language ("Rp1,096.18" in Indonesian text).
 */
export function checkNumberFormats({ claims }: CheckedArticle): Finding[] {
  return claims.flatMap((claim) =>
    Array.from(claim.text.matchAll(markedFigure)).flatMap((match) => {
      const { currency = '', figure = '', behind = '' } = match.groups ?? {};
      if (!isDoubtful(figure, currency, behind, claim)) return [];
      const start = match.index;
      return [aboutClaim('number-format', claim, { start, end: start + currency.length + figure.length })];
    }),
  );
}

function isDoubtful(figure: string, currency: string, behind: string, { language }: Claim): boolean {
  if (mixed[language].test(figure)) return true;
  const isSum = currency !== '';
  if (thousandsOfOther[language].test(figure)) {
    // "US$1,500" is how the sum was quoted; "1,500 triliun" has three decimals.
    const several = figure.split(/[.,]/u).length > 2;
    return several || (/^(?:Rp|IDR)/u.test(currency) && !scaleBehind.test(behind));
  }
  if (wellFormed.test(figure)) return false;
  const isCounted = isSum || countedBehind.test(behind);
  if (/[.,]{2}/u.test(figure)) return isCounted;
  if (otherChain.test(figure)) return isSum || /\.00$/u.test(figure);
  return isCounted;
}
