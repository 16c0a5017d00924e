import type { Embedder, EmbeddingCache } from '../../src/engine/index.js';

export interface FakeEmbedder extends Embedder {
  /** The passages it was asked for, in order. */
  readonly passages: readonly string[];
}

/** Texts with words in common have vectors near each other; a text without words has one too. Needs no model. */
export function createFakeEmbedder(dimensions = 64, fingerprint = `fake-${String(dimensions)}`): FakeEmbedder {
  const passages: string[] = [];
  const embed = (text: string): Promise<Float32Array> => Promise.resolve(bagOfWords(text, dimensions));
  return {
    fingerprint,
    dimensions,
    passages,
    embedQuery: embed,
    embedPassage: (text) => {
      passages.push(text);
      return embed(text);
    },
  };
}

function bagOfWords(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  vector[0] = 0.5;
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = hashOf(word) % dimensions;
    vector[at] = (vector[at] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** A cache that lasts as long as the test. */
export function createMemoryCache(): EmbeddingCache {
  const vectors = new Map<string, Float32Array>();
  return {
    has: (text) => vectors.has(text),
    get: (text) => vectors.get(text),
    put: (text, vector) => {
      vectors.set(text, vector);
    },
    flush: () => Promise.resolve(),
  };
}
