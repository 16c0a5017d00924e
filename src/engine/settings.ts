import { z } from 'zod';
import { confidenceFeatureNames } from './answer/confidence-features.js';
import { defaultVerdictSettings, verdictSettingsSchema } from './answer/verdict-settings.js';
import { defaultWordingSettings, wordingSettingsSchema } from './wording/wording-settings.js';

const weight = z.number().min(0).max(10);
const share = z.number().min(0).max(1);

const coefficients = z.strictObject({
  intercept: z.number(),
  /** What is left out has weight 0: words are compared only within one language, names only across languages. */
  weights: z.partialRecord(z.enum(confidenceFeatureNames), z.number()),
});

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
    /**
     * How many sentences and articles are taken from an approximate search by vector, which looks at twice as many, before they are
     * ordered exactly: `npm run bench:database` of 2026-11-27 has what it costs and leaves out.
     */
    nearest: z.int().min(1).max(1000),
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
  reading: z.strictObject({
    /** Weights of what orders the passages read, beside the score of the sentence's own best span (weight 1, in logits). */
    windowWeight: weight,
    fusedWeight: z.number().min(0).max(1000),
    /** These two only within one language: shares of the question's words that context and sentence hold. */
    contextCoverageWeight: z.number().min(-100).max(100),
    wordCoverageWeight: z.number().min(-100).max(100),
    /** Candidates that are always read. */
    least: z.int().min(1).max(200),
    /** Lead of the best passage read over what retrieval alone gives the next one, at which reading stops, in logits. */
    clearLead: z.number().min(-100).max(100),
    /** Score from which the reader's span is believed without a value of the kind asked for, in logits. */
    believedScore: z.number().min(-50).max(50),
  }),
  evidence: z.strictObject({
    /** Probability, by the logistic regression below, from which a passage is taken to answer. */
    minProbability: share,
    /** Probability from which a further passage is cited beside it. */
    minOtherProbability: share,
    /** The first of these where an answer must be surer: a server that is set to `strict`. */
    strictMinProbability: share,
    /**
     * Probability from which these do not count: that names, words of the question, or a value of the kind asked for are
     * missing, which may well be written in another way. By the scores alone.
     */
    sureProbability: share,
    /** Share of the question's words, by rarity, that a passage with its neighbours must hold, within one language. */
    minContextCoverage: share,
    /** The same for who-questions, where the office makes the person: the prime minister is not the trade minister. */
    minContextCoverageForPersons: share,
    /** Share of the question's names, by rarity, that the article must hold, within one language. */
    minNamesHeld: share,
    /** A question of at most so many content words is read as keywords. */
    mostKeywords: z.int().min(0).max(20),
    /** Share of the keywords, by rarity, that a sentence must hold; a misspelt word counts in part. */
    keywordCoverage: share,
    /** Probability that a passage of a more trusted source may be behind another and still come before it. */
    trustMargin: share,
    /** Most passages cited in one answer. */
    maxCitations: z.int().min(1).max(10),
  }),
  /** Logistic regression of "the cited passage answers" on its scores, for questions in its language and in the other one. */
  confidence: z.strictObject({ sameLanguage: coefficients, acrossLanguages: coefficients }),
  verdict: verdictSettingsSchema,
  wording: wordingSettingsSchema,
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * Chosen on the development sets, 2026-11-25, with `npm run eval`: docs/decisions/0003-fusion.md has the table for retrieval,
 * docs/decisions/0005-reading.md the one for reading, evidence and confidence, docs/quality.md what came of them.
 */
export const defaultSettings: Settings = settingsSchema.parse({
  retrieval: {
    articleWeight: 0.35,
    bestInArticleWeight: 0.3,
    wordWeight: 0.05,
    articleWordWeight: 0.1,
    reported: 10,
    candidates: 12,
    nearest: 200,
    fuzzy: { minLetters: 4, maxScore: 0.25, maxGuesses: 3, maxWords: 8 },
  },
  question: { maxLength: 2000 },
  reading: {
    windowWeight: 2,
    fusedWeight: 150,
    contextCoverageWeight: 10,
    wordCoverageWeight: -10,
    least: 8,
    clearLead: 5,
    believedScore: 0,
  },
  evidence: {
    minProbability: 0.7,
    minOtherProbability: 0.2,
    strictMinProbability: 0.94,
    sureProbability: 0.85,
    minContextCoverage: 0.3,
    minContextCoverageForPersons: 0.5,
    minNamesHeld: 0.5,
    mostKeywords: 3,
    keywordCoverage: 0.8,
    trustMargin: 0.1,
    maxCitations: 3,
  },
  confidence: {
    sameLanguage: {
      intercept: -21.33,
      weights: {
        sentenceScore: 0.105,
        windowScore: 0.2615,
        fusedScore: 13.07,
        articleCosine: 0.9607,
        contextCoverage: 2.398,
        wordCoverage: -2.544,
        articleWordCoverage: -0.2022,
      },
    },
    acrossLanguages: {
      intercept: -34.62,
      weights: {
        sentenceScore: 0.1557,
        windowScore: -0.06922,
        fusedScore: 20.96,
        articleCosine: 5.98,
        namesHeld: 2.176,
      },
    },
  },
  verdict: defaultVerdictSettings,
  wording: defaultWordingSettings,
});
