import { ButtonStyle, ComponentType, type APIButtonComponent } from 'discord.js';
import type { ArticleView, CorpusWarning, Language } from '../../../engine/index.js';
import { describeCorpusWarning } from '../../../messages/corpus-warnings.js';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import { describePublishedOn, messagesFor } from '../../../messages/index.js';
import { sourceMessagesFor } from '../../../messages/sources.js';
import { customId } from '../buttons/custom-id.js';
import { claimsOnPage, countPages } from './article-pages.js';
import { plainColour } from './colours.js';
import { foreignLine } from './foreign-text.js';
import { maxBodyLength, maxTextLength, maxTitleLength, type ButtonRow, type Reply } from './reply.js';
import { sourceLink } from './source-link.js';

export interface ShownArticle {
  readonly article: ArticleView;
  /** From 1. */
  readonly page: number;
  /** What is wrong in this article. */
  readonly flagged: readonly CorpusWarning[];
  readonly timesCited: number;
}

const maxFieldLength = 160;
const maxFlagLength = 140;
const maxClaimLength = 300;
const flaggedShown = 3;

function factsOf({ article, flagged, timesCited }: ShownArticle, language: Language): readonly string[] {
  const messages = sourceMessagesFor(language);
  const { source, languageNames } = messagesFor(language);
  const link = sourceLink({ url: article.url, textKind: article.textKind, quote: '' });
  const field = (name: keyof typeof messages.fields, value: string): string => `${messages.fields[name]}: ${value}`;
  const published = article.publishedOn === null ? source.noDate : describePublishedOn(article.publishedOn, language);
  return [
    field('outlet', foreignLine(article.outlet ?? source.outletNotGiven, maxFieldLength)),
    field('published', foreignLine(published, maxFieldLength)),
    field('language', languageNames[article.language]),
    field('text', messages.textKinds[article.textKind]),
    field('cited', messages.cited({ count: timesCited })),
    field('flagged', describeFlagged(flagged, language)),
    link === null ? source.noLink : `[${source.link}](<${link}>)`,
  ];
}

function describeFlagged(flagged: readonly CorpusWarning[], language: Language): string {
  const messages = sourceMessagesFor(language);
  if (flagged.length === 0) return messages.nothingFlagged;
  const texts = flagged
    .slice(0, flaggedShown)
    .map((warning) => foreignLine(describeCorpusWarning(warning, language), maxFlagLength));
  const left = flagged.length - texts.length;
  return [...texts, ...(left > 0 ? [messages.moreItems({ count: left })] : [])].join('; ');
}

function claimsOf({ article, page }: ShownArticle, language: Language, maxLength: number): string {
  const { sentences } = article;
  if (sentences.length === 0) return sourceMessagesFor(language).noClaims;
  const first = (page - 1) * claimsOnPage;
  const shown = sentences.slice(first, first + claimsOnPage);
  // A number with its backslash, the stop, two spaces and the end of the line.
  const each = Math.min(Math.floor(maxLength / shown.length) - 12, maxClaimLength);
  return shown.map(({ text }, at) => `${String(first + at + 1)}\\. ${foreignLine(text, each)}`).join('\n');
}

function pageButtons({ article, page }: ShownArticle, language: Language): readonly ButtonRow[] {
  const pages = countPages(article.sentences.length);
  if (pages === 1) return [];
  const { labels } = buttonMessagesFor(language);
  // A page is named by its first claim: it is found again where others were added before it.
  const button = (label: string, target: number): APIButtonComponent => {
    const hash = article.sentences[(target - 1) * claimsOnPage]?.hash;
    return {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label,
      custom_id: customId('page', language, hash ?? 'none', String(target)),
      disabled: hash === undefined,
    };
  };
  return [
    {
      type: ComponentType.ActionRow,
      components: [button(labels.previousPage, page - 1), button(labels.nextPage, page + 1)],
    },
  ];
}

/** An article as its source shows it: what is known of it, then one page of the sentences that can be cited. */
export function renderArticle(shown: ShownArticle, language: Language): Reply {
  const { article } = shown;
  const messages = sourceMessagesFor(language);
  const title = foreignLine(article.title, maxTitleLength);
  const facts = factsOf(shown, language).join('\n');
  const pages = countPages(article.sentences.length);
  const footer = `${messages.claims({ count: article.sentences.length })} · ${messages.page({ page: shown.page, pages })}`;
  const body = (maxLength: number): string => `${facts}\n\n${claimsOf(shown, language, maxLength - facts.length - 2)}`;
  return {
    embeds: [{ color: plainColour, title, description: body(maxBodyLength), footer: { text: footer } }],
    text: `**${title}**\n${body(maxTextLength - title.length - footer.length - 7)}\n${footer}`,
    components: pageButtons(shown, language),
  };
}
