import { z } from 'zod';
import { sourceFields } from './corpus-contract.js';
import {
  citationSchema,
  differenceSchema,
  language,
  passageSchema,
  probability,
  wordingSchema,
} from './contract-parts.js';

/**
 * The JSON that the terminal commands print under `--json`: stable, described in docs/contract.md, and held by tests against
 * real output. Offsets are UTF-16 code units into the article's text as the corpus gives it.
 */
const quantitySchema = z.strictObject({
  kind: z.enum(['number', 'money', 'percent', 'rank', 'measure']),
  value: z.number(),
  upper: z.number().nullable(),
  unit: z.string().nullable(),
  approximation: z.enum(['exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than']),
});

export const reasonSchema = z.enum([
  'blank',
  'too-long',
  'unsupported-language',
  'weak-evidence',
  'different-subject',
  'different-time',
  'no-such-value',
]);

const replyFields = {
  questionId: z.unknown().optional(),
  question: z.string(),
  language,
  text: z.string().min(1),
  confidence: probability,
  passages: z.array(passageSchema).max(10),
};

/** One answer of `ask --json`. */
export const answerJsonSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...replyFields,
    kind: z.literal('answered'),
    shortAnswer: z
      .strictObject({
        text: z.string().min(1),
        source: z.string().min(1),
        quantity: quantitySchema.optional(),
        citation: z.int().min(1),
      })
      .nullable(),
    verdict: z
      .strictObject({ verdict: z.enum(['supported', 'refuted']), differences: z.array(differenceSchema) })
      .optional(),
    citations: z.array(citationSchema).min(1),
    wording: wordingSchema.optional(),
  }),
  z.strictObject({
    ...replyFields,
    kind: z.literal('abstained'),
    reason: reasonSchema,
    shortAnswer: z.null(),
    citations: z.array(citationSchema).length(0),
  }),
]);
export type AnswerJson = z.infer<typeof answerJsonSchema>;

/** One line of `ask --batch` that could not be read as a question. */
export const lineErrorJsonSchema = z.strictObject({ line: z.int().min(1), error: z.string().min(1) });
export type LineErrorJson = z.infer<typeof lineErrorJsonSchema>;

/** One line that `ask --batch` reads. `questionId` is passed through whatever it is. */
export const batchLineSchema = z.object({
  questionId: z.unknown().optional(),
  question: z.string(),
  language: language.nullish(),
});

/** `sources --json`. */
export const sourcesJsonSchema = z.array(z.strictObject(sourceFields));

/** `doctor --json`. */
export const doctorJsonSchema = z.strictObject({
  ready: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: z.enum(['node', 'corpus', 'embedder', 'reader', 'cache', 'language-model', 'discord']),
      status: z.enum(['ok', 'missing', 'broken']),
      detail: z.string().min(1),
    }),
  ),
});
export type DoctorJson = z.infer<typeof doctorJsonSchema>;
