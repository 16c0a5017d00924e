import { cutText } from './cut-text.js';
import { escapeMarkdown } from './escape-markdown.js';
import { visibleLine } from './visible-text.js';

const escapedLength = (text: string): number => escapeMarkdown(text).length;
const ellipsis = '…';
/** Stand for bold until all the rest is escaped; characters that no text uses. */
const open = '\uE000';
const close = '\uE001';
const marks = /[\uE000\uE001]/gu;
/** How much of what stands before a value is kept when it would be cut off. */
const contextShare = 0.4;

/** Foreign text on one line, escaped, at most `maxLength` characters as escaped. */
export function foreignLine(text: string, maxLength: number): string {
  return escapeMarkdown(cutText(visibleLine(text), maxLength, escapedLength));
}

/**
 * A quote on one line, escaped, with the first of `values` that it holds in bold, at most `maxLength` characters in all.
 * A value that would be cut off stays: then the beginning is cut.
 */
export function markedQuote(quote: string, values: readonly string[], maxLength: number): string {
  const line = visibleLine(quote).replace(marks, '');
  const room = maxLength - 4;
  const [found] = values.map(visibleLine).flatMap((value) => placesOf(value, line));
  if (found === undefined || escapedLength(found.value) > room) return foreignLine(line, maxLength);
  const { at, value } = found;
  const before = cutBefore(line.slice(0, at), room - escapedLength(value), line.length);
  const left = room - escapedLength(before) - escapedLength(value);
  const after = cutText(line.slice(at + value.length), left, escapedLength);
  // Escaped as one: a number is the mark of a list at the start of a line only.
  return escapeMarkdown(`${before}${open}${value}${close}${after}`).replace(marks, '**');
}

/** Where a value stands by itself: a "2" is not that of "21" or "21,2". */
function placesOf(value: string, line: string): readonly { readonly value: string; readonly at: number }[] {
  if (value === '') return [];
  const written = value.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const alone = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}]|\\d[.,])${written}(?![\\p{L}\\p{N}\\p{M}]|[.,]\\d)`, 'gu');
  return Array.from(line.matchAll(alone), ({ index }) => ({ value, at: index }));
}

/** Cuts at the front where the whole would not fit; between words, so never inside a character. */
function cutBefore(text: string, room: number, wholeLength: number): string {
  const allowed = escapedLength(text) + (wholeLength - text.length) <= room ? room : Math.floor(room * contextShare);
  if (escapedLength(text) <= Math.max(allowed, 0)) return text;
  const words = text.split(/(?<= )(?!\p{M})/u);
  let kept = '';
  for (const word of words.toReversed()) {
    if (escapedLength(ellipsis + word + kept) > allowed) break;
    kept = word + kept;
  }
  return allowed > 0 ? ellipsis + kept : '';
}
