import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { inEveryLanguage, messagesFor } from '../../../messages/index.js';
import { languageMessagesFor } from '../../../messages/language.js';
import type { SlashCommand } from '../command.js';
import { readOptions } from '../command-options.js';
import { everywhere } from '../everywhere.js';
import { labelledBy, namedBy } from '../localisations.js';
import { languageOfLocale } from '../person-language.js';
import { textReply } from '../render/reply.js';

const options = z.object({ language: z.enum(['id', 'en', 'automatic']).optional() });
const texts = { id: languageMessagesFor('id'), en: languageMessagesFor('en') };

export const language = {
  kind: 'slash',
  data: {
    ...namedBy({ id: texts.id.command, en: texts.en.command }),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...namedBy({ id: texts.id.option, en: texts.en.option }),
        choices: [
          { ...labelledBy(inEveryLanguage(({ languageNames }) => languageNames.id)), value: 'id' },
          { ...labelledBy(inEveryLanguage(({ languageNames }) => languageNames.en)), value: 'en' },
          { ...labelledBy({ id: texts.id.automatic, en: texts.en.automatic }), value: 'automatic' },
        ],
      },
    ],
  },
  isPrivate: () => true,

  async execute(interaction, { preferences, personLanguage }) {
    const given = readOptions(interaction, options);
    if (given === null) {
      return { kind: 'refused', reply: textReply(messagesFor(personLanguage).discord.optionsUnreadable) };
    }
    if (given.language === undefined) {
      const { language: chosen } = await preferences.person(interaction.user.id);
      const messages = languageMessagesFor(personLanguage);
      const text = chosen === null ? messages.notChosen : messages.chosen;
      return { kind: 'shown', reply: textReply(`${text}\n${messages.howToChange}`) };
    }
    const chosen = given.language === 'automatic' ? null : given.language;
    await preferences.setPersonLanguage(interaction.user.id, chosen);
    const messages = languageMessagesFor(chosen ?? languageOfLocale(interaction.locale));
    return { kind: 'changed', reply: textReply(chosen === null ? messages.notChosen : messages.chosen) };
  },
} satisfies SlashCommand;
