import type {
  Changed,
  CorpusPlace,
  CorpusPreview,
  CorpusProblem,
  CorpusStatus,
  CorpusWarning,
  Language,
  Refused,
  ReloadReport,
} from '../../engine/index.js';
import { corpusChangeMessagesFor, describeChange, describeCheck } from '../../messages/corpus-changes.js';
import { corpusMessagesFor } from '../../messages/corpus.js';
import { describeCorpusWarning } from '../../messages/corpus-warnings.js';
import { describeSource, messagesFor } from '../../messages/index.js';
import { terminalMessagesFor } from '../../messages/terminal.js';
import { withoutControls } from './render-answer.js';

/** What is wrong with a corpus or document, a line each; for a warning the sentences concerned below it. */
export function problemLines(problems: readonly CorpusProblem[], language: Language): readonly string[] {
  const messages = terminalMessagesFor(language);
  const place = ({ file, line }: CorpusPlace): string => (line === null ? file : `${file}, ${messages.line({ line })}`);
  return problems.map((problem) => `✗ ${place(problem)}: ${messages.problems[problem.code](problem)}`);
}

export function warningLines(warnings: readonly CorpusWarning[], language: Language): readonly string[] {
  return warnings.flatMap((warning) => [
    `! ${warning.articleId}: ${describeCorpusWarning(warning, language)}`,
    ...(warning.sentence === null ? [] : [`    ${warning.sentence}`]),
    ...(warning.other === null || warning.other.sentence === warning.sentence
      ? []
      : [`    ${warning.other.articleId}: ${warning.other.sentence}`]),
  ]);
}

/** All that would be added, and what is odd about it. */
export function renderPreview(preview: CorpusPreview, language: Language): string {
  const messages = corpusChangeMessagesFor(language);
  const common = messagesFor(language);
  const articles = preview.articles.map(({ entry, sentences, replaces, nearDuplicates }) =>
    lines([
      entry.title,
      `    ${[
        describeSource(entry, language),
        common.languageNames[entry.language],
        messages.sentences({ count: entry.claims }),
        entry.url ?? common.source.noLink,
      ].join(' · ')}`,
      `    ${entry.articleId} (${replaces ? messages.replaces : messages.isNew})`,
      ...sentences.map((sentence, at) => `${String(at + 1).padStart(4)}. ${sentence}`),
      ...(nearDuplicates.length === 0 ? [] : [messages.nearDuplicates]),
      ...nearDuplicates.map((other) => `    ${other.title} (${other.articleId})`),
    ]),
  );
  const section = (heading: string, body: readonly string[]): readonly string[] =>
    body.length === 0 ? [] : [lines([heading, ...body])];
  return [
    `${messages.previewHeading}. ${messages.nothingChangedYet}`,
    ...articles,
    ...section(
      messages.checks({ count: preview.checks.length }),
      preview.checks.map((check) => `    ${describeCheck(check, language)}`),
    ),
    ...section(messages.warnings, warningLines(preview.warnings, language)),
    ...section(messages.problems, problemLines(preview.problems, language)),
  ]
    .map(withoutControls)
    .join('\n\n');
}

export function renderRefusal({ reason, subject, problems }: Refused, language: Language): string {
  const text = corpusChangeMessagesFor(language).refusals[reason]({ subject });
  return lines([text, ...problemLines(problems, language)]);
}

export function renderChanged({ change, report }: Changed, language: Language): string {
  return lines([
    describeChange(change, language),
    corpusMessagesFor(language).took({ seconds: report.tookMs / 1000 }),
    ...problemLines(report.problems, language),
  ]);
}

export function renderCorpusReport(report: ReloadReport, status: CorpusStatus, language: Language): string {
  const messages = corpusMessagesFor(language);
  return lines([
    messages.articles(status),
    messages.added({ count: report.added.length }),
    messages.changed({ count: report.changed.length }),
    messages.removed({ count: report.removed.length }),
    messages.unchanged({ count: report.unchanged }),
    messages.rejected({ count: report.problems.length }),
    messages.took({ seconds: report.tookMs / 1000 }),
    ...problemLines(report.problems, language),
    ...warningLines(report.warnings, language),
  ]);
}

function lines(parts: readonly string[]): string {
  return parts.map(withoutControls).join('\n');
}
