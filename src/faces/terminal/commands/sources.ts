import { describeSource, messagesFor } from '../../../messages/index.js';
import { terminalMessagesFor } from '../../../messages/terminal.js';
import { withoutControls } from '../render-answer.js';
import { reportStart } from '../report-start.js';
import { writeLine, type Terminal } from '../terminal.js';

/** Lists the articles, or those near a query. */
export async function sources(
  terminal: Terminal,
  query: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const engine = await terminal.openEngine(terminal.config, reportStart(terminal));
  const found = await engine.sources(query);
  if (options.json) {
    await writeLine(terminal.output, JSON.stringify(found));
    return 0;
  }
  const messages = terminalMessagesFor(terminal.language);
  await writeLine(
    terminal.output,
    found.length === 0 ? messages.noSources : messages.sourceCount({ count: found.length }),
  );
  for (const source of found) {
    const about = [
      describeSource(source, terminal.language),
      messagesFor(terminal.language).languageNames[source.language],
      messages.claimCount({ count: source.claims }),
      source.url ?? messagesFor(terminal.language).source.noLink,
    ].join(' · ');
    await writeLine(terminal.output, withoutControls(`\n${source.title}\n    ${about}\n    ${source.articleId}`));
  }
  return 0;
}
