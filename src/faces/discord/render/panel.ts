import type { CorpusProblem, CorpusWarning, Language } from '../../../engine/index.js';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { describeCorpusWarning } from '../../../messages/corpus-warnings.js';
import { terminalMessagesFor } from '../../../messages/terminal.js';
import { plainColour } from './colours.js';
import { foreignLine } from './foreign-text.js';
import { maxBodyLength, maxTextLength, type Reply } from './reply.js';

const maxLineLength = 360;

type Body = (maxLength: number) => string;

/** A reply with a heading, whose body is told how long it may be. */
export function panel(heading: string, body: Body): Reply {
  const textHeading = `**${heading}**\n`;
  return {
    embeds: [{ color: plainColour, author: { name: heading }, description: body(maxBodyLength) }],
    text: textHeading + body(maxTextLength - textHeading.length),
    components: [],
  };
}

/** As many lines as fit, and how many there are more. */
export function listUpTo(lines: readonly string[], language: Language, maxLength: number): string {
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

/** What keeps something out, with its place. */
export function problemLine(problem: CorpusProblem, language: Language): string {
  const text = terminalMessagesFor(language).problems[problem.code](problem);
  return foreignLine(`✗ ${place(problem, language)}: ${text}`, maxLineLength);
}

/** What is odd, with its place and sentence. */
export function warningLine(warning: CorpusWarning, language: Language): string {
  const sentence = warning.sentence === null ? '' : ` – ${warning.sentence}`;
  const text = `! ${place(warning, language)}: ${describeCorpusWarning(warning, language)}${sentence}`;
  return foreignLine(text, maxLineLength);
}
