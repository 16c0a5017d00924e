import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { messagesFor } from '../../../messages/index.js';
import { sourceMessagesFor } from '../../../messages/sources.js';
import { articleChoices, articleIdOfChoice } from '../article-choices.js';
import type { CommandContext, Outcome, SlashCommand } from '../command.js';
import { readOptions } from '../command-options.js';
import { everywhere } from '../everywhere.js';
import { namedBy } from '../localisations.js';
import { renderSourceList } from '../render/render-source-list.js';
import { textReply } from '../render/reply.js';
import { showArticle } from '../show-article.js';

const maxQueryLength = 200;
/** The longest id of an article. */
const maxArticleLength = 200;
const suggested = 5;

const options = z.discriminatedUnion('subcommand', [
  z.object({ subcommand: z.literal('find'), query: z.string().max(maxQueryLength) }),
  z.object({ subcommand: z.literal('show'), article: z.string().max(maxArticleLength) }),
]);

const words = { id: sourceMessagesFor('id'), en: sourceMessagesFor('en') };
const worded = (name: 'command' | 'find' | 'query' | 'show' | 'article') =>
  namedBy({ id: words.id[name], en: words.en[name] });

export const source = {
  kind: 'slash',
  data: {
    ...worded('command'),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...worded('find'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...worded('query'),
            required: true,
            min_length: 1,
            max_length: maxQueryLength,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...worded('show'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...worded('article'),
            required: true,
            autocomplete: true,
            min_length: 1,
            max_length: maxArticleLength,
          },
        ],
      },
    ],
  },

  isPrivate(interaction, { isPrivateByDefault }) {
    return readOptions(interaction, options) === null || isPrivateByDefault;
  },

  execute(interaction, context) {
    const given = readOptions(interaction, options);
    if (given === null) {
      const { optionsUnreadable } = messagesFor(context.personLanguage).discord;
      return Promise.resolve({ kind: 'refused', reply: textReply(optionsUnreadable) });
    }
    return given.subcommand === 'find' ? find(given.query, context) : show(given.article, context);
  },

  autocomplete(interaction, { factChecker, personLanguage }) {
    const { name, value } = interaction.options.getFocused(true);
    return name === 'article' ? articleChoices(value, factChecker, personLanguage) : Promise.resolve([]);
  },
} satisfies SlashCommand;

async function find(query: string, { factChecker, personLanguage }: CommandContext): Promise<Outcome> {
  const messages = sourceMessagesFor(personLanguage);
  const entries = await factChecker.sources(query);
  if (entries.length === 0) return { kind: 'shown', reply: textReply(messages.noneFound) };
  const heading = messages.found({ count: entries.length });
  return { kind: 'shown', reply: renderSourceList(entries, heading, personLanguage) };
}

async function show(value: string, context: CommandContext): Promise<Outcome> {
  const { factChecker, personLanguage } = context;
  const article = await factChecker.article(await articleIdOfChoice(value, factChecker));
  if (article !== null) return { kind: 'shown', reply: await showArticle(article, 1, personLanguage, context) };
  const messages = sourceMessagesFor(personLanguage);
  const near = (await factChecker.sources(value)).slice(0, suggested);
  if (near.length === 0) return { kind: 'refused', reply: textReply(messages.noSuchArticle) };
  return { kind: 'shown', reply: renderSourceList(near, messages.didYouMean, personLanguage) };
}
