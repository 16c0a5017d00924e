import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  changedJsonSchema,
  historyJsonSchema,
  previewJsonSchema,
  refusedJsonSchema,
  reloadJsonSchema,
  statusJsonSchema,
} from '../../src/faces/terminal/corpus-contract.js';
import { createTerminalRunner, type TerminalGiven, type TerminalRun } from '../helpers/run-terminal.js';
import { makeTempFolder, tempFolder, writeFiles } from '../helpers/temp-folder.js';

const cache = makeTempFolder();
afterAll(cache.remove);
const runCommand = createTerminalRunner(cache.folder);

const kiteText = [
  'Festival layang-layang di Pantai Sanur diikuti 412 tim dari 27 desa pada Minggu (20/7).',
  'Panitia menyediakan hadiah 75 juta rupiah untuk tiga pemenang, kata ketua panitia di Denpasar.',
].join(' ');
const kiteFile = `---
title: Festival layang-layang Sanur
language: id
outlet: Berita Contoh
url: none
publishedOn: 2024-07-20
---

${kiteText}
`;

/** Commands on one corpus with a journal of its own. */
function desk(): {
  readonly run: (words: readonly string[], given?: TerminalGiven) => Promise<TerminalRun>;
  readonly file: string;
} {
  const journalFolder = tempFolder();
  const file = path.join(writeFiles(tempFolder(), { 'festival.md': kiteFile }), 'festival.md');
  return {
    file,
    run: (words, given) => runCommand(['corpus', ...words], { discord: null, language: 'id', journalFolder, ...given }),
  };
}

const parsed = (run: TerminalRun): unknown => JSON.parse(run.output);

describe('a corpus that is changed from the terminal', () => {
  test('shows what a file would bring, adds it, removes it, undoes that, and tells all of it', async () => {
    const { run, file } = desk();
    const preview = previewJsonSchema.parse(parsed(await run(['preview', file, '--json'])));
    expect(preview.articles).toMatchObject([{ articleId: 'festival', claims: 2, replaces: false, nearDuplicates: [] }]);
    expect(preview.warnings.map(({ message }) => message)).toEqual([
      'hari dan tanggal tidak cocok: "Minggu (20/7)", padahal 20 Juli 2024 adalah hari Sabtu',
    ]);
    expect(statusJsonSchema.parse(parsed(await run(['status', '--json'])))).toMatchObject({
      articles: 2,
      lastChange: null,
    });

    const added = changedJsonSchema.parse(parsed(await run(['add', file, '--yes', '--json'])));
    expect(added).toMatchObject({ added: ['festival'], change: { kind: 'added', by: 'operator' } });
    expect((await run(['check'])).output).toContain('! festival: hari dan tanggal tidak cocok');
    expect(changedJsonSchema.parse(parsed(await run(['remove', 'festival', '--json']))).removed).toEqual(['festival']);
    expect((await run(['undo'])).output).toMatch(/^3\. Diurungkan: perubahan 2: 1 artikel \(Festival/u);
    const { output: exported } = await run(['export']);
    expect(exported.split('\n').filter((line) => line.includes('"festival"'))).toHaveLength(1);

    const history = historyJsonSchema.parse(parsed(await run(['history', '--json'])));
    expect(history.map(({ kind, undoes }) => [kind, undoes])).toEqual([
      ['undone', 2],
      ['removed', null],
      ['added', null],
    ]);
    expect(historyJsonSchema.parse(parsed(await run(['history', '--count', '1', '--json'])))).toHaveLength(1);
    expect((await run(['history'])).output).toContain('1. Ditambahkan: 1 artikel (Festival layang-layang Sanur)');
    const reloaded = reloadJsonSchema.parse(parsed(await run(['reload', '--json'])));
    expect(reloaded).toMatchObject({ articles: 3, unchanged: 3, problems: [] });
  });

  test('adds nothing where nobody agreed', async () => {
    const { run, file } = desk();
    const { exitCode, output, errors } = await run(['add', file]);
    expect(exitCode).toBe(1);
    expect(output).toContain('   1. Festival layang-layang di Pantai Sanur');
    expect(output).toContain('Belum ada yang diubah.');
    expect(errors).toContain('Pakai --yes');
    expect(historyJsonSchema.parse(parsed(await run(['history', '--json'])))).toEqual([]);
    expect((await run(['history'])).output).toBe('Belum pernah ada perubahan.\n');
  });

  test('sets how much a source is relied on, and takes it back', async () => {
    const { run } = desk();
    const outlet = await run(['trust', '--outlet', 'ANTARA News Bali', '--tier', 'high', '--json']);
    expect(changedJsonSchema.parse(parsed(outlet)).change.trust).toEqual({
      target: { kind: 'outlet', outlet: 'ANTARA News Bali' },
      trust: 'high',
    });
    expect((await run(['history'], { language: 'en' })).output).toContain('1. Trust: high (ANTARA News Bali)');
    expect((await run(['undo'])).exitCode).toBe(0);
    expect((await run(['trust', '--tier', 'high'])).exitCode).toBe(2);
    expect((await run(['trust', '--outlet', 'A', '--article', 'b', '--tier', 'high'])).exitCode).toBe(2);
    expect((await run(['trust', '--article', 'b', '--tier', 'low'])).exitCode).toBe(1);
  });

  test.each([
    ['remove', 'no-such-article', 'article-unknown'],
    ['undo', null, 'nothing-to-undo'],
    ['preview', 'https://berita.example/', 'fetching-off'],
    ['add', 'https://berita.example/', 'fetching-off'],
  ])('%s %s is refused as %s, in words too', async (command, argument, reason) => {
    const { run } = desk();
    const words = argument === null ? [command] : [command, argument];
    const json = await run([...words, '--json']);
    expect(json.exitCode).toBe(1);
    const { message, ...refusal } = refusedJsonSchema.parse(parsed(json));
    expect(refusal.reason).toBe(reason);
    expect(await run(words)).toEqual({ exitCode: 1, output: '', errors: `${message}\n` });
  });

  test('a document that holds nothing says why, one that cannot be read ends with its name', async () => {
    const { run } = desk();
    const file = path.join(writeFiles(tempFolder(), { 'kosong.html': '<p>Beranda</p>' }), 'kosong.html');
    const refusal = refusedJsonSchema.parse(parsed(await run(['preview', file, '--json'])));
    expect(refusal.problems).toMatchObject([{ file: 'kosong.html', code: 'no-article-text' }]);
    expect((await run(['add', file])).errors).toContain('✗ kosong.html: tidak memuat teks artikel');
    const missing = await run(['add', path.join(path.dirname(file), 'tidak-ada.md')]);
    expect(missing.exitCode).toBe(1);
    expect(missing.errors).toContain('tidak-ada.md ENOENT');
  });

  test('what is exported can be added again', async () => {
    const { run, file } = desk();
    await run(['add', file, '--yes']);
    const { output } = await run(['export']);
    const lines = path.join(writeFiles(tempFolder(), { 'all.jsonl': output }), 'all.jsonl');
    const preview = previewJsonSchema.parse(parsed(await run(['preview', lines, '--json'])));
    expect(preview.articles.map(({ articleId, replaces }) => [articleId, replaces])).toContainEqual(['festival', true]);
    expect(preview.problems).toEqual([]);
    const festival = preview.articles.find(({ articleId }) => articleId === 'festival');
    expect(festival?.sentences.join(' ')).toBe(kiteText);
  });
});
