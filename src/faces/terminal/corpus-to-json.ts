import type {
  Changed,
  CorpusPreview,
  CorpusProblem,
  CorpusStatus,
  CorpusWarning,
  Language,
  Refused,
  ReloadReport,
} from '../../engine/index.js';
import { corpusChangeMessagesFor } from '../../messages/corpus-changes.js';
import { describeCorpusWarning } from '../../messages/corpus-warnings.js';
import { terminalMessagesFor } from '../../messages/terminal.js';
import type { ChangedJson, CorpusCheckJson, PreviewJson, RefusedJson, ReloadJson } from './corpus-contract.js';

type Problems = CorpusCheckJson['problems'];
type Warnings = CorpusCheckJson['warnings'];

/** Each with its text in the language of messages. */
export function problemsToJson(problems: readonly CorpusProblem[], language: Language): Problems {
  const texts = terminalMessagesFor(language).problems;
  return problems.map((problem) => ({ ...problem, message: texts[problem.code](problem) }));
}

/** Each with its text in the language of messages. */
export function warningsToJson(warnings: readonly CorpusWarning[], language: Language): Warnings {
  return warnings.map((warning) => ({ ...warning, message: describeCorpusWarning(warning, language) }));
}

export function previewToJson(preview: CorpusPreview, language: Language): PreviewJson {
  return {
    kind: 'preview',
    articles: preview.articles.map(({ entry, sentences, replaces, nearDuplicates }) => ({
      ...entry,
      sentences: [...sentences],
      replaces,
      nearDuplicates: nearDuplicates.map(({ articleId }) => articleId),
    })),
    checks: [...preview.checks],
    problems: problemsToJson(preview.problems, language),
    warnings: warningsToJson(preview.warnings, language),
  };
}

export function refusedToJson({ reason, subject, problems }: Refused, language: Language): RefusedJson {
  const message = corpusChangeMessagesFor(language).refusals[reason]({ subject });
  return { kind: 'refused', reason, subject, message, problems: problemsToJson(problems, language) };
}

export function changedToJson({ change, report }: Changed, language: Language): ChangedJson {
  return { kind: 'changed', change, ...differences(report, language) };
}

export function reportToJson(report: ReloadReport, status: CorpusStatus, language: Language): ReloadJson {
  return { ...status, ...differences(report, language) };
}

function differences({ problems, warnings, ...report }: ReloadReport, language: Language) {
  return {
    ...report,
    added: [...report.added],
    changed: [...report.changed],
    removed: [...report.removed],
    problems: problemsToJson(problems, language),
    warnings: warningsToJson(warnings, language),
  };
}
