import { z } from 'zod';

/** What a language model is asked to reply with, by the purpose of the prompt. */
export const replySchemas = {
  answer: z.strictObject({
    answers: z.boolean(),
    sentences: z.array(z.strictObject({ text: z.string(), citations: z.array(z.int()) })),
  }),
  verdict: z.strictObject({
    sentences: z.array(z.strictObject({ text: z.string(), citations: z.array(z.int()) })),
  }),
  translation: z.strictObject({ translation: z.string() }),
  'standalone-claim': z.strictObject({ claim: z.string() }),
} as const;

export type Purpose = keyof typeof replySchemas;
export type ReplyTo<Name extends Purpose> = z.infer<(typeof replySchemas)[Name]>;

export const purposes = Object.keys(replySchemas) as readonly Purpose[];

/** The placeholders that a prompt of each purpose has, each at least once. */
export const variablesOf = {
  answer: ['question', 'passages'],
  verdict: ['claim', 'verdict', 'passages'],
  translation: ['quote'],
  'standalone-claim': ['sentence', 'context'],
} as const satisfies Readonly<Record<Purpose, readonly string[]>>;

export type VariablesOf<Name extends Purpose> = Readonly<Record<(typeof variablesOf)[Name][number], string>>;

/** The JSON Schema that a prompt file of a purpose has to have. */
export function jsonSchemaOf(purpose: Purpose): Record<string, unknown> {
  return readable(z.toJSONSchema(replySchemas[purpose])) as Record<string, unknown>;
}

/** Without the dialect, and without the bounds of what a double can hold: nobody needs to write those into a prompt. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== '$schema' && Math.abs(Number(inner)) !== Number.MAX_SAFE_INTEGER)
      .map(([key, inner]) => [key, readable(inner)]),
  );
}
