import type { Settings } from '../settings.js';
import { contentWordsOf } from '../text/words.js';
import { createFuzzyWords } from './fuzzy-words.js';
import type { WordData } from './word-data.js';
import { createLexicalIndex, type LexicalIndex, type QueryTerm } from './lexical-index.js';

/** A word of a question with the indexed words it stands for, and how rare it is. */
export interface RareTerm extends QueryTerm {
  readonly rarity: number;
}

/** Search by words, misspelt ones too, over sentences and over whole articles. */
export interface WordSearch {
  readonly sentences: LexicalIndex;
  readonly articles: LexicalIndex;
  readonly termsOf: (question: string) => readonly RareTerm[];
}

export function createWordSearch(words: WordData, settings: Settings['retrieval']): WordSearch {
  const sentences = createLexicalIndex(words.sentenceWords, words.vocabulary);
  const articles = createLexicalIndex(words.articleWords, words.vocabulary);
  const fuzzy = createFuzzyWords(articles.vocabulary(), settings.fuzzy);
  return {
    sentences,
    articles,
    termsOf: (question) => {
      const distinct = joinSplitWords(
        contentWordsOf(question).map((found) => found.word),
        (word) => articles.has(word),
      );
      let guessesLeft = settings.fuzzy.maxWords;
      return distinct.map((word) => {
        const known = articles.has(word);
        const mayGuess = !known && guessesLeft > 0;
        if (mayGuess) guessesLeft -= 1;
        const matches = known ? [{ word, likeness: 1 }] : mayGuess ? fuzzy.guess(word) : [];
        return { word, matches, rarity: articles.rarity(matches[0]?.word ?? word) };
      });
    },
  };
}

/** "bea siswa" is "beasiswa" where the corpus knows only that; each word once. */
function joinSplitWords(words: readonly string[], isKnown: (word: string) => boolean): string[] {
  const joined = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const together = word + (words[at + 1] ?? '');
    const splitInTwo = together !== word && !isKnown(word) && isKnown(together);
    joined.add(splitInTwo ? together : word);
    if (splitInTwo) at += 1;
  }
  return [...joined];
}
