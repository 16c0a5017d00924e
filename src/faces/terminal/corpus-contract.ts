import { z } from 'zod';
import { articleFields, language } from './contract-parts.js';

const count = z.int().min(0);
const placeFields = { file: z.string(), line: z.int().min(1).nullable(), code: z.string(), subject: z.string() };

const problems = z.array(z.strictObject({ ...placeFields, message: z.string().min(1) }));
const warnings = z.array(
  z.strictObject({
    ...placeFields,
    articleId: z.string(),
    sentence: z.string().nullable(),
    date: z.string().nullable(),
    computed: z.number().nullable(),
    other: z.strictObject({ articleId: z.string(), subject: z.string(), sentence: z.string() }).nullable(),
    message: z.string().min(1),
  }),
);

/** `corpus check --json`. */
export const corpusCheckJsonSchema = z.strictObject({ articles: count, claims: count, problems, warnings });
export type CorpusCheckJson = z.infer<typeof corpusCheckJsonSchema>;

export const sourceFields = {
  ...articleFields,
  textKind: z.enum(['original', 'retold', 'translation']),
  claims: count,
};

export const publishedCheckSchema = z.strictObject({
  checkId: z.string(),
  claim: z.string(),
  language,
  rating: z.strictObject({
    wording: z.string().nullable(),
    scale: z.strictObject({ value: z.number(), worst: z.number(), best: z.number() }).nullable(),
  }),
  reviewedBy: z.string(),
  reviewedOn: z.string().nullable(),
  url: z.string().nullable(),
});

/** `corpus preview --json` of what can be added. */
export const previewJsonSchema = z.strictObject({
  kind: z.literal('preview'),
  articles: z.array(
    z.strictObject({
      ...sourceFields,
      sentences: z.array(z.string()),
      replaces: z.boolean(),
      nearDuplicates: z.array(z.string()),
    }),
  ),
  checks: z.array(publishedCheckSchema),
  problems,
  warnings,
});
export type PreviewJson = z.infer<typeof previewJsonSchema>;

/** What `corpus preview`, `add`, `remove`, `undo` and `trust` print where nothing was changed. */
export const refusedJsonSchema = z.strictObject({
  kind: z.literal('refused'),
  reason: z.string(),
  subject: z.string(),
  message: z.string().min(1),
  problems,
});
export type RefusedJson = z.infer<typeof refusedJsonSchema>;

const change = z.strictObject({
  changeNumber: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string(),
  kind: z.enum(['added', 'removed', 'undone', 'reloaded', 'trust-set']),
  articles: z.array(z.strictObject({ articleId: z.string(), title: z.string() })).readonly(),
  checkIds: z.array(z.string()).readonly(),
  contentHash: z.string().nullable(),
  trust: z
    .strictObject({
      target: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('outlet'), outlet: z.string() }),
        z.strictObject({ kind: z.literal('article'), articleId: z.string() }),
      ]),
      trust: z.enum(['high', 'normal', 'low']),
    })
    .nullable(),
  undoes: z.int().min(1).nullable(),
});

/** `corpus history --json`. */
export const historyJsonSchema = z.array(change);

const differenceFields = {
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  unchanged: count,
  tookMs: z.number().min(0),
  problems,
  warnings,
};

/** What `corpus add`, `remove`, `undo` and `trust` print when it is done. */
export const changedJsonSchema = z.strictObject({ kind: z.literal('changed'), change, ...differenceFields });
export type ChangedJson = z.infer<typeof changedJsonSchema>;

const statusFields = { articles: count, claims: count, fingerprint: z.string() };

/** `corpus reload --json`. */
export const reloadJsonSchema = z.strictObject({ ...statusFields, ...differenceFields });
export type ReloadJson = z.infer<typeof reloadJsonSchema>;

/** `corpus status --json`. */
export const statusJsonSchema = z.strictObject({
  ...statusFields,
  problems: count,
  warnings: count,
  lastChange: change.nullable(),
});
