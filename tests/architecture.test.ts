import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSource, type SourceFacts, type SourceImport } from './helpers/source-imports.js';

/** Files by their path in src/, with forward slashes. */
type Sources = ReadonlyMap<string, string>;

/** What one part of src/ may import. A pattern ending in `/` is a folder; `(type)` after it means types only. */
interface Rule {
  readonly from: string;
  readonly project: readonly string[];
  readonly packages: readonly string[];
}

/** The first rule whose `from` fits is the rule of a file. */
const rules: readonly Rule[] = [
  { from: 'engine/retrieval/fuzzy-words.ts', project: ['engine/'], packages: ['fuse.js'] },
  { from: 'engine/retrieval/find-sources.ts', project: ['engine/'], packages: ['fuse.js'] },
  { from: 'engine/', project: ['engine/'], packages: ['zod', 'eld'] },
  {
    from: 'adapters/models/transformers-runtime.ts',
    project: ['engine/', 'adapters/models/'],
    packages: ['node:', '@xenova/transformers'],
  },
  {
    from: 'adapters/models/remote-embedder.ts',
    project: ['engine/', 'adapters/models/'],
    packages: ['zod', 'cockatiel'],
  },
  { from: 'adapters/models/', project: ['engine/', 'adapters/models/'], packages: ['node:', 'zod'] },
  {
    from: 'adapters/corpus/formats/',
    project: ['engine/', 'adapters/corpus/'],
    packages: [
      'node:',
      'zod',
      '@mozilla/readability',
      'csv-parse',
      'feedsmith',
      'linkedom',
      'mammoth',
      'tsx',
      'unpdf',
      'yauzl',
    ],
  },
  { from: 'adapters/snapshot/', project: ['engine/', 'adapters/snapshot/'], packages: ['node:', 'zod'] },
  { from: 'adapters/corpus/watch-corpus.ts', project: [], packages: ['chokidar'] },
  { from: 'adapters/corpus/', project: ['engine/', 'adapters/corpus/'], packages: ['node:', 'zod', 'yaml'] },
  {
    from: 'adapters/web/',
    project: ['engine/', 'adapters/web/'],
    packages: ['node:', 'undici', 'ipaddr.js', 'robots-parser'],
  },
  {
    from: 'adapters/language-model/',
    project: ['engine/', 'adapters/prompts/', 'adapters/language-model/'],
    packages: ['node:', 'zod', 'openai', 'cockatiel'],
  },
  { from: 'adapters/prompts/', project: ['engine/', 'adapters/prompts/'], packages: ['node:', 'zod', 'yaml'] },
  {
    from: 'adapters/postgres/',
    project: ['engine/', 'preferences/', 'adapters/postgres/', 'adapters/store/person-key.ts', 'take-turns.ts'],
    packages: ['node:', 'zod', 'pg', 'node-pg-migrate'],
  },
  { from: 'preferences/', project: ['engine/index.ts (type)', 'preferences/'], packages: ['zod'] },
  {
    from: 'adapters/store/',
    project: ['engine/index.ts', 'preferences/', 'adapters/store/'],
    packages: ['node:', 'zod', 'better-sqlite3'],
  },
  // It registers the loader that reads TypeScript in the worker process of a clone.
  { from: 'worker/start-worker.mjs', project: ['worker/'], packages: ['node:', 'tsx'] },
  {
    from: 'worker/',
    project: ['engine/index.ts', 'worker/', 'take-turns.ts', 'open-engine.ts', 'config.ts (type)'],
    packages: ['node:'],
  },
  { from: 'messages/', project: ['engine/index.ts (type)', 'preferences/ (type)', 'messages/'], packages: [] },
  {
    from: 'faces/discord/manners/rate-limits.ts',
    project: ['faces/discord/'],
    packages: ['rate-limiter-flexible'],
  },
  {
    from: 'faces/discord/',
    project: ['engine/index.ts', 'messages/', 'preferences/', 'faces/discord/'],
    packages: ['node:', 'discord.js', 'zod'],
  },
  // doctor and corpus check look at the parts themselves, not at an engine made of them.
  {
    from: 'faces/terminal/commands/doctor.ts',
    project: [
      'engine/index.ts',
      'messages/',
      'faces/terminal/',
      'config.ts (type)',
      'adapters/corpus/file-corpus.ts',
      'adapters/models/',
      'open-wording.ts',
    ],
    packages: ['node:'],
  },
  {
    from: 'faces/terminal/commands/corpus-check.ts',
    project: ['engine/index.ts', 'messages/', 'faces/terminal/', 'index-corpus.ts', 'open-stores.ts'],
    packages: [],
  },
  {
    from: 'faces/terminal/',
    project: [
      'engine/index.ts',
      'messages/',
      'faces/terminal/',
      'config.ts (type)',
      'open-engine.ts (type)',
      'preferences/ (type)',
    ],
    packages: ['node:', 'zod', 'commander'],
  },
  {
    from: 'faces/eval/',
    project: [
      'engine/index.ts',
      'faces/eval/',
      'config.ts',
      'open-engine.ts',
      'open-wording.ts',
      'timed-ports.ts',
      'adapters/models/',
    ],
    packages: ['node:', 'zod', 'commander'],
  },
  {
    from: 'telemetry/',
    project: ['engine/index.ts (type)', 'faces/discord/main.ts (type)', 'open-engine.ts (type)', 'telemetry/'],
    packages: ['node:http', 'node:net', 'pino', 'prom-client'],
  },
  { from: 'config.ts', project: ['engine/index.ts', 'environment-schema.ts'], packages: ['node:'] },
  { from: 'environment-schema.ts', project: [], packages: ['zod'] },
  {
    from: 'living-corpus/',
    project: ['engine/index.ts', 'living-corpus/', 'adapters/postgres/ (type)', 'index-corpus.ts (type)'],
    packages: ['node:', 'zod', 'better-sqlite3'],
  },
  { from: 'take-turns.ts', project: [], packages: [] },
  {
    from: 'open-stores.ts',
    project: [
      'engine/index.ts',
      'adapters/postgres/',
      'adapters/store/',
      'living-corpus/',
      'preferences/ (type)',
      'config.ts',
    ],
    packages: ['node:'],
  },
  { from: 'timed-ports.ts', project: ['engine/index.ts'], packages: [] },
  { from: 'word-replies.ts', project: ['engine/index.ts', 'take-turns.ts'], packages: [] },
  {
    from: 'open-wording.ts',
    project: [
      'engine/index.ts',
      'adapters/language-model/',
      'adapters/prompts/',
      'adapters/models/word-pairs.ts',
      'word-replies.ts (type)',
      'config.ts (type)',
    ],
    packages: [],
  },
  {
    from: 'corpus-keeper.ts',
    project: ['engine/index.ts', 'living-corpus/', 'take-turns.ts', 'index-corpus.ts (type)'],
    packages: ['node:util'],
  },
  { from: 'index-corpus.ts', project: ['engine/index.ts', 'adapters/corpus/', 'living-corpus/'], packages: ['node:'] },
  {
    from: 'keep-index.ts',
    project: ['engine/index.ts', 'adapters/corpus/file-corpus.ts', 'adapters/snapshot/', 'index-corpus.ts'],
    packages: ['node:'],
  },
  {
    from: 'open-engine.ts',
    project: [
      'engine/index.ts',
      'adapters/corpus/formats/',
      'adapters/web/',
      'adapters/models/',
      'living-corpus/',
      'corpus-keeper.ts',
      'index-corpus.ts',
      'keep-index.ts',
      'open-stores.ts',
      'open-wording.ts',
      'take-turns.ts (type)',
      'timed-ports.ts',
      'word-replies.ts',
      'config.ts (type)',
    ],
    packages: [],
  },
  {
    from: 'app.ts',
    project: [
      'engine/index.ts',
      'worker/connect-fact-checker.ts',
      'worker/start-fact-checker.ts',
      'telemetry/',
      'messages/',
      'faces/',
      'config.ts',
      'open-engine.ts',
      'preferences/',
      'open-stores.ts',
      'adapters/corpus/watch-corpus.ts',
      'living-corpus/sqlite-change-store.ts',
    ],
    packages: [],
  },
  {
    from: 'main.ts',
    project: ['engine/index.ts', 'app.ts', 'config.ts', 'open-engine.ts', 'faces/terminal/'],
    packages: [],
  },
];

const fits = (name: string, pattern: string): boolean =>
  pattern.endsWith('/') || pattern.endsWith(':') ? name.startsWith(pattern) : name === pattern;

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The file in src/ that a relative import names, or null for a package. */
function fileOf(importer: string, { specifier }: SourceImport, sources: Sources): string | null {
  if (!specifier.startsWith('.')) return null;
  const named = path.posix.join(path.posix.dirname(importer), specifier);
  return sources.has(named) ? named : named.replace(/\.js$/u, '.ts');
}

function factsOf(sources: Sources): ReadonlyMap<string, SourceFacts> {
  return new Map(Array.from(sources, ([name, content]) => [name, readSource(name, content)]));
}

/** Every import that no rule allows, as `importer → imported`. */
function forbiddenImports(sources: Sources): string[] {
  return Array.from(factsOf(sources)).flatMap(([name, { imports }]) => {
    const rule = rules.find(({ from }) => fits(name, from));
    if (!rule) return [`${name} is in no part of the house: say in tests/architecture.test.ts what it may import`];
    return imports
      .filter((one) => !allowed(rule, one, fileOf(name, one, sources)))
      .map(({ specifier }) => `${name} → ${specifier}`);
  });
}

function allowed(rule: Rule, { specifier, typeOnly }: SourceImport, file: string | null): boolean {
  if (file === null) return rule.packages.some((pattern) => fits(packageOf(specifier), pattern));
  return rule.project.some((pattern) => {
    const plain = pattern.replace(/ \(type\)$/u, '');
    return fits(file, plain) && (plain === pattern || typeOnly);
  });
}

/** Circles of imports, types included: two files that only share types still cannot be read one before the other. */
function importCycles(sources: Sources): string[] {
  const facts = factsOf(sources);
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      cycles.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
      return;
    }
    if (done.has(name)) return;
    for (const one of facts.get(name)?.imports ?? []) {
      const file = fileOf(name, one, sources);
      if (file !== null) walk(file, [...trail, name]);
    }
    done.add(name);
  };
  for (const name of sources.keys()) walk(name, []);
  return cycles;
}

const readsEnvironment = (sources: Sources): string[] =>
  Array.from(factsOf(sources))
    .filter(([, { globals }]) => globals.has('process.env'))
    .map(([name]) => name);

const impureGlobals = ['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Math.random', 'Date.now'];

const impureEngineFiles = (sources: Sources): string[] =>
  Array.from(factsOf(sources)).flatMap(([name, { globals }]) =>
    name.startsWith('engine/')
      ? [...impureGlobals, 'new Date()'].filter((global) => globals.has(global)).map((global) => `${name}: ${global}`)
      : [],
  );

const sourceFolder = fileURLToPath(new URL('../src', import.meta.url));
const sources: Sources = new Map(
  readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.(?:[cm]?[jt]s)$/u.test(name))
    .sort()
    .map((name) => [name, readFileSync(path.join(sourceFolder, name), 'utf8')]),
);

describe('the house', () => {
  test('each part imports only what it may', () => {
    expect(forbiddenImports(sources)).toEqual([]);
  });

  test('no file is imported, over others, by what it imports', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test('only main files read the environment', () => {
    expect(readsEnvironment(sources).filter((name) => !/^(?:main|faces\/[^/]+\/main)\.ts$/u.test(name))).toEqual([]);
  });

  test('the engine uses no clock, chance, timer or network', () => {
    expect(impureEngineFiles(sources)).toEqual([]);
  });

  test('every rule has a file that it is about', () => {
    const used = new Set([...sources.keys()].map((name) => rules.find(({ from }) => fits(name, from))));
    expect(rules.filter((rule) => !used.has(rule)).map(({ from }) => from)).toEqual([]);
  });

  test('every relative import names a file', () => {
    const missing = Array.from(factsOf(sources)).flatMap(([name, { imports }]) =>
      imports
        .map((one) => fileOf(name, one, sources))
        .filter((file) => file !== null && !sources.has(file))
        .map((file) => `${name} → ${String(file)}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('a forbidden file is reported', () => {
  const reported = (name: string, content: string): string[] => forbiddenImports(new Map([[name, content]]));

  test.each([
    ['engine/answer/x.ts', "import { readFileSync } from 'node:fs';"],
    ['engine/answer/x.ts', "export * from '../../adapters/corpus/markdown.js';"],
    ['engine/answer/x.ts', "import type { Client } from 'discord.js';"],
    ['engine/retrieval/x.ts', "import Fuse from 'fuse.js';"],
    ['engine/text/x.ts', "export const load = () => import('@xenova/transformers');"],
    ['engine/text/x.ts', 'export const load = (name: string) => import(name);'],
    ['engine/text/x.ts', "export type Log = import('../../faces/discord/log.js').DiscordLog;"],
    ['adapters/models/x.ts', "import { env } from '@xenova/transformers';"],
    ['adapters/corpus/x.ts', "import '../models/embedder.js';"],
    ['adapters/corpus/x.ts', "import { messagesFor } from '../../messages/index.js';"],
    ['messages/x.ts', "import { SitasiError } from '../engine/index.js';"],
    ['messages/x.ts', "import type { Claim } from '../engine/types.js';"],
    ['worker/x.ts', "import { readConfig } from '../config.js';"],
    ['faces/discord/x.ts', "import { writeLine } from '../terminal/terminal.js';"],
    ['faces/discord/x.ts', "import type { Claim } from '../../engine/types.js';"],
    ['faces/discord/x.ts', "import { openEngine } from '../../open-engine.js';"],
    ['faces/terminal/x.ts', "import { Client } from 'discord.js';"],
    ['faces/terminal/x.ts', "import { readConfig } from '../../config.js';"],
    ['faces/terminal/x.ts', "import { loadFileCorpus } from '../../adapters/corpus/file-corpus.js';"],
    ['faces/eval/x.ts', "const { segmentText } = await import('../../engine/text/sentences.js');"],
    ['app.ts', "import { Client } from 'discord.js';"],
    ['config.ts', "import { loadFileCorpus } from './adapters/corpus/file-corpus.js';"],
  ])('%s with %s', (name, content) => {
    expect(reported(name, content)).toHaveLength(1);
  });

  test('a file outside every part', () => {
    expect(reported('utils.ts', '')).toHaveLength(1);
  });

  test('a circle of two files, of types and over a third', () => {
    const cycle = (...files: [string, string][]): string[] => importCycles(new Map(files));
    expect(cycle(['a.ts', "import './b.js';"], ['b.ts', "import './a.js';"])).toEqual(['a.ts → b.ts → a.ts']);
    expect(cycle(['a.ts', "import type { B } from './b.js';"], ['b.ts', "export type * from './a.js';"])).toHaveLength(
      1,
    );
    expect(
      cycle(['a.ts', "import './b.js';"], ['b.ts', "export * from './c.js';"], ['c.ts', "await import('./a.js');"]),
    ).toHaveLength(1);
    expect(cycle(['a.ts', "import './b.js'; import './c.js';"], ['b.ts', "import './c.js';"], ['c.ts', ''])).toEqual(
      [],
    );
  });

  test.each([
    'export const token = process.env.DISCORD_TOKEN;',
    "export const token = process['env'].DISCORD_TOKEN;",
    'export const { env } = process;',
    'export const { env: settings } = process;',
    'export const token = globalThis.process.env.DISCORD_TOKEN;',
    "import { env as settings } from 'node:process';",
  ])('reading the environment by %s', (content) => {
    expect(readsEnvironment(new Map([['app.ts', content]]))).toEqual(['app.ts']);
  });

  test.each(['export const now = Date.now();', 'export const now = new Date();', 'export const x = Math.random();'])(
    'an engine that is not pure by %s',
    (content) => {
      expect(impureEngineFiles(new Map([['engine/x.ts', content]]))).toHaveLength(1);
    },
  );
});
