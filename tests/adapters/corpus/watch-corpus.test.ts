import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchCorpus } from '../../../src/adapters/corpus/watch-corpus.js';
import { tempFolder } from '../../helpers/temp-folder.js';

test('changes that come together are told once, those that come while they are read after that', async () => {
  const folder = tempFolder();
  const later = path.join(folder, 'later.sqlite');
  await mkdir(path.join(folder, 'corpus'));
  let finish: (() => void) | undefined;
  const changed = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const watcher = await watchCorpus([path.join(folder, 'corpus'), later], changed);
  onTestFinished(async () => {
    finish?.();
    await watcher.close();
  });
  const write = (name: string) => writeFile(path.join(folder, 'corpus', name), name);

  await Promise.all(['a.md', 'b.md', 'c.md'].map(write));
  await vi.waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(1);
  }, 10_000);
  await rm(path.join(folder, 'corpus', 'a.md'));
  await writeFile(later, 'x');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(changed).toHaveBeenCalledTimes(1);
  finish?.();
  await vi.waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(2);
  }, 10_000);
}, 30_000);
