import { z } from 'zod';
import type { TextKind } from '../types.js';
import { isPublicationDate } from './publication-date.js';

const textKinds: readonly [TextKind, ...TextKind[]] = ['original', 'retold', 'translation'];

const line = z
  .string()
  .max(500)
  .refine((text) => text.trim() !== '' && !/[\r\n]/u.test(text));

const webAddress = z.url({ protocol: /^https?$/u }).max(2000);

/** YAML reads an unquoted 2019 as a number. */
const publishedOn = z.union([z.string(), z.int()]).transform(String).refine(isPublicationDate);

const articleId = z
  .string()
  .max(200)
  .refine((text) => text.trim() !== '' && !/\p{Cc}/u.test(text));

const common = {
  title: line,
  language: z.enum(['id', 'en']),
  licence: line.nullish(),
  textKind: z.enum(textKinds).default('original'),
  translationOf: articleId.nullish(),
};

/** Front matter of a Markdown article: written by hand, so what is missing or misspelt is a mistake. */
export const frontMatterSchema = z.strictObject({
  ...common,
  outlet: line,
  url: z.union([z.literal('none'), webAddress]),
  publishedOn,
});

/** One line of JSON Lines: made by a program, so fields of its own are ignored and what it does not know may be missing. */
export const articleLineSchema = z
  .object({
    ...common,
    articleId,
    text: z.string().min(1).optional(),
    sentences: z.array(z.string()).min(1).optional(),
    outlet: line.nullish(),
    url: z.union([z.literal('none'), webAddress]).nullish(),
    publishedOn: publishedOn.nullish(),
    /** Of `text`; given sentences are plain. */
    format: z.enum(['markdown', 'plain']).default('plain'),
  })
  .refine((article) => article.text !== undefined || article.sentences !== undefined, { path: ['text'] });
