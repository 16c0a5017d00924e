import { z } from 'zod';

const weight = z.number().min(0).max(10);
const cosine = z.number().min(-1).max(1);
const share = z.number().min(0).max(1);

const coefficients = z.strictObject({ intercept: z.number(), cosine: z.number(), contextCoverage: z.number() });

/** Every number that decides what is found and what is answered, with unit and range. The only place where they stand. */
export const settingsSchema = z.strictObject({
  retrieval: z.strictObject({
    /** Weight of the similarity of the article's mean vector beside the sentence's own cosine (weight 1). */
    articleWeight: weight,
    /** Weight of the best sentence cosine in the article. */
    bestInArticleWeight: weight,
    /** Weight of the share of the question's words, by rarity, that the sentence holds. */
    wordWeight: weight,
    /** Weight of the same share for the whole article. */
    articleWordWeight: weight,
    /** How many passages an answer reports. */
    reported: z.int().min(1).max(100),
    /** How many of the best passages are read for evidence. */
    candidates: z.int().min(1).max(200),
    fuzzy: z.strictObject({
      /** Words shorter than this are never guessed at, in letters. */
      minLetters: z.int().min(3).max(20),
      /** Fuse score, 0 is equal: worse guesses are dropped. */
      maxScore: share,
      /** Most guesses for one misspelt word. */
      maxGuesses: z.int().min(1).max(20),
      /** Most words of one question that are guessed at, rarest first. */
      maxWords: z.int().min(1).max(50),
    }),
  }),
  question: z.strictObject({
    /** UTF-16 code units; a longer question is not read. */
    maxLength: z.int().min(100).max(100_000),
  }),
  evidence: z.strictObject({
    /** Share of the question's words, by rarity, that passage and context must hold, where both are in one language. */
    minContextCoverage: share,
    /** Cosine that a passage in the question's language must reach. */
    minCosine: cosine,
    /** Cosine that a passage in the other language must reach. */
    minCosineAcross: cosine,
    /** Most passages cited in one answer. */
    maxCitations: z.int().min(1).max(10),
    /** Largest gap in fused score between the best cited passage and another one. */
    citationGap: z.number().min(0).max(1),
  }),
  /** Logistic regression of "the cited passage answers" on its scores, for questions in its language and in the other one. */
  confidence: z.strictObject({ sameLanguage: coefficients, acrossLanguages: coefficients }),
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * Chosen on ../shared/eval (development sets), 2026-11-25, with `npm run eval`; docs/decisions/0003-fusion.md has the table
 * for retrieval, docs/quality.md the curves for evidence.
 */
export const defaultSettings: Settings = settingsSchema.parse({
  retrieval: {
    articleWeight: 0.35,
    bestInArticleWeight: 0.3,
    wordWeight: 0.05,
    articleWordWeight: 0.1,
    reported: 10,
    candidates: 20,
    fuzzy: { minLetters: 4, maxScore: 0.21, maxGuesses: 3, maxWords: 8 },
  },
  question: { maxLength: 2000 },
  evidence: {
    minContextCoverage: 0.5,
    minCosine: 0.8,
    minCosineAcross: 0.84,
    maxCitations: 3,
    citationGap: 0.05,
  },
  confidence: {
    sameLanguage: { intercept: -16, cosine: 18, contextCoverage: 2 },
    acrossLanguages: { intercept: -20, cosine: 24, contextCoverage: 0 },
  },
});
