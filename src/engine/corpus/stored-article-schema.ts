import { z } from 'zod';

const text = z.string();
const nullableText = z.string().nullable();

/** An article as this program wrote it down itself: complete, with nothing to fill in. */
export const storedArticleSchema = z.strictObject({
  articleId: text,
  title: text,
  language: z.enum(['id', 'en']),
  text,
  format: z.enum(['markdown', 'plain']),
  givenSentences: z
    .array(z.strictObject({ start: z.int(), end: z.int() }))
    .readonly()
    .nullable(),
  outlet: nullableText,
  url: nullableText,
  publishedOn: nullableText,
  textKind: z.enum(['original', 'retold', 'translation']),
  licence: nullableText,
  translationOf: nullableText,
});
