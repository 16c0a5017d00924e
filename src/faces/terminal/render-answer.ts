import type { Answer, Citation, Language, Wording } from '../../engine/index.js';
import { citationNoteMessagesFor, describeCitationNotes } from '../../messages/citation-notes.js';
import { describeQuoteLanguage, describeSource, messagesFor } from '../../messages/index.js';
import { describeVerdict } from '../../messages/verdict.js';
import { wordingMessagesFor } from '../../messages/wording.js';

/** A reply as plain text: the short answer, then each passage word for word with where it stands. */
export function renderAnswer(answer: Answer, maxQuestionLength: number): string {
  const messages = messagesFor(answer.language);
  const blocks: string[] = [];
  if (answer.kind === 'answered') {
    blocks.push(
      answer.verdict
        ? describeVerdict(answer.verdict, answer.language)
        : (answer.shortAnswer?.text ?? messages.answer.withoutShortAnswer),
    );
    blocks.push(
      ...renderWording(answer.wording, answer.language),
      ...answer.citations.map((citation) =>
        renderCitation(citation, answer.language, {
          translation: renderTranslation(answer.wording, citation.n, answer.language),
        }),
      ),
    );
  } else {
    const reason =
      answer.reason === 'too-long'
        ? messages.abstention.reasons['too-long']({ maxLength: maxQuestionLength })
        : messages.abstention.reasons[answer.reason];
    blocks.push(`${messages.abstention.headline}\n${reason}`);
    if (answer.nearest.length > 0) {
      const nearest = answer.nearest.map((citation) => renderCitation(citation, answer.language));
      blocks.push(`${messages.answer.nearestHeading}:`, ...nearest);
    }
  }
  return blocks.map(withoutControls).join('\n\n');
}

/** What a language model wrote, with the numbers of its quotes, and that it did; nothing where there is none. */
export function renderWording(wording: Wording | undefined, language: Language): readonly string[] {
  if (wording === undefined || wording.sentences.length === 0) return [];
  const sentences = wording.sentences.map(
    ({ text, citations }) => `${text} ${citations.map((n) => `[${String(n)}]`).join('')}`,
  );
  return [`${sentences.join(' ')}\n(${wordingMessagesFor(language).wordedBy(wording)})`];
}

/** A quote in the language of the reply, and whose words those are; null where there is none. */
export function renderTranslation(wording: Wording | undefined, n: number, language: Language): string | null {
  const found = wording?.translations.find(({ citation }) => citation === n);
  if (wording === undefined || found === undefined) return null;
  return `${wordingMessagesFor(language).translatedBy(wording)} ${found.text}`;
}

export interface CitationExtras {
  /** Stands before the quote. */
  readonly note?: string;
  /** Stands under the quote. */
  readonly translation?: string | null;
}

/** One citation with where it stands. */
export function renderCitation(
  citation: Citation,
  language: Language,
  { note, translation = null }: CitationExtras = {},
): string {
  const messages = messagesFor(language);
  const notes = citationNoteMessagesFor(language);
  const marked = citation.textKind === 'retold' ? citation.quote : `“${citation.quote}”`;
  const about = [
    describeSource(citation, language),
    describeQuoteLanguage(citation.language, language),
    citation.url ?? messages.source.noLink,
    citation.translation &&
      `${notes.translation[citation.translation.language]} (${citation.translation.url ?? citation.translation.articleId})`,
  ].filter((part) => part !== null);
  const opening = [`[${String(citation.n)}]`, note, marked].filter((part) => part !== undefined).join(' ');
  const quoted = translation === null ? [opening] : [opening, translation];
  return [...quoted, citation.title, about.join(' · '), ...describeCitationNotes(citation, language)].join('\n    ');
}

/** A corpus file must not be able to move the cursor or colour the screen. Line breaks inside a quote stay readable. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
}
