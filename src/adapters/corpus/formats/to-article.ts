import { createHash } from 'node:crypto';
import type { CorpusProblemCode } from '../../../engine/corpus/corpus-problem.js';
import { isPublicationDate } from '../../../engine/corpus/publication-date.js';
import { detectLanguage } from '../../../engine/text/language.js';
import type { Article } from '../../../engine/types.js';

/** What a document tells of an article. Blank strings count as not told. */
export interface FoundArticle {
  readonly title: string | null;
  readonly text: string;
  readonly outlet: string | null;
  /** As the document writes it: ISO 8601 with or without time, or nothing that is a date. */
  readonly published: string | null;
  readonly url: string | null;
}

/** Fewer letters are a caption, a teaser or an error page. */
const fewestLetters = 120;
const longestTitle = 300;
const longestSlug = 60;

/** Makes an article of what was found, or says why that cannot be cited. The same document always gives the same articleId. */
export async function toArticle(
  found: FoundArticle,
): Promise<Article | { readonly code: CorpusProblemCode; readonly subject: string }> {
  const text = found.text.replace(/\r\n?/gu, '\n').trim();
  if ((text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return { code: 'no-article-text', subject: '' };
  const language = await detectLanguage(text.slice(0, 4000));
  if (language !== 'id' && language !== 'en') return { code: 'unsupported-language', subject: '' };
  const title = oneLine(found.title) ?? oneLine(text.split('\n', 1)[0] ?? '') ?? '';
  const url = webAddress(found.url);
  return {
    articleId: `${slugOf(title)}-${createHash('sha256')
      .update(url ?? `${title}\n${text}`)
      .digest('hex')
      .slice(0, 8)}`,
    title: title.slice(0, longestTitle),
    language,
    text,
    format: 'plain',
    givenSentences: null,
    outlet: oneLine(found.outlet),
    url,
    publishedOn: publicationDay(found.published),
    textKind: 'original',
    licence: null,
    translationOf: null,
  };
}

/** The address where it is one of the web, without what only tracks who followed it. */
export function webAddress(given: string | null): string | null {
  if (given === null || !URL.canParse(given)) return null;
  const url = new URL(given);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_|fbclid$|gclid$)/u.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** As much of a date as it tells: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the day as it was where it was written. */
export function publicationDay(given: string | null): string | null {
  const written = given?.trim() ?? '';
  const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)/u.exec(written)?.[0];
  if (iso !== undefined) return isPublicationDate(iso) ? iso : null;
  const day = /^(?:\p{L}{3},\s*)?(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4})/u.exec(written);
  const month = months.indexOf(day?.[2]?.toLowerCase() ?? '') + 1;
  if (!day || month === 0) return null;
  const made = `${day[3] ?? ''}-${String(month).padStart(2, '0')}-${(day[1] ?? '').padStart(2, '0')}`;
  return isPublicationDate(made) ? made : null;
}

/** Of RFC 822, as feeds write dates. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function oneLine(given: string | null): string | null {
  const line = (given ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line === '' ? null : line;
}

function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      .match(/[a-z0-9]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length >= longestSlug) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug === '' ? 'article' : slug;
}
