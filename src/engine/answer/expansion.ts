import { isFunctionWord } from '../text/function-words.js';
import type { Span } from '../types.js';

/** Where a text writes an acronym out: the bracket that holds it, as in "… Partnership (RCEP)". */
function bracketOf(acronym: string, text: string): number {
  return text.toLowerCase().indexOf(`(${acronym.toLowerCase()})`);
}

/** Whether a text writes the acronym out. */
export const writesOut = (acronym: string, text: string): boolean => bracketOf(acronym, text) >= 0;

/** Whether a span stands right before the bracket that holds the acronym, which then is its short form. */
export function isWrittenOutBy(span: Span, acronym: string, text: string): boolean {
  const bracket = bracketOf(acronym, text);
  return bracket >= span.end && text.slice(span.end, bracket).trim() === '';
}

/**
 * The words before "(ACRONYM)" whose initials spell it, function words between them aside; null where they do not, as when
 * the acronym is of another language ("investasi asing langsung (FDI)").
 */
export function expansionOf(acronym: string, text: string): Span | null {
  const bracket = bracketOf(acronym, text);
  if (bracket < 0) return null;
  const words = Array.from(text.slice(0, bracket).matchAll(/[\p{L}\p{M}'’-]+/gu)).reverse();
  const letters = Array.from(acronym.toLowerCase()).reverse();
  let matched = 0;
  for (const { 0: word, index } of words) {
    const initial = word.toLowerCase()[0];
    if (initial !== letters[matched]) {
      if (isFunctionWord(word.toLowerCase())) continue;
      return null;
    }
    matched += 1;
    if (matched === letters.length) return { start: index, end: text.slice(0, bracket).trimEnd().length };
  }
  return null;
}
