import type { Statement } from '../answer/statement.js';
import { sameStem } from '../text/word-stems.js';
import type { Word } from '../text/words.js';
import { linkWords, type BilingualWords } from './bilingual-words.js';

/** For each word of a statement, by its place, the places of the words of another that it may stand for. */
export type WordMatches = readonly ReadonlySet<number>[];

/** A passage, and where the words of a sentence stand in it. */
export interface MatchedSource {
  readonly statement: Statement;
  readonly matches: WordMatches;
}

/** Everywhere in the passage where the word of the sentence at this place stands. */
export function wordsAt(at: number, { statement, matches }: MatchedSource): readonly Word[] {
  return [...(matches[at] ?? [])].flatMap((place) => statement.words[place] ?? []);
}

/** Forms of one word within a language, translations across; function words are matched too. */
export function matchWords(sentence: Statement, source: Statement, words: BilingualWords): WordMatches {
  if (sentence.language === source.language) {
    return sentence.words.map(
      ({ word }) =>
        new Set([...source.words.entries()].flatMap(([at, other]) => (sameStem(word, other.word) ? [at] : []))),
    );
  }
  const [english, indonesian] = sentence.language === 'en' ? [sentence, source] : [source, sentence];
  const matches = sentence.words.map(() => new Set<number>());
  for (const link of linkWords(english.words, indonesian.words, words)) {
    const [own, other] = sentence.language === 'en' ? [link.english, link.indonesian] : [link.indonesian, link.english];
    matches[own]?.add(other);
  }
  return matches;
}
