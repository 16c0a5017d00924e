import type { RegionMention } from '../text/regions.js';
import { wordsOf } from '../text/words.js';
import type { Language, Span } from '../types.js';
import type { Alternative, Comparison, Mismatch } from './comparison.js';
import type { Statement } from './statement.js';

const maxAlternatives = 3;
/** Letters at the front that make two names of different languages one ("Ekonomi", "Economic"). */
const sharedFront = 4;

/**
 * Compares the countries and names of the claim with those of the source; `nearby` is the text around the source, which can
 * hold a name but not contradict it. A name that the source has otherwise never counts as aligned: aliases are common.
 */
export function compareNames(claim: Statement, source: Statement, nearby: string): Comparison {
  const regions = compareRegions(claim, source, nearby);
  const names = compareNameRuns(claim, source, nearby);
  return {
    held: [...regions.held, ...names.held],
    absent: [...regions.absent, ...names.absent],
    mismatches: [...regions.mismatches, ...names.mismatches],
    rewordings: [],
  };
}

function compareRegions(claim: Statement, source: Statement, nearby: string): Comparison {
  const inClaim = new Set(claim.regions.map(({ region }) => region));
  const inSource = new Set(source.regions.map(({ region }) => region));
  const around = new Set(source.regions.length === 0 ? findCodes(nearby) : []);
  const held: Span[] = [];
  const absent: Span[] = [];
  const mismatches: Mismatch[] = [];
  for (const mention of claim.regions) {
    if (inSource.has(mention.region) || around.has(mention.region)) {
      held.push(mention);
      continue;
    }
    const others = source.regions.filter(({ region }) => !inClaim.has(region));
    const [first, ...rest] = distinct(others)
      .slice(0, maxAlternatives)
      .map((other): Alternative => ({ source: other, replacement: nameLike(mention, other, claim, source) }));
    if (!first) absent.push(mention);
    else mismatches.push({ kind: 'place', claim: mention, alternatives: [first, ...rest], aligned: false });
  }
  return { held, absent, mismatches, rewordings: [] };

  function findCodes(text: string): string[] {
    const words = new Set(wordsOf(text).map(({ word }) => word));
    return claim.regions
      .filter((mention) => namesOf(mention, claim).some((name) => wordsOf(name).every(({ word }) => words.has(word))))
      .map(({ region }) => region);
  }
}

/** What a country is called where the claim names it, in both languages. */
function namesOf(mention: RegionMention, claim: Statement): string[] {
  const inLanguages = (['id', 'en'] as const).map((language) => regionName(mention.region, language));
  return [claim.text.slice(mention.start, mention.end), ...inLanguages.filter((name) => name !== null)];
}

function nameLike(mention: RegionMention, other: RegionMention, claim: Statement, source: Statement): string | null {
  const surface = source.text.slice(other.start, other.end);
  if (claim.language === source.language) return surface;
  return regionName(other.region, claim.language) ?? (mention.region === other.region ? surface : null);
}

function regionName(region: string, language: Language): string | null {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(region) ?? null;
}

function distinct(mentions: readonly RegionMention[]): RegionMention[] {
  return mentions.filter(({ region }, at) => mentions.findIndex((other) => other.region === region) === at);
}

function compareNameRuns(claim: Statement, source: Statement, nearby: string): Comparison {
  const sameLanguage = claim.language === source.language;
  const known = new Set([...source.wordSet, ...wordsOf(nearby).map(({ word }) => word)]);
  const knownText = `${source.text}\n${nearby}`;
  const isKnown = (word: string): boolean => isHeld(word, known, knownText, sameLanguage);
  const held: Span[] = [];
  const absent: Span[] = [];
  const mismatches: Mismatch[] = [];
  const free = source.names.filter(
    ({ words }) => !words.some((word) => isHeld(word, claim.wordSet, claim.text, sameLanguage)),
  );
  for (const run of claim.names) {
    const missing = run.words.filter((word) => !isKnown(word));
    // Part of a longer name ("Enggar" of "Menteri Enggartiasto Lukita"), or a title in the other language.
    if (missing.length === 0 || (!sameLanguage && missing.length < run.words.length)) {
      held.push(run);
      continue;
    }
    const [first, ...rest] = free
      .filter(({ isPlace }) => isPlace === run.isPlace)
      .slice(0, maxAlternatives)
      .map((other): Alternative => ({ source: other, replacement: source.text.slice(other.start, other.end) }));
    if (first)
      mismatches.push({
        kind: run.isPlace ? 'place' : 'name',
        claim: run,
        alternatives: [first, ...rest],
        aligned: false,
      });
    else absent.push(run);
  }
  return { held, absent, mismatches, rewordings: [] };
}

function isHeld(word: string, known: ReadonlySet<string>, text: string, sameLanguage: boolean): boolean {
  if (known.has(word)) return true;
  const likeKnown = [...known].some((other) => likeName(word, other, sameLanguage));
  return likeKnown || initialsIn(word, text);
}

/** A longer or shorter form of the name, or one letter mistyped; of the other language, a word that begins like it. */
function likeName(word: string, other: string, sameLanguage: boolean): boolean {
  if (Math.min(word.length, other.length) < sharedFront) return false;
  if (word.startsWith(other) || other.startsWith(word)) return true;
  if (!sameLanguage && word.slice(0, sharedFront) === other.slice(0, sharedFront)) return true;
  return word.length > 5 && sameLetters(word, other);
}

/** The same letters in another order, or one letter more or less: a slip of the pen, not another name. */
function sameLetters(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  const rest = Array.from(b);
  let extra = 0;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at === -1) extra += 1;
    else rest.splice(at, 1);
  }
  return extra + rest.length <= 1;
}

/** "AEM" in a text that says "ASEAN Economic Ministers' Meeting". */
function initialsIn(word: string, text: string): boolean {
  if (word.length < 2 || word.length > 6) return false;
  const initials = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([letter]) => letter.toLowerCase()).join('');
  return initials.includes(word);
}
