import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../src/config.js';
import { runNode, type NodeRun } from '../helpers/run-node.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { emptyDatabase } from './test-database.js';

const sitasi = (words: readonly string[], environment: Readonly<Record<string, string>>): Promise<NodeRun> =>
  runNode([path.join(projectFolder, 'bin', 'sitasi.mjs'), ...words], { cwd: tempFolder(), environment });

it('commands use the database, and end by themselves', async () => {
  const folder = tempFolder();
  const environment = {
    DATABASE_URL: await emptyDatabase(),
    SITASI_DATA_DIR: folder,
    SITASI_CACHE_DIR: path.join(folder, 'cache'),
    SITASI_LANGUAGE: 'en',
  };
  const removed = await sitasi(['corpus', 'remove', 'japan-offers-asean-msme-cooperation'], environment);
  expect(removed).toMatchObject({ exitCode: 0 });
  const history = await sitasi(['corpus', 'history'], environment);
  expect(history.output).toContain('Removed');
  const sources = await sitasi(['sources', '--json'], environment);
  expect(sources.output).not.toContain('japan-offers-asean-msme-cooperation');
  const report = await sitasi(['report', '--json'], environment);
  expect(report).toMatchObject({ exitCode: 0, errors: '' });
  const check = await sitasi(['corpus', 'check', '--json'], environment);
  expect(JSON.parse(check.output)).toMatchObject({ articles: 1 });
}, 120_000);

it('a database that is not there stops a command with what to look at, and without its password', async () => {
  const environment = { DATABASE_URL: 'postgres://sitasi:top-secret@127.0.0.1:9/x', SITASI_DATA_DIR: tempFolder() };
  const { exitCode, output, errors } = await sitasi(['corpus', 'history'], { ...environment, SITASI_LANGUAGE: 'en' });
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
  expect(errors).toContain('DATABASE_URL');
  expect(errors).not.toContain('top-secret');
}, 120_000);
