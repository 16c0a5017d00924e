import { daysBefore, describeFeedback, feedbackMessagesFor } from '../../../messages/feedback.js';
import type { FeedbackReport } from '../../../preferences/feedback.js';
import type { ReportJson } from '../report-contract.js';
import { withoutControls } from '../render-answer.js';
import { reportStart } from '../report-start.js';
import { writeLine, type Terminal } from '../terminal.js';

/** What people made of the bot's replies since a day, `YYYY-MM-DD`. */
export type ReadFeedback = (since: string) => Promise<FeedbackReport>;

/** What was asked and not answered, what was voted down with its passages, which articles are never cited. */
export async function report(
  terminal: Terminal,
  { days, json }: { readonly days: number; readonly json?: boolean },
  readFeedback: ReadFeedback,
): Promise<number> {
  const since = daysBefore(terminal.today(), days);
  const feedback = await readFeedback(since);
  const engine = await terminal.openEngine(terminal.config, reportStart(terminal));
  const articles = await engine.sources('');
  const votedDown: ReportJson['votedDown'] = [];
  for (const { claimHashes, useful, notUseful } of feedback.votedDown) {
    const found = await Promise.all(claimHashes.map((hash) => engine.surroundings(hash)));
    const passages = found.flatMap((passage) =>
      passage === null ? [] : [{ articleId: passage.citation.articleId, quote: passage.citation.quote }],
    );
    votedDown.push({ useful, notUseful, passages });
  }
  if (json) {
    const made: ReportJson = {
      since,
      replies: [...feedback.replies],
      votes: feedback.votes,
      votedDown,
      neverCited: articles.map(({ articleId }) => articleId).filter((articleId) => !feedback.timesCited.has(articleId)),
      questions: [...feedback.questions],
    };
    await writeLine(terminal.output, JSON.stringify(made));
    return 0;
  }
  const messages = feedbackMessagesFor(terminal.language);
  const lines = [
    ...describeFeedback(feedback, articles, terminal.language, days),
    ...votedDown.map(({ passages, ...counts }) =>
      messages.votedDown({ ...counts, passages: passages.map(({ quote }) => quote).join(' | ') || '–' }),
    ),
  ];
  for (const line of lines) await writeLine(terminal.output, withoutControls(line));
  return 0;
}
