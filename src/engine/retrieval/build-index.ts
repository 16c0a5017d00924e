import { claimsOf } from '../corpus/claims.js';
import type { Embedder, EmbeddingCache, VectorKeeper } from '../ports.js';
import type { Settings } from '../settings.js';
import type { Article, Claim } from '../types.js';
import { createHybridIndex, type MemoryIndex } from './hybrid-index.js';
import { createCandidateIndex, type CandidateIndex } from './candidate-index.js';
import { makeIndexData } from './index-data.js';
import { makeWordData } from './word-data.js';

export interface BuildProgress {
  /** Claims whose vector had to be computed, so far and in all; those in the cache are not counted. */
  readonly embedded: number;
  readonly toEmbed: number;
}

/** How many new vectors are made durable at once: a start that is interrupted loses no more than these. */
const flushEvery = 256;

/**
 * Splits articles into claims, embeds the ones whose text the cache does not know, and indexes them all; of articles that were indexed
 * `before` nothing is made again. Articles without a claim stay in the index and are never found.
 */
export async function buildIndex(
  articles: readonly Article[],
  ports: { readonly embedder: Embedder; readonly cache: EmbeddingCache },
  settings: Settings['retrieval'],
  onProgress: (progress: BuildProgress) => void = () => undefined,
  before: MemoryIndex | null = null,
): Promise<MemoryIndex> {
  const known = new Set(before?.articles.values());
  await embedMissing(articles.filter((article) => !known.has(article)).flatMap(claimsOf), ports, onProgress);
  const vectorOf = ({ claimId, text }: Claim): Float32Array => {
    const vector = ports.cache.get(text);
    if (!vector) throw new RangeError(`no vector for claim ${claimId}`);
    return vector;
  };
  const { dimensions } = ports.embedder;
  const data = makeIndexData(
    articles,
    vectorOf,
    dimensions,
    before && { articles: [...before.articles.values()], data: before.data },
  );
  return createHybridIndex(articles, data, settings);
}

/** The same with vectors that are kept elsewhere. Rejects as the keeper does. */
export async function buildCandidateIndex(
  articles: readonly Article[],
  keeper: VectorKeeper,
  settings: Settings['retrieval'],
  onProgress: (progress: BuildProgress) => void = () => undefined,
  before: CandidateIndex | null = null,
): Promise<CandidateIndex> {
  const vectors = await keeper.keep(articles, onProgress);
  const words = makeWordData(articles, before && { articles: [...before.articles.values()], data: before.words });
  return createCandidateIndex(articles, words, vectors, settings);
}

async function embedMissing(
  claims: readonly Claim[],
  { embedder, cache }: { readonly embedder: Embedder; readonly cache: EmbeddingCache },
  onProgress: (progress: BuildProgress) => void,
): Promise<void> {
  const missing = [...new Set(claims.map((claim) => claim.text).filter((text) => !cache.has(text)))];
  const atOnce = embedder.atOnce ?? 1;
  let unflushed = 0;
  for (let at = 0; at < missing.length; at += atOnce) {
    const texts = missing.slice(at, at + atOnce);
    const vectors = await Promise.all(texts.map((text) => embedder.embedPassage(text)));
    for (const [number, text] of texts.entries()) cache.put(text, vectors[number] ?? new Float32Array(0));
    unflushed += texts.length;
    if (unflushed >= flushEvery) {
      await cache.flush();
      unflushed = 0;
    }
    onProgress({ embedded: at + texts.length, toEmbed: missing.length });
  }
  await cache.flush();
}
