import { describe, expect, test } from 'vitest';
import { createTerminalRunner } from '../helpers/run-terminal.js';
import { tempFolder } from '../helpers/temp-folder.js';

const run = createTerminalRunner('unused');

describe('wrong usage ends in 2 with a line on standard error, before anything is loaded', () => {
  test.each([
    [['ask']],
    [['ask', 'one', 'two']],
    [['ask', 'FDI', '--batch', 'x.jsonl', '--json']],
    [['ask', '--batch', 'x.jsonl']],
    [['ask', 'FDI', '--language', 'fr']],
    [['ask', 'FDI', '--as-of', '2019-02-30']],
    [['ask', 'FDI', '--as-of', '2019-13-01']],
    [['ask', 'FDI', '--as-of', '2019']],
    [['ask', 'FDI', '--as-of', 'yesterday']],
    [['ask', 'FDI', '--as-of']],
    [['ask', 'FDI', '--nonsense']],
    [['nonsense']],
    [['corpus']],
    [['corpus', 'nonsense']],
    [['sources', '--corpus']],
    [['doctor', 'x']],
  ])('%j', async (words) => {
    const { exitCode, output, errors } = await run(words);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).not.toBe('');
  });
});

test.each([[['--help']], [['ask', '--help']], [['help', 'corpus']]])('%j is no failure', async (words) => {
  const { exitCode, output, errors } = await run(words);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  expect(output).toContain('Usage: sitasi');
});

test('a corpus that is not there ends in 1', async () => {
  const folder = `${tempFolder()}/nowhere`;
  const { exitCode, output, errors } = await run(['corpus', 'check', '--corpus', folder]);
  expect(exitCode).toBe(1);
  expect(output).toContain(folder);
  expect(errors).toBe('');
});
