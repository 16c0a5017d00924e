import type { Changed, CorpusChange, Language, Refused } from '../../../engine/index.js';
import { corpusChangeMessagesFor, describeChange } from '../../../messages/corpus-changes.js';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { foreignLine } from './foreign-text.js';
import { listUpTo, panel, problemLine } from './panel.js';
import { textReply, type Reply } from './reply.js';

const maxLineLength = 300;
const maxSubjectLength = 200;

/** Why nothing was changed, with what is wrong in the document. */
export function renderRefusal({ reason, subject, problems }: Refused, language: Language): Reply {
  const text = corpusChangeMessagesFor(language).refusals[reason]({ subject: foreignLine(subject, maxSubjectLength) });
  const lines = problems.map((problem) => problemLine(problem, language));
  return textReply(lines.length === 0 ? text : `${text}\n${listUpTo(lines, language, 1500)}`);
}

/** What was changed, as the history has it, and how to take it back. */
export function renderChanged({ change, report }: Changed, language: Language): Reply {
  const messages = corpusChangeMessagesFor(language);
  const took = corpusMessagesFor(language).took({ seconds: report.tookMs / 1000 });
  const lines = [foreignLine(describeChange(change, language), maxLineLength), took];
  if (change.undoes === null) lines.push(messages.howToUndo);
  return panel(messages.changed[change.kind], () => lines.join('\n'));
}

/** Newest first. */
export function renderHistory(changes: readonly CorpusChange[], language: Language): Reply {
  const messages = corpusChangeMessagesFor(language);
  const lines = changes.map((change) => foreignLine(describeChange(change, language), maxLineLength));
  return panel(messages.historyHeading, (maxLength) =>
    lines.length === 0 ? messages.noHistory : listUpTo(lines, language, maxLength),
  );
}
