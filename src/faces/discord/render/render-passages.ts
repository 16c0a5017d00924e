import type { Citation, Language } from '../../../engine/index.js';
import { citationNoteMessagesFor, describeCitationNotes } from '../../../messages/citation-notes.js';
import { describeQuoteLanguage, describeSource, messagesFor } from '../../../messages/index.js';
import { foreignLine, markedQuote } from './foreign-text.js';
import { sourceLink } from './source-link.js';

const usualPassages = 3;
const maxQuoteLength = 700;
/** A quote that would have to be shorter than this is left out, so that the others can be read. */
const minQuoteLength = 120;
const maxDescriptionLength = 200;
const maxNoteLength = 240;
const separator = '\n\n';

export interface PassageList<Passage extends Citation> {
  readonly passages: readonly Passage[];
  /** Language of the reply. */
  readonly language: Language;
  /** `n` of those that are left out last, the first of them never. */
  readonly needed: readonly number[];
  /** How many are shown at most; three when it is not given. */
  readonly most?: number;
  readonly maxLength: number;
  /** What is set in bold in a quote: the first of them that stands in it. */
  readonly valuesIn?: (passage: Passage) => readonly string[];
  /** Stands under a quote, escaped: what it says in the language of the reply. */
  readonly translationOf?: (passage: Passage) => string | null;
  /** Said behind the source of a passage, plain. */
  readonly noteOn?: (passage: Passage) => string | null;
}

export interface RenderedPassages {
  /** Blank where none fits. */
  readonly text: string;
  readonly shown: readonly Citation[];
}

/** Where a passage stands: outlet and date, with the link. Escaped. */
export function renderOrigin(passage: Citation, language: Language): string {
  return foreignLine(describeSource(passage, language), maxDescriptionLength);
}

/** The link to a passage and in which language it stands, in Markdown. */
export function renderLinkLine(passage: Citation, language: Language): string {
  const messages = messagesFor(language);
  const link = sourceLink(passage);
  const notes = [
    link === null ? messages.source.noLink : `[${messages.source.link}](<${link}>)`,
    describeQuoteLanguage(passage.language, language),
    translationNote(passage, language),
  ];
  return notes.filter((note) => note !== null).join(' · ');
}

/** What a reader should know of a quote, a line each. Escaped. */
export function renderNotes(passage: Citation, language: Language): readonly string[] {
  return describeCitationNotes(passage, language).map((note) => foreignLine(note, maxNoteLength));
}

/** That the article stands in the other language too, with the link to it where there is one. */
function translationNote({ translation }: Citation, language: Language): string | null {
  if (translation === null) return null;
  const text = citationNoteMessagesFor(language).translation[translation.language];
  const link = sourceLink({ url: translation.url, textKind: 'translation', quote: '' });
  return link === null ? text : `[${text}](<${link}>)`;
}

/** A few passages with their sources, quotes cut evenly until all fit. */
export function renderPassages<Passage extends Citation>(list: PassageList<Passage>): RenderedPassages {
  const { passages, language, needed, most = usualPassages, maxLength } = list;
  const render = (passage: Passage, quoteLength: number): string => {
    const note = list.noteOn?.(passage) ?? null;
    const head = `**[${String(passage.n)}]** ${renderOrigin(passage, language)}${note === null ? '' : ` · ${note}`}`;
    const quote = quoteLength === 0 ? '' : markedQuote(passage.quote, list.valuesIn?.(passage) ?? [], quoteLength);
    const lines = [
      `${head}\n> ${quote}`,
      list.translationOf?.(passage) ?? null,
      renderLinkLine(passage, language),
      ...renderNotes(passage, language),
    ];
    return lines.filter((line) => line !== null).join('\n');
  };
  const need = ({ n }: Passage): number => (needed.includes(n) ? needed.indexOf(n) : needed.length);
  const byNeed = passages.toSorted((a, b) => need(a) - need(b) || a.n - b.n).slice(0, most);
  for (let count = byNeed.length; count > 0; count -= 1) {
    const shown = byNeed.slice(0, count).toSorted((a, b) => a.n - b.n);
    const frame = shown.map((passage) => render(passage, 0)).join(separator).length;
    const quoteLength = Math.min(maxQuoteLength, Math.floor((maxLength - frame) / count));
    if (quoteLength >= minQuoteLength) {
      return { text: shown.map((passage) => render(passage, quoteLength)).join(separator), shown };
    }
  }
  return { text: '', shown: [] };
}
