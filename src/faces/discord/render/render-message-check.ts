import type { CheckResult, Language, Verdict } from '../../../engine/index.js';
import { checkMessagesFor } from '../../../messages/check.js';
import { replyMessagesFor } from '../../../messages/reply.js';
import { verdictMessagesFor } from '../../../messages/verdict.js';
import { wordingMessagesFor } from '../../../messages/wording.js';
import { replyButtons, type ReplyFrame } from '../buttons/reply-buttons.js';
import { kindColours } from './colours.js';
import { foreignLine, markedQuote } from './foreign-text.js';
import type { AnswerLimits } from './render-answer.js';
import {
  corpusCitations,
  renderDifferences,
  renderPublished,
  undecidedReason,
  type CorpusCitation,
} from './render-check.js';
import { renderLinkLine, renderOrigin } from './render-passages.js';
import { maxBodyLength, maxTextLength, type Reply } from './reply.js';

export interface CheckedMessage {
  /** One for each sentence that was checked, at least one. */
  readonly results: readonly CheckResult[];
  /** How many more sentences could have been checked. */
  readonly leftOut: number;
  /** Of the message; null where it has none that others could open. */
  readonly address: string | null;
}

const maxClaimLength = 220;
const maxQuoteLength = 260;
const shortQuoteLength = 60;

/** The passage that decides: the one that differs, or else the first. */
function decisive(result: CheckResult): CorpusCitation | undefined {
  const citations = corpusCitations(result);
  const [difference] = result.differences;
  return citations.find(({ n }) => n === difference?.citation) ?? citations[0];
}

function renderItem(result: CheckResult, at: number, limits: AnswerLimits, quoteLength: number): string {
  const { language, verdict, differences } = result;
  const label = replyMessagesFor(language).labels[verdict];
  const citation = decisive(result);
  const [difference] = renderDifferences({ ...result, differences: differences.slice(0, 1) });
  const lines = [
    `**${String(at + 1)}. ${label}** ${foreignLine(result.claim, maxClaimLength)}`,
    result.readAs === undefined
      ? null
      : `-# ${wordingMessagesFor(language).readAs}: ${foreignLine(result.readAs, maxClaimLength)}`,
    // The passages of a sentence are not numbered here: one stands alone.
    difference?.replace(/ \[\d+\]$/u, '') ?? null,
    ...renderPublished(result).slice(0, 1),
    citation === undefined ? undecidedReason(result, limits) : null,
    ...(citation === undefined ? [] : passageLines(citation, result, quoteLength)),
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function passageLines(
  citation: CorpusCitation,
  { language, differences }: CheckResult,
  quoteLength: number,
): readonly string[] {
  const values = differences.filter(({ citation: n }) => n === citation.n).map(({ source }) => source);
  const stance = verdictMessagesFor(language).stance[citation.stance];
  return [
    `> ${markedQuote(citation.quote, values, quoteLength)}`,
    `${renderOrigin(citation, language)} · ${stance} · ${renderLinkLine(citation, language)}`,
  ];
}

/** All sentences, their quotes cut until they fit; the last sentences are left away only where even that is too long. */
function renderItems(results: readonly CheckResult[], limits: AnswerLimits, maxLength: number): string {
  for (const quoteLength of [maxQuoteLength, maxQuoteLength / 2, shortQuoteLength]) {
    const text = results.map((result, at) => renderItem(result, at, limits, quoteLength)).join('\n\n');
    if (text.length <= maxLength) return text;
  }
  return results.length === 1 ? '' : renderItems(results.slice(0, -1), limits, maxLength);
}

function countVerdicts(results: readonly CheckResult[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  return { supported: count('supported'), refuted: count('refuted'), 'not-enough-info': count('not-enough-info') };
}

function overall(counts: Readonly<Record<Verdict, number>>): Verdict {
  if (counts.refuted > 0) return 'refuted';
  return counts['not-enough-info'] > 0 ? 'not-enough-info' : 'supported';
}

/** One verdict for each sentence of a message, the count of them first. */
export function renderMessageCheck(
  { results, leftOut, address }: CheckedMessage,
  language: Language,
  limits: AnswerLimits,
  frame: ReplyFrame,
): Reply {
  const messages = checkMessagesFor(language);
  const counts = countVerdicts(results);
  const head = `**${messages.summary(counts)}**`;
  const notes = [leftOut > 0 ? messages.leftOut({ count: leftOut }) : null, messages.scope].filter(
    (note) => note !== null,
  );
  const link = address === null ? '' : `\n[${messages.toMessage}](<${address}>)`;
  const body = (maxLength: number): string =>
    `${head}\n\n${renderItems(results, limits, maxLength - head.length - link.length - 2)}${link}`;
  const footer = notes.join(' ');
  return {
    embeds: [
      {
        color: kindColours[overall(counts)],
        author: { name: replyMessagesFor(language).labels.messageCheck },
        description: body(maxBodyLength),
        footer: { text: footer },
      },
    ],
    text: `${body(maxTextLength - footer.length - 1)}\n${footer}`,
    components: replyButtons({
      ...frame,
      kind: 'message',
      language,
      shown: results.flatMap((result) => decisive(result) ?? []),
      more: [],
    }),
  };
}
