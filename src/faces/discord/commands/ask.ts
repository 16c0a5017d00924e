import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { z } from 'zod';
import { inEveryLanguage, messagesFor } from '../../../messages/index.js';
import type { Command } from '../command.js';
import { readOptions } from '../command-options.js';
import { localisations, named } from '../localisations.js';
import { renderAnswer } from '../render/render-answer.js';
import { textReply } from '../render/reply.js';

/** Far above what a question needs, far below what Discord lets a person paste (6000). */
const maxQuestionLength = 1000;

const options = z.object({
  question: z.string().max(maxQuestionLength),
  language: z.enum(['id', 'en']).optional(),
  private: z.boolean().optional(),
});

export const ask = {
  data: {
    ...named((messages) => messages.discord.ask),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named((messages) => messages.discord.ask.options.question),
        required: true,
        min_length: 1,
        max_length: maxQuestionLength,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named((messages) => messages.discord.ask.options.language),
        choices: (['id', 'en'] as const).map((language) => ({
          name: inEveryLanguage((messages) => messages.languageNames[language]).en,
          name_localizations: localisations((messages) => messages.languageNames[language]),
          value: language,
        })),
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named((messages) => messages.discord.ask.options.private),
      },
    ],
  },

  isPrivate(interaction) {
    const given = readOptions(interaction, options);
    return given === null || given.private === true;
  },

  async execute(interaction, { factChecker, today, limits, personLanguage }) {
    const given = readOptions(interaction, options);
    if (given === null) {
      return { kind: 'refused', reply: textReply(messagesFor(personLanguage).discord.optionsUnreadable) };
    }
    const answer = await factChecker.ask({
      question: given.question,
      language: given.language,
      fallbackLanguage: personLanguage,
      today: today(),
    });
    return { kind: answer.kind, reply: renderAnswer(answer, limits) };
  },
} satisfies Command;
