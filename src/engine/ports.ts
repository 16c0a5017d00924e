/** Turns texts into unit vectors. One text per call: int8 activations make a vector depend on what else is in a batch. */
export interface Embedder {
  /** Changes whenever vectors would: model file, dtype, pooling, prefixes or library. Vectors of two are never compared. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** L2-normalised vector of a question or a claim. */
  embedQuery(text: string): Promise<Float32Array>;
  /** L2-normalised vector of a sentence of the corpus. */
  embedPassage(text: string): Promise<Float32Array>;
}

/** Remembers the vectors of corpus sentences under one embedder fingerprint. It never sees a question. */
export interface EmbeddingCache {
  get(text: string): Float32Array | undefined;
  put(text: string, vector: Float32Array): void;
  /** Makes what was put durable. A store that cannot be written keeps working in memory and says so once. */
  flush(): Promise<void>;
}
