import { createInterface } from 'node:readline';
import { defaultSettings } from '../../../engine/index.js';
import { terminalMessagesFor } from '../../../messages/terminal.js';
import { renderAnswer } from '../render-answer.js';
import { reportStart } from '../report-start.js';
import { writeLine, type Terminal } from '../terminal.js';
import { toRequest, type AskOptions } from './ask.js';

/**
 * A conversation, or, where standard input is not a terminal, an answer to each line. What is not an answer goes to
 * standard error, so that the answers can be piped on.
 */
export async function converse(terminal: Terminal, options: AskOptions): Promise<number> {
  const messages = terminalMessagesFor(terminal.language);
  const engine = await terminal.openEngine(terminal.config, reportStart(terminal));
  const interactive = terminal.input.isTTY === true;
  await writeLine(terminal.errors, messages.welcome(await engine.status()));
  await writeLine(terminal.errors, messages.howToConnectDiscord);
  if (interactive) await writeLine(terminal.errors, messages.howToLeave);

  const lines = createInterface({
    input: terminal.input,
    ...(interactive ? { output: terminal.output, prompt: '> ' } : {}),
    crlfDelay: Infinity,
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      const answer = await engine.ask(toRequest(terminal, line, options));
      await writeLine(terminal.output, `\n${renderAnswer(answer, defaultSettings.question.maxLength)}\n`);
    }
    if (interactive) lines.prompt();
  }
  return 0;
}
