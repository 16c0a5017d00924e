import { z } from 'zod';
import { language } from './contract-parts.js';

const day = z.iso.date();
const count = z.int().min(0);

/** `report --json`. */
export const reportJsonSchema = z.strictObject({
  since: day,
  replies: z.array(
    z.strictObject({
      outcome: z.enum(['answered', 'abstained', 'supported', 'refuted', 'not-enough-info']),
      reason: z.string().nullable(),
      language,
      times: z.int().min(1),
    }),
  ),
  votes: z.strictObject({ useful: count, notUseful: count }),
  votedDown: z.array(
    z.strictObject({
      useful: count,
      notUseful: count,
      passages: z.array(z.strictObject({ articleId: z.string(), quote: z.string() })),
    }),
  ),
  neverCited: z.array(z.string()),
  questions: z.array(z.strictObject({ day, text: z.string(), language })),
});
export type ReportJson = z.infer<typeof reportJsonSchema>;
