import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { messagesFor } from '../../../messages/index.js';
import { askQuestion } from '../ask-question.js';
import type { SlashCommand } from '../command.js';
import { readOptions } from '../command-options.js';
import { everywhere } from '../everywhere.js';
import { languageOption, languageSchema } from '../language-option.js';
import { named, namedBy } from '../localisations.js';
import { textReply } from '../render/reply.js';

/** Far above what a question needs, far below what Discord lets a person paste (6000). */
const maxQuestionLength = 1000;

const options = z.object({
  question: z.string().max(maxQuestionLength),
  language: languageSchema.optional(),
  private: z.boolean().optional(),
});

const words = { id: messagesFor('id').discord.ask.options, en: messagesFor('en').discord.ask.options };

export const ask = {
  kind: 'slash',
  data: {
    ...named((messages) => messages.discord.ask),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...namedBy({ id: words.id.question, en: words.en.question }),
        required: true,
        min_length: 1,
        max_length: maxQuestionLength,
      },
      languageOption({ id: words.id.language, en: words.en.language }),
      { type: ApplicationCommandOptionType.Boolean, ...namedBy({ id: words.id.private, en: words.en.private }) },
    ],
  },

  isPrivate(interaction, { isPrivateByDefault }) {
    const given = readOptions(interaction, options);
    return given === null || (given.private ?? isPrivateByDefault);
  },

  execute(interaction, context) {
    const given = readOptions(interaction, options);
    if (given === null) {
      const { optionsUnreadable } = messagesFor(context.personLanguage).discord;
      return Promise.resolve({ kind: 'refused', reply: textReply(optionsUnreadable) });
    }
    return askQuestion({ ...given, isPrivate: interaction.ephemeral === true }, context);
  },
} satisfies SlashCommand;
