import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';
import { claimHash, type CorpusOffer } from '../src/engine/index.js';
import { openEngine } from '../src/open-engine.js';
import { markdownFile } from './helpers/articles.js';
import { makeTempFolder, tempFolder } from './helpers/temp-folder.js';

test('a reload answers from the new articles, tells what changed, and an empty corpus changes nothing', async () => {
  const folder = tempFolder();
  const write = (name: string, text: string) => writeFile(path.join(folder, name), markdownFile({}, text));
  await write('one.md', '\nJapan invests in ASEAN. It also trades with China.\n');
  await write('two.md', '\nRain fell in Denpasar.\n');
  const engine = await openEngine(
    { ...readConfig({}), corpus: [folder], cacheFolder: path.join(folder, 'cache'), journalFolder: null },
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
  expect((await engine.report()).problems).toEqual(report.problems);
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

const page = `<!doctype html><html lang="id"><head><title>Festival layang-layang Sanur</title>
<link rel="canonical" href="https://berita.example/festival-sanur?utm_source=x">
<meta property="og:site_name" content="Berita Contoh"><meta property="article:published_time" content="2024-07-20T10:00:00+08:00">
</head><body><nav><a href="/">Beranda</a></nav><article><h1>Festival layang-layang Sanur</h1>
<p>Festival layang-layang di Pantai Sanur diikuti 412 tim dari 27 desa pada Minggu (20/7).</p>
<p>Panitia menyediakan hadiah 75 juta rupiah untuk tiga pemenang, kata ketua panitia Made Artana di Denpasar.</p>
<p>Baca juga: Jadwal festival lain</p><p>Pewarta: Nyoman Contoh</p><script>alert(1)</script>
<p>Lomba berlangsung tiga hari dan ditutup dengan pawai layang-layang raksasa sepanjang seratus meter.</p></article></body></html>`;

const offer = (name: string, text: string): CorpusOffer => ({
  kind: 'document',
  document: { name, bytes: new TextEncoder().encode(text), contentType: null, address: null },
});

describe('a page that a moderator adds', () => {
  const folder = makeTempFolder();
  const cache = makeTempFolder();
  afterAll(() => {
    folder.remove();
    cache.remove();
  });
  const open = () =>
    openEngine({ ...readConfig({ SITASI_DATA_DIR: folder.folder, SITASI_CACHE_DIR: cache.folder }) }, () => undefined);
  const prize = {
    question: 'Berapa tim yang ikut festival layang-layang Sanur?',
    fallbackLanguage: 'id',
    today: '2026-01-01',
  } as const;

  test('is previewed, added, answered from, removed, brought back, and there after a new start', async () => {
    const engine = await open();
    expect((await engine.ask(prize)).kind).toBe('abstained');
    const preview = await engine.preview(offer('festival.html', page));
    if (preview.kind === 'refused') throw new Error(preview.reason);
    const [previewed] = preview.articles;
    expect(previewed?.entry).toMatchObject({
      title: 'Festival layang-layang Sanur',
      outlet: 'Berita Contoh',
      publishedOn: '2024-07-20',
      url: 'https://berita.example/festival-sanur',
      language: 'id',
    });
    expect(previewed?.sentences).toHaveLength(3);
    expect(preview.warnings).toMatchObject([{ code: 'weekday-mismatch', subject: 'Minggu (20/7)' }]);
    expect((await engine.ask(prize)).kind).toBe('abstained');

    const added = await engine.add(preview.previewId, 'someone');
    expect(added).toMatchObject({ kind: 'changed', change: { kind: 'added', by: 'someone', changeNumber: 1 } });
    expect(await engine.add(preview.previewId, 'someone')).toMatchObject({ kind: 'refused', reason: 'preview-gone' });
    const answer = await engine.ask(prize);
    expect(answer).toMatchObject({ kind: 'answered', citations: [{ outlet: 'Berita Contoh' }] });

    const articleId = previewed?.entry.articleId ?? '';
    expect(await engine.remove(articleId, 'other')).toMatchObject({ report: { removed: [articleId] } });
    expect((await engine.ask(prize)).kind).toBe('abstained');
    expect(await engine.remove(articleId, 'other')).toMatchObject({ kind: 'refused', reason: 'article-unknown' });
    expect(await engine.undo('someone')).toMatchObject({
      change: { kind: 'undone', undoes: 2 },
      report: { added: [articleId] },
    });
    expect((await engine.history(10)).map(({ kind }) => kind)).toEqual(['undone', 'removed', 'added']);

    const again = await open();
    expect((await again.ask(prize)).kind).toBe('answered');
    expect((await again.history(1)).map(({ changeNumber }) => changeNumber)).toEqual([3]);
    expect(await again.exportArticles()).toContain('"outlet":"Berita Contoh"');
    expect(await again.undo('someone')).toMatchObject({ change: { undoes: 1 } });
    expect(await again.undo('someone')).toMatchObject({ kind: 'refused', reason: 'nothing-to-undo' });
  });

  test('what cannot be added says why and changes nothing', async () => {
    const engine = await open();
    const before = await engine.status();
    expect(await engine.preview(offer('empty.html', '<html><body><p>Beranda</p></body></html>'))).toMatchObject({
      kind: 'refused',
      reason: 'nothing-to-add',
      problems: [{ file: 'empty.html', code: 'no-article-text' }],
    });
    expect(await engine.preview({ kind: 'address', address: 'https://berita.example/' })).toMatchObject({
      reason: 'fetching-off',
    });
    expect(await engine.add('000000000000', 'someone')).toMatchObject({ reason: 'preview-gone' });
    expect(await engine.status()).toEqual(before);
  });
});
