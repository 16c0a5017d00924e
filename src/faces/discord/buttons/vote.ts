import type { Message } from 'discord.js';
import { z } from 'zod';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { ButtonAction } from '../command.js';
import { textReply } from '../render/reply.js';
import { claimHashSchema, readCustomId } from './custom-id.js';

const parametersSchema = z.tuple([z.enum(['useful', 'not-useful']), claimHashSchema]);

/** Counts a reply as useful or not; a person's second vote takes the place of the first. */
export const vote: ButtonAction = {
  name: 'vote',
  answersWith: 'reply',
  isReadable: (parameters) => parametersSchema.safeParse(parameters).success,
  async execute({ user, message }, parameters, { preferences, personLanguage }) {
    const messages = buttonMessagesFor(personLanguage);
    const [choice, replyKey] = parametersSchema.parse(parameters);
    const isUseful = choice === 'useful';
    const counts = await preferences.vote({
      personId: user.id,
      replyKey,
      isUseful,
      claimHashes: shownClaims(message),
    });
    return { kind: 'changed', reply: textReply(messages.voted({ isUseful, ...counts })) };
  },
};

/** The passages of a reply are named by its button for their context. */
function shownClaims({ components }: Message): readonly string[] {
  const ids = components.flatMap((row) =>
    'components' in row ? row.components.map((one) => ('customId' in one ? one.customId : null)) : [],
  );
  const pressed = ids.map(readCustomId).find((one) => one?.action === 'context');
  return (pressed?.parameters ?? []).filter((parameter) => claimHashSchema.safeParse(parameter).success);
}
