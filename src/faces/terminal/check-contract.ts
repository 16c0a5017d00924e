import { z } from 'zod';

/** The JSON of `check --json`: stable, described in docs/contract.md. Offsets are UTF-16 code units. */
const language = z.enum(['id', 'en']);
const offset = z.int().min(0);
const probability = z.number().min(0).max(1);

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

/** `articleId` and what belongs to it are null where the quote is from the evidence given; offsets then count on that. */
const citationSchema = z.strictObject({
  n: z.int().min(1),
  articleId: z.string().nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedOn: z.string().nullable(),
  url: z.string().nullable(),
  language,
  quote: z.string().min(1),
  start: offset,
  end: offset,
  stance: z.enum(['supports', 'refutes']),
});

const passageSchema = z.strictObject({
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

/** One verdict of `check --json`. */
export const verdictJsonSchema = z.strictObject({
  claimId: z.unknown().optional(),
  claim: z.string(),
  language,
  verdict: z.enum(['supported', 'refuted', 'not-enough-info']),
  checkable: z.boolean(),
  reason: z
    .enum(['blank', 'too-long', 'unsupported-language', 'not-checkable', 'weak-evidence', 'conflicting-sources'])
    .nullable(),
  confidence: probability,
  text: z.string().min(1),
  differences: z.array(differenceSchema),
  citations: z.array(citationSchema),
  passages: z.array(passageSchema).max(10),
});
export type VerdictJson = z.infer<typeof verdictJsonSchema>;

/** One line that `check --batch` reads. `claimId` is passed through whatever it is. */
export const claimLineSchema = z.object({
  claimId: z.unknown().optional(),
  claim: z.string(),
  language: language.optional(),
  evidence: z.string().optional(),
});
