import { sameStem } from '../text/word-stems.js';
import { hasNegativeWord, type Negation } from '../text/polarity.js';
import type { Span } from '../types.js';
import { nothingCompared, type Alternative, type Comparison, type Mismatch } from './comparison.js';
import type { Statement } from './statement.js';

/**
 * Compares which words are turned by "not" in claim and source. In one language the turned words themselves are compared;
 * across languages only whether the numbers of negations are both even or both odd ("tidak gagal" says what "succeeded" says).
 */
export function comparePolarity(claim: Statement, source: Statement): Comparison {
  if (claim.negations.length === 0 && source.negations.length === 0) return nothingCompared;
  if (claim.language !== source.language) return byCount(claim, source);
  const held: Span[] = [];
  const absent: Span[] = [];
  const mismatches: Mismatch[] = [];
  for (const negation of claim.negations) {
    const same = source.negations.find(({ turned }) => turnsSame(negation, turned));
    if (same) held.push(negation);
    else if (saysPlainly(negation.turned, source))
      mismatches.push(dropped(negation, source, !hasNegativeWord(source.text)));
    else if (source.negations.length === 0) mismatches.push(dropped(negation, source, false));
    else absent.push(negation);
  }
  for (const negation of source.negations) {
    if (claim.negations.some(({ turned }) => turnsSame(negation, turned)) || !saysPlainly(negation.turned, claim))
      continue;
    mismatches.push(added(negation, claim));
  }
  return { held, absent, mismatches, rewordings: [] };
}

function byCount(claim: Statement, source: Statement): Comparison {
  const odd = (statement: Statement): boolean => statement.negations.length % 2 === 1;
  if (odd(claim) === odd(source)) return { ...nothingCompared, held: claim.negations };
  // "tidak terhindarkan" is "inevitable": one side may deny in a word of its own.
  const fewer = claim.negations.length > source.negations.length ? source : claim;
  if (hasNegativeWord(fewer.text)) return nothingCompared;
  const [negation] = claim.negations;
  if (negation && claim.negations.length > source.negations.length)
    return { ...nothingCompared, mismatches: [dropped(negation, source, false)] };
  const [other] = source.negations;
  return other ? { ...nothingCompared, mismatches: [added(other, claim, false)] } : nothingCompared;
}

function turnsSame({ turned }: Negation, other: string | null): boolean {
  return turned !== null && other !== null && sameStem(turned, other);
}

/** The word stands in the statement, and nowhere behind a negation. */
function saysPlainly(word: string | null, { topic, negations }: Statement): boolean {
  if (word === null || negations.some(({ turned }) => turned !== null && sameStem(word, turned))) return false;
  return [...topic].some((other) => sameStem(word, other));
}

/** The claim denies what the source says. */
function dropped(negation: Negation, source: Statement, aligned: boolean): Mismatch {
  const word = source.words.find(({ word: base }) => negation.turned !== null && sameStem(base, negation.turned));
  const at: Span = word ?? { start: 0, end: source.text.length };
  const alternative: Alternative = { source: at, replacement: '' };
  return { kind: 'polarity', claim: negation, alternatives: [alternative], aligned };
}

/** The claim says what the source denies. */
function added(negation: Negation, claim: Statement, aligned = true): Mismatch {
  const word = claim.words.find(({ word: base }) => negation.turned !== null && sameStem(base, negation.turned));
  const at: Span = word ?? { start: 0, end: claim.text.length };
  return { kind: 'polarity', claim: at, alternatives: [{ source: negation, replacement: null }], aligned };
}
