import type { CheckResult, Language, VerdictCitation } from '../../engine/index.js';
import { describePublished } from '../../messages/citation-notes.js';
import { messagesFor } from '../../messages/index.js';
import { verdictMessagesFor } from '../../messages/verdict.js';
import { renderCitation, renderTranslation, renderWording, withoutControls } from './render-answer.js';

/** A verdict as plain text: the verdict, in what the claim differs, then each passage with its stance. */
export function renderVerdict(result: CheckResult, maxClaimLength: number): string {
  const { language, verdict, reason, citations, differences, nearest, published, wording } = result;
  const messages = verdictMessagesFor(language);
  const reasonText =
    reason === null
      ? ''
      : reason === 'too-long'
        ? messages.reasons[reason]({ maxLength: maxClaimLength })
        : messages.reasons[reason];
  const blocks = [[messages.headline[verdict], reasonText].filter((line) => line !== '').join('\n')];
  blocks.push(
    ...published.map((finding) =>
      [describePublished(finding, language), finding.check.url ?? messagesFor(language).source.noLink].join('\n    '),
    ),
  );
  const differing = [...new Set(differences.map(messages.difference))];
  if (differing.length > 0) blocks.push(differing.join('\n'));
  blocks.push(
    ...renderWording(wording, language),
    ...citations.map((citation) => renderJudged(citation, language, renderTranslation(wording, citation.n, language))),
  );
  if (nearest.length > 0) {
    blocks.push(`${messages.nearestHeading}:`, ...nearest.map((citation) => renderCitation(citation, language)));
  }
  return blocks.map(withoutControls).join('\n\n');
}

function renderJudged(citation: VerdictCitation, language: Language, translation: string | null): string {
  const messages = verdictMessagesFor(language);
  const stance = `(${messages.stance[citation.stance]})`;
  if (citation.articleId !== null) return renderCitation(citation, language, { note: stance, translation });
  return `[${String(citation.n)}] ${stance} “${citation.quote}”\n    ${messages.givenEvidence}`;
}
