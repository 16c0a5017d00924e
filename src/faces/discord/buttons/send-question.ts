import { z } from 'zod';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { Language } from '../../../engine/index.js';
import { messagesFor } from '../../../messages/index.js';
import { replyMessagesFor } from '../../../messages/reply.js';
import type { ButtonAction } from '../command.js';
import { languageSchema } from '../language-option.js';
import { unescapeMarkdown } from '../render/escape-markdown.js';
import { textReply } from '../render/reply.js';

const parametersSchema = z.tuple([languageSchema]);
const longestQuestion = 300;

/** Keeps the question of a reply for the moderators, because whoever presses it wants that: its text and nothing of them. */
export const sendQuestion: ButtonAction = {
  name: 'send-question',
  answersWith: 'reply',
  isReadable: (parameters) => parametersSchema.safeParse(parameters).success,
  async execute({ message }, parameters, { preferences, personLanguage, today }) {
    const messages = buttonMessagesFor(personLanguage);
    const [language] = parametersSchema.parse(parameters);
    const shown = message.embeds[0]?.title ?? questionLineOf(message.content, language);
    if (shown === null) return { kind: 'refused', reply: textReply(messages.outdated) };
    const text = unescapeMarkdown(shown).slice(0, longestQuestion);
    const isKept = await preferences.sendQuestion({ text, language, day: today() });
    return isKept
      ? { kind: 'changed', reply: textReply(messages.questionSent) }
      : { kind: 'refused', reply: textReply(messages.tooManySent) };
  },
};

/** The question of a reply that is text alone, where it stands in the first line. */
function questionLineOf(content: string, language: Language): string | null {
  const [first = ''] = content.split('\n', 1);
  const label = [messagesFor(language).answer.question, replyMessagesFor(language).claim].find((one) =>
    first.startsWith(`${one}: `),
  );
  return label === undefined ? null : first.slice(label.length + 2);
}
