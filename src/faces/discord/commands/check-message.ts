import { ApplicationCommandType } from 'discord.js';
import { checkMessagesFor } from '../../../messages/check.js';
import { checkMessage } from '../check-message.js';
import type { MessageCommand } from '../command.js';
import { everywhere } from '../everywhere.js';
import { labelledBy } from '../localisations.js';

export const checkMessageCommand = {
  kind: 'message',
  data: {
    type: ApplicationCommandType.Message,
    ...labelledBy({ id: checkMessagesFor('id').messageCommand, en: checkMessagesFor('en').messageCommand }),
    ...everywhere,
  },
  isPrivate: () => true,
  execute: (interaction, context) => checkMessage(interaction.targetMessage, true, context),
} satisfies MessageCommand;
