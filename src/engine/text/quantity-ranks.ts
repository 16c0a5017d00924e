import type { Language } from '../types.js';
import { smallNumber } from './number-words.js';
import { englishOrdinal, englishOrdinalSuffix, indonesianOrdinal, type RankReading } from './quantity-ordinals.js';
import { hyphenatedSuperlativeEnd, isSuperlative } from './quantity-superlatives.js';
import { isDash, touchesPrevious, wordSet, type Token } from './quantity-tokens.js';

/** "No. 1", "nomor 1", "number one": only the first few are a rank, and not where a number names a law or a street. */
const MAX_NUMBERED_RANK = 10;
const NUMBER_NOUNS: ReadonlySet<string> = wordSet('no nomor number');
const NUMBERED_THINGS =
  /^(?:undang|uu|uud|pp|perpres|perppu|permen|peraturan|keputusan|jalan|jl|pasal|ayat|urut|rumah|tahun)$/u;

/** The rank that begins at token `index`, or null. */
export function rankAt(tokens: readonly Token[], index: number, language: Language): RankReading | null {
  return (
    numeralRank(tokens, index, language) ??
    numberedRank(tokens, index, language) ??
    (language === 'id' ? indonesianOrdinal(tokens, index) : englishOrdinal(tokens, index))
  );
}

/** "51st", "ke-51". */
function numeralRank(tokens: readonly Token[], index: number, language: Language): RankReading | null {
  const token = tokens[index];
  if (token?.kind === 'numeral') {
    const suffix = tokens[index + 1];
    if (suffix === undefined || !touchesPrevious(tokens, index + 1)) return null;
    if (!isOrdinalSuffix(token.text, suffix.lower)) return null;
    return rank(token.text, index, hyphenatedSuperlativeEnd(tokens, index + 2));
  }
  if (token?.lower !== 'ke' || !isDash(tokens[index + 1])) return null;
  const digits = tokens[index + 2];
  // Tokenised text spaces it out: "ke - 75", "ke - dua".
  const even = touchesPrevious(tokens, index + 1) === touchesPrevious(tokens, index + 2);
  if (language !== 'id' || !even || digits === undefined) return null;
  const word = smallNumber(digits.lower, 'id');
  return rank(word === null ? digits.text : String(word), index, index + 3);
}

/** True for the ending that belongs to the number: "2nd", "11th", not "2th". */
function isOrdinalSuffix(digits: string, suffix: string): boolean {
  return /^\d{1,6}$/u.test(digits) && suffix === englishOrdinalSuffix(Number(digits));
}

function rank(digits: string, first: number, next: number): RankReading | null {
  return /^[1-9]\d{0,5}$/u.test(digits) ? { value: Number(digits), first, next } : null;
}

function numberedRank(tokens: readonly Token[], index: number, language: Language): RankReading | null {
  const noun = tokens[index];
  if (noun === undefined || !NUMBER_NOUNS.has(noun.lower)) {
    return placeNumber(tokens, index, language);
  }
  const dot = noun.lower === 'no' && tokens[index + 1]?.text === '.' && touchesPrevious(tokens, index + 1) ? 1 : 0;
  if (noun.lower === 'no' && dot === 0 && language === 'en') return null;
  if (NUMBERED_THINGS.test(tokens[index - 1]?.lower ?? '')) return null;
  const value = cardinal(tokens[index + 1 + dot], language);
  const after = tokens[index + 2 + dot]?.lower ?? '';
  if (value === null || value > MAX_NUMBERED_RANK || /^(?:tahun|of|\/)$/u.test(after)) return null;
  const marksPlace = value === 1 || /^(?:di|in|dunia|world|asia)$/u.test(after) || isSuperlative(after);
  return marksPlace ? { value, first: index, next: index + 2 + dot } : null;
}

/** The "2" of "peringkat 2" and "juara 2". */
function placeNumber(tokens: readonly Token[], index: number, language: Language): RankReading | null {
  if (!/^(?:peringkat|ranking|rangking|juara|urutan|posisi|ranked|rank|place)$/u.test(tokens[index - 1]?.lower ?? '')) {
    return null;
  }
  const digits = tokens[index]?.kind === 'numeral' ? tokens[index].text : '';
  if (digits.length > 3 || touchesPrevious(tokens, index + 1)) {
    const after = tokens[index + 1];
    if (digits.length > 3 || after?.kind === 'word' || isDash(after) || after?.text === '%') return null;
  }
  const value = cardinal(tokens[index], language);
  // "juara dua kali" won twice.
  if (tokens[index + 1]?.lower === 'kali') return null;
  return value === null || value === 0 ? null : { value, first: index, next: index + 1 };
}

function cardinal(token: Token | undefined, language: Language): number | null {
  if (token === undefined) return null;
  return /^[1-9]\d{0,2}$/u.test(token.text) ? Number(token.text) : smallNumber(token.lower, language);
}
