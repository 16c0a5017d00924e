import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import path from 'node:path';
import { isPublicationDate, SitasiError } from '../../engine/index.js';
import { messagesFor } from '../../messages/index.js';
import { ask, askBatch, type AskOptions } from './commands/ask.js';
import { check, checkBatch } from './commands/check.js';
import { converse } from './commands/converse.js';
import { doctor, type ExamineDiscord } from './commands/doctor.js';
import { report, type ReadFeedback } from './commands/report.js';
import { sources } from './commands/sources.js';
import { addCorpusCommands } from './corpus-commands.js';
import { writeLine, type Terminal } from './terminal.js';

/** What the terminal starts but does not know: the Discord bot. `run`, `serve` and `register` resolve with an exit code. */
export interface DiscordCommands {
  readonly run: () => Promise<number>;
  readonly register: () => Promise<number>;
  /** Runs the engine alone, for bots of this machine that share it. */
  readonly serve: () => Promise<number>;
  readonly examine: ExamineDiscord;
  /** What people made of the bot's replies since a day. */
  readonly feedback: ReadFeedback;
}

const defaultDays = 30;
const usageExitCode = 2;
const failureExitCode = 1;

interface Given extends AskOptions {
  readonly corpus?: readonly string[];
  readonly batch?: string;
}

/**
 * Runs one command line (without node and script) and resolves with the exit code: 0 done, 1 failed, 2 wrong usage.
 * Failures are written to standard error; it never rejects for what a person typed or what is missing.
 */
export async function runTerminal(
  terminal: Terminal,
  discord: DiscordCommands,
  words: readonly string[],
): Promise<number> {
  let exitCode = 0;
  const program = createProgram(terminal, discord, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : usageExitCode;
    if (!(cause instanceof SitasiError)) throw cause;
    await reportFailure(terminal, cause);
    return failureExitCode;
  }
}

/** Tells a failure in the person's language, with what it concerns. */
export async function reportFailure(
  terminal: Pick<Terminal, 'language' | 'errors'>,
  failure: SitasiError,
): Promise<void> {
  await writeLine(terminal.errors, messagesFor(terminal.language).errors[failure.code]);
  for (const detail of failure.details) await writeLine(terminal.errors, `  ${detail}`);
}

function createProgram(terminal: Terminal, discord: DiscordCommands, finish: (exitCode: number) => void): Command {
  const program = new Command('sitasi')
    .description(
      'Fact-check chatbot in Indonesian and English: answers with the sentence it read, or says that it does not know.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.errors.write(text),
    });
  const withCorpus = (command: Command): Command =>
    command.addOption(
      new Option(
        '--corpus <file or folder>',
        'read this instead of the corpus of the settings; may be repeated',
      ).argParser((location: string, earlier: readonly string[] | undefined) => [
        ...(earlier ?? []),
        path.resolve(location),
      ]),
    );
  const withAsker = (command: Command): Command =>
    withCorpus(command)
      .addOption(new Option('--language <language>', 'language of the reply').choices(['id', 'en']))
      .option('--as-of <date>', 'what "today" means in questions, YYYY-MM-DD', readDay);
  const terminalFor = ({ corpus }: Pick<Given, 'corpus'>): Terminal =>
    corpus ? { ...terminal, config: { ...terminal.config, corpus, journalFolder: null } } : terminal;

  withAsker(program.command('start', { isDefault: true }))
    .description('the Discord bot when DISCORD_TOKEN is set, else a conversation in the terminal')
    .action(async (given: Given) => {
      finish(terminal.config.discord ? await discord.run() : await converse(terminalFor(given), given));
    });
  withAsker(program.command('ask').argument('[question]'))
    .description('answer one question, or each line of a JSON Lines file')
    .option('--batch <file.jsonl>', 'read {"questionId"?, "question", "language"?} a line; needs --json')
    .option('--json', 'print JSON (docs/contract.md)')
    .action(async (question: string | undefined, given: Given, command: Command) => {
      if ((question === undefined) === (given.batch === undefined))
        command.error('error: give a question or --batch <file.jsonl>');
      if (given.batch !== undefined && !given.json) command.error('error: --batch prints JSON: add --json');
      const at = terminalFor(given);
      finish(given.batch === undefined ? await ask(at, question ?? '', given) : await askBatch(at, given.batch, given));
    });
  withAsker(program.command('check').argument('[claim]'))
    .description('say whether the sources support or refute a claim, or each line of a JSON Lines file')
    .option('--batch <file.jsonl>', 'read {"claimId"?, "claim", "language"?, "evidence"?} a line; needs --json')
    .option('--json', 'print JSON (docs/contract.md)')
    .action(async (claim: string | undefined, given: Given, command: Command) => {
      if ((claim === undefined) === (given.batch === undefined))
        command.error('error: give a claim or --batch <file.jsonl>');
      if (given.batch !== undefined && !given.json) command.error('error: --batch prints JSON: add --json');
      const at = terminalFor(given);
      finish(
        given.batch === undefined ? await check(at, claim ?? '', given) : await checkBatch(at, given.batch, given),
      );
    });
  withCorpus(program.command('sources').argument('[query...]'))
    .description('list the articles, or those near a query')
    .option('--json', 'print JSON (docs/contract.md)')
    .action(async (query: readonly string[], given: Given) => {
      finish(await sources(terminalFor(given), query.join(' '), given));
    });
  addCorpusCommands(program, { terminal, finish, withCorpus, terminalFor });
  withCorpus(program.command('doctor'))
    .description('say what is set up and what is missing')
    .option('--channel <id>', 'a Discord channel: also say which permissions the bot lacks there')
    .option('--json', 'print JSON (docs/contract.md)')
    .action(async (given: Given & { readonly channel?: string }) => {
      finish(await doctor(terminalFor(given), given, discord.examine));
    });
  program
    .command('report')
    .description('say what was asked and not answered, what was voted down, and what is never cited')
    .option('--days <number>', 'how many days back replies are counted', readDays, defaultDays)
    .option('--json', 'print JSON (docs/contract.md)')
    .action(async (given: Given & { readonly days: number }) => {
      finish(await report(terminal, given, discord.feedback));
    });
  program
    .command('engine')
    .description('run the engine alone at SITASI_ENGINE_SOCKET, for bots of this machine that share it')
    .action(async () => {
      finish(await discord.serve());
    });
  program
    .command('register')
    .description('register the Discord commands, if they changed')
    .action(async () => {
      finish(await discord.register());
    });
  return program;
}

function readDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3660) {
    throw new InvalidArgumentError('It must be a number of days from 1 to 3660.');
  }
  return days;
}

function readDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || !isPublicationDate(text)) {
    throw new InvalidArgumentError('It must be a date as YYYY-MM-DD.');
  }
  return text;
}
