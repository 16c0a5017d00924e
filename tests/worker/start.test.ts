import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder, readConfig } from '../../src/config.js';
import { SitasiError, type Answer } from '../../src/engine/index.js';
import type { EngineConfig, StartEvent } from '../../src/open-engine.js';
import { connectFactChecker } from '../../src/worker/connect-fact-checker.js';
import { startFactChecker, type WorkerFactChecker } from '../../src/worker/start-fact-checker.js';
import { runNode } from '../helpers/run-node.js';
import { makeTempFolder, tempFolder, writeFiles } from '../helpers/temp-folder.js';

const cache = makeTempFolder();
afterAll(cache.remove);
const { corpus, embedder, reader, cacheFolder } = readConfig({ SITASI_CACHE_DIR: cache.folder });
const config: EngineConfig = {
  corpus,
  embedder,
  reader,
  embeddingServer: null,
  cacheFolder,
  journalFolder: null,
  fetchHosts: [],
  languageModel: null,
  databaseUrl: null,
  databaseReadUrl: null,
  vectorsInDatabase: false,
};
const request = { question: "How big is Japan's FDI in ASEAN?", fallbackLanguage: 'en', today: '2020-01-15' } as const;

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const outcome = await attempt.catch((failure: unknown) => failure);
  if (outcome instanceof SitasiError) return outcome.code;
  throw new Error('it did not fail as it should', { cause: outcome });
}

function shortAnswerOf(answer: Answer): string | null {
  return answer.kind === 'answered' ? (answer.shortAnswer?.text ?? null) : null;
}

describe('started from a test', () => {
  let checker: WorkerFactChecker;
  const events: StartEvent[] = [];
  beforeAll(async () => {
    checker = await startFactChecker(config, (event) => {
      if (event.kind !== 'embedding') events.push(event);
    });
  });

  /** As an operating system short of memory does it: the only child of this process that serves a fact checker. */
  const killWorker = (): void => {
    const found = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/u))
      .filter(([, parent, ...words]) => parent === String(process.pid) && words.join(' ').includes('start-worker.mjs'));
    expect(found).toHaveLength(1);
    process.kill(Number(found[0]?.[0]), 'SIGKILL');
  };

  test('answers, lists and tells its state', async () => {
    expect(shortAnswerOf(await checker.ask(request))).toBe('US$21.2 billion');
    expect((await checker.sources('jepang')).length).toBeGreaterThan(0);
    expect(await checker.status()).toMatchObject({ articles: 2 });
  });

  test('shows an article and a sentence among its neighbours, tells of the corpus and reads it anew', async () => {
    const [source] = await checker.sources('');
    const article = await checker.article(source?.articleId ?? '');
    const hash = article?.sentences[1]?.hash ?? '';
    expect((await checker.surroundings(hash))?.before).toEqual([article?.sentences[0]?.text]);
    expect((await checker.report()).problems).toEqual([]);
    expect(await checker.reload()).toMatchObject({ added: [], changed: [], removed: [], unchanged: 2 });
  });

  test('gives each of many questions at a time its own answer', async () => {
    const questions = Array.from({ length: 4 }, (_, at) => `FDI ${String(at)}?`);
    const answers = await Promise.all(questions.map((question) => checker.ask({ ...request, question })));
    expect(answers.map(({ question }) => question)).toEqual(questions);
  });

  test('refuses questions beyond those that may wait, and answers the others', async () => {
    // Blank ones cost nothing: they wait behind the first.
    const questions = [request.question, ...Array.from({ length: 102 }, (_, at) => ' '.repeat(at + 1))];
    const asked = questions.map((question) => checker.ask({ ...request, question }));
    const twice = checker.ask(request);
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    expect(await codeOf(asked[102] ?? Promise.resolve())).toBe('engine-busy');
    expect(shortAnswerOf(await twice)).toBe('US$21.2 billion');
  });

  test('killed in the middle of questions, it is started again and asked once more', async () => {
    const inFlight = [checker.ask(request), checker.sources('jepang'), checker.status()] as const;
    killWorker();
    const [answer, sources, status] = await Promise.all(inFlight);
    expect(shortAnswerOf(answer)).toBe('US$21.2 billion');
    expect(sources.length).toBeGreaterThan(0);
    expect(status).toMatchObject({ articles: 2 });
    expect(events.map(({ kind }) => kind)).toEqual(['worker-ended', 'worker-started-again']);
    expect(events[0]).toEqual({ kind: 'worker-ended', how: 'SIGKILL' });
  });

  test('another process can call the same one', async () => {
    const other = connectFactChecker(checker.socketPath);
    expect(shortAnswerOf(await other.ask(request))).toBe('US$21.2 billion');
    other.close();
    expect(await codeOf(other.status())).toBe('worker-ended');
    expect(await checker.status()).toMatchObject({ articles: 2 });
  });

  test('ended in the middle of calls, rejects them and all after them', async () => {
    const inFlight = [checker.ask(request), checker.sources(''), checker.status()].map(codeOf);
    await checker.stop();
    expect(await Promise.all(inFlight)).toEqual(['worker-ended', 'worker-ended', 'worker-ended']);
    expect(await codeOf(checker.ask(request))).toBe('worker-ended');
    await expect(checker.ended).resolves.toBeUndefined();
    await expect(checker.stop()).resolves.toBeUndefined();
    expect(existsSync(path.dirname(checker.socketPath))).toBe(false);
  });
});

describe('started by a program', () => {
  // Inside the project, so that packages are found from there.
  const folder = path.join(projectFolder, 'node_modules', '.cache', `sitasi-test-${String(process.pid)}`);
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a program prints that starts the worker and asks one question: events, then the short answer or the failure. */
  const outcomeOf = async (
    startFile: string,
    given: Partial<EngineConfig> = {},
  ): Promise<{ events: unknown[]; shortAnswer?: string; code?: string; details?: string[] }> => {
    const program = path.join(folder, 'program.mjs');
    const register = "const { register } = await import('tsx/esm/api'); register();";
    writeFiles(folder, {
      'program.mjs': `${startFile.endsWith('.ts') ? register : ''}
        const { startFactChecker } = await import(${JSON.stringify(pathToFileURL(startFile).href)});
        const events = [];
        try {
          const checker = await startFactChecker(${JSON.stringify({ ...config, ...given })}, (event) => {
            if (event.kind !== 'embedding') events.push(event);
          });
          const { shortAnswer } = await checker.ask(${JSON.stringify(request)});
          console.log(JSON.stringify({ events, shortAnswer: shortAnswer.text }));
          await checker.stop();
        } catch ({ code, details }) {
          console.log(JSON.stringify({ events, code, details }));
        }
      `,
    });
    const { exitCode, output, errors } = await runNode([program], { cwd: projectFolder });
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    return JSON.parse(output) as Awaited<ReturnType<typeof outcomeOf>>;
  };
  const source = path.join(projectFolder, 'src', 'worker', 'start-fact-checker.ts');

  test('from the source, as in a clone, it answers', async () => {
    expect(await outcomeOf(source)).toEqual({ events: [], shortAnswer: 'US$21.2 billion' });
  });

  test('from the build, as in an installed package, it answers', async () => {
    const compiler = path.join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
    const outDir = path.join(folder, 'dist');
    const words = [compiler, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', outDir];
    expect(await runNode(words, { cwd: projectFolder })).toEqual({ exitCode: 0, output: '', errors: '' });
    const build = path.join(outDir, 'worker', 'start-fact-checker.js');
    expect(await outcomeOf(build)).toEqual({ events: [], shortAnswer: 'US$21.2 billion' });
  });

  test('a missing model stops the start with the files that are missing', async () => {
    const nowhere = path.join(tempFolder(), 'nowhere');
    const { code, details } = await outcomeOf(source, { embedder: { folder: nowhere, allowDownload: false } });
    expect(code).toBe('model-missing');
    expect(details).toContain(path.join(nowhere, 'config.json'));
  });

  test('a corpus without articles stops the start, after its problems were told', async () => {
    const articles = writeFiles(tempFolder(), { 'a.md': 'No front matter.' });
    const { code, events } = await outcomeOf(source, { corpus: [articles] });
    expect(code).toBe('corpus-empty');
    expect(events).toMatchObject([{ kind: 'corpus-problems', problems: [{ code: 'front-matter-missing' }] }]);
  });
});
