import { z } from 'zod';

const probability = z.number().min(0).max(1);

/** Every number that decides whether a sentence of a language model is said, with its range. */
export const wordingSettingsSchema = z.strictObject({
  /** Most sentences of a draft that are looked at, in order. */
  maxSentences: z.int().min(1).max(20),
  /** UTF-16 code units; a longer sentence is dropped. */
  maxLength: z.int().min(40).max(2000),
  /** Least probability, by the reader, that the cited passages support the sentence: in their language and across languages. */
  minSupported: probability,
  minSupportedAcross: probability,
  /** Least share of the content words that stand in the passage in the same order; within one language. */
  minInOrder: probability,
});

export type WordingSettings = z.infer<typeof wordingSettingsSchema>;

/**
 * Chosen 2026-11-27 on the drafts of tests/golden/wordings and with `npm run eval -- gate` on the development sets, see
 * docs/decisions/0006-language-model.md.
 */
export const defaultWordingSettings: WordingSettings = wordingSettingsSchema.parse({
  maxSentences: 4,
  maxLength: 400,
  minSupported: 0.7,
  minSupportedAcross: 0.5,
  minInOrder: 0.8,
});
