import type { Readable, Writable } from 'node:stream';
import type { Config } from '../../config.js';
import type { Language } from '../../engine/index.js';
import type { OpenedEngine, StartEvent } from '../../open-engine.js';

/** What a terminal command may use of the world; tests give it streams of their own. */
export interface Terminal {
  readonly config: Config;
  /** Language of messages. */
  readonly language: Language;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly errors: Writable & { readonly isTTY?: boolean };
  /** Today in the machine's time zone, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly openEngine: (config: Config, tell: (event: StartEvent) => void) => Promise<OpenedEngine>;
}

/** Writes one line; resolves when the stream can take more, so that a slow reader is not buffered without bound. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await new Promise((resolve) => stream.once('drain', resolve));
}
