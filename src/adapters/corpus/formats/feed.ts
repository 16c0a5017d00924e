import { parseFeed } from 'feedsmith';
import { z } from 'zod';
import { parsePage } from './dom.js';
import type { FoundArticle } from './to-article.js';

/** A feed that lists more is an archive: the first are the newest. */
export const mostItems = 200;

const words = z.string().optional().catch(undefined);
/** Atom tells of a text whether it is plain or HTML. */
const wording = z
  .union([z.string(), z.looseObject({ value: z.string() }).transform(({ value }) => value)])
  .optional()
  .catch(undefined);
const item = z.looseObject({
  title: wording,
  link: words,
  url: words,
  links: z
    .array(z.looseObject({ href: words, rel: words }))
    .optional()
    .catch(undefined),
  description: words,
  summary: wording,
  content: z
    .union([
      z.string(),
      z.looseObject({ encoded: words, value: words }).transform(({ encoded, value }) => encoded ?? value),
    ])
    .optional()
    .catch(undefined),
  content_html: words,
  content_text: words,
  pubDate: words,
  published: words,
  updated: words,
  date_published: words,
  dc: z.looseObject({ date: words }).optional().catch(undefined),
});
const feedSchema = z.looseObject({
  title: wording,
  items: z.array(item).optional(),
  entries: z.array(item).optional(),
});

/** The items of an RSS, Atom or JSON feed, at most `mostItems`; `left` says how many more there were. Throws for no feed. */
export function readFeed(text: string): { readonly items: readonly FoundArticle[]; readonly left: number } {
  const { feed } = parseFeed(text);
  const { title: outlet, items = [], entries = [] } = feedSchema.parse(feed);
  const all = [...items, ...entries];
  return {
    left: Math.max(0, all.length - mostItems),
    items: all.slice(0, mostItems).map((one) => ({
      title: plain(one.title ?? ''),
      text: one.content_text ?? plain(one.content ?? one.content_html ?? one.description ?? one.summary ?? ''),
      outlet: outlet ?? null,
      published: one.pubDate ?? one.published ?? one.date_published ?? one.dc?.date ?? one.updated ?? null,
      url: one.link ?? one.url ?? one.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null,
    })),
  };
}

/** Items carry pieces of HTML: paragraphs become lines, marks go. */
function plain(html: string): string {
  if (!/[<&]/u.test(html)) return html.trim();
  const document = parsePage(`<html><body>${html}</body></html>`);
  for (const one of document.querySelectorAll('script, style, figure')) one.remove();
  for (const block of document.querySelectorAll('p, br, div, li, h1, h2, h3, h4')) block.append('\n');
  return document.body.textContent
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n\n')
    .trim();
}
