import path from 'node:path';
import { loadFileCorpus } from '../../../src/adapters/corpus/file-corpus.js';
import { createEmbedder } from '../../../src/adapters/models/embedder.js';
import { openEmbeddingCache } from '../../../src/adapters/models/embedding-cache.js';
import { projectFolder, readConfig } from '../../../src/config.js';
import { claimsOf, type Article, type Claim } from '../../../src/engine/index.js';
import { readQuestions, questionSets } from '../../../src/faces/eval/datasets.js';

/** A corpus of any size made of real articles, and real questions about them. */
export interface Sample {
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  /** Unit vectors of the claims, one after another. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

export interface SampleQuestion {
  readonly text: string;
  readonly vector: Float32Array;
  readonly articleId: string;
  readonly answers: readonly string[];
}

const sets = [...questionSets, 'news-id'];

/** Small numbers that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The real articles with their vectors, embedded once and kept under .cache/bench; and the questions that they answer. */
export async function realSample(
  folder: string,
): Promise<{ readonly sample: Sample; readonly questions: readonly SampleQuestion[] }> {
  const embedder = await createEmbedder(readConfig({}).embedder);
  const cache = openEmbeddingCache({
    folder: path.join(projectFolder, '.cache/bench'),
    fingerprint: embedder.fingerprint,
    dimensions: embedder.dimensions,
    onUnwritable: () => undefined,
    onRepaired: () => undefined,
  });
  const corpus = await loadFileCorpus(sets.map((set) => path.join(folder, `${set}.articles.jsonl`)));
  const claims = corpus.articles.flatMap(claimsOf);
  const vectors = new Float32Array(claims.length * embedder.dimensions);
  for (const [at, { text }] of claims.entries()) {
    let vector = cache.get(text);
    if (!vector) {
      vector = await embedder.embedPassage(text);
      cache.put(text, vector);
      if (at % 500 === 0) await cache.flush();
    }
    vectors.set(vector, at * embedder.dimensions);
  }
  await cache.flush();
  const known = new Set(corpus.articles.map(({ articleId }) => articleId));
  const asked = questionSets
    .flatMap((set) => readQuestions(folder, set))
    .flatMap(({ question, answers, articleId }) =>
      articleId !== null && answers.length > 0 && known.has(articleId) ? [{ question, answers, articleId }] : [],
    );
  const questions: SampleQuestion[] = [];
  for (const { question, articleId, answers } of asked.filter((_, at) => at % 7 === 0)) {
    questions.push({ text: question, vector: await embedder.embedQuery(question), articleId, answers });
  }
  return { sample: { articles: corpus.articles, claims, vectors, dimensions: embedder.dimensions }, questions };
}

/** Strength of the noise in a copy's vector: beside the other sentences of a corpus a copy is a near neighbour, not the same. */
const noise = 0.03;

/** So many claims: the real articles, then copies of them under other ids with perturbed vectors; the last one is cut. */
export function ofSize({ articles, claims: real, vectors, dimensions }: Sample, wanted: number): Sample {
  const random = seeded(7);
  const kept: Article[] = [];
  const claims: Claim[] = [];
  const into = new Float32Array(wanted * dimensions);
  const places = new Map<string, number[]>();
  for (const [at, { articleId }] of real.entries()) places.set(articleId, [...(places.get(articleId) ?? []), at]);
  for (let copy = 0; claims.length < wanted; copy += 1) {
    for (const article of articles) {
      if (claims.length >= wanted) break;
      const given = (places.get(article.articleId) ?? []).slice(0, wanted - claims.length);
      const own: Article = {
        ...article,
        articleId: copy === 0 ? article.articleId : `${article.articleId}~${String(copy)}`,
        translationOf: null,
        givenSentences: given.flatMap((at) => real[at] ?? []).map(({ start, end }) => ({ start, end })),
      };
      kept.push(own);
      for (const [position, claim] of claimsOf(own).entries()) {
        const at = given[position] ?? 0;
        const to = claims.length * dimensions;
        let squares = 0;
        for (let dimension = 0; dimension < dimensions; dimension += 1) {
          const value = (vectors[at * dimensions + dimension] ?? 0) + (copy === 0 ? 0 : noise * (random() - 0.5));
          into[to + dimension] = value;
          squares += value * value;
        }
        const scale = 1 / Math.sqrt(squares);
        for (let dimension = 0; dimension < dimensions; dimension += 1)
          into[to + dimension] = (into[to + dimension] ?? 0) * scale;
        claims.push(claim);
      }
    }
  }
  return { articles: kept, claims, vectors: into, dimensions };
}

/** Whether one of the first five different sentences holds an answer: copies of one are one. */
export function holdsAnswer(texts: readonly string[], { answers }: SampleQuestion): boolean {
  return [...new Set(texts)]
    .slice(0, 5)
    .some((text) => answers.some((answer) => text.toLowerCase().includes(answer.toLowerCase())));
}
