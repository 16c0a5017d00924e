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
    switch (event.kind) {
      case 'corpus-problems':
        terminal.errors.write(`${messages.corpusProblems({ count: event.problems.length })}\n`);
        break;
      case 'cache-unwritable':
        terminal.errors.write(`${messages.cacheUnwritable(event)}\n`);
        break;
      case 'cache-repaired':
        terminal.errors.write(`${messages.cacheRepaired}\n`);
        break;
      case 'snapshot-unusable':
        terminal.errors.write(`${messages.snapshotUnusable(event)}\n`);
        break;
      case 'snapshot-unwritable':
        terminal.errors.write(`${messages.snapshotUnwritable(event)}\n`);
        break;
      case 'embedder-unreachable':
        terminal.errors.write(`${messages.embedderUnreachable(event)}\n`);
        break;
      case 'catch-up-failed':
        terminal.errors.write(`${messages.catchUpFailed(event)}\n`);
        break;
      case 'worker-ended':
        terminal.errors.write(`${messages.workerEnded(event)}\n`);
        break;
      case 'worker-started-again':
        terminal.errors.write(`${messages.workerStartedAgain}\n`);
        break;
      case 'embedding': {
        const { embedded, toEmbed } = event;
        if (toEmbed < fewSentences || (embedded % reportEvery !== 0 && embedded !== toEmbed)) break;
        terminal.errors.write(`${messages.embedding({ embedded, toEmbed })}\n`);
        break;
      }
    }
  };
}
