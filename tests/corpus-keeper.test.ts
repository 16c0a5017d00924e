import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.js';
import { claimHash } from '../src/engine/index.js';
import { openEngine } from '../src/open-engine.js';
import { markdownFile } from './helpers/articles.js';
import { tempFolder } from './helpers/temp-folder.js';

test('a reload answers from the new articles, tells what changed, and an empty corpus changes nothing', async () => {
  const folder = tempFolder();
  const write = (name: string, text: string) => writeFile(path.join(folder, name), markdownFile({}, text));
  await write('one.md', '\nJapan invests in ASEAN. It also trades with China.\n');
  await write('two.md', '\nRain fell in Denpasar.\n');
  const engine = await openEngine(
    { ...readConfig({}), corpus: [folder], cacheFolder: path.join(folder, 'cache') },
    () => undefined,
  );

  await write('one.md', '\nJapan invests in ASEAN. It also trades with Korea.\n');
  await write('three.md', '\nThe museum opens at noon.\n');
  await writeFile(path.join(folder, 'four.md'), 'no front matter');
  await rm(path.join(folder, 'two.md'));
  const [report, joined] = await Promise.all([engine.reload(), engine.reload()]);

  expect(report).toMatchObject({ added: ['three'], changed: ['one'], removed: ['two'], unchanged: 0 });
  expect(joined).toBe(report);
  expect(report.problems).toMatchObject([{ file: path.join(folder, 'four.md'), code: 'front-matter-missing' }]);
  expect(await engine.report()).toEqual({ problems: report.problems, warnings: report.warnings });
  const answer = await engine.ask({
    question: 'Who does Japan trade with?',
    fallbackLanguage: 'en',
    today: '2026-01-01',
  });
  expect(answer.passages.map(({ text }) => text)).toContain('It also trades with Korea.');
  expect(answer.passages.map(({ text }) => text)).not.toContain('It also trades with China.');
  const trade = await engine.surroundings(claimHash('one', 'It also trades with Korea.'));
  expect(trade?.before).toEqual(['Japan invests in ASEAN.']);
  expect(await engine.surroundings(claimHash('two', 'Rain fell in Denpasar.'))).toBeNull();
  expect((await engine.article('three'))?.sentences.map(({ text }) => text)).toEqual(['The museum opens at noon.']);

  await Promise.all(['one.md', 'three.md'].map((name) => rm(path.join(folder, name))));
  await expect(engine.reload()).rejects.toMatchObject({ code: 'corpus-empty' });
  expect((await engine.article('one'))?.sentences).toHaveLength(2);
});
