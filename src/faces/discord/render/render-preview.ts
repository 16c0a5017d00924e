import { ButtonStyle, ComponentType, type APIButtonComponent } from 'discord.js';
import type { CorpusPreview, CorpusWarning, Language, PreviewedArticle } from '../../../engine/index.js';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import { corpusChangeMessagesFor, describeCheck } from '../../../messages/corpus-changes.js';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { describeSource, messagesFor } from '../../../messages/index.js';
import { describeCorpusWarning } from '../../../messages/corpus-warnings.js';
import { sourceMessagesFor } from '../../../messages/sources.js';
import { customId } from '../buttons/custom-id.js';
import { claimsOnPage, countPages } from './article-pages.js';
import { plainColour } from './colours.js';
import { foreignLine } from './foreign-text.js';
import { listUpTo, problemLine } from './panel.js';
import { maxBodyLength, maxTextLength, maxTitleLength, type ButtonRow, type Reply } from './reply.js';
import { sourceLink } from './source-link.js';

const maxFactLength = 300;
const maxWarningLength = 260;
const maxClaimLength = 240;
const warningsShown = 4;
const duplicatesShown = 3;

/** What one page of a preview shows: some sentences of one article, or some published fact-checks. */
type Page =
  | { readonly kind: 'article'; readonly article: PreviewedArticle; readonly first: number }
  | { readonly kind: 'checks'; readonly first: number };

function pagesOf({ articles, checks }: CorpusPreview): readonly Page[] {
  const firsts = (count: number): readonly number[] =>
    Array.from({ length: countPages(count) }, (_, page) => page * claimsOnPage);
  return [
    ...articles.flatMap((article) =>
      firsts(article.sentences.length).map((first) => ({ kind: 'article' as const, article, first })),
    ),
    ...(checks.length === 0 ? [] : firsts(checks.length).map((first) => ({ kind: 'checks' as const, first }))),
  ];
}

/** One page, from 1, of what would be added, with what is odd about it; a page that is not there is the nearest one. */
export function renderPreview(preview: CorpusPreview, wanted: number, language: Language): Reply {
  const messages = corpusChangeMessagesFor(language);
  const pages = pagesOf(preview);
  const at = Math.min(Math.max(wanted, 1), pages.length);
  const page = pages[at - 1];
  const isArticle = page?.kind === 'article';
  const title = foreignLine(
    isArticle ? page.article.entry.title : messages.checks({ count: preview.checks.length }),
    maxTitleLength,
  );
  const head = [
    ...(isArticle ? aboutArticle(page.article, preview.warnings, language) : []),
    ...aboutProblems(preview, language),
  ].join('\n');
  const listed = isArticle
    ? page.article.sentences.slice(page.first, page.first + claimsOnPage)
    : preview.checks
        .slice(page?.first, (page?.first ?? 0) + claimsOnPage)
        .map((check) => describeCheck(check, language));
  const place = pages.length > 1 ? ` · ${sourceMessagesFor(language).page({ page: at, pages: pages.length })}` : '';
  const footer = `${messages.nothingChangedYet}${place}`;
  const heading = `🗂 ${messages.previewHeading}`;
  const body = (maxLength: number): string => {
    const room = maxLength - head.length - 2;
    const each = Math.min(Math.floor(room / Math.max(listed.length, 1)) - 12, maxClaimLength);
    const lines = listed.map(
      (text, index) => `${String((page?.first ?? 0) + index + 1)}\\. ${foreignLine(text, each)}`,
    );
    return [head, listUpTo(lines, language, room)].filter((part) => part !== '').join('\n\n');
  };
  return {
    embeds: [
      {
        color: plainColour,
        author: { name: heading },
        title,
        description: body(maxBodyLength),
        footer: { text: footer },
      },
    ],
    text: `**${heading}**\n**${title}**\n${body(maxTextLength - title.length - heading.length - footer.length - 12)}\n${footer}`,
    components: buttonsOf(preview.previewId, at, pages.length, language),
  };
}

function aboutArticle(
  { entry, replaces, nearDuplicates }: PreviewedArticle,
  allWarnings: readonly CorpusWarning[],
  language: Language,
): readonly string[] {
  const messages = corpusChangeMessagesFor(language);
  const { languageNames, source } = messagesFor(language);
  const facts = [
    describeSource(entry, language),
    languageNames[entry.language],
    messages.sentences({ count: entry.claims }),
    replaces ? messages.replaces : messages.isNew,
  ];
  const link = sourceLink({ url: entry.url, textKind: entry.textKind, quote: '' });
  const warnings = allWarnings.filter(({ articleId }) => articleId === entry.articleId);
  const more = (count: number): readonly string[] =>
    count > 0 ? [corpusMessagesFor(language).moreItems({ count })] : [];
  const warningTexts = warnings
    .slice(0, warningsShown)
    .map((warning) => `⚠ ${foreignLine(describeCorpusWarning(warning, language), maxWarningLength)}`);
  const others = nearDuplicates
    .slice(0, duplicatesShown)
    .map(({ title, outlet }) => foreignLine(`≈ ${title} (${outlet ?? source.outletNotGiven})`, maxWarningLength));
  return [
    `${foreignLine(facts.join(' · '), maxFactLength)} · ${link === null ? source.noLink : `[${source.link}](<${link}>)`}`,
    ...(warnings.length === 0 ? [] : [messages.warnings, ...warningTexts, ...more(warnings.length - warningsShown)]),
    ...(others.length === 0
      ? []
      : [messages.nearDuplicates, ...others, ...more(nearDuplicates.length - duplicatesShown)]),
  ];
}

function aboutProblems({ problems }: CorpusPreview, language: Language): readonly string[] {
  if (problems.length === 0) return [];
  const lines = problems.map((problem) => problemLine(problem, language));
  return [corpusChangeMessagesFor(language).problems, listUpTo(lines, language, 600)];
}

function buttonsOf(previewId: string, page: number, pages: number, language: Language): readonly ButtonRow[] {
  const own = corpusMessagesFor(language).labels;
  const { previousPage, nextPage } = buttonMessagesFor(language).labels;
  const button = (label: string, id: string, style: ButtonStyle, disabled = false): APIButtonComponent => ({
    type: ComponentType.Button,
    style: style as ButtonStyle.Secondary,
    label,
    custom_id: id,
    disabled,
  });
  const turn = (label: string, target: number): APIButtonComponent => {
    const isThere = target >= 1 && target <= pages;
    // An id of its own for the page that is not there: no two buttons may have the same.
    const id = customId('corpus-look', previewId, String(isThere ? target : 9999));
    return button(label, id, ButtonStyle.Secondary, !isThere);
  };
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        button(own.add, customId('corpus-add', previewId), ButtonStyle.Success),
        button(own.cancel, customId('corpus-cancel', previewId), ButtonStyle.Secondary),
        ...(pages > 1 ? [turn(previousPage, page - 1), turn(nextPage, page + 1)] : []),
      ],
    },
  ];
}
