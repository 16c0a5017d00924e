import type { Language, Verdict } from '../engine/index.js';

/** What a reply came to. */
export type ReplyOutcome = 'answered' | 'abstained' | Verdict;

/** A reply as it is counted: no word of what was asked. */
export interface CountedReply {
  /** `YYYY-MM-DD` where the bot runs. */
  readonly day: string;
  readonly outcome: ReplyOutcome;
  /** Why there was no answer or no verdict; null where there was one. */
  readonly reason: string | null;
  readonly language: Language;
}

/** A question that somebody sent to the moderators; who it was is not known. */
export interface SentQuestion {
  /** The day it was sent first. */
  readonly day: string;
  readonly text: string;
  readonly language: Language;
}

/** What people made of the replies, for those who look after the corpus. */
export interface FeedbackReport {
  /** Replies since the day asked for, most often first. */
  readonly replies: readonly (Omit<CountedReply, 'day'> & { readonly times: number })[];
  /** Votes of all time. */
  readonly votes: { readonly useful: number; readonly notUseful: number };
  /** Replies that were voted not useful more often than useful, worst first, at most 20, by the hashes of their passages. */
  readonly votedDown: readonly {
    readonly claimHashes: readonly string[];
    readonly useful: number;
    readonly notUseful: number;
  }[];
  /** Newest first, at most 100. */
  readonly questions: readonly SentQuestion[];
  /** How often each article was cited, of those that ever were. */
  readonly timesCited: ReadonlyMap<string, number>;
}

/** Of a bot that nobody has asked anything yet. */
export const noFeedback: FeedbackReport = {
  replies: [],
  votes: { useful: 0, notUseful: 0 },
  votedDown: [],
  questions: [],
  timesCited: new Map(),
};

/** For how many days the text of a question that was sent is kept. */
export const questionsKeptDays = 90;

/** What is counted of replies, and kept where somebody asked for it. */
export interface Feedback {
  countReply(reply: CountedReply): Promise<void>;
  /** Keeps a question for moderators to read; the same text is kept once. False where there are too many already. */
  sendQuestion(question: SentQuestion): Promise<boolean>;
  /** Of replies since a day, `YYYY-MM-DD`. */
  feedback(since: string): Promise<FeedbackReport>;
}
