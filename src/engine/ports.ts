import type { Article, Span } from './types.js';

/** Turns texts into unit vectors. One text per call: int8 activations make a vector depend on what else is in a batch. */
export interface Embedder {
  /** Changes whenever vectors would: model file, dtype, pooling, prefixes or library. Vectors of two are never compared. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** How many passages it is worth to ask for at once; 1 where it is not given. */
  readonly atOnce?: number;
  /** L2-normalised vector of a question or a claim. */
  embedQuery(text: string): Promise<Float32Array>;
  /** L2-normalised vector of a sentence of the corpus. */
  embedPassage(text: string): Promise<Float32Array>;
}

/** Remembers the vectors of corpus sentences under one embedder fingerprint. It never sees a question. */
export interface EmbeddingCache {
  has(text: string): boolean;
  get(text: string): Float32Array | undefined;
  put(text: string, vector: Float32Array): void;
  /** Makes what was put durable. A store that cannot be written keeps working in memory and says so once. */
  flush(): Promise<void>;
}

/** Finds sentences and articles of one corpus by vector, where their vectors are kept elsewhere. All by number, in index order. */
export interface VectorSearch {
  /** About the nearest sentences, and about the nearest articles by their mean vectors, so many of each or fewer. */
  nearest(
    query: Float32Array,
    count: number,
  ): Promise<{ readonly sentences: readonly number[]; readonly articles: readonly number[] }>;
  /** The cosine of each sentence of these articles, in order, and of their mean vectors. */
  cosines(
    query: Float32Array,
    articles: readonly number[],
  ): Promise<ReadonlyMap<number, { readonly mean: number; readonly sentences: readonly number[] }>>;
}

/** Keeps vectors of sentences elsewhere, for a search over them. */
export interface VectorKeeper {
  /** Resolves once the vectors of all claims of these articles are there. Only those that are not there yet are embedded. */
  keep(
    articles: readonly Article[],
    onProgress: (progress: { readonly embedded: number; readonly toEmbed: number }) => void,
  ): Promise<VectorSearch>;
}

/** A stretch of the second text that may answer the first: `second.slice(start, end)`, never empty. */
export interface AnswerSpan extends Span {
  /**
   * Start plus end logit of the span, less start plus end logit of "no answer" in the same pass. A log-odds without upper or
   * lower bound, in practice -25 to 25; above 0 the reader prefers the span to "no answer". Not a probability.
   */
  readonly score: number;
}

/** What the second text says about the first, read as a claim. Each 0 to 1, together 1. Not calibrated. */
export interface VerdictProbabilities {
  readonly supported: number;
  readonly refuted: number;
  readonly notEnoughInfo: number;
}

/** What one reading of a pair gives: both heads come from the same forward pass. */
export interface Reading {
  /**
   * The best answers in the second text, best first: at most five, of at most 30 tokens, none overlapping another. They are there
   * whether or not their scores say "no answer"; empty only where the second text holds nothing to read.
   */
  readonly spans: readonly AnswerSpan[];
  /** The first of `spans`. */
  readonly best: AnswerSpan | null;
  readonly verdict: VerdictProbabilities;
}

/** Reads a passage for a question, or evidence for a claim. One pair at a time: further calls wait their turn. */
export interface Reader {
  /** Changes whenever readings would: model file, dtype, limits of reading or library. Thresholds belong to one fingerprint. */
  readonly fingerprint: string;
  /**
   * `first` is a question or a claim, `second` the passage or the evidence. The second text may be of any length and is read
   * whole. The first is read up to a limit of the adapter's. Takes any string.
   */
  read(first: string, second: string): Promise<Reading>;
}
