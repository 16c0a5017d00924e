import type { Language } from '../types.js';
import { functionWords, questionWords } from './function-words.js';

/** `unknown`: too little to tell ("FDI"), ask whoever knows the person. `other`: a language the product does not speak. */
export type DetectedLanguage = Language | 'unknown' | 'other';

/** A question word tells more than a preposition; a capital inside a sentence is mostly a title ("We Need to Talk"). */
const votes = { questionWord: 3, functionWord: 1, shared: 0.5, capitalised: 0.3 } as const;
/** Function words that neighbouring languages have too (German, Dutch, Italian, Spanish, Malay's own are left out). */
const sharedWords: ReadonlySet<string> = new Set(
  'a an in is was on had has do will me we he of per di dan si ke'.split(' '),
);
/** Words of news figures, which short claims consist of ("Inflasi naik 0,5 persen"). */
const figureWords: Record<Language, ReadonlySet<string>> = {
  id: new Set(
    'persen naik turun juta miliar triliun ribu rupiah dolar sebesar sebanyak mencapai meningkat menurun'.split(' '),
  ),
  en: new Set(
    'percent rose fell million billion trillion thousand dollars reached increased decreased grew'.split(' '),
  ),
};
/** Lead in votes that decides without asking the identifier of many languages. */
const clearLead = 2;
/** Below this share of the words, function words of two languages may be words of a third ("di", "dan", "is", "in"). */
const clearShare = 0.15;
/** A third language counts only when ours score clearly below it; short texts full of names score alike in many. */
const closeShare = 0.85;
/** Fewer letters than this are a name or a term, not a sentence. */
const fewLetters = 12;

/**
 * Language of a question or sentence. Function words of the two languages decide most; what they leave open goes to eld
 * (https://github.com/nitotm/efficient-language-detector-js), which knows 60 languages and Indonesian as Malay (`ms`).
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length === 0) return 'unknown';
  const letters = words.join('');
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters.length / 2) return 'other';

  const indonesian = votesFor('id', words);
  const english = votesFor('en', words);
  const lead = Math.abs(indonesian - english);
  const ahead: Language = indonesian > english ? 'id' : 'en';
  if (lead >= clearLead && lead / words.length >= clearShare) return ahead;
  const namesOnly = words.every((word) => word !== word.toLowerCase());
  if (namesOnly || letters.length < fewLetters) return lead > 0 ? ahead : 'unknown';

  // Loaded only now: most questions never need it, and its tables take a quarter of a second and 40 MB.
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(text);
  const surely = found.isReliable();
  if (found.language === 'ms' && (surely || lead > 0)) return 'id';
  if (found.language === 'en' && (surely || lead > 0)) return 'en';
  if (words.length < 3 || !surely) return lead > 0 ? ahead : 'unknown';
  if (lead >= 1) return ahead;
  const scores = found.getScores();
  const best = scores[found.language] ?? 0;
  return Math.max(scores['ms'] ?? 0, scores['en'] ?? 0) >= closeShare * best ? 'unknown' : 'other';
}

function votesFor(language: Language, words: readonly string[]): number {
  let sum = 0;
  for (const [at, word] of words.entries()) {
    const lower = word.toLowerCase();
    const vote = voteOf(language, lower);
    const insideTitle = at > 0 && word !== lower;
    sum += insideTitle ? vote * votes.capitalised : vote;
  }
  return sum;
}

function voteOf(language: Language, word: string): number {
  const isQuestionWord = questionWords[language].has(word);
  if (figureWords[language].has(word)) return votes.questionWord;
  if (!isQuestionWord && !functionWords[language].has(word)) return 0;
  if (sharedWords.has(word)) return votes.shared;
  return isQuestionWord ? votes.questionWord : votes.functionWord;
}
