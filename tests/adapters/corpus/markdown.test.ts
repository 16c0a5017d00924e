import { describe, expect, test } from 'vitest';
import { parseMarkdownArticle } from '../../../src/adapters/corpus/markdown.js';
import type { Article, CorpusProblem } from '../../../src/engine/index.js';
import { markdownFile } from '../../helpers/articles.js';

function parsed(content: string, file = 'corpus/an-article.md'): Article {
  const { article, problems } = parseMarkdownArticle(file, content);
  if (!article) throw new Error(JSON.stringify(problems));
  return article;
}

function problemsOf(content: string): Pick<CorpusProblem, 'line' | 'code' | 'subject'>[] {
  const { article, problems } = parseMarkdownArticle('x.md', content);
  expect(article === null).toBe(problems.length > 0);
  return problems.map(({ file, line, code, subject }) => {
    expect(file).toBe('x.md');
    return { line, code, subject };
  });
}

test('an article as people write it is read with all its fields', () => {
  const content = markdownFile(
    {
      title: '"Jepang: mitra ketiga"',
      url: 'https://bali.antaranews.com/berita/1',
      publishedOn: '2019-09-07',
      language: 'id',
      licence: 'CC BY 4.0',
      textKind: 'retold',
      translationOf: 'the-same-in-english',
    },
    '\nJepang berinvestasi.\n',
  );
  expect(parsed(content)).toEqual({
    articleId: 'an-article',
    title: 'Jepang: mitra ketiga',
    outlet: 'Outlet',
    url: 'https://bali.antaranews.com/berita/1',
    publishedOn: '2019-09-07',
    language: 'id',
    licence: 'CC BY 4.0',
    textKind: 'retold',
    translationOf: 'the-same-in-english',
    text: '\nJepang berinvestasi.\n',
    format: 'markdown',
    givenSentences: null,
  } satisfies Article);
});

test('what is not given is null, and the text is taken for the original', () => {
  expect(parsed(markdownFile())).toMatchObject({
    url: null,
    licence: null,
    translationOf: null,
    textKind: 'original',
  });
});

describe('the text is all that follows the front matter, to the last character', () => {
  test.each([
    ['blank lines around it', '\n\n  Satu.  \n\n\n'],
    ['trailing spaces', 'Satu.   \nDua. \t'],
    ['Windows line ends', '\r\nSatu.\r\nDua.\r\n'],
    ['a line "---" of its own', 'Satu.\n\n---\n\nDua.\n'],
    ['astral and combining characters', 'E\u0301 é 𝟐𝟏 👩‍👩‍👧 \u{1F1EE}\u{1F1E9}.\n'],
    ['a byte order mark inside', 'Satu\uFEFFdua.'],
    ['no line end at the end', 'Satu.'],
  ])('%s', (_, text) => {
    expect(parsed(markdownFile({}, text)).text).toBe(text);
  });

  test('after front matter with Windows line ends', () => {
    const content = `${markdownFile({}, '').replaceAll('\n', '\r\n')}\r\nSatu.\r\n`;
    expect(parsed(content).text).toBe('\r\nSatu.\r\n');
  });

  test('after fences with spaces behind them', () => {
    expect(parsed(markdownFile({}, 'Satu.').replaceAll('---', '---  ')).text).toBe('Satu.');
  });
});

describe('a date', () => {
  test.each([
    ['2019', '2019'],
    ["'2019'", '2019'],
    ['2019-09', '2019-09'],
    ['2019-09-07', '2019-09-07'],
    ['2020-02-29', '2020-02-29'],
  ])('%s is read as %s', (written, publishedOn) => {
    expect(parsed(markdownFile({ publishedOn: written })).publishedOn).toBe(publishedOn);
  });

  test.each([
    '2019-02-30',
    '2019-02-29',
    '2019-13',
    '2019-00',
    '2019-9-7',
    '7 September 2019',
    '2019-09-07T10:00',
    '19',
  ])('%s is refused', (written) => {
    expect(problemsOf(markdownFile({ publishedOn: written }))).toEqual([
      { line: 5, code: 'field-invalid', subject: expect.stringContaining('publishedOn: ') as string },
    ]);
  });
});

test.each([
  'javascript:alert(1)',
  'ftp://example.com/x',
  'data:text/html,x',
  'example.com',
  'None',
  '//example.com',
  `https://example.com/${'x'.repeat(3000)}`,
])('the address %s is refused', (url) => {
  expect(problemsOf(markdownFile({ url }))).toMatchObject([{ line: 4, code: 'field-invalid' }]);
});

describe('what is wrong is told with its line', () => {
  test.each([
    'Just text.',
    '',
    '\n---\ntitle: x\n---\n',
    '----\ntitle: x\n----\n',
    '---\ntitle: x\n\nText without a second fence.',
  ])('no front matter: %j', (content) => {
    expect(problemsOf(content)).toEqual([{ line: 1, code: 'front-matter-missing', subject: '' }]);
  });

  test('every wrong field of one file at once', () => {
    const content = markdownFile({
      title: '""',
      outlet: null,
      language: 'fr',
      textKind: 'rumour',
      titel: 'Title',
    });
    expect(problemsOf(content)).toEqual([
      { line: 2, code: 'field-invalid', subject: 'title: ""' },
      { line: 5, code: 'field-invalid', subject: 'language: "fr"' },
      { line: 6, code: 'field-invalid', subject: 'textKind: "rumour"' },
      { line: 1, code: 'field-missing', subject: 'outlet' },
      { line: 7, code: 'field-unknown', subject: 'titel' },
    ]);
  });

  test('a wrong field in a file with Windows line ends', () => {
    expect(problemsOf(markdownFile({ language: 'fr' }).replaceAll('\n', '\r\n'))).toEqual([
      { line: 6, code: 'field-invalid', subject: 'language: "fr"' },
    ]);
  });

  test('no text', () => {
    expect(problemsOf(markdownFile({}, ' \n\n'))).toEqual([{ line: null, code: 'text-missing', subject: '' }]);
  });

  test('a title of two lines', () => {
    expect(problemsOf(markdownFile({ title: '"One\\nTwo"' }))).toMatchObject([{ line: 2, code: 'field-invalid' }]);
  });

  test('front matter that is not YAML', () => {
    const [first] = problemsOf(markdownFile({ outlet: '"never closed' }));
    expect(first).toMatchObject({ code: 'front-matter-invalid' });
    expect(first?.line).toBeGreaterThanOrEqual(3);
    expect(first?.subject).not.toMatch(/^$|\n/u);
  });

  test('a field given twice', () => {
    expect(problemsOf('---\ntitle: One\ntitle: Two\n---\nText.')).toMatchObject([
      { line: 3, code: 'front-matter-invalid' },
    ]);
  });

  test.each(['- a\n- list', 'a sentence', '42', '', '# a comment'])('front matter that has no fields: %j', (yaml) => {
    expect(problemsOf(`---\n${yaml}\n---\nText.`)).not.toEqual([]);
  });
});

describe('a hostile file', () => {
  test('whose aliases would unfold into gigabytes is refused', () => {
    const levels = Array.from(
      { length: 30 },
      (_, at) => `l${String(at + 1)}: &l${String(at + 1)} [*l${String(at)}, *l${String(at)}]`,
    );
    const content = `---\nl0: &l0 [x, x]\n${levels.join('\n')}\ntitle: *l30\n---\nText.`;
    expect(problemsOf(content)).not.toEqual([]);
  });

  test('with a key like __proto__ changes no object', () => {
    problemsOf(markdownFile({ ['__proto__']: '{ polluted: true }' }));
    expect({}).not.toHaveProperty('polluted');
  });

  test('with tags of its own makes no object of them', () => {
    expect(problemsOf(markdownFile({ title: '!!set { a, b }' }))).toMatchObject([{ line: 2, code: 'field-invalid' }]);
    expect(parsed(markdownFile({ title: '!!js/function "function () {}"' })).title).toBe('function () {}');
  });
});
