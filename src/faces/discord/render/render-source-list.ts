import type { Language, SourceEntry } from '../../../engine/index.js';
import { describeSource } from '../../../messages/index.js';
import { sourceMessagesFor } from '../../../messages/sources.js';
import { plainColour } from './colours.js';
import { foreignLine } from './foreign-text.js';
import { maxBodyLength, maxTextLength, type Reply } from './reply.js';
import { sourceLink } from './source-link.js';

const mostEntries = 10;
const maxTitleLength = 120;
const maxOriginLength = 100;

function renderEntry(entry: SourceEntry, language: Language): string {
  const title = foreignLine(entry.title, maxTitleLength);
  const link = sourceLink({ url: entry.url, textKind: entry.textKind, quote: '' });
  const linked = link === null ? title : `[${title}](<${link}>)`;
  const claims = sourceMessagesFor(language).claims({ count: entry.claims });
  return `**${linked}**\n${foreignLine(describeSource(entry, language), maxOriginLength)} · ${claims}`;
}

/** The first of a list of articles, as many as fit, and how many there are. `heading` is plain. */
export function renderSourceList(entries: readonly SourceEntry[], heading: string, language: Language): Reply {
  const rendered = entries.slice(0, mostEntries).map((entry) => renderEntry(entry, language));
  const body = (maxLength: number): string => {
    for (let count = rendered.length; count > 0; count -= 1) {
      const left = entries.length - count;
      const rest = left > 0 ? [sourceMessagesFor(language).moreFound({ count: left })] : [];
      const text = [...rendered.slice(0, count), ...rest].join('\n\n');
      if (text.length <= maxLength) return text;
    }
    return '';
  };
  return {
    embeds: [{ color: plainColour, author: { name: heading }, description: body(maxBodyLength) }],
    text: `**${heading}**\n${body(maxTextLength - heading.length - 5)}`,
    components: [],
  };
}
