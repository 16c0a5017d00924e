import type { Language, Span } from '../types.js';
import { isFunctionWord } from './function-words.js';
import { wordsOf } from './words.js';

/** A word that turns what follows it into its opposite ("tidak", "without", the "n't" of "didn't"). */
export interface Negation extends Span {
  /** Base of the first content word it turns, or null where none follows in its clause. */
  readonly turned: string | null;
}

const negators: Readonly<Record<Language, string>> = {
  id: 'tidak(?:lah|kah)?|tak(?:kan|lah)?|bukan(?:lah|kah|nya)?|belum(?:lah)?|tanpa|jangan(?:lah)?|tiada|gagal|kegagalan|enggak|nggak|gak|ogah|urung',
  en: "not|never|no|without|none|nobody|nothing|nowhere|neither|nor|cannot|can't|won't|fail(?:s|ed|ing|ure)?|unable|lack(?:s|ed|ing)?|(?<=\\p{L})n't",
};

/** Phrases in which a negator turns nothing: "tidak hanya", "no less than", "no. 1". */
const turnsNothing: Readonly<Record<Language, RegExp>> = {
  id: /^(?:(?:tidak|tak|bukan)\s+(?:hanya|cuma|sekadar|sekedar|saja|semata|lain|kurang|lebih\s+dari|terkecuali|terbatas)|tak\s+(?:ayal|heran|pelak)|tidak\s+heran|tidak\s+jarang)\b/iu,
  en: /^(?:not\s+(?:only|just|merely|least|less\s+than|more\s+than|fewer\s+than)|no\s+(?:less|more|fewer|doubt|wonder|matter)\b|no\.?\s*\d|nothing\s+but|without\s+(?:doubt|question))/iu,
};

const clauseBreak = /[;:.!?]|,\s|\s(?:tetapi|namun|melainkan|but|however)\s/u;
/** How many words a negator may stand before the one it turns. */
const reach = 4;
/** UTF-16 code units behind a negator that are looked at. */
const clauseLength = 80;

const patterns: Readonly<Record<Language, RegExp>> = {
  id: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${negators.id})(?![\\p{L}\\p{N}])`, 'giu'),
  en: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${negators.en})(?![\\p{L}\\p{N}])|n't\\b`, 'giu'),
};

/** Negations of a text in order. Two that follow each other directly ("tidak gagal") deny nothing and are left out. */
export function findNegations(text: string, language: Language): Negation[] {
  const plain = text.replace(/[’ʼ]/gu, "'");
  const found = Array.from(plain.matchAll(patterns[language]))
    .filter(({ index }) => !turnsNothing[language].test(plain.slice(index, index + 40)))
    // "neither … nor" denies once.
    .filter(({ 0: negator, index }) => !/^nor$/iu.test(negator) || !/\bneither\b/iu.test(plain.slice(0, index)))
    .map(({ 0: negator, index }): Negation => {
      const start = /^(?:can't|won't)$/iu.test(negator) ? index + negator.length - 3 : index;
      const end = index + negator.length;
      return { start, end, turned: turnedBehind(plain.slice(end, end + clauseLength)) };
    });
  return withoutPairs(found, plain);
}

function turnedBehind(text: string): string | null {
  const clause = text.split(clauseBreak)[0] ?? '';
  const following = wordsOf(clause).slice(0, reach);
  return following.find(({ word }) => word.length > 1 && !isFunctionWord(word))?.word ?? null;
}

function withoutPairs(negations: readonly Negation[], text: string): Negation[] {
  const kept: Negation[] = [];
  for (const negation of negations) {
    const previous = kept.at(-1);
    if (previous && text.slice(previous.end, negation.start).trim() === '') kept.pop();
    else kept.push(negation);
  }
  return kept;
}

const negativeWord =
  /(?<!\p{L})(?:un(?!der|it|i[oqv]|til|cle)|in(?=(?:evit|cap|cor|def|dep|dir|ex|suf|vis|vinc|just|effic|appro|accur|compl|consist|vari))|im(?=(?:poss|perf|mor|pat|prob|prop))|ir(?=(?:re[gpsv]|rat))|il(?=(?:leg|lit|lic|log))|dis(?!tri|c[ou]|play|ast)|non-?)\p{L}{3,}|\p{L}{3,}(?:less|proof)(?!\p{L})|(?<!\p{L})(?:ill|under(?:prepared|rated)|prevent\p{L}*|refus\p{L}*|den(?:y|ied|ies)|reject\p{L}*|stop(?:s|ped)?|avoid\p{L}*|absent|absence|kurang(?:nya)?|menolak|mencegah|menghindari|membantah|bebas)(?!\p{L})/iu;

/** Whether a text may deny something without a negator: "inevitable", "powerless", "refused". */
export function hasNegativeWord(text: string): boolean {
  return negativeWord.test(text);
}
