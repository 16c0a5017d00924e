import type { Answer, Citation, Language } from '../../engine/index.js';
import { citationNoteMessagesFor, describeCitationNotes } from '../../messages/citation-notes.js';
import { describeQuoteLanguage, describeSource, messagesFor } from '../../messages/index.js';
import { describeVerdict } from '../../messages/verdict.js';

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
    blocks.push(...answer.citations.map((citation) => renderCitation(citation, answer.language)));
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

/** One citation; `note` stands before the quote. */
export function renderCitation(citation: Citation, language: Language, note?: string): string {
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
  return [opening, citation.title, about.join(' · '), ...describeCitationNotes(citation, language)].join('\n    ');
}

/** A corpus file must not be able to move the cursor or colour the screen. Line breaks inside a quote stay readable. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
}
