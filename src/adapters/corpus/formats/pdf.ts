import { extractText, getMeta } from 'unpdf';
import type { FoundArticle } from './to-article.js';

/** More pages are a book. */
const mostPages = 100;

/** The text of a PDF, page after page. Throws what the library throws: a PasswordException for an encrypted one. */
export async function readPdf(bytes: Uint8Array): Promise<FoundArticle | 'too-many'> {
  // The library takes bytes for itself: each gets its own.
  const { text, totalPages } = await extractText(new Uint8Array(bytes), { mergePages: false });
  if (totalPages > mostPages) return 'too-many';
  const { info } = await getMeta(new Uint8Array(bytes));
  const title: unknown = info['Title'];
  return {
    title: typeof title === 'string' && title.trim() !== '' ? title : null,
    text: text.map(joinLines).join('\n\n'),
    outlet: null,
    published: null,
    url: null,
  };
}

/** Lines of a page are broken where the paper ends: a line that ends no sentence goes on in the next. */
function joinLines(page: string): string {
  return page
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')
    .replace(/(?<![.!?:"”’)])\n(?=\S)/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ');
}
