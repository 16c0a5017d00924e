import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticleLines } from '../../../src/adapters/corpus/jsonl.js';
import type { Article, CorpusProblem } from '../../../src/engine/index.js';
import { articleLine } from '../../helpers/articles.js';

function articlesOf(content: string): Article[] {
  return parseArticleLines('x.jsonl', content).map(({ article, problems }) => {
    if (!article) throw new Error(JSON.stringify(problems));
    return article;
  });
}

const problemsOf = (content: string): CorpusProblem[] =>
  parseArticleLines('x.jsonl', content).flatMap(({ problems }) => [...problems]);

test('the four required fields are enough; what is missing is null', () => {
  const line = JSON.stringify({ articleId: 'a', title: 'Judul', language: 'id', text: 'Jepang berinvestasi.' });
  expect(articlesOf(line)).toEqual([
    {
      articleId: 'a',
      title: 'Judul',
      language: 'id',
      text: 'Jepang berinvestasi.',
      format: 'plain',
      givenSentences: null,
      outlet: null,
      url: null,
      publishedOn: null,
      textKind: 'original',
      licence: null,
      translationOf: null,
    } satisfies Article,
  ]);
});

test('fields of other programs are ignored, and null is as good as missing', () => {
  const [article] = articlesOf(
    articleLine({ outlet: null, url: null, publishedOn: null, licence: null, translationOf: null, topic: 'economy' }),
  );
  expect(article).toMatchObject({ outlet: null, url: null, publishedOn: null });
  expect(article).not.toHaveProperty('topic');
});

test('"none" as an address is no address', () => {
  expect(articlesOf(articleLine({ url: 'none' }))[0]?.url).toBeNull();
});

test.each([
  '  spaces around  \n',
  'CRLF\r\nlines\r\n',
  '\uFEFFbyte order mark',
  'e\u0301 is not é, \u2028 and \u2029 are no line ends here',
  '𝟐𝟏 👩‍👩‍👧 astral',
  'a lone \uD83D surrogate',
])('the text %j is kept as it is', (text) => {
  expect(articlesOf(articleLine({ text }))[0]?.text).toBe(text);
});

test('articles are separated by any line end, and blank lines do not count', () => {
  const content = `\n${articleLine({ articleId: 'a' })}\r\n  \n${articleLine({ articleId: 'b' })}`;
  expect(
    parseArticleLines('x.jsonl', content).map((parsed) => parsed.article && [parsed.article.articleId, parsed.line]),
  ).toEqual([
    ['a', 2],
    ['b', 4],
  ]);
});

describe('an article given as sentences', () => {
  test('has them joined by one space as its text, each found where it stands', () => {
    const sentences = ['Jepang berinvestasi.', '  Nilainya 21,2 miliar.', 'Ya.', 'Ya.', '𝟐𝟏 👍.', ''];
    const [article] = articlesOf(articleLine({ sentences, text: undefined }));
    expect(article?.text).toBe(sentences.join(' '));
    expect(article?.givenSentences?.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'Jepang berinvestasi.',
      'Nilainya 21,2 miliar.',
      'Ya.',
      'Ya.',
      '𝟐𝟏 👍.',
    ]);
  });

  test('whatever they hold, has exact spans in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (sentences) => {
        fc.pre(sentences.some((sentence) => sentence.trim() !== ''));
        const [article] = articlesOf(articleLine({ sentences, text: undefined }));
        const spans = article?.givenSentences ?? [];
        expect(article?.text).toBe(sentences.join(' '));
        expect(spans.map(({ start, end }) => article?.text.slice(start, end))).toEqual(
          sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== ''),
        );
        for (const [at, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
      }),
    );
  });

  test('and text has them found in that text', () => {
    const text = 'Pengantar. Jepang  berinvestasi.\n\nNilainya besar.';
    const [article] = articlesOf(articleLine({ text, sentences: ['Jepang  berinvestasi.', 'Nilainya besar.'] }));
    expect(article?.text).toBe(text);
    expect(article?.givenSentences).toEqual([
      { start: 11, end: 32 },
      { start: 34, end: 49 },
    ]);
  });

  test.each([
    [['One.', 'Three.'], 'Three.'],
    [['Two.', 'One.'], 'One.'],
    [['One.', 'One.'], 'One.'],
  ])('%j of which one does not stand in the text, in order, is refused', (sentences, missing) => {
    expect(problemsOf(`\n${articleLine({ text: 'One. Two.', sentences })}`)).toEqual([
      { file: 'x.jsonl', line: 2, code: 'sentence-not-in-text', subject: missing },
    ]);
  });
});

describe('what is wrong is told with its line', () => {
  test('everything wrong with every line at once', () => {
    const content = [
      articleLine({ articleId: undefined, title: ' ', language: 'jv' }),
      '{"articleId": "b", ',
      articleLine({ text: undefined }),
      articleLine({ articleId: 'fine' }),
      articleLine({ publishedOn: '2019-02-30', url: 'javascript:alert(1)' }),
      articleLine({ text: ' \n ' }),
      articleLine({ text: '' }),
      articleLine({ sentences: [] }),
      articleLine({ sentences: ['One.', 2] }),
      articleLine({ articleId: 'tab\tinside' }),
      '[]',
      'null',
    ].join('\n');
    expect(problemsOf(content).map(({ line, code, subject }) => `${String(line)} ${code} ${subject}`)).toEqual([
      '1 field-invalid title: " "',
      '1 field-invalid language: "jv"',
      '1 field-missing articleId',
      expect.stringMatching(/^2 json-invalid .+/u),
      '3 field-missing text',
      '5 field-invalid url: "javascript:alert(1)"',
      '5 field-invalid publishedOn: "2019-02-30"',
      '6 text-missing ',
      '7 field-invalid text: ""',
      '8 field-invalid sentences: []',
      '9 field-invalid sentences: ["One.",2]',
      '10 field-invalid articleId: "tab\\tinside"',
      '11 field-invalid ',
      '12 field-invalid ',
    ]);
  });

  test('a value that nests without end', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(problemsOf(`{"articleId":"a","language":"en","text":"One.","title":${deep}}`)).toMatchObject([
      { line: 1, code: 'field-invalid' },
    ]);
  });

  test('any line at all is an article or a problem, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (line) => {
        for (const { article, problems } of parseArticleLines('x.jsonl', line))
          expect(article === null).toBe(problems.length > 0);
      }),
    );
  });
});
