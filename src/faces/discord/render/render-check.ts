import type { CheckResult, Citation, VerdictCitation } from '../../../engine/index.js';
import { describePublished } from '../../../messages/citation-notes.js';
import { messagesFor } from '../../../messages/index.js';
import { replyMessagesFor } from '../../../messages/reply.js';
import { verdictMessagesFor } from '../../../messages/verdict.js';
import { replyButtons, type ReplyFrame } from '../buttons/reply-buttons.js';
import { kindColours } from './colours.js';
import { foreignLine } from './foreign-text.js';
import type { AnswerLimits } from './render-answer.js';
import { renderPassages, type RenderedPassages } from './render-passages.js';
import { renderTranslation, renderWording } from './render-wording.js';
import { sourceLink } from './source-link.js';
import { maxBodyLength, maxTextLength, maxTitleLength, type Reply } from './reply.js';

const maxDifferenceLength = 300;
const shownDifferences = 4;
const maxPublishedLength = 260;
const shownPublished = 3;

/** A passage of the corpus that speaks for or against a claim. */
export type CorpusCitation = Citation & Pick<VerdictCitation, 'stance'>;

/** The passages a verdict rests on. Evidence that came with a claim has no source to show and does not occur here. */
export function corpusCitations({ citations }: CheckResult): readonly CorpusCitation[] {
  return citations.filter((citation): citation is CorpusCitation => citation.articleId !== null);
}

/** In what claim and sources differ, each once, in the reply's language. Escaped. */
export function renderDifferences({ differences, language }: CheckResult): readonly string[] {
  const texts = differences.map(
    (difference) =>
      `${foreignLine(verdictMessagesFor(language).difference(difference), maxDifferenceLength)} [${String(difference.citation)}]`,
  );
  return [...new Set(texts)].slice(0, shownDifferences);
}

/** What others found about the same claim, with the link to it. Escaped. */
export function renderPublished({ published, language }: CheckResult): readonly string[] {
  const { source } = messagesFor(language);
  return published.slice(0, shownPublished).map((finding) => {
    const link = sourceLink({ url: finding.check.url, textKind: 'retold', quote: '' });
    const text = foreignLine(describePublished(finding, language), maxPublishedLength);
    return `🗞 ${text} · ${link === null ? source.noLink : `[${source.link}](<${link}>)`}`;
  });
}

/** Why a claim is undecided; null where it is decided. */
export function undecidedReason({ reason, language }: CheckResult, limits: AnswerLimits): string | null {
  if (reason === null) return null;
  const { reasons } = verdictMessagesFor(language);
  return reason === 'too-long' ? reasons['too-long']({ maxLength: limits.maxQuestionLength }) : reasons[reason];
}

function renderBody(result: CheckResult, limits: AnswerLimits, maxLength: number): RenderedPassages {
  const { verdict, language, differences, wording } = result;
  const messages = verdictMessagesFor(language);
  const head = [
    `**${messages.headline[verdict]}**`,
    undecidedReason(result, limits),
    ...renderPublished(result),
    ...renderDifferences(result),
  ].filter((line) => line !== null);
  const citations = corpusCitations(result);
  const heading = citations.length === 0 && result.nearest.length > 0 ? `**${messages.nearestHeading}**\n` : '';
  const headText = head.join('\n') + renderWording(wording, language, maxLength);
  const room = maxLength - headText.length - heading.length - 2;
  const firstOf = (stance: VerdictCitation['stance']): readonly number[] =>
    citations
      .filter((citation) => citation.stance === stance)
      .map(({ n }) => n)
      .slice(0, 1);
  const { text, shown } =
    citations.length === 0
      ? renderPassages({ passages: result.nearest, language, needed: [], maxLength: room })
      : renderPassages({
          passages: citations,
          language,
          needed: [
            ...differences.slice(0, 1).map(({ citation }) => citation),
            ...firstOf('refutes'),
            ...firstOf('supports'),
          ],
          maxLength: room,
          translationOf: ({ n }) => renderTranslation(wording, n, language),
          valuesIn: ({ n }) => differences.filter(({ citation }) => citation === n).map(({ source }) => source),
          noteOn: ({ stance }) => messages.stance[stance],
        });
  return { text: text === '' ? headText : `${headText}\n\n${heading}${text}`, shown };
}

/** The engine's verdict on one claim as Discord shows it: the verdict, the differences, then passages for and against. */
export function renderCheck(result: CheckResult, limits: AnswerLimits, frame: ReplyFrame): Reply {
  const { verdict, language } = result;
  const messages = replyMessagesFor(language);
  const claim = foreignLine(result.claim, maxTitleLength);
  const claimLine = claim === '' ? '' : `${messages.claim}: ${claim}\n`;
  const body = renderBody(result, limits, maxBodyLength);
  const more = [
    ...corpusCitations(result),
    ...result.nearest,
    ...result.passages.map(({ articleId, text }) => ({ articleId, quote: text })),
  ];
  return {
    embeds: [
      {
        color: kindColours[verdict],
        author: { name: messages.labels[verdict] },
        ...(claim === '' ? {} : { title: claim }),
        description: body.text,
      },
    ],
    text: claimLine + renderBody(result, limits, maxTextLength - claimLine.length).text,
    components:
      more.length === 0
        ? []
        : replyButtons({
            ...frame,
            kind: verdict,
            language,
            shown: body.shown,
            more,
            canSend: verdict === 'not-enough-info' && result.checkable,
          }),
  };
}
