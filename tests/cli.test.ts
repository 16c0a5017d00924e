import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectFolder } from '../src/config.js';
import { answerJsonSchema } from '../src/faces/terminal/contract.js';
import { reportJsonSchema } from '../src/faces/terminal/report-contract.js';
import { runNode, type NodeRun } from './helpers/run-node.js';
import { makeTempFolder } from './helpers/temp-folder.js';

// Run from a folder without an .env: settings of whoever runs the tests must not reach them.
const elsewhere = makeTempFolder();
afterAll(elsewhere.remove);

const sitasi = (words: readonly string[], input?: string): Promise<NodeRun> =>
  runNode([path.join(projectFolder, 'bin', 'sitasi.mjs'), ...words], {
    cwd: elsewhere.folder,
    environment: {
      SITASI_CACHE_DIR: path.join(elsewhere.folder, 'cache'),
      SITASI_DATA_DIR: path.join(elsewhere.folder, 'data'),
    },
    ...(input === undefined ? {} : { input }),
  });

test('sitasi ask --json prints one answer and nothing else', async () => {
  const { exitCode, output, errors } = await sitasi([
    'ask',
    'Seberapa besar investasi asing langsung Jepang di ASEAN?',
    '--json',
  ]);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  expect(output.split('\n')).toHaveLength(2);
  expect(answerJsonSchema.parse(JSON.parse(output))).toMatchObject({
    kind: 'answered',
    language: 'id',
    shortAnswer: { text: '21,2 miliar dolar AS' },
  });
});

test('sitasi report of a bot that was never asked says so and makes no store', async () => {
  const { exitCode, output } = await sitasi(['report', '--json']);
  expect(exitCode).toBe(0);
  expect(reportJsonSchema.parse(JSON.parse(output))).toMatchObject({ replies: [], questions: [] });
  expect(existsSync(path.join(elsewhere.folder, 'data'))).toBe(false);
});

test('echo "…" | sitasi start prints a cited answer and ends', async () => {
  const { exitCode, output, errors } = await sitasi(['start'], "how big is Japan's FDI in ASEAN?\n");
  expect(exitCode).toBe(0);
  expect(output).toContain('US$21.2 billion');
  expect(output).toContain('retold from ANTARA News Bali, 2019');
  expect(errors).toContain('DISCORD_TOKEN');
});

test('a wrong setting and a wrong option end without a stack of calls', async () => {
  const bin = path.join(projectFolder, 'bin', 'sitasi.mjs');
  const environment = { SITASI_LANGUAGE: 'fr', DISCORD_API_URL: 'nonsense' };
  const wrongSetting = await runNode([bin, 'sources'], { cwd: elsewhere.folder, environment });
  expect(wrongSetting).toMatchObject({ exitCode: 1, output: '' });
  expect(wrongSetting.errors).toMatch(/DISCORD_API_URL: [^]*SITASI_LANGUAGE: /u);
  const wrongOption = await sitasi(['ask', 'FDI', '--nonsense']);
  expect(wrongOption).toMatchObject({ exitCode: 2, output: '' });
  for (const { errors } of [wrongSetting, wrongOption]) expect(errors).not.toContain('    at ');
});
