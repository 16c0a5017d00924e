import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { checkMessagesFor } from '../../../messages/check.js';
import { messagesFor } from '../../../messages/index.js';
import type { SlashCommand } from '../command.js';
import { readOptions } from '../command-options.js';
import { everywhere } from '../everywhere.js';
import { languageOption, languageSchema } from '../language-option.js';
import { namedBy } from '../localisations.js';
import { corpusCitations, renderCheck } from '../render/render-check.js';
import { textReply } from '../render/reply.js';

/** Far above what a claim needs, far below what Discord lets a person paste (6000). */
const maxClaimLength = 1000;

const options = z.object({
  claim: z.string().max(maxClaimLength),
  language: languageSchema.optional(),
  private: z.boolean().optional(),
});

const words = { id: checkMessagesFor('id').command, en: checkMessagesFor('en').command };
const optionWords = { id: words.id.options, en: words.en.options };

export const check = {
  kind: 'slash',
  data: {
    ...namedBy(words),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...namedBy({ id: optionWords.id.claim, en: optionWords.en.claim }),
        required: true,
        min_length: 1,
        max_length: maxClaimLength,
      },
      languageOption({ id: optionWords.id.language, en: optionWords.en.language }),
      {
        type: ApplicationCommandOptionType.Boolean,
        ...namedBy({ id: optionWords.id.private, en: optionWords.en.private }),
      },
    ],
  },

  isPrivate(interaction, { isPrivateByDefault }) {
    const given = readOptions(interaction, options);
    return given === null || (given.private ?? isPrivateByDefault);
  },

  async execute(interaction, { factChecker, today, limits, guildSettings, personLanguage }) {
    const given = readOptions(interaction, options);
    if (given === null) {
      return { kind: 'refused', reply: textReply(messagesFor(personLanguage).discord.optionsUnreadable) };
    }
    const [result, { fingerprint }] = await Promise.all([
      factChecker.check({
        claim: given.claim,
        language: given.language,
        fallbackLanguage: personLanguage,
        today: today(),
        strictness: guildSettings.strictness,
        wording: guildSettings.wording,
      }),
      factChecker.status(),
    ]);
    return {
      kind: result.verdict,
      reply: renderCheck(result, limits, { fingerprint, canShare: interaction.ephemeral === true }),
      citedArticleIds: [...new Set(corpusCitations(result).map(({ articleId }) => articleId))],
      confidence: result.confidence,
      reason: result.reason,
      language: result.language,
    };
  },
} satisfies SlashCommand;
