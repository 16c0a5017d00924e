import { claimsOf } from '../corpus/claims.js';
import type { Article } from '../types.js';
import { stretchesOf, type Known } from './known-stretches.js';
import { distinctWords } from './lexical-index.js';
import { createVocabulary, createWordLists, type Vocabulary, type WordLists } from './word-lists.js';

/** The words of a corpus. Sentences stand in the order of their articles. */
export interface WordData {
  readonly vocabulary: Vocabulary;
  readonly sentenceWords: WordLists;
  readonly articleWords: WordLists;
}

export function makeWordData(articles: readonly Article[], known: Known<WordData> | null = null): WordData {
  const vocabulary = createVocabulary(known?.data.vocabulary.words);
  const sentenceWords = createWordLists(articles.reduce((sum, article) => sum + claimsOf(article).length, 0));
  const articleWords = createWordLists(articles.length);
  const numbersOf = (text: string): number[] => distinctWords(text).map((word) => vocabulary.add(word));
  for (const { articles: own, sentences, from } of stretchesOf(articles, known?.articles ?? [])) {
    if (from && known) {
      articleWords.copy(known.data.articleWords, from.article, own.length);
      sentenceWords.copy(known.data.sentenceWords, from.sentence, sentences);
      continue;
    }
    for (const article of own) {
      articleWords.push(numbersOf(`${article.title}\n${article.text}`));
      for (const { text } of claimsOf(article)) sentenceWords.push(numbersOf(text));
    }
  }
  return { vocabulary, sentenceWords: sentenceWords.finish(), articleWords: articleWords.finish() };
}
