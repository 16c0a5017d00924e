import { z } from 'zod';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { ButtonAction } from '../command.js';
import { textReply } from '../render/reply.js';
import { claimHashSchema } from './custom-id.js';

const parametersSchema = z.tuple([z.enum(['useful', 'not-useful']), claimHashSchema]);

/** Counts a reply as useful or not; a person's second vote takes the place of the first. */
export const vote: ButtonAction = {
  name: 'vote',
  answersWith: 'reply',
  isReadable: (parameters) => parametersSchema.safeParse(parameters).success,
  async execute(interaction, parameters, { preferences, personLanguage }) {
    const messages = buttonMessagesFor(personLanguage);
    const [choice, replyKey] = parametersSchema.parse(parameters);
    const isUseful = choice === 'useful';
    const counts = await preferences.vote({ personId: interaction.user.id, replyKey, isUseful });
    return { kind: 'changed', reply: textReply(messages.voted({ isUseful, ...counts })) };
  },
};
