import type { Language, Quantity, Span } from '../types.js';
import { nothingCompared, type Alternative, type Comparison } from './comparison.js';
import { formatQuantity } from './format-quantity.js';
import { overlap, type Statement } from './statement.js';

interface Superlative extends Span {
  readonly surface: string;
  /** The same for "largest" and "terbesar". */
  readonly sense: string;
}

const pattern =
  /(?<!\p{L})(?:ter(besar|kecil|tinggi|rendah|banyak|panjang|luas|padat|kaya|tua|muda)|(larg|bigg|small|high|low|long|tall|old|rich)est)(?!\p{L})/giu;

const senses: Readonly<Record<string, string>> = {
  ...{ besar: 'large', larg: 'large', bigg: 'large', luas: 'large', kecil: 'small', tinggi: 'high', tall: 'high' },
  ...{ rendah: 'low', panjang: 'long', kaya: 'rich', tua: 'old' },
};

/** "one of the largest" ranks nothing. */
const amongOthers = /(?<!\p{L})(?:one of|some of|among|salah satu|di antara|beberapa|termasuk)(?!\p{L})[^.,;]{0,40}$/iu;
/** Behind these words stands who is ranked before the one that a sentence is about. */
const rankedBefore =
  /(?<!\p{L})(?:setelah|sesudah|di belakang|di bawah|after|behind|following|only to)\s+(?:the\s)?$/iu;

/**
 * "the largest" is a rank too, the first: where the source ranks the same thing second, the two differ, and where it ranks
 * something else, the claim is not held.
 */
export function compareSuperlatives(claim: Statement, source: Statement): Comparison {
  const ranks = source.quantities.filter(({ kind, value }) => kind === 'rank' && value > 1);
  const own = superlativesIn(claim.text).filter(({ start }) => !amongOthers.test(claim.text.slice(0, start)));
  if (ranks.length === 0 || own.length === 0 || claim.quantities.some(({ kind }) => kind === 'rank')) {
    return nothingCompared;
  }
  const theirs = superlativesIn(source.text);
  const isRanked = (one: Superlative): boolean => ranks.some((rank) => belongs(one, rank));
  if (theirs.some((one) => !isRanked(one))) return nothingCompared;
  const compared = own.map((one) => ({
    one,
    alternatives: ranks.flatMap((rank) => {
      const ranked = theirs.find(({ sense, ...other }) => sense === one.sense && belongs(other, rank));
      return ranked ? [alternative(one, ranked, rank, claim.language, source)] : [];
    }),
  }));
  const isTheFirst = namesTheFirst(claim, source);
  return {
    ...nothingCompared,
    absent: compared.flatMap(({ one, alternatives }) => (isTheFirst || alternatives.length === 0 ? [one] : [])),
    mismatches: compared.flatMap(({ one, alternatives: [first, ...others] }) =>
      first && !isTheFirst
        ? [{ kind: 'rank' as const, claim: one, alternatives: [first, ...others] as const, aligned: false }]
        : [],
    ),
  };
}

function superlativesIn(text: string): readonly Superlative[] {
  return [...text.matchAll(pattern)].map(({ 0: surface, 1: indonesian, 2: english, index }) => {
    const base = (indonesian ?? english ?? '').toLowerCase();
    return { start: index, end: index + surface.length, surface, sense: senses[base] ?? base };
  });
}

/** "terbesar kedua", "second-largest", "second largest". */
function belongs(superlative: Span, rank: Span): boolean {
  const gap = Math.max(rank.start - superlative.end, superlative.start - rank.end);
  return overlap(superlative, rank) || gap <= 1;
}

function alternative(
  own: Superlative,
  ranked: Span,
  rank: Quantity,
  language: Language,
  source: Statement,
): Alternative {
  const place = { start: Math.min(ranked.start, rank.start), end: Math.max(ranked.end, rank.end) };
  if (language === source.language) return { source: place, replacement: source.text.slice(place.start, place.end) };
  const ordinal = formatQuantity({ ...rank, approximation: 'exact' }, language);
  return { source: place, replacement: language === 'id' ? `${own.surface} ${ordinal}` : `${ordinal}-${own.surface}` };
}

/** The source ranks something second "after the European Union", and the claim is about the European Union. */
function namesTheFirst(claim: Statement, source: Statement): boolean {
  const first = source.regions.filter(({ start }) => rankedBefore.test(source.text.slice(0, start)));
  const named = source.names.filter(({ start }) => rankedBefore.test(source.text.slice(0, start)));
  return (
    first.some(({ region }) => claim.regions.some((own) => own.region === region)) ||
    named.some(({ words }) => words.every((word) => claim.wordSet.has(word)))
  );
}
