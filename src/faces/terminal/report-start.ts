import { terminalMessagesFor } from '../../messages/terminal.js';
import type { StartEvent } from '../../open-engine.js';
import type { Terminal } from './terminal.js';

/** Corpora with fewer new sentences are read before a person would wonder. */
const fewSentences = 300;
const reportEvery = 100;

/** Tells on standard error what happens while the engine starts, and runs. */
export function reportStart(terminal: Pick<Terminal, 'language' | 'errors'>): (event: StartEvent) => void {
  const messages = terminalMessagesFor(terminal.language);
  return (event) => {
    const line = lineOf(event, messages);
    if (line !== null) terminal.errors.write(`${line}\n`);
  };
}

/** Null for what need not be told. */
function lineOf(event: StartEvent, messages: ReturnType<typeof terminalMessagesFor>): string | null {
  switch (event.kind) {
    case 'corpus-problems':
      return messages.corpusProblems({ count: event.problems.length });
    case 'cache-unwritable':
      return messages.cacheUnwritable(event);
    case 'cache-repaired':
      return messages.cacheRepaired;
    case 'snapshot-unusable':
      return messages.snapshotUnusable(event);
    case 'snapshot-unwritable':
      return messages.snapshotUnwritable(event);
    case 'embedder-unreachable':
      return messages.embedderUnreachable(event);
    case 'catch-up-failed':
      return messages.catchUpFailed(event);
    case 'worker-ended':
      return messages.workerEnded(event);
    case 'worker-started-again':
      return messages.workerStartedAgain;
    case 'embedding': {
      const { embedded, toEmbed } = event;
      const isDue = toEmbed >= fewSentences && (embedded % reportEvery === 0 || embedded === toEmbed);
      return isDue ? messages.embedding({ embedded, toEmbed }) : null;
    }
  }
}
