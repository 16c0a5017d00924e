import { findDates } from '../text/dates.js';
import { findNegations } from '../text/polarity.js';
import { findQuantities } from '../text/quantities.js';
import { segmentText } from '../text/sentences.js';
import type { Language, Span } from '../types.js';

/** Both sides of a joint must be at least this many words to stand alone. */
const fewestWords = 4;

const joints: Readonly<Record<Language, RegExp>> = {
  id: /;\s+|,?\s+(?:tetapi|namun|sedangkan|sementara|melainkan)\s+|,?\s+(?:dan(?:\s+juga)?|serta)\s+/giu,
  en: /;\s+|,?\s+(?:but|whereas|while)\s+|,?\s+(?:and(?:\s+also)?)\s+/giu,
};

/** What a part of a claim says on its own: it has a verb. Enough to tell a clause from an item of a list. */
const predicate: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:adalah|ialah|merupakan|menjadi|ada|akan|telah|sudah|belum|tidak|bukan|(?:me[nmlryw]|ber|ter|di)\p{L}{3,}|naik|turun|mencapai|punya|datang|pergi|lahir)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:is|are|was|were|be|has|have|had|will|would|can|could|did|does|do|\p{L}{2,}(?:ed|es)|rose|fell|grew|made|held|said|won|lost|became|began|took|gave|came|went)(?!\p{L})/iu,
};

/**
 * The parts of a claim that can be true or false on their own, as spans of it, in order. Cautious: sentences and clauses
 * are parted only where both sides are long enough, have a verb and a value or a negation of their own; else the claim stays
 * whole, since a part without its subject is about nothing.
 */
export function splitClaim(claim: string, language: Language): Span[] {
  const sentences = segmentText(claim, language).map(({ start, end }) => ({ start, end }));
  const whole = sentences.length > 0 ? sentences : [{ start: 0, end: claim.length }];
  return whole.flatMap((sentence) => clausesOf(claim, sentence, language));
}

function clausesOf(claim: string, sentence: Span, language: Language): Span[] {
  const text = claim.slice(sentence.start, sentence.end);
  const clauses: Span[] = [];
  let start = 0;
  for (const { 0: joint, index } of text.matchAll(joints[language])) {
    const isSemicolon = joint.startsWith(';');
    const [left, right] = [text.slice(start, index), text.slice(index + joint.length)];
    if (!standsAlone(left, language, isSemicolon) || !standsAlone(right, language, isSemicolon)) continue;
    clauses.push({ start: sentence.start + start, end: sentence.start + index });
    start = index + joint.length;
  }
  return [...clauses, { start: sentence.start + start, end: sentence.end }];
}

function standsAlone(text: string, language: Language, parted: boolean): boolean {
  if (text.trim().split(/\s+/u).length < fewestWords || !predicate[language].test(text)) return false;
  if (parted) return true;
  // "Japan and China are …": what follows the joint must open with a subject of its own.
  const opensWithVerb = new RegExp(`^\\s*${predicate[language].source}`, 'iu').test(text);
  return !opensWithVerb && hasValue(text, language);
}

function hasValue(text: string, language: Language): boolean {
  return (
    findQuantities(text, language).length > 0 ||
    findDates(text, language, null).length > 0 ||
    findNegations(text, language).length > 0
  );
}
