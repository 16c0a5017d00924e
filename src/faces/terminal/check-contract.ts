import { z } from 'zod';
import { publishedCheckSchema } from './corpus-contract.js';
import {
  citationSchema,
  differenceSchema,
  language,
  passageSchema,
  probability,
  wordingSchema,
} from './contract-parts.js';

/** `articleId` and what belongs to it are null where the quote is from the evidence given; offsets then count on that. */
const judgedCitationSchema = citationSchema.extend({
  articleId: z.string().nullable(),
  title: z.string().nullable(),
  stance: z.enum(['supports', 'refutes']),
});

/** One verdict of `check --json`: stable, described in docs/contract.md. */
export const verdictJsonSchema = z.strictObject({
  claimId: z.unknown().optional(),
  claim: z.string(),
  language,
  verdict: z.enum(['supported', 'refuted', 'not-enough-info']),
  checkable: z.boolean(),
  reason: z
    .enum([
      'blank',
      'too-long',
      'unsupported-language',
      'not-checkable',
      'weak-evidence',
      'conflicting-sources',
      'rated-otherwise',
    ])
    .nullable(),
  confidence: probability,
  text: z.string().min(1),
  differences: z.array(differenceSchema),
  published: z
    .array(
      publishedCheckSchema
        .omit({ checkId: true })
        .extend({ verdict: z.enum(['supported', 'refuted', 'not-enough-info']) }),
    )
    .min(1)
    .optional(),
  citations: z.array(judgedCitationSchema),
  wording: wordingSchema.optional(),
  passages: z.array(passageSchema).max(10),
});
export type VerdictJson = z.infer<typeof verdictJsonSchema>;

/** One line that `check --batch` reads. `claimId` is passed through whatever it is. */
export const claimLineSchema = z.object({
  claimId: z.unknown().optional(),
  claim: z.string(),
  language: language.nullish(),
  evidence: z.string().optional(),
});
