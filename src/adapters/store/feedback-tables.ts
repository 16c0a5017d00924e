import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { questionsKeptDays, type Feedback, type FeedbackReport } from '../../preferences/feedback.js';
import {
  citationRow,
  mostQuestions,
  questionRow,
  questionsRead,
  replyRow,
  votedDownRead,
  votesRow,
} from '../../preferences/feedback-rows.js';
import type { Answer } from './answer.js';

const votedRow = votesRow.extend({
  claimHashes: z.string().transform((hashes) => hashes.split(' ').filter((hash) => hash !== '')),
});

/** Counts of replies, and the questions that people sent to the moderators. */
export function createFeedbackTables(database: Database, answer: Answer): Feedback {
  const count = database.prepare<[string, string, string, string]>(
    `INSERT INTO reply (day, outcome, reason, language, times) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET times = times + 1`,
  );
  const dropOld = database.prepare<[string, string]>("DELETE FROM sent_question WHERE day < date(?, ? || ' days')");
  const countQuestions = database.prepare<[], number>('SELECT count(*) FROM sent_question').pluck();
  const keepQuestion = database.prepare<[string, string, string]>(
    'INSERT INTO sent_question (text, language, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const send = database.transaction((text: string, language: string, day: string): boolean => {
    dropOld.run(day, String(-questionsKeptDays));
    if ((countQuestions.get() ?? 0) >= mostQuestions) return false;
    keepQuestion.run(text, language, day);
    return true;
  });
  const replies = database.prepare<[string]>(
    `SELECT outcome, reason, language, sum(times) AS times FROM reply WHERE day >= ?
     GROUP BY outcome, reason, language ORDER BY times DESC`,
  );
  const votes = database.prepare<[]>(
    `SELECT count(*) FILTER (WHERE is_useful) AS useful, count(*) FILTER (WHERE NOT is_useful) AS notUseful FROM vote`,
  );
  const votedDown = database.prepare<[number]>(
    `SELECT coalesce(claim_hashes, '') AS claimHashes, count(*) FILTER (WHERE is_useful) AS useful,
       count(*) FILTER (WHERE NOT is_useful) AS notUseful
     FROM vote LEFT JOIN voted_reply USING (reply_key) GROUP BY reply_key
     HAVING notUseful > useful ORDER BY notUseful - useful DESC LIMIT ?`,
  );
  const questions = database.prepare<[number]>(
    'SELECT day, text, language FROM sent_question ORDER BY day DESC, rowid DESC LIMIT ?',
  );
  const citations = database.prepare<[]>('SELECT article_id AS articleId, times FROM citation');

  return {
    countReply: ({ day, outcome, reason, language }) =>
      answer(() => {
        count.run(day, outcome, reason ?? '', language);
      }),
    sendQuestion: ({ day, text, language }) => answer(() => send.immediate(text, language, day)),
    feedback: (since) =>
      answer((): FeedbackReport => ({
        replies: z.array(replyRow).parse(replies.all(since)),
        votes: votesRow.parse(votes.get()),
        votedDown: z.array(votedRow).parse(votedDown.all(votedDownRead)),
        questions: z.array(questionRow).parse(questions.all(questionsRead)),
        timesCited: new Map(
          z
            .array(citationRow)
            .parse(citations.all())
            .map(({ articleId, times }) => [articleId, times]),
        ),
      })),
  };
}
