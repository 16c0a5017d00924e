import type { Language, SourceEntry } from '../engine/index.js';
import type { FeedbackReport } from '../preferences/feedback.js';
import { messagesFor } from './index.js';
import { verdictMessagesFor } from './verdict.js';

/** Texts about what people made of the replies. */
export interface FeedbackMessages {
  readonly replies: (replies: {
    readonly days: number;
    readonly decided: number;
    readonly all: number;
    readonly share: string;
  }) => string;
  readonly noReplies: (time: { readonly days: number }) => string;
  readonly undecided: (replies: { readonly times: number; readonly reason: string }) => string;
  readonly votes: (votes: { readonly useful: number; readonly notUseful: number }) => string;
  readonly votedDown: (reply: {
    readonly useful: number;
    readonly notUseful: number;
    readonly passages: string;
  }) => string;
  readonly neverCited: (articles: { readonly count: number; readonly titles: string }) => string;
  readonly questions: (sent: { readonly count: number }) => string;
}

const number = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') } as const;
const percent = {
  id: new Intl.NumberFormat('id-ID', { style: 'percent' }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent' }),
} as const;

const en: FeedbackMessages = {
  replies: ({ days, decided, all, share }) =>
    `Last ${String(days)} days: ${number.en.format(decided)} of ${number.en.format(all)} questions and claims were decided (${share}).`,
  noReplies: ({ days }) => `Last ${String(days)} days: nothing was asked.`,
  undecided: ({ times, reason }) => `${number.en.format(times)} × not: ${reason}`,
  votes: ({ useful, notUseful }) =>
    `Votes: ${number.en.format(useful)} useful, ${number.en.format(notUseful)} not useful.`,
  votedDown: ({ useful, notUseful, passages }) =>
    `Voted down (${String(notUseful)} against ${String(useful)}): ${passages}`,
  neverCited: ({ count, titles }) => `Never cited: ${number.en.format(count)} (${titles})`,
  questions: ({ count }) => `Sent by people: ${number.en.format(count)}`,
};

const id: FeedbackMessages = {
  replies: ({ days, decided, all, share }) =>
    `${String(days)} hari terakhir: ${number.id.format(decided)} dari ${number.id.format(all)} pertanyaan dan klaim terjawab (${share}).`,
  noReplies: ({ days }) => `${String(days)} hari terakhir: belum ada pertanyaan.`,
  undecided: ({ times, reason }) => `${number.id.format(times)} × tidak: ${reason}`,
  votes: ({ useful, notUseful }) =>
    `Penilaian: ${number.id.format(useful)} berguna, ${number.id.format(notUseful)} tidak berguna.`,
  votedDown: ({ useful, notUseful, passages }) =>
    `Dinilai buruk (${String(notUseful)} lawan ${String(useful)}): ${passages}`,
  neverCited: ({ count, titles }) => `Belum pernah dikutip: ${number.id.format(count)} (${titles})`,
  questions: ({ count }) => `Kiriman orang: ${number.id.format(count)}`,
};

const catalogues: Readonly<Record<Language, FeedbackMessages>> = { id, en };

export function feedbackMessagesFor(language: Language): FeedbackMessages {
  return catalogues[language];
}

const titlesNamed = 5;
const questionsNamed = 10;

/** `YYYY-MM-DD`, so many days before a day. */
export function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** A line each, plain: how much was answered, why the rest was not, votes, what is never cited, what was sent. */
export function describeFeedback(
  { replies, votes, questions, timesCited }: FeedbackReport,
  articles: readonly SourceEntry[],
  language: Language,
  days: number,
): readonly string[] {
  const messages = catalogues[language];
  const sumOf = (chosen: typeof replies): number => chosen.reduce((sum, { times }) => sum + times, 0);
  const all = sumOf(replies);
  const decided = sumOf(replies.filter(({ reason }) => reason === null));
  const reasons = new Map<string, number>();
  for (const { reason, times } of replies) {
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + times);
  }
  const neverCited = articles.filter(({ articleId }) => !timesCited.has(articleId));
  const titles = neverCited.slice(0, titlesNamed).map(({ title }) => title);
  return [
    all === 0
      ? messages.noReplies({ days })
      : messages.replies({ days, decided, all, share: percent[language].format(decided / all) }),
    ...[...reasons].map(([reason, times]) => messages.undecided({ times, reason: describeReason(reason, language) })),
    messages.votes(votes),
    ...(neverCited.length === 0
      ? []
      : [
          messages.neverCited({
            count: neverCited.length,
            titles: titles.join('; ') + (neverCited.length > titlesNamed ? '; …' : ''),
          }),
        ]),
    ...(questions.length === 0 ? [] : [messages.questions({ count: questions.length })]),
    ...questions.slice(0, questionsNamed).map(({ text, day }) => `– ${text} (${day})`),
  ];
}

/** What people were told; the reason itself where an older program wrote one that is not known any more. */
function describeReason(reason: string, language: Language): string {
  const texts: Readonly<Record<string, unknown>> = {
    ...verdictMessagesFor(language).reasons,
    ...messagesFor(language).abstention.reasons,
  };
  const text = texts[reason];
  return typeof text === 'string' ? text : reason;
}
