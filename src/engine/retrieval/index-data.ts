import { claimsOf } from '../corpus/claims.js';
import type { Article, Claim } from '../types.js';
import { meanVector } from './dense-index.js';
import { distinctWords } from './lexical-index.js';
import { createRowProducts, type RowProducts } from './row-products.js';
import { createVocabulary, createWordLists, wordsOfDocument, type Vocabulary, type WordLists } from './word-lists.js';

/** All of an index that takes time to make. Sentences stand in the order of their articles. */
export interface IndexData {
  readonly sentenceVectors: RowProducts;
  /** The mean vector of each article. */
  readonly articleVectors: RowProducts;
  readonly vocabulary: Vocabulary;
  readonly sentenceWords: WordLists;
  readonly articleWords: WordLists;
}

/** What was made of articles before: those among the new ones are not read again. */
export interface KnownData {
  readonly articles: Iterable<Article>;
  readonly data: IndexData;
}

/** `vectorOf` is asked for the unit vector of each claim of an article that is not `known`. Throws a RangeError where one does not fit. */
export function makeIndexData(
  articles: readonly Article[],
  vectorOf: (claim: Claim) => Float32Array,
  dimensions: number,
  known: KnownData | null = null,
): IndexData {
  const places = known?.data.sentenceVectors.dimensions === dimensions ? placesOf(known.articles) : null;
  const counts = articles.map((article) => claimsOf(article).length);
  const sentences = counts.reduce((sum, count) => sum + count, 0);
  const sentenceVectors = createRowProducts(sentences, dimensions);
  const articleVectors = createRowProducts(articles.length, dimensions);
  const vocabulary = createVocabulary(known?.data.vocabulary.words);
  const sentenceWords = createWordLists(sentences);
  const articleWords = createWordLists(articles.length);
  const numbersOf = (text: string): number[] => distinctWords(text).map((word) => vocabulary.add(word));

  let row = 0;
  for (const [number, article] of articles.entries()) {
    const place = places?.get(article);
    if (place && known) {
      articleVectors.copy(number, known.data.articleVectors, place.article);
      articleWords.push(wordsOfDocument(known.data.articleWords, place.article));
      for (let at = 0; at < (counts[number] ?? 0); at += 1, row += 1) {
        sentenceVectors.copy(row, known.data.sentenceVectors, place.sentence + at);
        sentenceWords.push(wordsOfDocument(known.data.sentenceWords, place.sentence + at));
      }
      continue;
    }
    const vectors = claimsOf(article).map(vectorOf);
    articleVectors.set(number, meanVector(vectors, dimensions));
    articleWords.push(numbersOf(`${article.title}\n${article.text}`));
    for (const [at, claim] of claimsOf(article).entries()) {
      sentenceVectors.set(row, vectors[at] ?? new Float32Array(0));
      sentenceWords.push(numbersOf(claim.text));
      row += 1;
    }
  }
  return {
    sentenceVectors,
    articleVectors,
    vocabulary,
    sentenceWords: sentenceWords.finish(),
    articleWords: articleWords.finish(),
  };
}

/** Where each article and its first sentence stand. */
function placesOf(articles: Iterable<Article>): Map<Article, { readonly article: number; readonly sentence: number }> {
  const places = new Map<Article, { article: number; sentence: number }>();
  let sentence = 0;
  for (const article of articles) {
    places.set(article, { article: places.size, sentence });
    sentence += claimsOf(article).length;
  }
  return places;
}
