import { z } from 'zod';

/** More cannot be read by anybody; nobody can fill the disk with them. */
export const mostQuestions = 500;
export const questionsRead = 100;
export const votedDownRead = 20;

/** Counts come as text from PostgreSQL, whose integers are larger than a double holds. */
const count = z.coerce.number().pipe(z.int());
const language = z.enum(['id', 'en']);

/** What databases are asked for, as a report tells it. */
export const replyRow = z.object({
  outcome: z.enum(['answered', 'abstained', 'supported', 'refuted', 'not-enough-info']),
  reason: z.string().transform((reason) => (reason === '' ? null : reason)),
  language,
  times: count,
});
export const questionRow = z.object({ day: z.string(), text: z.string(), language });
export const votesRow = z.object({ useful: count, notUseful: count });
export const citationRow = z.object({ articleId: z.string(), times: count });
