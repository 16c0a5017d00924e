import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
} from 'discord.js';
import { z } from 'zod';
import { SitasiError } from '../../../engine/index.js';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { daysBefore, describeFeedback } from '../../../messages/feedback.js';
import { messagesFor } from '../../../messages/index.js';
import { articleChoices, articleIdOfChoice } from '../article-choices.js';
import { historyOf, previewOf, sayChanged } from '../change-corpus.js';
import type { CommandContext, Outcome, SlashCommand } from '../command.js';
import { readOptions } from '../command-options.js';
import { corpusTextForm } from '../forms/corpus-text.js';
import { labelledBy, namedBy } from '../localisations.js';
import { isModerator, refusalToChange } from '../moderation.js';
import { renderCorpusCheck, renderCorpusStatus, renderReload } from '../render/render-corpus.js';
import { textReply } from '../render/reply.js';

const maxArticleLength = 200;
const maxLinkLength = 2000;
const maxOutletLength = 500;
const daysCounted = 30;
const tiers = ['high', 'normal', 'low'] as const;

const article = z.string().max(maxArticleLength);
const options = z.discriminatedUnion('subcommand', [
  z.object({ subcommand: z.enum(['status', 'check', 'reload', 'undo', 'history']) }),
  z.object({
    subcommand: z.literal('add'),
    file: z.string().optional(),
    link: z.string().max(maxLinkLength).optional(),
  }),
  z.object({ subcommand: z.literal('remove'), article }),
  z.object({
    subcommand: z.literal('trust'),
    tier: z.enum(tiers),
    article: article.optional(),
    outlet: z.string().trim().min(1).max(maxOutletLength).optional(),
  }),
]);
type Given<Subcommand> = Extract<z.infer<typeof options>, { readonly subcommand: Subcommand }>;

const words = { id: corpusMessagesFor('id'), en: corpusMessagesFor('en') };
type Subcommand = z.infer<typeof options>['subcommand'];
type OptionName = keyof typeof words.en.options;

const subcommand = (name: Subcommand, ...own: APIApplicationCommandBasicOption[]) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  ...namedBy({ id: words.id[name], en: words.en[name] }),
  ...(own.length === 0 ? {} : { options: own }),
});
const worded = (name: OptionName) => namedBy({ id: words.id.options[name], en: words.en.options[name] });
const textOption = (name: OptionName, maxLength: number, required = false) => ({
  type: ApplicationCommandOptionType.String as const,
  ...worded(name),
  required,
  min_length: 1,
  max_length: maxLength,
});
const articleOption = (required: boolean) => ({
  ...textOption('article', maxArticleLength, required),
  autocomplete: true as const,
});

export const corpus = {
  kind: 'slash',
  data: {
    ...namedBy({ id: words.id.command, en: words.en.command }),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: [
      subcommand('status'),
      subcommand('check'),
      subcommand('reload'),
      subcommand(
        'add',
        { type: ApplicationCommandOptionType.Attachment as const, ...worded('file') },
        textOption('link', maxLinkLength),
      ),
      subcommand('remove', articleOption(true)),
      subcommand('undo'),
      subcommand('history'),
      subcommand(
        'trust',
        {
          type: ApplicationCommandOptionType.String as const,
          ...worded('tier'),
          required: true,
          choices: tiers.map((tier) => ({
            ...labelledBy({ id: words.id.tiers[tier], en: words.en.tiers[tier] }),
            value: tier,
          })),
        },
        articleOption(false),
        textOption('outlet', maxOutletLength),
      ),
    ],
  },

  isPrivate: () => true,

  form(interaction, context) {
    const given = readOptions(interaction, options);
    const isBare = given?.subcommand === 'add' && given.file === undefined && given.link === undefined;
    return isBare && refusalToChange(interaction, context) === null ? corpusTextForm(context.personLanguage) : null;
  },

  execute(interaction, context) {
    const { personLanguage, guildSettings } = context;
    const given = readOptions(interaction, options);
    if (!isModerator(interaction, guildSettings)) return refused(corpusMessagesFor(personLanguage).moderatorsOnly);
    if (given === null) return refused(messagesFor(personLanguage).discord.optionsUnreadable);
    const refusal = refusalToChange(interaction, context);
    if (given.subcommand === 'status') return status(context, refusal === null);
    if (refusal !== null) return refused(refusal);
    const { corpus: editor } = context;
    switch (given.subcommand) {
      case 'check':
        return check(context);
      case 'reload':
        return reload(context, interaction.user.id);
      case 'history':
        return historyOf(context);
      case 'add':
        return add(given, interaction.options.get('file')?.attachment, context);
      case 'remove':
        return sayChanged(interaction.user, context, async (by) =>
          editor.remove(await articleIdOfChoice(given.article, context.factChecker), by),
        );
      case 'undo':
        return sayChanged(interaction.user, context, (by) => editor.undo(by));
      case 'trust':
        return trust(given, interaction.user, context);
    }
  },

  autocomplete(interaction, { factChecker, personLanguage }) {
    const { name, value } = interaction.options.getFocused(true);
    return name === 'article' ? articleChoices(value, factChecker, personLanguage) : Promise.resolve([]);
  },
} satisfies SlashCommand;

const refused = (text: string): Promise<Outcome> => Promise.resolve({ kind: 'refused', reply: textReply(text) });

/** Questions that people sent are for those alone who may do something about them. */
async function status(
  { factChecker, corpus: keeper, preferences, personLanguage, today }: CommandContext,
  showsFeedback: boolean,
): Promise<Outcome> {
  const [indexed, report, feedback, articles] = await Promise.all([
    factChecker.status(),
    keeper.report(),
    showsFeedback ? preferences.feedback(daysBefore(today(), daysCounted)) : null,
    factChecker.sources(''),
  ]);
  const lines = feedback === null ? [] : describeFeedback(feedback, articles, personLanguage, daysCounted);
  return { kind: 'shown', reply: renderCorpusStatus(indexed, report, lines, personLanguage) };
}

async function check({ corpus: keeper, personLanguage }: CommandContext): Promise<Outcome> {
  return { kind: 'shown', reply: renderCorpusCheck(await keeper.report(), personLanguage) };
}

async function reload(
  { corpus: keeper, preferences, personLanguage }: CommandContext,
  personId: string,
): Promise<Outcome> {
  try {
    const by = await preferences.pseudonym(personId);
    return { kind: 'changed', reply: renderReload(await keeper.reload(by), personLanguage) };
  } catch (error) {
    if (!(error instanceof SitasiError) || error.code !== 'corpus-empty') throw error;
    return { kind: 'refused', reply: textReply(corpusMessagesFor(personLanguage).nothingUsable) };
  }
}

async function add({ file, link }: Given<'add'>, attachment: unknown, context: CommandContext): Promise<Outcome> {
  if ((file === undefined) === (link === undefined)) {
    return refused(corpusMessagesFor(context.personLanguage).oneSource);
  }
  if (link !== undefined) return previewOf({ kind: 'address', address: link.trim() }, context);
  const fetched = await context.fetchAttachment(attachment);
  return previewOf(
    fetched.kind === 'fetched' ? { kind: 'document', document: fetched.document } : { ...fetched, problems: [] },
    context,
  );
}

function trust(
  { tier, article: choice, outlet }: Given<'trust'>,
  person: { readonly id: string },
  context: CommandContext,
): Promise<Outcome> {
  const { corpus: editor, factChecker, personLanguage } = context;
  if ((choice === undefined) === (outlet === undefined)) return refused(corpusMessagesFor(personLanguage).oneTarget);
  return sayChanged(person, context, async (by) =>
    editor.setTrust(
      outlet === undefined
        ? { kind: 'article', articleId: await articleIdOfChoice(choice ?? '', factChecker) }
        : { kind: 'outlet', outlet },
      tier,
      by,
    ),
  );
}
