import type { Language } from '../../../engine/index.js';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { FoundPassages } from '../buttons/passages-button.js';
import { plainColour } from './colours.js';
import { renderPassages } from './render-passages.js';
import { maxBodyLength, maxTextLength, type Reply } from './reply.js';

/** Passages that came near, numbered anew: they are no part of the reply that they belong to. */
export function renderMore({ found, notes }: FoundPassages, language: Language): Reply {
  const { moreHeading } = buttonMessagesFor(language);
  const passages = found.map(({ citation }, at) => ({ ...citation, n: at + 1 }));
  const noteText = notes.length === 0 ? '' : `${notes.join('\n')}\n\n`;
  const body = (maxLength: number): string =>
    noteText +
    renderPassages({ passages, language, needed: [], most: passages.length, maxLength: maxLength - noteText.length })
      .text;
  const heading = `**${moreHeading}**\n`;
  return {
    embeds: [{ color: plainColour, author: { name: moreHeading }, description: body(maxBodyLength) }],
    text: heading + body(maxTextLength - heading.length),
    components: [],
  };
}
