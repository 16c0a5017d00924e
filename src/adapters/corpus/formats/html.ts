import { Readability } from '@mozilla/readability';
import { parsePage } from './dom.js';
import { jsonLdOf, type JsonLd } from './json-ld.js';
import type { FoundArticle } from './to-article.js';

/** Elements whose text is a paragraph of its own. */
const blocks = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, td, pre';

/** What a saved page holds: its article, read as a browser's reader mode does, and the data it carries about itself. */
export interface ReadPage {
  readonly article: FoundArticle | null;
  readonly data: readonly JsonLd[];
}

/** Nothing of a page is run or fetched. `address` is where it came from, or null. */
export function readPage(html: string, address: string | null): ReadPage {
  const document = parsePage(html);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
      const content = found?.getAttribute('content')?.trim() ?? '';
      if (content !== '') return content;
    }
    return null;
  };
  const data = Array.from(document.querySelectorAll('script[type="application/ld+json"]')).flatMap(({ textContent }) =>
    jsonLdOf(textContent),
  );
  const news = data.find(({ types }) => types.some((type) => /Article$|^Report$/u.test(type)))?.node;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? address;
  const facts = {
    title: text(news?.['headline']) ?? meta('og:title') ?? document.querySelector('h1')?.textContent ?? document.title,
    outlet: text(news?.['publisher'], 'name') ?? meta('og:site_name', 'application-name'),
    published:
      text(news?.['datePublished']) ??
      meta('article:published_time', 'datePublished', 'publishdate', 'pubdate', 'date') ??
      document.querySelector('time[datetime]')?.getAttribute('datetime') ??
      null,
  };
  for (const figure of document.querySelectorAll('figcaption, aside, nav, form, script, style')) figure.remove();
  const read = new Readability(document, { charThreshold: 200 }).parse();
  if (!read?.content) return { article: null, data };
  const content = parsePage(`<html><body>${read.content}</body></html>`);
  const paragraphs = Array.from(content.querySelectorAll(blocks))
    .filter((block) => block.querySelector(blocks) === null)
    .map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const body = paragraphs.length > 0 ? paragraphs.join('\n\n') : (read.textContent ?? '').trim();
  return {
    data,
    article: {
      ...facts,
      text: body,
      url:
        canonical !== null && address !== null && URL.canParse(canonical, address)
          ? new URL(canonical, address).href
          : canonical,
    },
  };
}

/** A text of JSON-LD, or of one field of what stands there. */
function text(value: unknown, field?: string): string | null {
  const own: unknown = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  if (typeof own === 'string') return own.trim() === '' ? null : own;
  if (field === undefined || typeof own !== 'object' || own === null) return null;
  return text((own as Readonly<Record<string, unknown>>)[field]);
}
