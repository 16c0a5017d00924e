import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { claimHash, type FactChecker, type Language, type SourceEntry } from '../../engine/index.js';
import { describePublishedOn, messagesFor } from '../../messages/index.js';
import { cutText } from './render/cut-text.js';
import { visibleLine } from './render/visible-text.js';

/** Discord takes no longer name or value, and no more choices. */
const maxLength = 100;
const maxChoices = 25;
/** Marks a value that stands for an article whose id is too long to be one. */
const hashMark = '#';

function valueOf({ articleId }: SourceEntry): string {
  return articleId.length <= maxLength ? articleId : `${hashMark}${claimHash('article', articleId)}`;
}

/** Outlet and date first come last: where the title is long, it is the title that is cut. */
function nameOf({ title, outlet, publishedOn, articleId }: SourceEntry, language: Language): string {
  const rest = [outlet ?? messagesFor(language).source.outletNotGiven, publishedOn]
    .filter((part) => part !== null)
    .map((part, at) => (at === 1 ? describePublishedOn(part, language) : part));
  const tail = cutText(visibleLine(` · ${rest.join(', ')}`), 45);
  const name = `${cutText(visibleLine(title), maxLength - tail.length - 1)} ${tail}`.trim();
  return name === '' ? cutText(visibleLine(articleId), maxLength) : name;
}

/** Articles for what is typed so far; the newest for a blank. */
export async function articleChoices(
  typed: string,
  factChecker: Pick<FactChecker, 'sources'>,
  language: Language,
): Promise<readonly APIApplicationCommandOptionChoice<string>[]> {
  const entries = await factChecker.sources(visibleLine(typed));
  return entries.slice(0, maxChoices).map((entry) => ({ name: nameOf(entry, language), value: valueOf(entry) }));
}

/** The id of the article that a value stands for; a value that was typed and never a choice is taken for an id. */
export async function articleIdOfChoice(value: string, factChecker: Pick<FactChecker, 'sources'>): Promise<string> {
  if (!value.startsWith(hashMark)) return value;
  const entries = await factChecker.sources('');
  return entries.find((entry) => valueOf(entry) === value)?.articleId ?? value;
}
