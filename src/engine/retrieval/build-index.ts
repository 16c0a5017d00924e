import { claimsOf } from '../corpus/claims.js';
import type { Embedder, EmbeddingCache } from '../ports.js';
import type { Settings } from '../settings.js';
import type { Article, Claim } from '../types.js';
import { createHybridIndex, type HybridIndex } from './hybrid-index.js';

export interface BuildProgress {
  /** Claims whose vector had to be computed, so far and in all; those in the cache are not counted. */
  readonly embedded: number;
  readonly toEmbed: number;
}

/** How many new vectors are made durable at once: a start that is interrupted loses no more than these. */
const flushEvery = 256;

/**
 * Splits articles into claims, embeds the ones whose text the cache does not know, and indexes them all.
 * Articles without a claim stay in the index and are never found.
 */
export async function buildIndex(
  articles: readonly Article[],
  ports: { readonly embedder: Embedder; readonly cache: EmbeddingCache },
  settings: Settings['retrieval'],
  onProgress: (progress: BuildProgress) => void = () => undefined,
): Promise<HybridIndex> {
  const claims = articles.flatMap(claimsOf);
  await embedMissing(claims, ports, onProgress);
  const { dimensions } = ports.embedder;
  const vectors = new Float32Array(claims.length * dimensions);
  for (const [at, claim] of claims.entries()) {
    const vector = ports.cache.get(claim.text);
    if (!vector) throw new RangeError(`no vector for claim ${claim.claimId}`);
    vectors.set(vector, at * dimensions);
  }
  return createHybridIndex(articles, claims, vectors, dimensions, settings);
}

async function embedMissing(
  claims: readonly Claim[],
  { embedder, cache }: { readonly embedder: Embedder; readonly cache: EmbeddingCache },
  onProgress: (progress: BuildProgress) => void,
): Promise<void> {
  const missing = [...new Set(claims.map((claim) => claim.text).filter((text) => !cache.get(text)))];
  for (const [at, text] of missing.entries()) {
    cache.put(text, await embedder.embedPassage(text));
    if ((at + 1) % flushEvery === 0) await cache.flush();
    onProgress({ embedded: at + 1, toEmbed: missing.length });
  }
  await cache.flush();
}
