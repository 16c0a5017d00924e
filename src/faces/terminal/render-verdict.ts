import type { CheckResult, Language, VerdictCitation } from '../../engine/index.js';
import { describeQuoteLanguage, describeSource, messagesFor } from '../../messages/index.js';
import { verdictMessagesFor } from '../../messages/verdict.js';
import { withoutControls } from './render-answer.js';

/** How many of the nearest passages an undecided claim shows. */
const nearestShown = 3;

/** A verdict as plain text: the verdict, in what the claim differs, then each passage with its stance. */
export function renderVerdict(result: CheckResult, maxClaimLength: number): string {
  const { language, verdict, reason, citations, differences, passages } = result;
  const messages = verdictMessagesFor(language);
  const reasonText =
    reason === null
      ? ''
      : reason === 'too-long'
        ? messages.reasons[reason]({ maxLength: maxClaimLength })
        : messages.reasons[reason];
  const blocks = [[messages.headline[verdict], reasonText].filter((line) => line !== '').join('\n')];
  const differing = [...new Set(differences.map(messages.difference))];
  if (differing.length > 0) blocks.push(differing.join('\n'));
  blocks.push(...citations.map((citation) => renderCitation(citation, language)));
  if (citations.length === 0 && passages.length > 0) {
    const nearest = passages.slice(0, nearestShown).map(({ text }) => `  ${text}`);
    blocks.push([`${messages.nearestHeading}:`, ...nearest].join('\n'));
  }
  return blocks.map(withoutControls).join('\n\n');
}

function renderCitation(citation: VerdictCitation, language: Language): string {
  const messages = verdictMessagesFor(language);
  const marked = citation.textKind === 'retold' ? citation.quote : `“${citation.quote}”`;
  const opening = `[${String(citation.n)}] (${messages.stance[citation.stance]}) ${marked}`;
  if (citation.articleId === null) return `${opening}\n    ${messages.givenEvidence}`;
  const about = [
    describeSource(citation, language),
    describeQuoteLanguage(citation.language, language),
    citation.url ?? messagesFor(language).source.noLink,
  ].filter((part) => part !== null);
  return `${opening}\n    ${citation.title}\n    ${about.join(' · ')}`;
}
