import type { TextKind } from '../../../engine/index.js';
import { visibleLine } from './visible-text.js';

/** Longer addresses are left out rather than cut: half an address leads nowhere. */
const maxLinkLength = 512;
/** A quote up to this length is searched as a whole, a longer one by its first and last words. */
const wholeQuoteLength = 60;
const edgeWords = 4;

export interface LinkedQuote {
  readonly url: string | null;
  readonly textKind: TextKind;
  readonly quote: string;
}

/** Percent-encodes what has a meaning in a text directive (`-` `,` `&`) and in a Markdown link. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*~_]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function textDirective(quote: string): string {
  const line = visibleLine(quote);
  const words = line.split(' ');
  if (line.length <= wholeQuoteLength || words.length <= edgeWords * 2) return `:~:text=${encodePart(line)}`;
  const first = words.slice(0, edgeWords).join(' ');
  const last = words.slice(-edgeWords).join(' ');
  return `:~:text=${encodePart(first)},${encodePart(last)}`;
}

function parseWebAddress(address: string): URL | null {
  try {
    const url = new URL(address);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.username === '' && url.password === '' ? url : null;
  } catch {
    return null;
  }
}

/**
 * The address to put behind a citation, safe inside a Markdown link, or null where there is none to give. Only an
 * original is opened at the quoted sentence: a retold or translated text does not stand there word for word.
 */
export function sourceLink({ url, textKind, quote }: LinkedQuote): string | null {
  const address = url === null ? null : parseWebAddress(url);
  if (address === null) return null;
  const plain = address.href.replace(/[()[\]\\|*<>`]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  if (plain.length > maxLinkLength) return null;
  const hasDirective = address.hash.includes(':~:');
  if (textKind !== 'original' || quote.trim() === '' || hasDirective) return plain;
  const directed = `${plain}${address.hash === '' ? '#' : ''}${textDirective(quote)}`;
  return directed.length > maxLinkLength ? plain : directed;
}
