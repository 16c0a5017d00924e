import type {
  CorpusProblem,
  CorpusReport,
  CorpusStatus,
  CorpusWarning,
  Language,
  ReloadReport,
} from '../../../engine/index.js';
import { describeCorpusWarning } from '../../../messages/corpus-warnings.js';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { terminalMessagesFor } from '../../../messages/terminal.js';
import { plainColour } from './colours.js';
import { foreignLine } from './foreign-text.js';
import { maxBodyLength, maxTextLength, type Reply } from './reply.js';

const maxLineLength = 360;
const maxNamesLength = 400;

type Body = (maxLength: number) => string;

function panel(heading: string, body: Body): Reply {
  const textHeading = `**${heading}**\n`;
  return {
    embeds: [{ color: plainColour, author: { name: heading }, description: body(maxBodyLength) }],
    text: textHeading + body(maxTextLength - textHeading.length),
    components: [],
  };
}

/** As many lines as fit, and how many there are more. */
function listUpTo(lines: readonly string[], language: Language, maxLength: number): string {
  const more = (count: number): readonly string[] =>
    count > 0 ? [corpusMessagesFor(language).moreItems({ count })] : [];
  for (let count = lines.length; count >= 0; count -= 1) {
    const text = [...lines.slice(0, count), ...more(lines.length - count)].join('\n');
    if (text.length <= maxLength) return text;
  }
  return '';
}

function place({ file, line }: CorpusProblem | CorpusWarning, language: Language): string {
  // Where the corpus lies on the machine is nobody's business here.
  const name = file.split(/[\\/]/u).slice(-2).join('/');
  return line === null ? name : `${name}, ${terminalMessagesFor(language).line({ line })}`;
}

function problemLine(problem: CorpusProblem, language: Language): string {
  const text = terminalMessagesFor(language).problems[problem.code](problem);
  return foreignLine(`✗ ${place(problem, language)}: ${text}`, maxLineLength);
}

function warningLine(warning: CorpusWarning, language: Language): string {
  const sentence = warning.sentence === null ? '' : ` – ${warning.sentence}`;
  const text = `! ${place(warning, language)}: ${describeCorpusWarning(warning, language)}${sentence}`;
  return foreignLine(text, maxLineLength);
}

/** How much there is, and how much of it is wrong. */
export function renderCorpusStatus(status: CorpusStatus, report: CorpusReport, language: Language): Reply {
  const messages = corpusMessagesFor(language);
  return panel(messages.statusHeading, () =>
    [
      messages.articles(status),
      messages.version({ version: status.fingerprint.slice(0, 8) }),
      messages.problems({ count: report.problems.length }),
      messages.warnings({ count: report.warnings.length }),
    ].join('\n'),
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
