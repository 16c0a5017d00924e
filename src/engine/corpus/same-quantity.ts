import { classOf, sameUnit } from '../answer/quantity-agreement.js';
import { isFunctionWord } from '../text/function-words.js';
import { monthNumber, weekdayNumber } from '../text/month-names.js';
import { speakerOf } from '../text/speaker.js';
import { sameStem } from '../text/word-stems.js';
import { contentWordsOf, type Word } from '../text/words.js';
import type { Claim, Quantity, Span } from '../types.js';
import { designationsOf } from './designations.js';
import { isProse } from './is-prose.js';
import { isReportingWord, unsharedWords } from './unshared-words.js';

/** A figure in its sentence, with what tells of what it is the figure. */
export interface QuantityMention {
  readonly quantity: Quantity;
  readonly claim: Claim;
  /** Bases of the content words of its sentence: no values, times and no speaker. */
  readonly subject: ReadonlySet<string>;
  /** Bases of the words of `subject` that are written like names in their sentence. */
  readonly names: ReadonlySet<string>;
  /** The content words nearest to it, behind it and before it. */
  readonly behind: string | null;
  readonly before: string | null;
  /** How many figures of its sentence are of its class and unit, itself among them. */
  readonly alike: number;
  /** Its sentence tells of an aim or an expectation: not what came about. */
  readonly isForecast: boolean;
}

const forecast =
  /(?<!\p{L})(?:target\p{L}*|ditargetkan|menargetkan|rencana\p{L}*|proyeksi\p{L}*|diproyeksikan|perkiraan|diperkirakan|prediksi|diprediksi|akan|forecast\p{L}*|project(?:ed|ion|ions)|expected|planned|estimat\p{L}*|will)(?!\p{L})/iu;

/** Shared words below which two sentences may be alike by chance. */
const fewestShared = 3;
/** Content words further from a figure than this, in UTF-16 units, do not tell what it counts. */
const reach = 40;

const timeUnits: ReadonlySet<string | null> = new Set([
  's',
  'min',
  'h',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
  'times',
]);

/** The figures of a sentence that can be the same as those of another: no ranks, durations, ordinals or multiples. */
export function mentionsOf(claim: Claim): QuantityMention[] {
  const counted = claim.quantities.filter(({ kind, unit }) => kind !== 'rank' && !timeUnits.has(unit));
  if (counted.length === 0 || !isProse(claim)) return [];
  const speaker = speakerOf(claim.text, claim.language);
  const left: readonly Span[] = [...claim.quantities, ...claim.dates, ...(speaker ? [speaker] : [])];
  const words = contentWordsOf(claim.text).filter(
    (word) =>
      !left.some((span) => span.start < word.end && word.start < span.end) &&
      !isReportingWord(word.word) &&
      weekdayNumber(word.surface) === null &&
      monthNumber(word.surface) === null,
  );
  const subject = new Set(words.map(({ word }) => word));
  const names = new Set(words.filter((word) => isName(word, claim.text)).map(({ word }) => word));
  const isForecast = forecast.test(claim.text);
  return counted.map((quantity) => ({
    quantity,
    claim,
    subject,
    names,
    behind: words.find(({ start }) => start >= quantity.end && start - quantity.end <= reach)?.word ?? null,
    before: words.findLast(({ end }) => end <= quantity.start && quantity.start - end <= reach)?.word ?? null,
    alike: claim.quantities.filter((other) => classOf(other) === classOf(quantity) && sameUnit(other, quantity)).length,
    isForecast,
  }));
}

function isName({ surface, start }: Word, text: string): boolean {
  return (
    /^\p{Lu}/u.test(surface) &&
    !/(?:^|[.!?:"“]\s*)$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !isFunctionWord(surface.toLowerCase())
  );
}

/**
 * Whether two figures are of one thing in one unit, whatever their values and times: the same counted word beside them, and no
 * word that carries meaning in one sentence alone ("penduduk miskin" are not all of them). Sentences of two languages are
 * never compared.
 */
export function isSameQuantity(a: QuantityMention, b: QuantityMention): boolean {
  if (a.claim.language !== b.claim.language) return false;
  if (classOf(a.quantity) !== classOf(b.quantity) || !sameUnit(a.quantity, b.quantity)) return false;
  if (a.quantity.kind === 'number' && !isSameWord(a.behind, b.behind)) return false;
  // "12 orang tewas dan 15 orang luka": which of the two is meant, the word before it tells.
  if (Math.max(a.alike, b.alike) > 1 && !isSameWord(a.before, b.before)) return false;
  if (a.isForecast !== b.isForecast || Math.min(a.subject.size, b.subject.size) < fewestShared) return false;
  if (!mayShareAll(a.subject, b.subject)) return false;
  if (unsharedWords(a.subject, b.subject).length > 0 || unsharedWords(b.subject, a.subject).length > 0) return false;
  return designationsOf(a.claim) === designationsOf(b.claim);
}

/** Forms of words are compared slowly: it is done where half of the words stand in both as they are. */
function mayShareAll(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return 2 * shared >= Math.max(words.size, others.size);
}

function isSameWord(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && sameStem(one, other);
}
