import path from 'node:path';
import { afterAll, describe, expect, test, onTestFinished } from 'vitest';
import { doctorJsonSchema, sourcesJsonSchema } from '../../src/faces/terminal/contract.js';
import { corpusCheckJsonSchema } from '../../src/faces/terminal/corpus-contract.js';
import { readConfig, type LanguageModelConfig } from '../../src/config.js';
import { articleLine, markdownFile } from '../helpers/articles.js';
import { startLanguageModelServer } from '../helpers/language-model-server.js';
import { createTerminalRunner, jsonLines, type TerminalGiven, type TerminalRun } from '../helpers/run-terminal.js';
import { makeTempFolder, tempFolder, writeFiles } from '../helpers/temp-folder.js';

const cache = makeTempFolder();
afterAll(cache.remove);
const runCommand = createTerminalRunner(cache.folder);
const run = (words: readonly string[], given: TerminalGiven = {}): Promise<TerminalRun> =>
  runCommand(words, { discord: null, language: 'en', ...given });

const controls = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u;

describe('sources', () => {
  const ids = async (...query: readonly string[]): Promise<string[]> => {
    const { exitCode, output } = await run(['sources', ...query, '--json']);
    expect(exitCode).toBe(0);
    const [list, ...others] = jsonLines(output);
    expect(others).toEqual([]);
    return sourcesJsonSchema.parse(list).map(({ articleId }) => articleId);
  };

  test('lists all articles', async () => {
    expect(await ids()).toEqual(['japan-offers-asean-msme-cooperation', 'tawaran-kerja-sama-jepang-umkm-asean']);
    const { output } = await run(['sources']);
    expect(output).toContain('2 sources');
    expect(output).toContain('retold from ANTARA News Bali, 2019');
  });

  test('finds one by a few words or with a typo', async () => {
    expect((await ids('jepang', 'tawarkan', 'kerja', 'sama'))[0]).toBe('tawaran-kerja-sama-jepang-umkm-asean');
    expect((await ids('jepng'))[0]).toBe('tawaran-kerja-sama-jepang-umkm-asean');
  });

  test('says so where none is like it', async () => {
    expect(await ids('zzzzzz')).toEqual([]);
    expect((await run(['sources', 'zzzzzz'], { language: 'id' })).output).toBe('Tidak ada sumber yang mirip.\n');
  });
});

describe('corpus check', () => {
  const check = async (files: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<TerminalRun> =>
    run(['corpus', 'check', '--corpus', writeFiles(tempFolder(), files), ...options]);

  test('finds no problem in the shipped corpus', async () => {
    const { exitCode, output } = await run(['corpus', 'check', '--json']);
    const report = corpusCheckJsonSchema.parse(JSON.parse(output));
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ articles: 2, problems: [] });
    expect(report.claims).toBeGreaterThan(20);
  });

  test.each([
    ['id', 'hari dan tanggal tidak cocok: "Minggu (7/9)", padahal 7 September 2019 adalah hari Sabtu'],
    ['en', 'weekday and date do not match: "Sunday (7 September)", but 7 September 2019 was a Saturday'],
  ] as const)('names the weekday of the shipped article (%s)', async (language, warning) => {
    const { output } = await run(['corpus', 'check'], { language });
    expect(output).toContain(warning);
  });

  test('shows both sentences where two articles do not agree', async () => {
    const line = (articleId: string, count: number): string =>
      articleLine({
        articleId,
        language: 'id',
        publishedOn: '2018-09-29',
        text: `Gempa di Kota Palu menewaskan ${String(count)} orang.`,
      });
    const { output } = await check({ 'a.jsonl': `${line('satu', 12)}\n${line('dua', 15)}` });
    expect(output).toContain(
      '! satu: the same figure with two values: "12" – "15" (in dua)\n' +
        '    Gempa di Kota Palu menewaskan 12 orang.\n' +
        '    dua: Gempa di Kota Palu menewaskan 15 orang.\n',
    );
  });

  test('ends in 0 where there are warnings only', async () => {
    const files = {
      'a.jsonl': articleLine({ outlet: null, publishedOn: null, translationOf: 'nowhere', text: 'Baca juga: lainnya' }),
    };
    const { exitCode, output } = await check(files, '--json');
    const { problems, warnings } = corpusCheckJsonSchema.parse(JSON.parse(output));
    expect(exitCode).toBe(0);
    expect(problems).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual([
      'outlet-missing',
      'date-missing',
      'translation-unknown',
      'no-claims',
    ]);
    expect((await check(files)).exitCode).toBe(0);
  });

  test('ends in 1 where there are problems, each with file, line and what to do', async () => {
    const files = {
      'bad.md': markdownFile({ publishedOn: '2019-13', outlet: null }),
      'good.md': markdownFile(),
      'lines.jsonl': `not JSON\n${articleLine({ articleId: 'good' })}`,
    };
    const { exitCode, output } = await check(files, '--json');
    const { articles, problems } = corpusCheckJsonSchema.parse(JSON.parse(output));
    expect({ exitCode, articles }).toEqual({ exitCode: 1, articles: 1 });
    expect(problems.map(({ file, line, code }) => [path.basename(file), line, code])).toEqual([
      ['bad.md', 1, 'field-missing'],
      ['bad.md', 4, 'field-invalid'],
      ['lines.jsonl', 1, 'json-invalid'],
      ['lines.jsonl', 2, 'duplicate-article'],
    ]);
    const text = await check(files);
    expect(text.exitCode).toBe(1);
    for (const { message } of problems) expect(text.output).toContain(message.split(':', 1)[0]);
    expect(text.output).toContain('bad.md, line 4: ');
    expect(text.output).toContain('1 article, 1 sentence, 4 problems, 0 warnings');
  });

  test('ends in 1 for a corpus without articles', async () => {
    expect((await check({})).exitCode).toBe(1);
  });

  test('shows nothing of a file that could colour the screen', async () => {
    const { output, errors } = await check({
      'a.md': markdownFile({ title: '"\\e[31mred\\x07"', language: '"\\e[2J"' }),
      'b.jsonl': `\u001B[31m not JSON \u009B\n${articleLine({ articleId: 'x\u009B31m' })}`,
    });
    expect(`${output}${errors}`).not.toMatch(controls);
  });

  test('speaks Indonesian to an Indonesian', async () => {
    const corpus = [writeFiles(tempFolder(), { 'a.md': 'x' })];
    const { output } = await run(['corpus', 'check'], { corpus, language: 'id' });
    expect(output).toContain('baris 1: tidak diawali data artikel');
  });
});

describe('doctor', () => {
  test('finds a clone ready without a token', async () => {
    const { exitCode, output } = await run(['doctor', '--json']);
    const report = doctorJsonSchema.parse(JSON.parse(output));
    expect(exitCode).toBe(0);
    expect(report.ready).toBe(true);
    expect(Object.fromEntries(report.checks.map(({ name, status }) => [name, status]))).toMatchObject({
      node: 'ok',
      corpus: 'ok',
      embedder: 'ok',
      cache: 'ok',
      discord: 'missing',
    });
  });

  test('lets a language model do a small task, and is ready whatever came of it', async () => {
    const server = await startLanguageModelServer();
    onTestFinished(() => server.close());
    server.script(() => ({ kind: 'says', content: { claim: 'Bandung is in West Java.' } }));
    const key = 'sk-secret';
    const { languageModel } = readConfig({
      LANGUAGE_MODEL_URL: server.url,
      LANGUAGE_MODEL_NAME: 'a-model',
      LANGUAGE_MODEL_KEY: key,
      LANGUAGE_MODEL_TIMEOUT_MS: '5000',
    });
    if (languageModel === null) throw new Error('it is set');
    const check = async (given: Partial<LanguageModelConfig>): Promise<string> => {
      const model = { ...languageModel, spendingFile: path.join(tempFolder(), 'spent.json'), ...given };
      const { output } = await run(['doctor'], { languageModel: model });
      return output.split('\n').find((line) => line.includes('Language model')) ?? '';
    };
    expect(await check({})).toBe(`✓ Language model: a-model, ${new URL(server.url).host}: answers as it should`);
    server.script(() => ({ kind: 'responds', status: 401, type: 'application/json', body: `{"error":"${key}"}` }));
    const refused = await check({});
    expect(refused).toMatch(/^– .*: refuses: check LANGUAGE_MODEL_URL/u);
    expect(refused).not.toContain(key);
    expect(await check({ promptsFolder: path.join(tempFolder(), 'nowhere') })).toMatch(/^✗ .*answer\.md: unreadable/u);
  });

  test('names all that is missing at once', async () => {
    const nowhere = path.join(tempFolder(), 'nowhere');
    const given = {
      corpus: [nowhere],
      embedder: { folder: nowhere, allowDownload: false },
      cacheFolder: path.join(writeFiles(tempFolder(), { file: '' }), 'file'),
    };
    const { exitCode, output } = await run(['doctor', '--json'], given);
    const report = doctorJsonSchema.parse(JSON.parse(output));
    expect(exitCode).toBe(1);
    expect(report.ready).toBe(false);
    expect(Object.fromEntries(report.checks.map(({ name, status }) => [name, status]))).toMatchObject({
      corpus: 'broken',
      embedder: 'broken',
      cache: 'missing',
    });
    expect((await run(['doctor'], given)).output).toContain(path.join(nowhere, 'config.json'));
  });

  test('tells that a token is set, never the token', async () => {
    const discord = {
      token: 'xSECRETx',
      applicationId: '1234567890123456789',
      apiUrl: null,
      corpusGuildIds: [],
      shards: null,
    };
    for (const options of [[], ['--json']]) {
      const { output, errors } = await run(['doctor', ...options], { discord });
      expect(`${output}${errors}`).not.toContain('xSECRETx');
      expect(output).toContain('token and application id are set');
    }
  });
});
