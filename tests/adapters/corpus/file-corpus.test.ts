import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFileCorpus } from '../../../src/adapters/corpus/file-corpus.js';
import { checkCorpus, noTrustSet, type CorpusWarning, type LoadedCorpus } from '../../../src/engine/index.js';
import { articleLine, markdownFile } from '../../helpers/articles.js';
import { tempFolder, writeFiles } from '../../helpers/temp-folder.js';

/** The corpus of one folder, with its files by their path inside it. */
async function load(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Pick<LoadedCorpus, 'articles' | 'problems'> & { readonly warnings: readonly CorpusWarning[] }> {
  const folder = writeFiles(tempFolder(), files);
  const corpus = await loadFileCorpus([folder]);
  const { articles, problems } = corpus;
  const warnings = checkCorpus(corpus);
  const inside = <Place extends { readonly file: string }>(place: Place): Place => ({
    ...place,
    file: path.relative(folder, place.file).replaceAll(path.sep, '/'),
  });
  return { articles, problems: problems.map(inside), warnings: warnings.map(inside) };
}

const idsOf = ({ articles }: Pick<LoadedCorpus, 'articles'>): string[] => articles.map(({ articleId }) => articleId);

describe('a folder', () => {
  test('gives its articles in name order, those of subfolders too', async () => {
    const corpus = await load({
      'b.md': markdownFile(),
      'a/z.md': markdownFile(),
      'c.jsonl': `${articleLine({ articleId: 'c1' })}\n${articleLine({ articleId: 'c2' })}\n`,
      'D.MD': markdownFile(),
    });
    expect(idsOf(corpus)).toEqual(['D', 'z', 'b', 'c1', 'c2']);
    expect(corpus.problems).toEqual([]);
    expect(corpus.warnings).toMatchObject([]);
  });

  test('may hold a README and files of other kinds, which are no articles', async () => {
    const corpus = await load({
      'README.md': 'How to add an article.',
      'readme.id.md': 'Cara menambah artikel.',
      'notes.txt': 'x',
      'image.png': Uint8Array.of(0, 1),
      'a.md': markdownFile(),
    });
    expect(idsOf(corpus)).toEqual(['a']);
    expect(corpus.problems).toEqual([]);
  });

  test('named like an article is still a folder', async () => {
    const corpus = await load({ 'x.md/a.md': markdownFile(), 'b.md': markdownFile() });
    expect(idsOf(corpus)).toEqual(['b', 'a']);
    expect(corpus.problems).toEqual([]);
  });

  test('without articles gives none', async () => {
    expect(await load({})).toEqual({ articles: [], problems: [], warnings: [] });
  });
});

test('files and folders given together are read in the order given', async () => {
  const folder = writeFiles(tempFolder(), { 'one/a.md': markdownFile(), 'b.md': markdownFile() });
  const corpus = await loadFileCorpus([path.join(folder, 'b.md'), path.join(folder, 'one')]);
  expect(idsOf(corpus)).toEqual(['b', 'a']);
});

describe('what is wrong with all files comes back at once', () => {
  test('with each file, line and code, and the good articles with it', async () => {
    const corpus = await load({
      'bad-date.md': markdownFile({ publishedOn: '2019-02-30' }),
      'binary.md': Uint8Array.from([...Buffer.from(markdownFile()), 0, 1, 2]),
      'blank.jsonl': ' \n\n',
      'empty.md': '',
      'good.md': markdownFile(),
      'latin1.md': Buffer.from(markdownFile({ title: 'Café' }), 'latin1'),
      'lines.jsonl': `${articleLine({ articleId: 'fine' })}\nnot JSON\n${articleLine({ articleId: 'x', text: undefined })}`,
      'sub/plain.md': 'Only text.',
      'utf16.jsonl': Buffer.from(`\uFEFF${articleLine()}`, 'utf16le'),
    });
    expect(idsOf(corpus)).toEqual(['good', 'fine']);
    expect(corpus.problems.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['bad-date.md', 5, 'field-invalid'],
      ['binary.md', null, 'binary'],
      ['blank.jsonl', null, 'empty'],
      ['empty.md', null, 'empty'],
      ['latin1.md', null, 'not-utf8'],
      ['lines.jsonl', 2, 'json-invalid'],
      ['lines.jsonl', 3, 'field-missing'],
      ['sub/plain.md', 1, 'front-matter-missing'],
      ['utf16.jsonl', null, 'binary'],
    ]);
  });

  test('a second article of the same name is left out, in whichever file it is', async () => {
    const corpus = await load({
      'a.md': markdownFile({ title: 'First' }),
      'b/a.md': markdownFile({ title: 'Second' }),
      'c.jsonl': `${articleLine({ articleId: 'c' })}\n${articleLine({ articleId: 'a' })}\n${articleLine({ articleId: 'c' })}`,
    });
    expect(corpus.articles.map(({ articleId, title }) => [articleId, title])).toEqual([
      ['a', 'First'],
      ['c', 'Title'],
    ]);
    expect(corpus.problems).toEqual([
      { file: 'b/a.md', line: 1, code: 'duplicate-article', subject: 'a' },
      { file: 'c.jsonl', line: 2, code: 'duplicate-article', subject: 'a' },
      { file: 'c.jsonl', line: 3, code: 'duplicate-article', subject: 'c' },
    ]);
  });

  test('an article that could not be read does not take its name from a good one', async () => {
    const corpus = await load({ 'a.md': 'No front matter.', 'b/a.md': markdownFile() });
    expect(idsOf(corpus)).toEqual(['a']);
    expect(corpus.problems.map(({ code }) => code)).toEqual(['front-matter-missing']);
  });
});

describe('a place that cannot be read is told, not thrown', () => {
  test('a folder that is not there', async () => {
    const missing = path.join(tempFolder(), 'nowhere');
    expect(await loadFileCorpus([missing])).toEqual({
      articles: [],
      checks: [],
      trust: noTrustSet,
      places: new Map(),
      problems: [{ file: missing, line: null, code: 'unreadable', subject: 'ENOENT' }],
    });
  });

  test('a link that leads back to itself', async () => {
    const link = path.join(tempFolder(), 'loop.md');
    symlinkSync(link, link);
    expect((await loadFileCorpus([link])).problems).toMatchObject([{ file: link, code: 'unreadable' }]);
  });

  test('a link in a folder is not followed, wherever it leads', async () => {
    const [folder, elsewhere] = [tempFolder(), tempFolder()];
    writeFiles(elsewhere, { 'secret.md': markdownFile() });
    symlinkSync(path.join(elsewhere, 'secret.md'), path.join(folder, 'a.md'));
    symlinkSync(elsewhere, path.join(folder, 'b'));
    const { articles, problems } = await loadFileCorpus([folder]);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ file: path.join(folder, 'a.md'), code: 'symbolic-link' }]);
  });

  test('a name that no file can have', async () => {
    expect((await loadFileCorpus(['a\0b', 'x'.repeat(5000)])).problems.map(({ code }) => code)).toEqual([
      'unreadable',
      'unreadable',
    ]);
  });

  test('an empty folder named like an article', async () => {
    const folder = path.join(tempFolder(), 'x.md');
    mkdirSync(folder);
    expect(await loadFileCorpus([folder])).toMatchObject({ articles: [], places: new Map(), problems: [] });
  });

  test('a file of another kind', async () => {
    const folder = writeFiles(tempFolder(), { 'article.docx': 'text', article: 'text' });
    const corpus = await loadFileCorpus([path.join(folder, 'article.docx'), path.join(folder, 'article')]);
    expect(corpus.problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['unknown-format', '.docx'],
      ['unknown-format', ''],
    ]);
  });

  test('and the others are read', async () => {
    const folder = writeFiles(tempFolder(), { 'a.md': markdownFile() });
    const corpus = await loadFileCorpus([path.join(folder, 'nowhere'), folder]);
    expect(idsOf(corpus)).toEqual(['a']);
    expect(corpus.problems).toHaveLength(1);
  });
});

test('a byte order mark before front matter or a line is not part of the article', async () => {
  const corpus = await load({
    'a.md': `\uFEFF${markdownFile({}, 'Satu.')}`,
    'b.jsonl': `\uFEFF${articleLine({ articleId: 'b' })}`,
  });
  expect(corpus.problems).toEqual([]);
  expect(corpus.articles.map(({ text }) => text)).toEqual(['Satu.', 'Japan invests in ASEAN.']);
});

test('what an article does not tell is a warning, and the article is used', async () => {
  const corpus = await load({
    'a.jsonl': [
      articleLine({ articleId: 'bare', outlet: undefined, publishedOn: null }),
      articleLine({ articleId: 'translated', translationOf: 'nowhere' }),
      articleLine({ articleId: 'also', translationOf: 'later' }),
      articleLine({ articleId: 'later' }),
    ].join('\n'),
  });
  expect(corpus.articles).toHaveLength(4);
  expect(corpus.problems).toEqual([]);
  expect(corpus.warnings).toMatchObject([
    { file: 'a.jsonl', line: 1, code: 'outlet-missing', articleId: 'bare', subject: '' },
    { file: 'a.jsonl', line: 1, code: 'date-missing', articleId: 'bare', subject: '' },
    { file: 'a.jsonl', line: 2, code: 'translation-unknown', articleId: 'translated', subject: 'nowhere' },
  ]);
});
