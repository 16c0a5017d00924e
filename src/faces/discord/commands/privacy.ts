import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { messagesFor } from '../../../messages/index.js';
import { privacyMessagesFor } from '../../../messages/privacy.js';
import type { SlashCommand } from '../command.js';
import { readOptions } from '../command-options.js';
import { everywhere } from '../everywhere.js';
import { namedBy } from '../localisations.js';
import { languageOfLocale } from '../person-language.js';
import { renderErasure, renderPrivacy } from '../render/render-privacy.js';
import { textReply } from '../render/reply.js';

const options = z.object({ subcommand: z.enum(['show', 'forget-me']) });
const texts = { id: privacyMessagesFor('id'), en: privacyMessagesFor('en') };

/** How Discord, in a person's language, calls the erasure. */
function erasureIn(locale: string): string {
  const { command, subcommands } = privacyMessagesFor(languageOfLocale(locale));
  return `/${command.name} ${subcommands.forgetMe.name}`;
}

export const privacy = {
  kind: 'slash',
  data: {
    ...namedBy({ id: texts.id.command, en: texts.en.command }),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...namedBy({ id: texts.id.subcommands.show, en: texts.en.subcommands.show }),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...namedBy({ id: texts.id.subcommands.forgetMe, en: texts.en.subcommands.forgetMe }),
      },
    ],
  },
  isPrivate: () => true,

  async execute(interaction, { preferences, personLanguage }) {
    const given = readOptions(interaction, options);
    if (given === null) {
      return { kind: 'refused', reply: textReply(messagesFor(personLanguage).discord.optionsUnreadable) };
    }
    const record = await preferences.person(interaction.user.id);
    const reply =
      given.subcommand === 'show'
        ? renderPrivacy(record, erasureIn(interaction.locale), personLanguage)
        : renderErasure(record, personLanguage);
    return { kind: 'shown', reply };
  },
} satisfies SlashCommand;
