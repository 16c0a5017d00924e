import type { Quantity, Span } from '../types.js';
import { contentWordsOf } from '../text/words.js';
import type { Alternative, Comparison, DifferenceKind, Mismatch, Rewording } from './comparison.js';
import { formatQuantity } from './format-quantity.js';
import { agreementOf, classOf, sameUnit } from './quantity-agreement.js';
import { overlap, type Statement } from './statement.js';

/** Most values of the source that are tried in the place of one of the claim. */
const maxAlternatives = 3;
/** Content words on each side of a value that tell what it counts. */
const contextWords = 3;

/**
 * Compares each number, sum, percentage, rank and measure of the claim with those of the source. A value of the source in
 * the same words counts before one that only happens to be equal ("two eggs and three cups" does not hold "three eggs").
 */
export function compareQuantities(claim: Statement, source: Statement): Comparison {
  const held: Span[] = [];
  const absent: Span[] = [];
  const mismatches: Mismatch[] = [];
  const rewordings: Rewording[] = [];
  const taken = new Set<Quantity>();
  for (const quantity of claim.quantities) {
    const comparable = source.quantities
      .filter((other) => classOf(other) === classOf(quantity) && !taken.has(other))
      .map((other) => ({ other, shared: sharedContext(quantity, claim, other, source) }))
      .sort((a, b) => b.shared - a.shared);
    const agreeing = comparable.find(
      ({ other }) => sameUnit(other, quantity) && agreementOf(quantity, other) === 'same',
    );
    const nearest = comparable[0];
    const inOtherWords =
      agreeing !== undefined &&
      nearest !== undefined &&
      nearest !== agreeing &&
      nearest.shared > agreeing.shared &&
      countsSame(quantity, claim, nearest.other, source) &&
      !countsSame(quantity, claim, agreeing.other, source);
    if (agreeing && !inOtherWords) {
      held.push(quantity);
      if (isReworded(quantity, claim, agreeing.other, source)) {
        rewordings.push({ claim: quantity, replacement: source.text.slice(agreeing.other.start, agreeing.other.end) });
      }
      if (comparable.length > 1) taken.add(agreeing.other);
      continue;
    }
    if (!inOtherWords && standsBare(quantity, claim, source)) {
      held.push(quantity);
      continue;
    }
    const differing = comparable.filter(
      ({ other }) => !sameUnit(other, quantity) || agreementOf(quantity, other) === 'different',
    );
    const hasUnsure = comparable.some(
      ({ other }) => sameUnit(other, quantity) && agreementOf(quantity, other) === 'unsure',
    );
    const candidates = hasUnsure ? [] : [...differing.map(({ other }) => other), ...otherClass(quantity, source)];
    const [first, ...others] = candidates
      .slice(0, maxAlternatives)
      .map((other) => alternative(quantity, other, claim, source));
    if (!first) {
      absent.push(quantity);
      continue;
    }
    const best = differing[0];
    const aligned =
      best !== undefined &&
      (countsSame(quantity, claim, best.other, source) || (differing.length === 1 && best.shared > 0));
    mismatches.push({
      kind: kindOf(quantity, candidates[0]),
      claim: quantity,
      alternatives: [first, ...others],
      aligned,
    });
  }
  absent.push(...otherFigures(claim, source));
  return { held, absent, mismatches, rewordings };
}

/** The value agrees but is not written the same; across languages the reader knows that figures are. */
function isReworded(quantity: Quantity, claim: Statement, other: Quantity, source: Statement): boolean {
  if (claim.language !== source.language || quantity.kind === 'rank' || quantity.upper !== null) return false;
  const surface = (value: Span, { text }: Statement): string => text.slice(value.start, value.end).toLowerCase();
  return other.upper === null && other.unit === quantity.unit && surface(quantity, claim) !== surface(other, source);
}

/** The same figure with another unit or none: "5 percent" and "5 percentage points", "3 km" and "3 kg". */
function otherClass(quantity: Quantity, source: Statement): Quantity[] {
  return source.quantities.filter(
    (other) =>
      classOf(other) !== classOf(quantity) &&
      other.kind !== 'rank' &&
      quantity.kind !== 'rank' &&
      other.value === quantity.value &&
      other.unit !== null &&
      quantity.unit !== null,
  );
}

function kindOf(quantity: Quantity, other: Quantity | undefined): DifferenceKind {
  if (
    other &&
    (classOf(other) !== classOf(quantity) || (other.unit !== quantity.unit && other.value === quantity.value))
  )
    return 'unit';
  switch (quantity.kind) {
    case 'money':
      return 'amount';
    case 'measure':
      return 'measure';
    default:
      return quantity.kind;
  }
}

function alternative(quantity: Quantity, other: Quantity, claim: Statement, source: Statement): Alternative {
  const written =
    claim.language === source.language
      ? source.text.slice(other.start, other.end)
      : formatQuantity({ ...other, approximation: 'exact' }, claim.language);
  return {
    source: other,
    replacement:
      quantity.kind === 'rank' ? rankLike(claim.text.slice(quantity.start, quantity.end), written, other) : written,
  };
}

/** "second-largest" for the claim's "third-largest": the rank of the source with the claim's superlative. */
function rankLike(surface: string, written: string, other: Quantity): string {
  const superlative = /-\p{L}+$/u.exec(surface)?.[0];
  if (superlative && !/-\p{L}+$/u.test(written))
    return other.value === 1 ? superlative.slice(1) : `${written}${superlative}`;
  return written;
}

/** How alike the words around the two values are; what follows a value tells more of what it counts than what precedes it. */
function sharedContext(a: Quantity, claim: Statement, b: Quantity, source: Statement): number {
  const [own, other] = [contextOf(a, claim), contextOf(b, source)];
  const shared = (one: ReadonlySet<string>, two: ReadonlySet<string>): number =>
    [...one].filter((word) => two.has(word)).length;
  return 2 * shared(own.after, other.after) + shared(own.before, other.before);
}

function contextOf(value: Span, statement: Statement): Readonly<Record<'before' | 'after', ReadonlySet<string>>> {
  const words = contentWordsOf(statement.text).filter(
    (word) => !statement.quantities.some((quantity) => overlap(quantity, word)),
  );
  const before = words.filter(({ end }) => end <= value.start).slice(-contextWords);
  const after = words.filter(({ start }) => start >= value.end).slice(0, contextWords);
  return { before: new Set(before.map(({ word }) => word)), after: new Set(after.map(({ word }) => word)) };
}

/** The word right behind both values is the same: they count the same thing. */
function countsSame(a: Quantity, claim: Statement, b: Quantity, source: Statement): boolean {
  const behind = (value: Span, statement: Statement): string | undefined =>
    statement.words.find(({ start }) => start >= value.end)?.word;
  const [one, other] = [behind(a, claim), behind(b, source)];
  return one !== undefined && one === other;
}

/** The same figure without its unit or ordinal ("37" for "37 years", "ke 89" for "89th"); another unit is another value. */
function standsBare(quantity: Quantity, claim: Statement, source: Statement): boolean {
  const isYears = quantity.kind === 'measure' && quantity.unit === 'year';
  const isBare = quantity.kind === 'number' || isYears;
  // "ke 250" is what "ke-250" is.
  const isOrdinal = /(?<!\p{L})ke\s?$/iu.test(claim.text.slice(0, quantity.start));
  const holds = (other: Quantity): boolean =>
    other.kind === 'number' || (quantity.kind === 'number' && (other.kind !== 'rank' || isOrdinal));
  if (isBare && source.quantities.some((other) => other.value === quantity.value && holds(other))) return true;
  if (quantity.kind !== 'rank' && !isBare) return false;
  const digits = /\d+(?:[.,]\d+)*/u.exec(claim.text.slice(quantity.start, quantity.end))?.[0];
  if (digits === undefined) return false;
  const standing = [
    ...source.text.matchAll(new RegExp(`(?<![\\d.,])${digits.replace(/[.,]/gu, '[.,]')}(?![\\d]|[.,]\\d)`, 'gu')),
  ];
  return standing.some(
    ({ 0: figure, index }) =>
      !source.quantities.some((other) => overlap(other, { start: index, end: index + figure.length })),
  );
}

/** Figures that are no quantity ("industri 4.0", "19.30", "2-1") must stand in the source as they are. */
function otherFigures(claim: Statement, source: Statement): Span[] {
  const known: readonly Span[] = [...claim.quantities, ...claim.dates];
  const figures = (text: string): string[] =>
    [...text.matchAll(/\d+/gu)].map(([digits]) => digits.replace(/^0+(?=\d)/u, ''));
  const inSource = new Set(figures(source.text));
  return [...claim.text.matchAll(/\d+/gu)]
    .map(({ 0: digits, index }) => ({
      digits: digits.replace(/^0+(?=\d)/u, ''),
      start: index,
      end: index + digits.length,
    }))
    .filter((figure) => !known.some((value) => overlap(value, figure)) && !inSource.has(figure.digits));
}
