import type { Language } from '../../engine/index.js';
import { messagesFor } from '../../messages/index.js';
import type { AskContext, Outcome } from './command.js';
import { renderAnswer } from './render/render-answer.js';
import { textReply } from './render/reply.js';

/** Answers what was asked beside a mention; a mention alone gets a line of help. */
export async function answerMention(
  question: string,
  fallbackLanguage: Language,
  { factChecker, today, limits }: AskContext,
): Promise<Outcome> {
  if (question === '') {
    return { kind: 'help', reply: textReply(messagesFor(fallbackLanguage).discord.help) };
  }
  const answer = await factChecker.ask({ question, fallbackLanguage, today: today() });
  return { kind: answer.kind, reply: renderAnswer(answer, limits) };
}
