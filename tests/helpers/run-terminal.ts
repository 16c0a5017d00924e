import { PassThrough, Readable } from 'node:stream';
import { readConfig, type Config } from '../../src/config.js';
import { runTerminal } from '../../src/faces/terminal/main.js';
import type { Preferences } from '../../src/preferences/preferences.js';
import { createMemoryPreferences } from './memory-preferences.js';
import type { Terminal } from '../../src/faces/terminal/terminal.js';
import { openEngine, type OpenedEngine } from '../../src/open-engine.js';

export interface TerminalRun {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

export interface TerminalGiven extends Partial<
  Pick<
    Config,
    'embedder' | 'reader' | 'corpus' | 'cacheFolder' | 'journalFolder' | 'discord' | 'language' | 'languageModel'
  >
> {
  /** What is typed or piped in. */
  readonly input?: string;
  /** What the bot remembered. */
  readonly preferences?: Preferences;
}

/**
 * Runs command lines in this process with streams of their own, as of 15 January 2020. Engines are the real ones, each
 * opened once for its corpus: loading the model is most of the time of a command.
 */
export function createTerminalRunner(
  cacheFolder: string,
): (words: readonly string[], given?: TerminalGiven) => Promise<TerminalRun> {
  const opened = new Map<string, Promise<OpenedEngine>>();
  const openOnce: Terminal['openEngine'] = (config, tell) => {
    const key = JSON.stringify([
      config.corpus,
      config.embedder,
      config.reader,
      config.cacheFolder,
      config.journalFolder,
    ]);
    const engine = opened.get(key) ?? openEngine(config, tell);
    opened.set(key, engine);
    return engine;
  };
  return async (words, { input = '', preferences = createMemoryPreferences(), ...given } = {}) => {
    const config = { ...readConfig({ SITASI_CACHE_DIR: cacheFolder }), journalFolder: null, ...given };
    const output = collect();
    const errors = collect();
    const terminal: Terminal = {
      config,
      language: config.language,
      input: Readable.from([Buffer.from(input)]),
      output: output.stream,
      errors: errors.stream,
      today: () => '2020-01-15',
      openEngine: openOnce,
    };
    const notHere = (): Promise<never> => Promise.reject(new Error('Discord is not part of these tests'));
    const feedback = (since: string) => preferences.feedback(since);
    const examine = () => Promise.resolve({ isReady: true, details: [] });
    const exitCode = await runTerminal(
      terminal,
      { run: notHere, serve: notHere, register: notHere, examine, feedback },
      words,
    );
    return { exitCode, output: output.text(), errors: errors.text() };
  };
}

function collect(): { readonly stream: PassThrough; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** The JSON of each line; a line that is not JSON throws. */
export function jsonLines(output: string): unknown[] {
  const lines = output.split('\n');
  if (lines.pop() !== '') throw new Error(`does not end in a line end: ${output.slice(-100)}`);
  return lines.map((line) => JSON.parse(line) as unknown);
}
