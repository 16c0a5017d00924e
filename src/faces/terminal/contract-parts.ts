import { z } from 'zod';

/** What the JSON of answers and of verdicts shares. */
export const language = z.enum(['id', 'en']);
export const offset = z.int().min(0);
export const probability = z.number().min(0).max(1);

/** What every mention of an article tells of it. */
export const articleFields = {
  articleId: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  publishedOn: z.string().nullable(),
  url: z.string().nullable(),
  language,
};

export const citationSchema = z.strictObject({
  n: z.int().min(1),
  ...articleFields,
  quote: z.string().min(1),
  start: offset,
  end: offset,
  alsoIn: z.array(z.string()).min(1).optional(),
  newerIn: z.int().min(1).optional(),
  flags: z
    .array(z.strictObject({ code: z.string(), subject: z.string(), message: z.string().min(1) }))
    .min(1)
    .optional(),
  translation: z.string().optional(),
});

export const passageSchema = z.strictObject({
  rank: z.int().min(1),
  articleId: z.string(),
  start: offset,
  end: offset,
  text: z.string().min(1),
  scores: z.strictObject({
    fusedScore: z.number(),
    cosine: z.number(),
    articleCosine: z.number(),
    wordCoverage: probability,
    articleWordCoverage: probability,
  }),
});

/** What a language model wrote and every check let through; each number is the `n` of a citation of the same reply. */
export const wordingSchema = z.strictObject({
  model: z.string().min(1),
  sentences: z.array(z.strictObject({ text: z.string().min(1), citations: z.array(z.int().min(1)).min(1) })),
  translations: z.array(z.strictObject({ citation: z.int().min(1), text: z.string().min(1) })),
});

/** One thing in which the claim differs from the source that is cited. */
export const differenceSchema = z.strictObject({
  kind: z.enum([
    'number',
    'amount',
    'unit',
    'percent',
    'rank',
    'measure',
    'date',
    'polarity',
    'direction',
    'place',
    'name',
  ]),
  claim: z.string(),
  source: z.string(),
  /** `n` of the citation that has `source`. */
  citation: z.int().min(1),
});
