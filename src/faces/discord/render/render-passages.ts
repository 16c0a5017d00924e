import type { Citation, Language } from '../../../engine/index.js';
import { describeQuoteLanguage, describeSource, messagesFor } from '../../../messages/index.js';
import { cutText } from './cut-text.js';
import { escapeMarkdown } from './escape-markdown.js';
import { sourceLink } from './source-link.js';
import { visibleLine } from './visible-text.js';

const maxPassages = 3;
const maxQuoteLength = 700;
/** A quote that would have to be shorter than this is left out, so that the others can be read. */
const minQuoteLength = 120;
const maxDescriptionLength = 200;
const separator = '\n\n';

export interface PassageList {
  readonly passages: readonly Citation[];
  /** Language of the reply. */
  readonly language: Language;
  /** `n` of the passage that may not be left out. */
  readonly mustShow: number | null;
  readonly maxLength: number;
}

/** Foreign text on one line, escaped, at most `maxLength` characters as escaped. */
export function foreignLine(text: string, maxLength: number): string {
  return escapeMarkdown(cutText(visibleLine(text), maxLength, (cut) => escapeMarkdown(cut).length));
}

function renderPassage(passage: Citation, language: Language, quoteLength: number): string {
  const messages = messagesFor(language);
  const link = sourceLink(passage);
  const origin = foreignLine(describeSource(passage, language), maxDescriptionLength);
  const notes = [
    link === null ? messages.source.noLink : `[${messages.source.link}](<${link}>)`,
    describeQuoteLanguage(passage.language, language),
  ].filter((note) => note !== null);
  return `**[${String(passage.n)}]** ${origin}\n> ${foreignLine(passage.quote, quoteLength)}\n${notes.join(' · ')}`;
}

/** At most three passages with their sources, quotes cut evenly until all fit. */
export function renderPassages({ passages, language, mustShow, maxLength }: PassageList): string {
  const byNeed = [...passages.filter(({ n }) => n === mustShow), ...passages.filter(({ n }) => n !== mustShow)].slice(
    0,
    maxPassages,
  );
  for (let count = byNeed.length; count > 0; count -= 1) {
    const shown = byNeed.slice(0, count).sort((a, b) => a.n - b.n);
    const frame = shown.map((passage) => renderPassage(passage, language, 0)).join(separator).length;
    const quoteLength = Math.min(maxQuoteLength, Math.floor((maxLength - frame) / count));
    if (quoteLength >= minQuoteLength) {
      return shown.map((passage) => renderPassage(passage, language, quoteLength)).join(separator);
    }
  }
  return '';
}
