import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { z } from 'zod';
import { SitasiError } from '../../../engine/index.js';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { messagesFor } from '../../../messages/index.js';
import type { CommandContext, Outcome, SlashCommand } from '../command.js';
import { readOptions } from '../command-options.js';
import { namedBy } from '../localisations.js';
import { isModerator } from '../moderation.js';
import { renderCorpusCheck, renderCorpusStatus, renderReload } from '../render/render-corpus.js';
import { textReply } from '../render/reply.js';

const subcommands = ['status', 'check', 'reload'] as const;

const options = z.object({ subcommand: z.enum(subcommands) });

const words = { id: corpusMessagesFor('id'), en: corpusMessagesFor('en') };

export const corpus = {
  kind: 'slash',
  data: {
    ...namedBy({ id: words.id.command, en: words.en.command }),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: subcommands.map((subcommand) => ({
      type: ApplicationCommandOptionType.Subcommand as const,
      ...namedBy({ id: words.id[subcommand], en: words.en[subcommand] }),
    })),
  },

  isPrivate: () => true,

  execute(interaction, context) {
    const refused = (text: string): Promise<Outcome> => Promise.resolve({ kind: 'refused', reply: textReply(text) });
    const { personLanguage, guildSettings } = context;
    if (!isModerator(interaction, guildSettings)) return refused(corpusMessagesFor(personLanguage).moderatorsOnly);
    const given = readOptions(interaction, options);
    if (given === null) return refused(messagesFor(personLanguage).discord.optionsUnreadable);
    switch (given.subcommand) {
      case 'status':
        return status(context);
      case 'check':
        return check(context);
      case 'reload':
        return reload(context);
    }
  },
} satisfies SlashCommand;

async function status({ factChecker, corpus: keeper, personLanguage }: CommandContext): Promise<Outcome> {
  const [indexed, report] = await Promise.all([factChecker.status(), keeper.report()]);
  return { kind: 'shown', reply: renderCorpusStatus(indexed, report, personLanguage) };
}

async function check({ corpus: keeper, personLanguage }: CommandContext): Promise<Outcome> {
  return { kind: 'shown', reply: renderCorpusCheck(await keeper.report(), personLanguage) };
}

async function reload({ corpus: keeper, personLanguage }: CommandContext): Promise<Outcome> {
  try {
    return { kind: 'changed', reply: renderReload(await keeper.reload(), personLanguage) };
  } catch (error) {
    if (!(error instanceof SitasiError) || error.code !== 'corpus-empty') throw error;
    return { kind: 'refused', reply: textReply(corpusMessagesFor(personLanguage).nothingUsable) };
  }
}
