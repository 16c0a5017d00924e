import { agreementOf, classOf, sameUnit } from '../answer/quantity-agreement.js';
import type { Claim, DateValue, Quantity } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';
import { alignTranslations, type AlignedSentences } from './align-translations.js';

/** A value with the sentence it stands in. */
interface Placed<Value extends Quantity | DateValue> {
  readonly value: Value;
  readonly claim: Claim;
}

/** Figures below this are not taken for slips between thousand, million, billion and trillion. */
const smallestScaled = 1000;
/** Small counts are written in words, as articles ("one of") and as doublings, and translated freely. */
const smallestCount = 13;

/**
 * Values of an article that its translation gives otherwise: a figure a thousand, a million or more times as large (juta,
 * miliar and triliun mixed up), or another figure or date. Only in sentences that surely say the same.
 */
export function checkTranslationValues(article: CheckedArticle, translation: CheckedArticle): Finding[] {
  return alignTranslations(article.claims, translation.claims)
    .filter(({ shared }) => shared > 0)
    .flatMap((sentences) => {
      const [own, other] = [quantitiesOf(sentences.own), quantitiesOf(sentences.other)];
      const left = unmatched(own, other, isSameQuantity);
      const right = unmatched(other, own, isSameQuantity);
      const scaled = left.flatMap((one) => {
        const slip = right.find((two) => isScaleSlip(one.value, two.value));
        return slip ? [warn('translation-scale-differs', one, slip)] : [];
      });
      return scaled.length > 0 ? scaled : [...differingFigure(left, right), ...differingDate(sentences)];
    });
}

/** One figure of each side has no partner, and they are of one kind: a translator did not change two at once. */
function differingFigure(left: readonly Placed<Quantity>[], right: readonly Placed<Quantity>[]): Finding[] {
  const [one, two] = [left[0], right[0]];
  if (!one || !two || left.length > 1 || right.length > 1) return [];
  if (classOf(one.value) !== classOf(two.value) || !sameUnit(one.value, two.value)) return [];
  if (agreementOf(one.value, two.value) !== 'different' || agreementOf(two.value, one.value) !== 'different') return [];
  const isSmall = [one, two].some(({ value }) => value.kind === 'number' && value.value < smallestCount);
  return isSmall ? [] : [warn('translation-value-differs', one, two)];
}

function differingDate({ own, other }: AlignedSentences): Finding[] {
  const left = unmatched(datesOf(own), datesOf(other), overlapInTime);
  const right = unmatched(datesOf(other), datesOf(own), overlapInTime);
  const [one, two] = [left[0], right[0]];
  if (!one || !two || left.length > 1 || right.length > 1 || one.value.precision !== two.value.precision) return [];
  return [warn('translation-value-differs', one, two)];
}

function warn(
  code: 'translation-scale-differs' | 'translation-value-differs',
  { claim, value }: Placed<Quantity | DateValue>,
  other: Placed<Quantity | DateValue>,
): Finding {
  const subject = other.claim.text.slice(other.value.start, other.value.end);
  const place = { articleId: other.claim.articleId, subject, sentence: other.claim.text };
  return aboutClaim(code, claim, value, { other: place });
}

function isScaleSlip(a: Quantity, b: Quantity): boolean {
  if (classOf(a) !== classOf(b) || !sameUnit(a, b) || a.kind === 'rank') return false;
  const [small, large] = [Math.abs(a.value), Math.abs(b.value)].sort((one, two) => one - two) as [number, number];
  if (small === 0 || large < smallestScaled || (a.kind === 'number' && small < smallestCount)) return false;
  const exponent = Math.log10(large / small);
  return (
    Math.round(exponent) >= 3 && Math.round(exponent) % 3 === 0 && Math.abs(exponent - Math.round(exponent)) < 1e-9
  );
}

/** The same, near enough or not told, whatever one side writes behind it: "37" is "37 years". */
function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value && (a.upper ?? b.upper) === (b.upper ?? a.upper)) return true;
  return classOf(a) === classOf(b) && sameUnit(a, b) && agreementOf(a, b) !== 'different';
}

function overlapInTime(a: DateValue, b: DateValue): boolean {
  const yearless = !a.yearGiven || !b.yearGiven;
  const [one, two] = [a, b].map(({ from, to }) => (yearless ? { from: from.slice(4), to: to.slice(4) } : { from, to }));
  return one !== undefined && two !== undefined && one.from <= two.to && two.from <= one.to;
}

function quantitiesOf(claims: readonly Claim[]): Placed<Quantity>[] {
  return claims.flatMap((claim) => claim.quantities.map((value) => ({ value, claim })));
}

/** Dates that name a day, month or year themselves: "yesterday" is another day in a text of another day. */
function datesOf(claims: readonly Claim[]): Placed<DateValue>[] {
  return claims.flatMap((claim) =>
    claim.dates.filter(({ resolution }) => resolution === 'absolute').map((value) => ({ value, claim })),
  );
}

function unmatched<Value extends Quantity | DateValue>(
  own: readonly Placed<Value>[],
  other: readonly Placed<Value>[],
  isSame: (a: Value, b: Value) => boolean,
): Placed<Value>[] {
  return own.filter(({ value }) => !other.some((candidate) => isSame(value, candidate.value)));
}
