import type { Message } from 'discord.js';
import type { CheckResult } from '../../engine/index.js';
import { checkMessagesFor } from '../../messages/check.js';
import type { CommandContext, Outcome } from './command.js';
import { readMessage } from './read-message.js';
import { corpusCitations } from './render/render-check.js';
import { renderMessageCheck } from './render/render-message-check.js';
import { textReply } from './render/reply.js';

const mostSentences = 5;

/** Checks what a message says, sentence by sentence: at most the first five that can be checked. */
export async function checkMessage(
  message: Message,
  isPrivate: boolean,
  { factChecker, today, limits, guildSettings, personLanguage }: CommandContext,
): Promise<Outcome> {
  const context = readMessage(message);
  const sentences = await factChecker.checkableSentences(context, personLanguage);
  if (sentences.length === 0) {
    const { nothingToCheck, scope } = checkMessagesFor(personLanguage);
    return { kind: 'shown', reply: textReply(`${nothingToCheck} ${scope}`) };
  }
  const { fingerprint } = await factChecker.status();
  const results: CheckResult[] = [];
  // One after another, so that somebody else's question need not wait for all of them.
  for (const claim of sentences.slice(0, mostSentences)) {
    const { strictness, wording } = guildSettings;
    const asked = { claim, context, fallbackLanguage: personLanguage, today: today(), strictness, wording };
    results.push(await factChecker.check(asked));
  }
  return {
    kind: 'checked',
    reply: renderMessageCheck(
      { results, leftOut: sentences.length - results.length, address: message.inGuild() ? message.url : null },
      personLanguage,
      limits,
      { fingerprint, canShare: isPrivate },
    ),
    citedArticleIds: [...new Set(results.flatMap(corpusCitations).map(({ articleId }) => articleId))],
  };
}
