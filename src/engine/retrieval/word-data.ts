import { claimsOf } from '../corpus/claims.js';
import type { Article } from '../types.js';
import { distinctWords } from './lexical-index.js';
import { createVocabulary, createWordLists, wordsOfDocument, type Vocabulary, type WordLists } from './word-lists.js';

/** The words of a corpus. Sentences stand in the order of their articles. */
export interface WordData {
  readonly vocabulary: Vocabulary;
  readonly sentenceWords: WordLists;
  readonly articleWords: WordLists;
}

/** What was made of articles before: those among the new ones are not read again. */
export interface Known<Data> {
  readonly articles: Iterable<Article>;
  readonly data: Data;
}

export function makeWordData(articles: readonly Article[], known: Known<WordData> | null = null): WordData {
  const places = known && placesOf(known.articles);
  const vocabulary = createVocabulary(known?.data.vocabulary.words);
  const sentenceWords = createWordLists(articles.reduce((sum, article) => sum + claimsOf(article).length, 0));
  const articleWords = createWordLists(articles.length);
  const numbersOf = (text: string): number[] => distinctWords(text).map((word) => vocabulary.add(word));
  for (const article of articles) {
    const place = places?.get(article);
    if (place && known) {
      articleWords.push(wordsOfDocument(known.data.articleWords, place.article));
      for (const { position } of claimsOf(article)) {
        sentenceWords.push(wordsOfDocument(known.data.sentenceWords, place.sentence + position));
      }
      continue;
    }
    articleWords.push(numbersOf(`${article.title}\n${article.text}`));
    for (const { text } of claimsOf(article)) sentenceWords.push(numbersOf(text));
  }
  return { vocabulary, sentenceWords: sentenceWords.finish(), articleWords: articleWords.finish() };
}

/** Where each article and its first sentence stand. */
export function placesOf(
  articles: Iterable<Article>,
): Map<Article, { readonly article: number; readonly sentence: number }> {
  const places = new Map<Article, { article: number; sentence: number }>();
  let sentence = 0;
  for (const article of articles) {
    places.set(article, { article: places.size, sentence });
    sentence += claimsOf(article).length;
  }
  return places;
}
