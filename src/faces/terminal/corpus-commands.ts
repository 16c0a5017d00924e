import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Trust, TrustTarget } from '../../engine/index.js';
import {
  corpusAdd,
  corpusExport,
  corpusHistory,
  corpusPreview,
  corpusReload,
  corpusRemove,
  corpusStatus,
  corpusTrust,
  corpusUndo,
} from './commands/corpus-changes.js';
import { corpusCheck } from './commands/corpus-check.js';
import type { Terminal } from './terminal.js';

interface Given {
  readonly corpus?: readonly string[];
  readonly json?: boolean;
}

/** What the commands share with the others of the program. */
export interface CorpusCommandParts {
  readonly terminal: Terminal;
  readonly finish: (exitCode: number) => void;
  /** Adds `--corpus` to a command. */
  readonly withCorpus: (command: Command) => Command;
  /** The terminal with the corpus that was given in place of the one of the settings. */
  readonly terminalFor: (given: Given) => Terminal;
}

const defaultCount = 20;
const json = new Option('--json', 'print JSON (docs/contract.md)');

/** Puts `corpus …` on the program: what reads a corpus takes `--corpus`, what changes it is about that of the settings. */
export function addCorpusCommands(program: Command, parts: CorpusCommandParts): void {
  const { terminal, finish, withCorpus, terminalFor } = parts;
  const corpus = program.command('corpus').description('look after the corpus');
  const command = (nameAndArguments: string, description: string): Command =>
    corpus.command(nameAndArguments).description(description);

  withCorpus(command('check', 'print all problems and warnings of the corpus'))
    .addOption(json)
    .action(async (given: Given) => {
      finish(await corpusCheck(terminalFor(given), given));
    });
  withCorpus(command('status', 'say how much there is, how much of it is wrong, and what changed last'))
    .addOption(json)
    .action(async (given: Given) => {
      finish(await corpusStatus(terminalFor(given), given));
    });
  withCorpus(command('preview <source>', 'show what a file or web address would bring, and change nothing'))
    .addOption(json)
    .action(async (from: string, given: Given) => {
      finish(await corpusPreview(terminalFor(given), from, given));
    });
  command('add <source>', 'show what a file or web address would bring, ask, and add it')
    .option('--yes', 'add without asking')
    .addOption(json)
    .action(async (from: string, given: Given & { readonly yes?: boolean }) => {
      finish(await corpusAdd(terminal, from, given));
    });
  command('remove <articleId>', 'take an article away; undo brings it back')
    .addOption(json)
    .action(async (articleId: string, given: Given) => {
      finish(await corpusRemove(terminal, articleId, given));
    });
  command('undo', 'take the last change back')
    .addOption(json)
    .action(async (given: Given) => {
      finish(await corpusUndo(terminal, given));
    });
  command('trust', 'say how much an outlet or an article is relied on')
    .addOption(new Option('--outlet <name>', 'every article of this outlet').conflicts('article'))
    .option('--article <articleId>', 'this article, whatever is set for its outlet')
    .addOption(
      new Option('--tier <tier>', 'how much')
        .choices(['high', 'normal', 'low'] satisfies Trust[])
        .makeOptionMandatory(),
    )
    .addOption(json)
    .action(
      async (
        given: Given & { readonly outlet?: string; readonly article?: string; readonly tier: Trust },
        self: Command,
      ) => {
        const target = targetOf(given) ?? self.error('error: give --outlet <name> or --article <articleId>');
        finish(await corpusTrust(terminal, target, given.tier, given));
      },
    );
  withCorpus(command('reload', 'read files and journal anew'))
    .addOption(json)
    .action(async (given: Given) => {
      finish(await corpusReload(terminalFor(given), given));
    });
  command('history', 'list the last changes, newest first')
    .option('--count <number>', 'how many', readCount, defaultCount)
    .addOption(json)
    .action(async (given: Given & { readonly count: number }) => {
      finish(await corpusHistory(terminal, given));
    });
  withCorpus(command('export', 'print all articles as JSON Lines')).action(async (given: Given) => {
    finish(await corpusExport(terminalFor(given)));
  });
}

function targetOf({ outlet, article }: { readonly outlet?: string; readonly article?: string }): TrustTarget | null {
  if (outlet !== undefined) return { kind: 'outlet', outlet };
  return article === undefined ? null : { kind: 'article', articleId: article };
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new InvalidArgumentError('It must be a number from 1 to 1000.');
  }
  return count;
}
