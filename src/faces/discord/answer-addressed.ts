import { checkMessagesFor } from '../../messages/check.js';
import { messagesFor } from '../../messages/index.js';
import { askQuestion } from './ask-question.js';
import { checkMessage } from './check-message.js';
import type { CommandContext, Outcome } from './command.js';
import type { Addressed } from './manners-contract.js';
import { textReply } from './render/reply.js';

/** Answers what a message to the bot asks, or checks the one it replies to; a mention alone gets a line of help. */
export async function answerAddressed(addressed: Addressed, context: CommandContext): Promise<Outcome> {
  if (addressed.kind === 'check') {
    const target = await addressed.target();
    return target === null
      ? { kind: 'refused', reply: textReply(checkMessagesFor(context.personLanguage).messageGone) }
      : checkMessage(target, false, context);
  }
  if (addressed.question === '') {
    return { kind: 'help', reply: textReply(messagesFor(context.personLanguage).discord.help) };
  }
  return askQuestion({ question: addressed.question, isPrivate: false }, context);
}
