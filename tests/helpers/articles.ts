import type { Article } from '../../src/engine/index.js';

/** An article of which a test gives only what it is about. */
export function article(given: Partial<Article> & Pick<Article, 'text'>): Article {
  return {
    articleId: 'article',
    title: 'Title',
    language: 'en',
    format: 'plain',
    givenSentences: null,
    outlet: 'Outlet',
    url: null,
    publishedOn: '2019',
    textKind: 'original',
    licence: null,
    translationOf: null,
    ...given,
  };
}

/** A Markdown article file: valid front matter, but for the fields given (`null` leaves one out), then the text. */
export function markdownFile(
  fields: Readonly<Record<string, string | null>> = {},
  text = '\nJapan invests in ASEAN.\n',
): string {
  const all: Record<string, string | null> = {
    title: 'Title',
    outlet: 'Outlet',
    url: 'none',
    publishedOn: "'2019'",
    language: 'en',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n${text}`;
}

/** One line of JSON Lines: valid, but for the fields given (`undefined` leaves one out). */
export function articleLine(fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    articleId: 'article',
    title: 'Title',
    language: 'en',
    outlet: 'Outlet',
    url: 'none',
    publishedOn: '2019',
    ...('sentences' in fields ? {} : { text: 'Japan invests in ASEAN.' }),
    ...fields,
  });
}
