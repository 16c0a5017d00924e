import { classOf, sameUnit } from '../answer/quantity-agreement.js';
import { readNumeral } from '../text/quantity-numerals.js';
import type { Claim, Language, Quantity, Span } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';

/** Words after which a total is taken apart, and everything is listed. */
const takenApart: Readonly<Record<Language, RegExp>> = {
  id: /(?:\bterdiri (?:dari|atas)|\bdengan (?:rincian|perincian)|\brinciannya|\bmeliputi|\byakni|\byaitu|:|\((?=\d))\s*(?:adalah\s)?/giu,
  en: /(?:\b(?:consist(?:s|ed|ing) of|compris(?:es|ed|ing)|made up of|broken down into|namely)|:|\((?=\d))\s*/giu,
};
/** A colon or bracket may open a list of some of the parts ("20 orang (12 tewas, 5 luka)"). */
const mayBeSome = /^[:(]/u;
/** Where the list may not be all there is, or where its parts overlap. */
const notAll: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:sisanya|selebihnya|lainnya|lain|antara lain|di antaranya|termasuk|sebagian|masing-masing|per|setiap|tiap|dll|dsb|dan sebagainya|kali|lebih)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:rest|remainder|remaining|others?|including|among|some|each|per|every|etc|times|more)(?!\p{L})/iu,
};
/** Between two items of a list. */
const joint = /,|;|\s(?:dan|serta|and|plus|ditambah)(?=\s)/giu;
const clauseEnd = /[.;!?)"”]|,\s(?:yang|dengan|sehingga|kata|ujar|tutur|which|with|so|said)\s/iu;
/** Parts that come to more or less than this share of the total were not meant to add up to it. */
const farthestOff = 0.3;
/** The same where they come to less and the list may be of some parts only. */
const farthestOffOfSome = 0.1;

/** Totals that are taken apart in the same sentence into parts that do not come to them ("12 orang, yakni 7 pria dan 4 wanita"). */
export function checkSums({ claims }: CheckedArticle): Finding[] {
  return claims.flatMap((claim) => (claim.quantities.length < 3 ? [] : sumsOf(claim)));
}

function sumsOf(claim: Claim): Finding[] {
  return Array.from(claim.text.matchAll(takenApart[claim.language])).flatMap((opening) => {
    const listFrom = opening.index + opening[0].length;
    const total = claim.quantities.findLast(({ end }) => end <= opening.index);
    if (!total || !isExact(total) || !countsDirectly(claim.text.slice(total.end, opening.index))) return [];
    const items = itemsOf(claim, listFrom, endOfList(claim, listFrom));
    const listTo = items.at(-1)?.end ?? listFrom;
    const list = claim.text.slice(listFrom, listTo);
    if (notAll[claim.language].test(list) || notAll[claim.language].test(claim.text.slice(total.end, listFrom)))
      return [];
    const parts = claim.quantities.filter(({ start, end }) => start >= listFrom && end <= listTo);
    if (!isWholeList(claim, parts, total, items)) return [];
    const sum = roundedSum(parts);
    const isRight = Math.abs(sum - total.value) <= toleranceOf([total, ...parts], claim);
    const farthest = mayBeSome.test(opening[0]) && sum < total.value ? farthestOffOfSome : farthestOff;
    if (isRight || Math.abs(sum - total.value) > farthest * total.value) return [];
    return [aboutClaim('parts-do-not-add-up', claim, { start: total.start, end: listTo }, { computed: sum })];
  });
}

/** Only what is counted stands between the total and its parts, not another statement. */
function countsDirectly(between: string): boolean {
  return between.length <= 60 && !/[.;!?]/u.test(between) && (between.match(/,/gu) ?? []).length <= 1;
}

function endOfList({ text }: Claim, from: number): number {
  // A full stop inside a figure or behind a currency ends nothing.
  for (const { index } of text.slice(from).matchAll(new RegExp(clauseEnd, 'giu'))) {
    const at = from + index;
    const insideFigure = /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
    if (!insideFigure && !/(?<!\p{L})Rp$/u.test(text.slice(Math.max(0, at - 3), at))) return at;
  }
  return text.length;
}

/** Each item of the list holds one figure of the total's kind, none that is as large, and no other value. */
function isWholeList(claim: Claim, parts: readonly Quantity[], total: Quantity, items: readonly Span[]): boolean {
  const fits = parts.every(
    (part) =>
      isExact(part) &&
      classOf(part) === classOf(total) &&
      sameUnit(part, total) &&
      part.value > 0 &&
      part.value < total.value,
  );
  const hasDate = items.some((item) => claim.dates.some(({ start, end }) => start >= item.start && end <= item.end));
  if (parts.length < 2 || !fits || hasDate) return false;
  return items.length === parts.length && items.every(({ start, end }, at) => isWithin(parts[at], start, end));
}

/**
 * What stands between the commas and "and"s of a list; a comma inside a figure parts nothing. What follows a comma behind the
 * last figure goes on with the sentence ("7 men and 5 women, were found").
 */
function itemsOf({ text, quantities }: Claim, from: number, to: number): Span[] {
  const items: (Span & { readonly mark: string })[] = [];
  let [start, mark] = [from, ''];
  for (const { 0: next, index } of text.slice(from, to).matchAll(joint)) {
    const at = from + index;
    if (quantities.some((quantity) => quantity.start <= at && at < quantity.end)) continue;
    items.push({ start, end: at, mark });
    [start, mark] = [at + next.length, next];
  }
  const filled = [...items, { start, end: to, mark }].filter((item) => text.slice(item.start, item.end).trim() !== '');
  const holdsFigure = (item: Span): boolean => quantities.some((quantity) => isWithin(quantity, item.start, item.end));
  const last = filled.findLastIndex((item) => holdsFigure(item) || item.mark !== ',');
  return filled.slice(0, last + 1);
}

function isWithin(part: Quantity | undefined, start: number, end: number): boolean {
  return part !== undefined && part.start >= start && part.end <= end;
}

function isExact({ kind, upper, approximation }: Quantity): boolean {
  return kind !== 'rank' && upper === null && approximation === 'exact';
}

function roundedSum(parts: readonly Quantity[]): number {
  // 0.1 + 0.2 is not 0.3.
  return Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12));
}

/** Half of the last digit given of each figure: "Rp1,5 triliun" of 1,02 and 0,45 is rounded, not wrong. */
function toleranceOf(quantities: readonly Quantity[], claim: Claim): number {
  return quantities.reduce((sum, quantity) => sum + lastDigitOf(quantity, claim) / 2, 0) * 1.000001;
}

/** What a one in the last digit is worth; 0 for whole numbers without a scale word, which are counted and not rounded. */
function lastDigitOf({ start, end, value }: Quantity, { text, language }: Claim): number {
  const figure = /\d+(?:[.,]\d+)*/u.exec(text.slice(start, end))?.[0];
  const plain = figure === undefined ? null : readNumeral(figure, language);
  if (plain === null || Number(plain) === 0) return 0;
  const scale = Math.abs(value) / Number(plain);
  const decimals = plain.split('.')[1]?.length ?? 0;
  return scale <= 1 && decimals === 0 ? 0 : scale * 10 ** -decimals;
}
