import type { CorpusReport, CorpusStatus, Language, ReloadReport } from '../../../engine/index.js';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { foreignLine } from './foreign-text.js';
import { listUpTo, panel, problemLine, warningLine } from './panel.js';
import type { Reply } from './reply.js';

const maxNamesLength = 400;
const maxFeedbackLength = 320;

/** How much there is, how much of it is wrong, and what people made of it, a plain line each. */
export function renderCorpusStatus(
  status: CorpusStatus,
  report: CorpusReport,
  feedback: readonly string[],
  language: Language,
): Reply {
  const messages = corpusMessagesFor(language);
  const lines = feedback.map((line) => foreignLine(line, maxFeedbackLength));
  const head = [
    messages.articles(status),
    messages.version({ version: status.fingerprint.slice(0, 8) }),
    messages.problems({ count: report.problems.length }),
    messages.warnings({ count: report.warnings.length }),
  ].join('\n');
  return panel(messages.statusHeading, (maxLength) =>
    lines.length === 0 ? head : `${head}\n\n${listUpTo(lines, language, maxLength - head.length - 2)}`,
  );
}

/** Everything that is wrong, problems first, cut where it is too much. */
export function renderCorpusCheck({ problems, warnings }: CorpusReport, language: Language): Reply {
  const messages = corpusMessagesFor(language);
  if (problems.length + warnings.length === 0) return panel(messages.checkHeading, () => messages.healthy);
  const head = `${messages.problems({ count: problems.length })}\n${messages.warnings({ count: warnings.length })}`;
  const lines = [
    ...problems.map((problem) => problemLine(problem, language)),
    ...warnings.map((warning) => warningLine(warning, language)),
  ];
  return panel(
    messages.checkHeading,
    (maxLength) => `${head}\n\n${listUpTo(lines, language, maxLength - head.length - 2)}`,
  );
}

/** What a reload made different, with what was left out and why. */
export function renderReload(report: ReloadReport, language: Language): Reply {
  const messages = corpusMessagesFor(language);
  const counted = (text: string, articleIds: readonly string[]): string =>
    articleIds.length === 0 ? text : `${text} (${foreignLine(articleIds.join(', '), maxNamesLength)})`;
  const head = [
    counted(messages.added({ count: report.added.length }), report.added),
    counted(messages.changed({ count: report.changed.length }), report.changed),
    counted(messages.removed({ count: report.removed.length }), report.removed),
    messages.unchanged({ count: report.unchanged }),
    messages.rejected({ count: report.problems.length }),
    messages.warnings({ count: report.warnings.length }),
    messages.took({ seconds: report.tookMs / 1000 }),
  ].join('\n');
  const lines = report.problems.map((problem) => problemLine(problem, language));
  return panel(messages.reloadHeading, (maxLength) =>
    lines.length === 0 ? head : `${head}\n\n${listUpTo(lines, language, maxLength - head.length - 2)}`,
  );
}
