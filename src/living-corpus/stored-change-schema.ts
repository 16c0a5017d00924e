import { z } from 'zod';
import { storedArticleSchema } from '../engine/index.js';
import type { StoredChange } from './change-store.js';

const text = z.string();
const nullableText = text.nullable();
const language = z.enum(['id', 'en']);

const checkSchema = z.strictObject({
  checkId: text,
  claim: text,
  language,
  rating: z.strictObject({
    wording: nullableText,
    scale: z.strictObject({ value: z.number(), worst: z.number(), best: z.number() }).nullable(),
  }),
  reviewedBy: text,
  reviewedOn: nullableText,
  url: nullableText,
});

/** The content of a change as the store holds it. */
const contentSchema = z.strictObject({
  articles: z.array(storedArticleSchema).readonly(),
  checks: z.array(checkSchema).readonly(),
});

/** The line of a change in the journal, without its number and content. */
const entrySchema = z.strictObject({
  at: z.iso.datetime(),
  by: text,
  kind: z.enum(['added', 'removed', 'undone', 'reloaded', 'trust-set']),
  articles: z.array(z.strictObject({ articleId: text, title: text })).readonly(),
  checkIds: z.array(text).readonly(),
  undoes: z.int().nullable(),
  trust: z
    .strictObject({
      target: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('outlet'), outlet: text }),
        z.strictObject({ kind: z.literal('article'), articleId: text }),
      ]),
      trust: z.enum(['high', 'normal', 'low']),
    })
    .nullable(),
});

/** A change as a store holds it, taken apart; null where it is none. */
export function readStoredChange(
  changeNumber: number,
  entry: unknown,
  contentHash: string | null,
  content: unknown,
): StoredChange | null {
  const parsed = entrySchema.safeParse(entry);
  const held = contentSchema.nullable().safeParse(content);
  if (!parsed.success || !held.success) return null;
  return { ...parsed.data, changeNumber, contentHash, content: held.data };
}
