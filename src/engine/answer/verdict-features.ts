import type { VerdictProbabilities } from '../ports.js';
import type { Comparison, DifferenceKind, Mismatch } from './comparison.js';
import { orderedCoverage, topicCoverage, type Statement } from './statement.js';

/** What the verdict model weighs, in this order; 0 or 1 where not said otherwise. */
export const verdictFeatureNames = [
  'constant',
  /** Logit of supported against not enough information, by the reader. */
  'readerSupports',
  /** The same of refuted. */
  'readerRefutes',
  /** Logit of supported against refuted of the claim with the source's values; 0 where no value differs. */
  'amendedSupports',
  'valueDiffers',
  'valueDiffersInSameWords',
  /** The claim says "not" to what the source says in the same words. */
  'deniesSameWords',
  'deniesOtherwise',
  /** The source says "not" to what the claim says. */
  'deniedBySource',
  'directionDiffers',
  'directionTurned',
  'nameDiffers',
  'nameAbsent',
  'valueAbsent',
  /** The claim says "only" or "all" and the source does not. */
  'generalises',
  /** The claim compares ("more than", "the largest") and the source does not. */
  'compares',
  /** Share of the claim's content words that the source holds, 0 to 1. */
  'topicCoverage',
  /** Share of all words of the claim that the source holds in the same order, 0 to 1. */
  'orderedCoverage',
  /** Every word of the claim stands in the source in the same order. */
  'verbatim',
  /** topicCoverage without orderedCoverage: the same words with their parts exchanged. */
  'reordered',
] as const;

export type VerdictFeatureName = (typeof verdictFeatureNames)[number];
export type VerdictFeatures = Readonly<Record<VerdictFeatureName, number>>;

const valueKinds: ReadonlySet<DifferenceKind> = new Set([
  'number',
  'amount',
  'unit',
  'percent',
  'rank',
  'measure',
  'date',
]);
const general =
  /(?<!\p{L})(?:hanya|cuma|semua|seluruh|setiap|tiap|selalu|satu-satunya|sama sekali|pasti|only|all|every|always|sole|entire|entirely|solely|everyone|any)(?!\p{L})/iu;
const comparing =
  /(?<!\p{L})(?:lebih|paling|ter(?:besar|kecil|tinggi|rendah|banyak|panjang|luas|baik|buruk|tua|muda)|more|less|most|least|than|\p{L}{3,}est)(?!\p{L})/iu;

/** The features of one claim and source; `amended` is the reader's word on the claim with the source's values. */
export function verdictFeatures(
  claim: Statement,
  source: Statement,
  { mismatches, absent }: Comparison,
  reading: VerdictProbabilities,
  amended: VerdictProbabilities | null,
): VerdictFeatures {
  const some = (test: (mismatch: Mismatch) => boolean): number => Number(mismatches.some(test));
  const isName = (span: { readonly start: number; readonly end: number }): boolean =>
    [...claim.names, ...claim.regions].some(({ start, end }) => start === span.start && end === span.end);
  const denies = ({ kind, alternatives }: Mismatch): boolean =>
    kind === 'polarity' && alternatives[0].replacement === '';
  const { topic, ordered } = coverageOf(claim, source);
  return {
    constant: 1,
    readerSupports: logit(reading.supported, reading.notEnoughInfo),
    readerRefutes: logit(reading.refuted, reading.notEnoughInfo),
    amendedSupports: amended ? logit(amended.supported, amended.refuted) : 0,
    valueDiffers: some(({ kind }) => valueKinds.has(kind)),
    valueDiffersInSameWords: some(({ kind, aligned }) => aligned && valueKinds.has(kind)),
    deniesSameWords: some((mismatch) => mismatch.aligned && denies(mismatch)),
    deniesOtherwise: some((mismatch) => !mismatch.aligned && denies(mismatch)),
    deniedBySource: some((mismatch) => mismatch.kind === 'polarity' && !denies(mismatch)),
    directionDiffers: some(({ kind }) => kind === 'direction'),
    directionTurned: some(({ kind, aligned }) => aligned && kind === 'direction'),
    nameDiffers: some(({ kind }) => kind === 'name' || kind === 'place'),
    nameAbsent: Number(absent.some(isName)),
    valueAbsent: Number(absent.some((span) => !isName(span))),
    generalises: Number(general.test(claim.text) && !general.test(source.text)),
    compares: Number(comparing.test(claim.text) && !comparing.test(source.text)),
    topicCoverage: topic,
    orderedCoverage: ordered,
    verbatim: Number(ordered === 1),
    reordered: topic * (1 - ordered),
  };
}

/** Words of two languages cannot be compared: an average pair's coverage is taken, so that it weighs on neither side. */
const averageCoverage = { topic: 0.7, ordered: 0.55 } as const;

function coverageOf(claim: Statement, source: Statement): { readonly topic: number; readonly ordered: number } {
  if (claim.language !== source.language) return averageCoverage;
  return { topic: topicCoverage(claim, source.wordSet), ordered: orderedCoverage(claim, source) };
}

/** Reader probabilities below this say nothing more. */
const least = 1e-4;
const logit = (part: number, other: number): number =>
  Math.log(Math.max(part, least)) - Math.log(Math.max(other, least));
